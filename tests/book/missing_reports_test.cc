#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tassei/book.h"
#include "tests/support/sample_book.h"

namespace tassei {
namespace {

using testing::Appended;
using testing::DateOf;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::MakeEntry;
using testing::NotReported;
using testing::PeriodOf;
using testing::SampleBook;

// "人事課 1 s1-1 2020" for each.
std::vector<std::string> Missing(const Book& book, std::string_view period,
                                 std::string_view as_of,
                                 std::string_view known_on) {
  std::vector<std::string> lines;
  for (const MissingReport& report :
       MissingReports(*book.FindPlan("reform"), PeriodOf(period),
                      book.At(DateOf(as_of), DateOf(known_on)))) {
    lines.push_back(report.department + " " + report.initiative + " " +
                    report.subject + " " + report.period.id() +
                    report.stated_reason);
  }
  return lines;
}

TEST(MissingReports, AreNoneWhenAllIsReported) {
  EXPECT_THAT(Missing(SampleBook(), "2020H1", "2020-09-30", "2020-10-31"),
              IsEmpty());
  EXPECT_THAT(Missing(SampleBook(), "2020", "2021-01-31", "2021-02-19"),
              IsEmpty());
}

TEST(MissingReports, NameWhatIsDueOrUnderWayByDepartment) {
  EXPECT_THAT(
      Missing(SampleBook(), "2020", "2020-09-30", "2020-10-31"),
      ElementsAre("人事課 1 s1-2 2020", "人事課 3 s3-2 2020",
                  "人事課 4 s4-1 2020", "スマート改革推進課 2 s2-1 2020",
                  "スマート改革推進課 2 s2-2 2020",
                  "スマート改革推進課 2 smart-staff 2020H2",
                  "財政課 6 s6-2 2020", "財政課 6 current-balance 2020",
                  "財政課 7 s7-2 2020", " 5 s5-1 2020"));
}

TEST(MissingReports, AskForYearlyValuesOnlyAtTheYearsEnd) {
  const std::vector<std::string> missing =
      Missing(SampleBook(), "2020H1", "2020-04-01", "2020-04-01");

  EXPECT_THAT(missing,
              ::testing::Contains("スマート改革推進課 2 smart-staff 2020H1"));
  EXPECT_THAT(missing, ::testing::Not(::testing::Contains(
                           ::testing::HasSubstr("current-balance"))));
}

TEST(MissingReports, GiveTheReasonThatWasStated) {
  const Book book =
      Appended(SampleBook(),
               {MakeEntry("x", "reform", "current-balance", PeriodOf("2020"),
                          "2021-05-01", "2021-05-01", NotReported("集計中"))},
               "2021-05-01");

  EXPECT_THAT(Missing(book, "2020", "2021-05-01", "2021-05-01"),
              ElementsAre("財政課 6 current-balance 2020集計中"));
}

TEST(MissingReports, UseTheNameOfTheDepartmentThen) {
  const Book book = Appended(
      SampleBook(),
      {MakeEntry(
           "n", "reform", "zaisei", std::nullopt, "2021-05-01", "2021-05-01",
           Rename{.effective_on = DateOf("2021-01-01"), .name = "行財政課"}),
       MakeEntry("x", "reform", "current-balance", PeriodOf("2020"),
                 "2021-05-01", "2021-05-01", NotReported("集計中"))},
      "2021-05-01");

  EXPECT_THAT(Missing(book, "2020", "2021-05-01", "2021-05-01"),
              ElementsAre("行財政課 6 current-balance 2020集計中"));
}

}  // namespace
}  // namespace tassei
