#include "tassei/rollup.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tassei/assessment.h"
#include "tests/support/sample_book.h"
#include "tests/support/status_matchers.h"

namespace tassei {
namespace {

using testing::Appended;
using testing::BookOf;
using testing::DateOf;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::MakeEntry;
using testing::PeriodOf;
using testing::SampleBook;

Assessment Assess(const Book& book, std::string_view as_of,
                  std::string_view known_on) {
  return Assessment::Make(book, {.plan = "reform",
                                 .period = PeriodOf("2020"),
                                 .as_of = DateOf(as_of),
                                 .known_on = DateOf(known_on)})
      .value();
}

Book WithMeasure(Measure measure) {
  BookParts parts = testing::SampleBookParts();
  SchemeParts scheme = testing::SampleSchemeParts();
  scheme.measures = {std::move(measure)};
  Diagnostics diagnostics;
  parts.schemes = {Scheme::Make(std::move(scheme), &diagnostics).value()};
  parts.plans.pop_back();
  std::vector<Entry> entries = testing::SampleEntries();
  std::erase_if(entries, [](const Entry& e) { return e.id == "e-figure"; });
  parts.ledger = testing::LedgerOf(entries);
  return BookOf(std::move(parts));
}

TEST(Rollup, PrintsTwoOfSevenAsPlannedInForecast) {
  const Assessment assessment =
      Assess(SampleBook(), "2021-01-31", "2021-02-19");

  const Rollup& rollup = *assessment.FindRollup("achieved-share");
  EXPECT_EQ(rollup.ratio.ToString(), "2/7");
  EXPECT_EQ(rollup.basis, Basis::kForecast);
  EXPECT_EQ(rollup.planned->ToString(), "2/7");
  EXPECT_EQ(rollup.progress, Progress::kAsPlanned);
  EXPECT_THAT(rollup.counted, ElementsAre("i3", "i7"));
  EXPECT_THAT(rollup.behind, IsEmpty());
  EXPECT_THAT(rollup.ahead, IsEmpty());
  EXPECT_THAT(rollup.published, IsEmpty());
}

TEST(Rollup, IsFinalAndStillTwoOfSevenInApril) {
  const Assessment assessment =
      Assess(SampleBook(), "2021-03-31", "2021-04-30");

  const Rollup& rollup = *assessment.FindRollup("achieved-share");
  EXPECT_EQ(rollup.ratio.ToString(), "2/7");
  EXPECT_EQ(rollup.basis, Basis::kFinal);
  ASSERT_EQ(rollup.published.size(), 1u);
  EXPECT_TRUE(rollup.published[0].agrees);
}

TEST(Rollup, NamesTheInitiativeWhoseCompletionWasTakenBack) {
  BookParts parts = testing::SampleBookParts();
  std::vector<Entry> entries = testing::SampleEntries();
  std::erase_if(entries, [](const Entry& e) {
    return e.recorded_on > DateOf("2021-02-15");
  });
  parts.ledger = testing::LedgerOf(entries);
  Entry retraction = MakeEntry("r", "reform", "s3-2", PeriodOf("2020H2"),
                               "2021-01-31", "2021-02-16", Retraction{});
  retraction.corrects = "e-s3-2-h2";
  const Book book = Appended(BookOf(parts), {retraction}, "2021-02-16");

  const Assessment assessment = Assess(book, "2021-01-31", "2021-02-19");

  const Rollup& rollup = *assessment.FindRollup("achieved-share");
  EXPECT_EQ(rollup.ratio.ToString(), "1/7");
  EXPECT_EQ(rollup.progress, Progress::kBehind);
  EXPECT_THAT(rollup.behind, ElementsAre("i3"));
  EXPECT_THAT(rollup.undecided, ElementsAre("i3"));
}

TEST(Rollup, SaysWhenInitiativesDifferAlthoughCountsAgree) {
  const Book book =
      Appended(SampleBook(),
               {MakeEntry("a", "reform", "i3", PeriodOf("2020"), "2021-03-31",
                          "2021-05-01",
                          Judgement{.grade = "継続", .stage = "headquarters"}),
                MakeEntry("b", "reform", "i4", PeriodOf("2020"), "2021-03-31",
                          "2021-05-01",
                          Judgement{.grade = "達成", .stage = "headquarters"})},
               "2021-05-01");

  const Assessment assessment = Assess(book, "2021-03-31", "2021-05-01");

  const Rollup& rollup = *assessment.FindRollup("achieved-share");
  EXPECT_EQ(rollup.progress, Progress::kAsPlanned);
  EXPECT_THAT(rollup.behind, ElementsAre("i3"));
  EXPECT_THAT(rollup.ahead, ElementsAre("i4"));
}

TEST(Rollup, LeavesOutOnlyWhatTheMeasureExcludes) {
  const Book book = WithMeasure({.id = "m",
                                 .name = "m",
                                 .name_en = "",
                                 .numerator = {"達成"},
                                 .excluded = {"継続"}});

  const Assessment assessment = Assess(book, "2021-03-31", "2021-04-30");

  const Rollup& rollup = *assessment.FindRollup("m");
  EXPECT_EQ(rollup.ratio.ToString(), "2/2");
  ASSERT_EQ(rollup.excluded.size(), 5u);
  EXPECT_EQ(rollup.excluded[0].subject, "i1");
  EXPECT_EQ(rollup.excluded[0].reason.code(), "C1212");
}

TEST(Rollup, ComparesWithThePlanOnlyWhatCountsAsAchieved) {
  const Book book = WithMeasure(
      {.id = "m", .name = "m", .name_en = "", .numerator = {"継続"}});

  const Assessment assessment = Assess(book, "2021-03-31", "2021-04-30");

  const Rollup& rollup = *assessment.FindRollup("m");
  EXPECT_EQ(rollup.ratio.ToString(), "5/7");
  EXPECT_EQ(rollup.planned, std::nullopt);
  EXPECT_EQ(rollup.progress, std::nullopt);
  EXPECT_THAT(rollup.behind, IsEmpty());
  EXPECT_THAT(rollup.ahead, IsEmpty());
}

TEST(Rollup, DoesNotCountWhatIsNoLongerInForce) {
  const Book book = Appended(
      SampleBook(),
      {MakeEntry("w", "reform", "i7", std::nullopt, "2021-03-31", "2021-05-01",
                 Withdrawal{.effective_on = DateOf("2021-03-31")})},
      "2021-05-01");

  const Assessment assessment = Assess(book, "2021-03-31", "2021-05-01");

  EXPECT_EQ(assessment.FindRollup("achieved-share")->ratio.ToString(), "1/6");
  EXPECT_EQ(assessment.FindRollup("no"), nullptr);
}

TEST(Progress, HasNamesAndCodes) {
  EXPECT_EQ(ProgressName(Progress::kBehind, Language::kJapanese), "遅れ");
  EXPECT_EQ(ProgressName(Progress::kAsPlanned, Language::kEnglish),
            "as planned");
  EXPECT_EQ(ProgressCode(Progress::kAhead), "ahead");
}

}  // namespace
}  // namespace tassei
