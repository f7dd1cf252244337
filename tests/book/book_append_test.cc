#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tassei/book.h"
#include "tests/support/random_book.h"
#include "tests/support/sample_book.h"
#include "tests/support/status_matchers.h"

namespace tassei {
namespace {

using testing::BookOf;
using testing::DateOf;
using ::testing::HasSubstr;
using testing::IsOk;
using testing::MakeEntry;
using testing::PeriodOf;
using testing::Reported;
using testing::SampleBook;
using testing::StatusIs;

Entry Status(std::string id, std::string step) {
  return MakeEntry(std::move(id), "reform", std::move(step), PeriodOf("2020H2"),
                   "2021-04-01", "2000-01-01",
                   StepStatus{.state = StepState::kDone});
}

TEST(BookAppend, RecordsEntriesOnTheGivenDay) {
  const Book book = SampleBook();
  Diagnostics diagnostics;

  const absl::StatusOr<Book> appended = book.Append(
      std::vector{Status("x", "s1-2")}, DateOf("2021-05-01"), &diagnostics);

  ASSERT_THAT(appended, IsOk());
  EXPECT_EQ(appended->ledger().size(), book.ledger().size() + 1);
  EXPECT_EQ(appended->last_recorded_on(), DateOf("2021-05-01"));
  EXPECT_EQ(book.last_recorded_on(), DateOf("2021-04-15"));
}

TEST(BookAppend, RefusesADayBeforeTheLastOne) {
  Diagnostics diagnostics;

  const absl::StatusOr<Book> appended = SampleBook().Append(
      std::vector{Status("x", "s1-2")}, DateOf("2021-04-14"), &diagnostics);

  EXPECT_THAT(appended, StatusIs(absl::StatusCode::kInvalidArgument));
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].kind->code, "K1137");
  EXPECT_THAT(diagnostics[0].Message(Language::kEnglish),
              HasSubstr("2021-04-14 is before the last one, 2021-04-15"));
}

TEST(BookAppend, AddsAllOrNone) {
  Diagnostics diagnostics;

  const absl::StatusOr<Book> appended =
      SampleBook().Append(std::vector{Status("x", "s1-2"), Status("y", "s9-9")},
                          DateOf("2021-05-01"), &diagnostics);

  EXPECT_THAT(appended, StatusIs(absl::StatusCode::kInvalidArgument));
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].where.pointer, "/entries/1/subject");
}

TEST(BookAppend, ReportsProblemsOfTheLedgerAndOfThePlanTogether) {
  Entry wrong = Status("x", "s9-9");
  wrong.corrects = "nobody";
  Diagnostics diagnostics;

  const absl::StatusOr<Book> appended = SampleBook().Append(
      std::vector{wrong}, DateOf("2021-05-01"), &diagnostics);

  EXPECT_THAT(appended, StatusIs(absl::StatusCode::kInvalidArgument));
  EXPECT_EQ(diagnostics.size(), 2u);
}

TEST(BookAppend, ChangesNothingForResends) {
  const Book book = SampleBook();
  Diagnostics diagnostics;
  const std::vector<Entry> sent = {Status("x", "s1-2"), Status("x", "s1-2")};
  const Book once =
      book.Append(sent, DateOf("2021-05-01"), &diagnostics).value();

  const absl::StatusOr<Book> twice =
      once.Append(sent, DateOf("2021-06-01"), &diagnostics);

  ASSERT_THAT(twice, IsOk());
  EXPECT_EQ(once.ledger().size(), book.ledger().size() + 1);
  EXPECT_EQ(twice->ledger().head_digest(), once.ledger().head_digest());
  EXPECT_TRUE(diagnostics.empty());
}

TEST(BookAppend, KnowsStepsAndValuesThatCameBefore) {
  Roadmap roadmap;
  roadmap.steps = {
      {.id = "new", .name = "s", .span = testing::SpanOf("2021", "2021")}};
  const Book revised = testing::Appended(
      SampleBook(),
      {MakeEntry("r", "reform", "i1", std::nullopt, "2021-05-01", "2021-05-01",
                 RoadmapRevision{DateOf("2021-04-01"), roadmap})},
      "2021-05-01");
  Diagnostics diagnostics;

  const absl::StatusOr<Book> appended = revised.Append(
      std::vector{Status("x", "new"),
                  MakeEntry("y", "reform", "smart-staff", PeriodOf("2020"),
                            "2021-05-01", "2021-05-01", Reported(Decimal(21)))},
      DateOf("2021-05-02"), &diagnostics);

  EXPECT_THAT(appended, IsOk());
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].kind->code, "K1150");
  EXPECT_EQ(diagnostics[0].where.pointer, "/entries/1/value");
}

class RandomAppends : public ::testing::TestWithParam<uint32_t> {};

TEST_P(RandomAppends, FindTheSameAsMakingTheBookAnew) {
  const Book whole = testing::RandomBook(GetParam(), 6);
  BookParts parts = whole.parts();
  parts.ledger = Ledger();
  Book grown = BookOf(parts);
  for (std::size_t i = 0; i < whole.ledger().size(); ++i) {
    const Entry& entry = whole.ledger().entry(i);
    Diagnostics diagnostics;
    absl::StatusOr<Book> next =
        grown.Append(std::vector{entry}, entry.recorded_on, &diagnostics);
    ASSERT_THAT(next, IsOk()) << diagnostics.ToString(Language::kEnglish);
    grown = *std::move(next);
  }

  EXPECT_EQ(grown.ledger().head_digest(), whole.ledger().head_digest());
  EXPECT_THAT(Book::Make(grown.parts(), std::make_unique<Diagnostics>().get()),
              IsOk());
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomAppends,
                         ::testing::Range(uint32_t{1}, uint32_t{10}));

}  // namespace
}  // namespace tassei
