// Measures of every kind and subject.

#include <algorithm>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tassei/assessment.h"
#include "tests/assess/indicator_plan.h"
#include "tests/support/sample_book.h"

namespace tassei {
namespace {

using testing::AssessKpi;
using testing::DecimalOf;
using ::testing::ElementsAre;
using testing::IndicatorBook;
using testing::IndicatorOf;
using testing::IndicatorPlanParts;
using testing::InitiativeOf;
using ::testing::IsEmpty;
using testing::JudgementEntry;
using testing::JudgingParts;
using testing::PeriodOf;
using testing::ValueEntry;

// Initiatives i1 to i5, judged by people: A, A, B, C and one without a grade;
// i2 stands under another group too.
PlanParts JudgedPlan() {
  PlanParts plan = IndicatorPlanParts();
  for (const char* id : {"i1", "i2", "i3", "i4", "i5"}) {
    plan.initiatives.push_back(InitiativeOf(id, "g-a", {}));
  }
  plan.initiatives[1].also_under = {"g-b"};
  return plan;
}

std::vector<Entry> Judgements() {
  return {JudgementEntry("i1", "2017", "A"), JudgementEntry("i2", "2017", "A"),
          JudgementEntry("i3", "2017", "B"), JudgementEntry("i4", "2017", "C")};
}

Rollup RollupOf(Measure measure, std::vector<Entry> entries = Judgements(),
                SchemeParts scheme = JudgingParts(),
                PlanParts plan = JudgedPlan()) {
  const std::string id = measure.id;
  scheme.measures = {std::move(measure)};
  // The assessment must outlive the roll-up's pointers.
  static std::vector<Assessment> kept;
  kept.push_back(AssessKpi(
      IndicatorBook(std::move(plan), std::move(scheme), entries), "2017"));
  return *kept.back().FindRollup(id);
}

std::vector<std::string> Excluded(const Rollup& rollup) {
  std::vector<std::string> excluded;
  for (const ExcludedSubject& subject : rollup.excluded) {
    excluded.push_back(subject.subject + " " +
                       std::string(subject.reason.code()));
  }
  return excluded;
}

TEST(ShareMeasure, KeepsTheUndecidedInTheDenominator) {
  const Rollup rollup = RollupOf({.id = "m", .name = ""});

  EXPECT_EQ(rollup.ratio.ToString(), "2/5");
  EXPECT_THAT(rollup.counted, ElementsAre("i1", "i2"));
  EXPECT_THAT(rollup.undecided, ElementsAre("i5"));
}

TEST(ShareMeasure, CountsEveryListingWhereItSaysSo) {
  const Rollup rollup =
      RollupOf({.id = "m", .name = "", .counting = Counting::kEveryListing});

  EXPECT_EQ(rollup.ratio.ToString(), "3/6");
}

TEST(ShareMeasure, LeavesOutWhatAFilterExcludesAndSaysWhy) {
  const Rollup rollup = RollupOf({.id = "m",
                                  .name = "",
                                  .denominator_filter = "達成度 != \"C\"",
                                  .exclusion_reason = "改善中"});

  EXPECT_EQ(rollup.ratio.ToString(), "2/4");
  EXPECT_THAT(Excluded(rollup), ElementsAre("i4 C1222"));
  EXPECT_EQ(rollup.excluded[0].reason.arguments[0], "改善中");
}

TEST(ShareMeasure, SaysForWhichReasonSomethingIsNotJudged) {
  std::vector<Entry> entries = Judgements();
  entries.push_back(JudgementEntry("i5", "2017", "E"));
  entries.back().reason = "災害のため実施できなかった";

  const Rollup rollup =
      RollupOf({.id = "m", .name = "", .excluded = {"E"}}, entries);

  EXPECT_EQ(rollup.ratio.ToString(), "2/4");
  EXPECT_THAT(Excluded(rollup), ElementsAre("i5 C1227"));
  EXPECT_EQ(rollup.excluded[0].reason.arguments[1],
            "災害のため実施できなかった");
}

TEST(ShareMeasure, CountsOnlyWhatPassesItsFilter) {
  const Rollup rollup =
      RollupOf({.id = "m",
                .name = "",
                .numerator = {"A", "B"},
                .numerator_filter = "list contains([\"i1\", \"i3\"], \"i1\") "
                                    "and 達成度 = \"B\""});

  EXPECT_EQ(rollup.ratio.ToString(), "1/5");
  EXPECT_THAT(rollup.counted, ElementsAre("i3"));
}

TEST(ShareMeasure, CountsThePartsOfAGradeWithTheWhole) {
  SchemeParts scheme = JudgingParts();
  scheme.grades.push_back({.code = "A*", .part_of = "A"});
  std::vector<Entry> entries = Judgements();
  entries.push_back(JudgementEntry("i5", "2017", "A*"));

  EXPECT_EQ(RollupOf({.id = "m", .name = ""}, entries, scheme).ratio.ToString(),
            "3/5");
  EXPECT_EQ(
      RollupOf({.id = "m", .name = "", .numerator = {"B"}, .excluded = {"A"}},
               entries, scheme)
          .ratio.ToString(),
      "1/2");
}

TEST(ShareMeasure, LosesWhatIsNoLongerMonitoredFromTheNextPeriodOn) {
  SchemeParts scheme = JudgingParts();
  scheme.grades[0].monitored = false;
  std::vector<Entry> entries = Judgements();
  // i3 was finished in 2016, i4 in 2015; i1 and i2 only now.
  entries.push_back(JudgementEntry("i3", "2016", "A"));
  entries.push_back(JudgementEntry("i4", "2016", "C"));

  const Rollup rollup = RollupOf({.id = "m", .name = ""}, entries, scheme);

  EXPECT_EQ(rollup.ratio.ToString(), "2/4");
  EXPECT_THAT(Excluded(rollup), ElementsAre("i3 C1221"));
  EXPECT_EQ(rollup.previous->ToString(), "1/5");
}

TEST(ShareMeasure, CountsIndicatorsButNotThoseForMonitoring) {
  PlanParts plan = IndicatorPlanParts();
  plan.indicators = {IndicatorOf("a", "0", "10"), IndicatorOf("b", "0", "10"),
                     IndicatorOf("c", "0", "10")};
  plan.indicators[2].role = IndicatorRole::kMonitoring;

  const Rollup rollup =
      RollupOf({.id = "m", .name = "", .subject = SubjectKind::kIndicator},
               {ValueEntry("a", "2017", "10"), ValueEntry("b", "2017", "1"),
                ValueEntry("c", "2017", "10")},
               JudgingParts(), plan);

  EXPECT_EQ(rollup.ratio.ToString(), "1/2");
  EXPECT_THAT(Excluded(rollup), ElementsAre("c C1223"));
}

TEST(ShareMeasure, StandsBesideThatOfThePeriodBefore) {
  std::vector<Entry> entries = Judgements();
  entries.push_back(JudgementEntry("i1", "2016", "A"));

  const Rollup rollup = RollupOf({.id = "m", .name = ""}, entries);

  EXPECT_EQ(rollup.previous->ToString(), "1/5");
  EXPECT_EQ(ChangeOn(rollup).count, DecimalOf("1"));
  EXPECT_EQ(ChangeOn(rollup).points, DecimalOf("20.0"));
}

TEST(MeanMeasure, WeighsValuesAndShowsThem) {
  PlanParts plan = IndicatorPlanParts();
  plan.indicators = {IndicatorOf("a", "0", "10"), IndicatorOf("b", "0", "20")};

  const Rollup rollup =
      RollupOf({.id = "m",
                .name = "",
                .kind = MeasureKind::kMean,
                .subject = SubjectKind::kIndicator,
                .value = "達成率",
                .weight = "目標値"},
               {ValueEntry("a", "2017", "10"), ValueEntry("b", "2017", "10")},
               JudgingParts(), plan);

  // (1 × 10 + 0.5 × 20) / 30.
  EXPECT_EQ(rollup.ratio.numerator, DecimalOf("20"));
  EXPECT_EQ(rollup.ratio.denominator, DecimalOf("30"));
  ASSERT_EQ(rollup.contributions.size(), 2u);
  EXPECT_EQ(rollup.contributions[1].value, DecimalOf("0.5"));
  EXPECT_EQ(rollup.contributions[1].weight, DecimalOf("20"));
}

TEST(MeanMeasure, HasNoValueWhereOneIsMissing) {
  PlanParts plan = IndicatorPlanParts();
  plan.indicators = {IndicatorOf("a", "0", "10"), IndicatorOf("b", "0", "20")};

  const Rollup rollup =
      RollupOf({.id = "m",
                .name = "",
                .kind = MeasureKind::kMean,
                .subject = SubjectKind::kIndicator,
                .value = "達成率"},
               {ValueEntry("a", "2017", "10")}, JudgingParts(), plan);

  EXPECT_EQ(rollup.ratio.PercentText(), "－");
  EXPECT_EQ(rollup.cause.code(), "C1225");
  EXPECT_THAT(rollup.undecided, ElementsAre("b"));
}

TEST(MeanMeasure, AddsQuotientsToTheSameSumInAnyOrder) {
  // Rates of 1/3, 1/3, 1/3 and 1: their mean is one half, truncated too.
  std::vector<std::string> ids = {"a", "b", "c", "d"};
  for (int turn = 0; turn < 4; ++turn) {
    PlanParts plan = IndicatorPlanParts();
    std::vector<Entry> entries;
    for (const std::string& id : ids) {
      plan.indicators.push_back(IndicatorOf(id, "0", "3"));
      entries.push_back(ValueEntry(id, "2017", id == "d" ? "3" : "1"));
    }

    const Rollup rollup = RollupOf({.id = "m",
                                    .name = "",
                                    .kind = MeasureKind::kMean,
                                    .subject = SubjectKind::kIndicator,
                                    .value = "達成率"},
                                   entries, JudgingParts(), plan);

    EXPECT_EQ(rollup.ratio.PercentText(1, Rounding::kDown), "50.0%");
    std::rotate(ids.begin(), ids.begin() + 1, ids.end());
  }
}

TEST(MeanMeasure, MayLeaveOutWhatHasNoValue) {
  PlanParts plan = IndicatorPlanParts();
  plan.indicators = {IndicatorOf("a", "0", "10"), IndicatorOf("b", "0", "20")};

  const Rollup rollup =
      RollupOf({.id = "m",
                .name = "",
                .kind = MeasureKind::kMean,
                .subject = SubjectKind::kIndicator,
                .denominator_filter = "達成率 != null",
                .exclusion_reason = "集計中",
                .value = "達成率"},
               {ValueEntry("a", "2017", "10")}, JudgingParts(), plan);

  EXPECT_EQ(rollup.ratio.PercentText(), "100.0%");
  EXPECT_THAT(Excluded(rollup), ElementsAre("b C1222"));
}

std::vector<std::string> SharesOf(const Rollup& rollup) {
  std::vector<std::string> shares;
  for (const GradeShare& share : rollup.shares) {
    shares.push_back(share.grade + (share.is_part ? "* " : " ") +
                     share.count.ToString() + " " +
                     (share.percent ? share.percent->ToString() : "-"));
  }
  return shares;
}

TEST(DistributionMeasure, CountsEveryGradeOfTheScale) {
  SchemeParts scheme = JudgingParts();
  scheme.grades.insert(scheme.grades.begin() + 2,
                       {.code = "B+", .part_of = "B"});
  std::vector<Entry> entries = Judgements();
  entries.push_back(JudgementEntry("i5", "2017", "B+"));

  const Rollup rollup =
      RollupOf({.id = "m", .name = "", .kind = MeasureKind::kDistribution},
               entries, scheme);

  EXPECT_EQ(rollup.ratio.ToString(), "5/5");
  EXPECT_THAT(
      SharesOf(rollup),
      ElementsAre("A 2 40.0", "B 2 40.0", "B+* 1 20.0", "C 1 20.0", "E 0 0.0"));
}

TEST(DistributionMeasure, ForcesSharesToAHundredWhereThePolicySaysSo) {
  std::vector<Entry> entries = {JudgementEntry("i1", "2017", "A"),
                                JudgementEntry("i2", "2017", "B"),
                                JudgementEntry("i3", "2017", "C")};
  const Measure measure{.id = "m",
                        .name = "",
                        .kind = MeasureKind::kDistribution,
                        .denominator_filter = "達成度 != null",
                        .residue = Residue::kLargestRemainder};

  const Rollup rollup = RollupOf(measure, entries);

  EXPECT_THAT(SharesOf(rollup),
              ElementsAre("A 1 33.4", "B 1 33.3", "C 1 33.3", "E 0 0.0"));
}

TEST(DistributionMeasure, IsTheSameInWhateverOrderInitiativesStand) {
  PlanParts reversed = JudgedPlan();
  std::reverse(reversed.initiatives.begin(), reversed.initiatives.end());
  std::vector<Entry> entries = Judgements();
  std::reverse(entries.begin(), entries.end());
  const Measure measure{
      .id = "m", .name = "", .kind = MeasureKind::kDistribution};

  EXPECT_EQ(SharesOf(RollupOf(measure)),
            SharesOf(RollupOf(measure, entries, JudgingParts(), reversed)));
}

TEST(GroupMeasure, CountsGroups) {
  SchemeParts scheme = JudgingParts();
  scheme.group_rules = testing::TableOf(
      {{"F", "達成取組割合", "達成度"}, {"1", ">= 0.4", "A"}, {"2", "-", "C"}});

  const Rollup rollup =
      RollupOf({.id = "m", .name = "", .subject = SubjectKind::kGroup},
               Judgements(), scheme);

  // g and g-a have 2 of 5; nothing stands under g-b, so that its share, and
  // with it which rule holds, is unknown.
  EXPECT_EQ(rollup.ratio.ToString(), "2/3");
}

}  // namespace
}  // namespace tassei
