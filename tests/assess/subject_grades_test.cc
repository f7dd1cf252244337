// Grades of indicators, initiatives by their indicators, groups and plans.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tassei/assessment.h"
#include "tassei/explanation.h"
#include "tests/assess/indicator_plan.h"
#include "tests/support/sample_book.h"

namespace tassei {
namespace {

using testing::AssessKpi;
using testing::DateOf;
using testing::DecimalOf;
using ::testing::ElementsAre;
using testing::IndicatorBook;
using testing::IndicatorIn;
using testing::IndicatorOf;
using testing::IndicatorPlanParts;
using testing::InitiativeOf;
using ::testing::IsEmpty;
using testing::JudgementEntry;
using testing::JudgingParts;
using testing::MakeEntry;
using testing::NotReported;
using testing::PeriodOf;
using testing::TableOf;
using testing::ValueEntry;

// Guide values, actual values and grades of 2017 as printed in
// 「しあわせ信州創造プラン2.0・信州創生戦略の政策評価」
// (https://www.pref.nagano.lg.jp/kikaku/happyou/180920-2press.html).
Book NaganoBook() {
  PlanParts plan = IndicatorPlanParts();
  plan.indicators = {IndicatorOf("出生率", "1.54", "1.62"),
                     IndicatorOf("社会増減", "-3703", "-2700"),
                     IndicatorOf("生産性", "8012", "8137"),
                     IndicatorOf("就業率", "59.5", "59.8"),
                     IndicatorOf("交通", "48.2", "49.3")};
  return IndicatorBook(plan, JudgingParts(),
                       {ValueEntry("出生率", "2017", "1.56"),
                        ValueEntry("社会増減", "2017", "-2530"),
                        ValueEntry("生産性", "2017", "7612"),
                        ValueEntry("就業率", "2017", "61.2"),
                        ValueEntry("交通", "2017", "50.0")});
}

TEST(IndicatorGrade, IsThatOfTheRulesOnTheFactsOfTheIndicator) {
  const Assessment assessment = AssessKpi(NaganoBook(), "2017");

  EXPECT_EQ(IndicatorIn(assessment, "出生率").decided, "C");
  EXPECT_EQ(IndicatorIn(assessment, "社会増減").decided, "A");
  EXPECT_EQ(IndicatorIn(assessment, "生産性").decided, "C");
  EXPECT_EQ(IndicatorIn(assessment, "就業率").decided, "A");
  EXPECT_EQ(IndicatorIn(assessment, "交通").decided, "A");
  EXPECT_EQ(IndicatorIn(assessment, "出生率").rule, 2);
  EXPECT_EQ(IndicatorIn(assessment, "出生率").basis, Basis::kFinal);
}

TEST(IndicatorGrade, IsWhatTheHighestStageJudged) {
  PlanParts plan = IndicatorPlanParts();
  plan.indicators = {IndicatorOf("k", "0", "10")};
  const Book book = IndicatorBook(
      plan, JudgingParts(),
      {ValueEntry("k", "2017", "5"), JudgementEntry("k", "2017", "B", "dept"),
       JudgementEntry("k", "2017", "A", "board")});

  const Assessment assessment = AssessKpi(book, "2017");
  const AssessedIndicator& indicator = IndicatorIn(assessment, "k");

  EXPECT_EQ(indicator.computed, "C");
  EXPECT_EQ(indicator.decided, "A");
  EXPECT_EQ(indicator.judgement->id, "j-k-2017board");
  EXPECT_FALSE(indicator.needs_rejudgement);
}

TEST(IndicatorGrade, IsToBeJudgedAgainWhenTheValueIsCorrected) {
  PlanParts plan = IndicatorPlanParts();
  plan.indicators = {IndicatorOf("k", "0", "10")};
  Entry correction = MakeEntry("c", "kpi", "k", PeriodOf("2017"), "2018-06-30",
                               "2018-07-01", testing::Reported(12));
  correction.corrects = "v-k-2017";
  const Book book =
      IndicatorBook(plan, JudgingParts(),
                    {ValueEntry("k", "2017", "5"),
                     JudgementEntry("k", "2017", "B"), correction});

  const Assessment assessment = AssessKpi(book, "2017");
  const AssessedIndicator& indicator = IndicatorIn(assessment, "k");

  EXPECT_EQ(indicator.computed, "A");
  EXPECT_EQ(indicator.decided, "B");
  EXPECT_TRUE(indicator.needs_rejudgement);
}

TEST(IndicatorGrade, FallsBackAfterABetterYear) {
  PlanParts plan = IndicatorPlanParts();
  Indicator indicator = IndicatorOf("k", "0", "10", "2016");
  indicator.targets.push_back(
      {.period = PeriodOf("2017"), .value = DecimalOf("10")});
  plan.indicators = {indicator};
  const Book book = IndicatorBook(
      plan, JudgingParts(),
      {ValueEntry("k", "2016", "11"), ValueEntry("k", "2017", "9")});

  const Assessment assessment = AssessKpi(book, "2017");
  const AssessedIndicator& graded = IndicatorIn(assessment, "k");

  EXPECT_EQ(graded.previous, "A");
  EXPECT_EQ(graded.decided, "B");
  EXPECT_TRUE(graded.fell_back);
}

TEST(IndicatorGrade, HasACauseWhereNobodyJudgedAndNothingIsComputed) {
  PlanParts plan = IndicatorPlanParts();
  plan.indicators = {IndicatorOf("k", "0", "10")};
  SchemeParts scheme = JudgingParts();
  scheme.indicator_rules = {};
  const Book book = IndicatorBook(plan, scheme, {ValueEntry("k", "2017", "5")});

  const Assessment assessment = AssessKpi(book, "2017");
  const AssessedIndicator& indicator = IndicatorIn(assessment, "k");

  EXPECT_EQ(indicator.decided, std::nullopt);
  EXPECT_EQ(indicator.cause.code(), "C1219");
}

TEST(IndicatorGrade, TakesFactsThatTheSchemeDerives) {
  PlanParts plan = IndicatorPlanParts();
  plan.indicators = {IndicatorOf("k", "0", "3"), IndicatorOf("m", "0", "3")};
  SchemeParts scheme = JudgingParts();
  // 2 / 3 is 66.7 when it is rounded, and less than 66.7 when it is not.
  scheme.derived = {{.name = "printed",
                     .name_ja = "公表達成率",
                     .subject = SubjectKind::kIndicator,
                     .formula = "達成率 * 100",
                     .places = 1}};
  scheme.indicator_rules = TableOf(
      {{"F", "公表達成率", "達成度"}, {"1", ">= 66.7", "A"}, {"2", "-", "C"}});
  const Book book = IndicatorBook(
      plan, scheme,
      {ValueEntry("k", "2017", "2"), ValueEntry("m", "2017", "1.9")});

  const Assessment assessment = AssessKpi(book, "2017");

  EXPECT_EQ(IndicatorIn(assessment, "k").decided, "A");
  EXPECT_EQ(IndicatorIn(assessment, "m").decided, "C");
}

TEST(IndicatorGrade, IsUnknownWhereAFormulaReachesALimit) {
  PlanParts plan = IndicatorPlanParts();
  plan.indicators = {IndicatorOf("k", "0", "3")};
  SchemeParts scheme = JudgingParts();
  scheme.derived = {{.name = "endless",
                     .subject = SubjectKind::kIndicator,
                     .formula = "count(for i in 1..1000000 return i)"}};
  scheme.indicator_rules =
      TableOf({{"F", "endless", "達成度"}, {"1", "> 0", "A"}});
  const Assessment assessment = AssessKpi(
      IndicatorBook(plan, scheme, {ValueEntry("k", "2017", "3")}), "2017");

  EXPECT_EQ(IndicatorIn(assessment, "k").decided, std::nullopt);
  EXPECT_EQ(Explain(assessment, "k")->facts[0].value.cause()->code(), "C1052");
}

TEST(IndicatorGrade, TellsChangesWithTheBetterWayPositive) {
  PlanParts plan = IndicatorPlanParts();
  Indicator down = IndicatorOf("down", "10", "5");
  down.direction = Direction::kDown;
  plan.indicators = {down, IndicatorOf("up", "10", "15")};
  SchemeParts scheme = JudgingParts();
  scheme.indicator_rules = TableOf({{"U", "変化", "達成度"},
                                    {"1", "> 3", "A"},
                                    {"2", "[-3..3]", "B"},
                                    {"3", "< -3", "C"}});
  const Book book = IndicatorBook(
      plan, scheme,
      {ValueEntry("down", "2017", "6"), ValueEntry("up", "2017", "6")});

  const Assessment assessment = AssessKpi(book, "2017");

  EXPECT_EQ(IndicatorIn(assessment, "down").decided, "A");
  EXPECT_EQ(IndicatorIn(assessment, "up").decided, "C");
}

// いわき市's plan figures of five years (百万円): effects that go on add up to
// 950, 2,930, 6,110, …
// (http://www.city.iwaki.lg.jp/www/contents/1001000004139/index.html).
TEST(IndicatorGrade, RestsOnEveryPeriodOfAnEffectThatGoesOn) {
  PlanParts plan = IndicatorPlanParts();
  Indicator indicator = IndicatorOf("k", "0", "950", "2015");
  for (const auto& [period, value] :
       {std::pair{"2016", "1030"}, std::pair{"2017", "1200"}}) {
    indicator.targets.push_back(
        {.period = PeriodOf(period), .value = DecimalOf(value)});
  }
  indicator.kind = IndicatorKind::kFlow;
  indicator.attainment = "carried_forward";
  plan.indicators = {indicator};
  std::vector<Entry> entries = {ValueEntry("k", "2015", "950"),
                                ValueEntry("k", "2016", "1030"),
                                ValueEntry("k", "2017", "1200")};
  entries[0].basis = Basis::kEstimated;
  SchemeParts scheme = JudgingParts();
  scheme.indicator_rules =
      TableOf({{"F", "達成率", "達成度"}, {"1", ">= 1", "A"}, {"2", "-", "C"}});
  const Assessment assessment =
      AssessKpi(IndicatorBook(plan, scheme, entries), "2017");

  const AssessedIndicator& graded = IndicatorIn(assessment, "k");

  EXPECT_EQ(graded.actual_so_far->value, DecimalOf("6110"));
  EXPECT_EQ(graded.target_so_far->value, DecimalOf("6110"));
  EXPECT_EQ(graded.decided, "A");
  EXPECT_EQ(graded.basis, Basis::kEstimated);
  EXPECT_EQ(Explain(assessment, "k")->entries.size(), 3u);
}

TEST(IndicatorGrade, NeedsNoTargetWhereAChangeIsJudged) {
  PlanParts plan = IndicatorPlanParts();
  Indicator indicator = IndicatorOf("k", "50", "60");
  indicator.targets.clear();
  indicator.attainment = "change_with_tolerance";
  indicator.tolerance = DecimalOf("3");
  plan.indicators = {indicator};
  SchemeParts scheme = JudgingParts();
  scheme.indicator_rules = TableOf({{"U", "達成率", "達成度"},
                                    {"1", "1", "A"},
                                    {"2", "0", "B"},
                                    {"3", "-1", "C"}});

  const Assessment kept = AssessKpi(
      IndicatorBook(plan, scheme, {ValueEntry("k", "2017", "47.1")}), "2017");
  const Assessment worse = AssessKpi(
      IndicatorBook(plan, scheme, {ValueEntry("k", "2017", "47")}), "2017");

  EXPECT_EQ(IndicatorIn(kept, "k").decided, "B");
  EXPECT_EQ(IndicatorIn(worse, "k").decided, "C");
}

TEST(IndicatorGrade, NamesTheReasonOfAMissingValue) {
  PlanParts plan = IndicatorPlanParts();
  plan.indicators = {IndicatorOf("k", "0", "3")};
  SchemeParts scheme = JudgingParts();
  scheme.indicator_rules = TableOf({{"F", "欠測理由", "達成度"},
                                    {"1", "\"集計中\"", "E"},
                                    {"2", "null", "C"}});
  const Book book =
      IndicatorBook(plan, scheme,
                    {MakeEntry("v", "kpi", "k", PeriodOf("2017"), "2018-06-30",
                               "2018-07-01", NotReported("集計中"))});

  EXPECT_EQ(IndicatorIn(AssessKpi(book, "2017"), "k").decided, "E");
}

// --- Initiatives, groups and the plan ---------------------------------------

// Two initiatives in g-a, one in g-b that g-a lists too; indicators A and C,
// B, A.
PlanParts GroupedPlan() {
  PlanParts plan = IndicatorPlanParts();
  plan.initiatives = {
      InitiativeOf("i1", "g-a",
                   {IndicatorOf("a", "0", "10"), IndicatorOf("c", "0", "10")}),
      InitiativeOf("i2", "g-a", {IndicatorOf("b", "0", "10")}),
      InitiativeOf("i3", "g-b", {IndicatorOf("d", "0", "10")})};
  plan.initiatives[2].also_under = {"g-a"};
  return plan;
}

SchemeParts GroupedScheme() {
  SchemeParts scheme = JudgingParts();
  // The worst of the indicators.
  scheme.rules = TableOf({{"F", "指標の最低判定", "達成度"},
                          {"1", "\"A\"", "A"},
                          {"2", "\"B\"", "B"},
                          {"3", "\"C\"", "C"}});
  // Two axes, each from 40 % on, as 沖縄県 judges its 施策.
  scheme.group_rules = TableOf({{"U", "達成取組割合", "達成指標割合", "達成度"},
                                {"1", ">= 0.4", ">= 0.4", "A"},
                                {"2", ">= 0.4", "< 0.4", "B"},
                                {"3", "< 0.4", ">= 0.4", "B"},
                                {"4", "< 0.4", "< 0.4", "C"}});
  scheme.plan_rules = TableOf({{"F", "取組点数", "達成度"},
                               {"1", ">= 7", "A"},
                               {"2", ">= 5", "B"},
                               {"3", "-", "C"}});
  return scheme;
}

std::vector<Entry> GroupedEntries() {
  return {ValueEntry("a", "2017", "10"), ValueEntry("c", "2017", "1"),
          ValueEntry("b", "2017", "9"), ValueEntry("d", "2017", "10")};
}

std::vector<std::string> GroupGrades(const Assessment& assessment) {
  std::vector<std::string> grades;
  for (const AssessedGroup& group : assessment.groups()) {
    grades.push_back(group.group->id + " " + group.decided.value_or("-"));
  }
  return grades;
}

TEST(SubjectGrades, GoFromIndicatorsToInitiativesGroupsAndThePlan) {
  const Assessment assessment = AssessKpi(
      IndicatorBook(GroupedPlan(), GroupedScheme(), GroupedEntries()), "2017");

  EXPECT_EQ(assessment.FindInitiative("i1")->decided, "C");
  EXPECT_EQ(assessment.FindInitiative("i2")->decided, "B");
  EXPECT_EQ(assessment.FindInitiative("i3")->decided, "A");
  // g: 1 of 3 initiatives, 2 of 4 indicators; g-a: 0 of 2, 1 of 3; g-b: 1 of 1.
  EXPECT_THAT(GroupGrades(assessment), ElementsAre("g B", "g-a C", "g-b A"));
  EXPECT_EQ(assessment.whole().decided, "B");  // 1 + 2 + 3 points.
  EXPECT_THAT(assessment.groups()[0].initiatives,
              ElementsAre("i1", "i2", "i3"));
  EXPECT_THAT(assessment.groups()[1].initiatives, ElementsAre("i1", "i2"));
}

TEST(SubjectGrades, AreUnknownAboveAnUndecidedSubject) {
  std::vector<Entry> entries = GroupedEntries();
  entries[2] = MakeEntry("v", "kpi", "b", PeriodOf("2017"), "2018-06-30",
                         "2018-07-01", NotReported("集計中"));
  SchemeParts scheme = GroupedScheme();
  scheme.indicator_rules.rows.pop_back();  // What is missing has no grade.

  const Assessment assessment =
      AssessKpi(IndicatorBook(GroupedPlan(), scheme, entries), "2017");

  EXPECT_EQ(assessment.FindInitiative("i2")->decided, std::nullopt);
  EXPECT_EQ(assessment.whole().decided, std::nullopt);
  // The undecided stays in the denominators of shares.
  EXPECT_THAT(GroupGrades(assessment), ElementsAre("g B", "g-a C", "g-b A"));
}

TEST(SubjectGrades, OfGroupsAndPlansMayBeJudged) {
  std::vector<Entry> entries = GroupedEntries();
  entries.push_back(JudgementEntry("g-a", "2017", "B"));
  entries.push_back(JudgementEntry("kpi", "2017", "A"));

  const Assessment assessment =
      AssessKpi(IndicatorBook(GroupedPlan(), GroupedScheme(), entries), "2017");

  EXPECT_EQ(assessment.groups()[1].decided, "B");
  EXPECT_EQ(assessment.groups()[1].computed, "C");
  EXPECT_EQ(assessment.whole().decided, "A");
}

TEST(SubjectGrades, DoNotDependOnTheOrderOfInitiativesAndEntries) {
  PlanParts reversed = GroupedPlan();
  std::reverse(reversed.initiatives.begin(), reversed.initiatives.end());
  std::vector<Entry> entries = GroupedEntries();
  std::reverse(entries.begin(), entries.end());

  const Assessment assessment =
      AssessKpi(IndicatorBook(reversed, GroupedScheme(), entries), "2017");

  EXPECT_THAT(GroupGrades(assessment), ElementsAre("g B", "g-a C", "g-b A"));
  EXPECT_EQ(assessment.whole().decided, "B");
}

TEST(SubjectGrades, SumPointsThatABandedTableGrades) {
  // 佐野市 gives points by the attainment and bands their sum.
  SchemeParts scheme = GroupedScheme();
  scheme.derived = {{.name = "rate_points",
                     .name_ja = "達成点",
                     .subject = SubjectKind::kIndicator,
                     .table = TableOf({{"F", "達成率", "達成点"},
                                       {"1", ">= 1", "7"},
                                       {"2", ">= 0.9", "6"},
                                       {"3", "< 0.5", "1"}})}};
  scheme.measures = {{.id = "points",
                      .name = "点数",
                      .kind = MeasureKind::kSum,
                      .subject = SubjectKind::kIndicator,
                      .value = "達成点"}};

  const Assessment assessment =
      AssessKpi(IndicatorBook(GroupedPlan(), scheme, GroupedEntries()), "2017");

  EXPECT_EQ(assessment.FindRollup("points")->ratio.numerator, DecimalOf("21"));
}

TEST(SubjectGrades, AreJudgedByOtherFactsInTheHalfYear) {
  SchemeParts scheme = JudgingParts();
  scheme.indicator_rules = TableOf({{"F", "期間種別", "達成率", "達成度"},
                                    {"1", "\"half\"", "-", "E"},
                                    {"2", "\"year\"", ">= 1", "A"},
                                    {"3", "\"year\"", "< 1", "C"}});
  PlanParts plan = IndicatorPlanParts();
  Indicator indicator = IndicatorOf("k", "0", "10", "2017");
  indicator.frequency = PeriodKind::kHalf;
  plan.indicators = {indicator};
  const Book book = IndicatorBook(
      plan, scheme,
      {ValueEntry("k", "2017H1", "5"), ValueEntry("k", "2017H2", "10")});

  EXPECT_EQ(IndicatorIn(AssessKpi(book, "2017H1"), "k").decided, "E");
  EXPECT_EQ(IndicatorIn(AssessKpi(book, "2017"), "k").decided, "A");
}

TEST(SubjectGrades, AreThoseOfTheEarlierPlanWhereAnInitiativeIsCarriedOn) {
  PlanParts earlier = GroupedPlan();
  PlanParts later = IndicatorPlanParts();
  later.id = "next";
  later.term = testing::SpanOf("2018", "2022");
  later.initiatives = {
      InitiativeOf("n1", "g-a", {IndicatorOf("n", "0", "10", "2018")})};
  later.initiatives[0].carried_from =
      Predecessor{.plan = "kpi", .initiative = "i3"};
  Diagnostics diagnostics;
  BookParts parts;
  parts.plans = {Plan::Make(earlier, &diagnostics).value(),
                 Plan::Make(later, &diagnostics).value()};
  parts.schemes = {Scheme::Make(GroupedScheme(), &diagnostics).value()};
  std::vector<Entry> entries = GroupedEntries();
  for (Entry& entry : entries) {
    entry.id += "-2017";
    entry.period = PeriodOf("2017");
  }
  entries.push_back(MakeEntry("n18", "next", "n", PeriodOf("2018"),
                              "2018-06-30", "2018-07-01",
                              testing::Reported(9)));
  parts.plans[0] = [&] {
    PlanParts shorter = earlier;
    shorter.term = testing::SpanOf("2015", "2017");
    return Plan::Make(shorter, &diagnostics).value();
  }();
  parts.ledger = testing::LedgerOf(entries);
  const Book book = testing::BookOf(std::move(parts));

  const Assessment assessment =
      Assessment::Make(book, {.plan = "next",
                              .period = PeriodOf("2018"),
                              .as_of = DateOf("2018-06-30"),
                              .known_on = DateOf("2018-07-01")})
          .value();

  const AssessedInitiative& carried = *assessment.FindInitiative("n1");
  EXPECT_EQ(carried.previous, "A");
  EXPECT_EQ(carried.decided, "B");
  EXPECT_TRUE(carried.fell_back);
}

// A chain of plans is no deeper for the stack than one.
TEST(SubjectGrades, AreCarriedAlongAnyNumberOfPlans) {
  constexpr int kPlans = 1'500;
  Diagnostics diagnostics;
  BookParts parts;
  for (int i = 0; i < kPlans; ++i) {
    PlanParts plan = IndicatorPlanParts();
    const std::string year = std::to_string(2000 + i);
    plan.id = "plan-" + year;
    plan.term = testing::SpanOf(year, year);
    plan.initiatives = {InitiativeOf("i-" + year, "g-a", {})};
    if (i > 0) {
      const std::string before = std::to_string(1999 + i);
      plan.initiatives[0].carried_from =
          Predecessor{.plan = "plan-" + before, .initiative = "i-" + before};
    }
    parts.plans.push_back(Plan::Make(plan, &diagnostics).value());
  }
  SchemeParts scheme = JudgingParts();
  scheme.effective_from = PeriodOf("2000");
  scheme.known_from = DateOf("2000-04-01");
  parts.schemes = {Scheme::Make(scheme, &diagnostics).value()};
  Entry judgement = JudgementEntry("i-3498", "3498", "B");
  judgement.plan = "plan-3498";
  parts.ledger = testing::LedgerOf({judgement});
  const Book book = testing::BookOf(std::move(parts));

  const Assessment assessment =
      Assessment::Make(book, {.plan = "plan-3499",
                              .period = PeriodOf("3499"),
                              .as_of = DateOf("3500-06-30"),
                              .known_on = DateOf("3500-07-01")})
          .value();

  EXPECT_EQ(assessment.initiatives()[0].previous, "B");
}

TEST(SubjectGrades, AreThoseOfASchemeOnTrialInEveryPeriod) {
  SchemeParts trial = GroupedScheme();
  trial.version = "trial";
  trial.rules = TableOf({{"F", "指標の最高判定", "達成度"},
                         {"1", "\"A\"", "A"},
                         {"2", "-", "C"}});
  Diagnostics diagnostics;
  const Book book =
      IndicatorBook(GroupedPlan(), GroupedScheme(), GroupedEntries());

  const Assessment assessment =
      Assessment::Make(book,
                       {.plan = "kpi",
                        .period = PeriodOf("2017"),
                        .as_of = DateOf("2018-06-30"),
                        .known_on = DateOf("2018-07-01"),
                        .scheme = Scheme::Make(trial, &diagnostics).value()})
          .value();

  EXPECT_EQ(assessment.scheme().parts().version, "trial");
  EXPECT_EQ(assessment.FindInitiative("i1")->decided, "A");
  EXPECT_EQ(assessment.FindInitiative("i2")->decided, "C");
}

// --- Explanations -----------------------------------------------------------

TEST(ExplainSubject, GivesAnIndicatorItsFactsAndEntries) {
  const Assessment assessment = AssessKpi(NaganoBook(), "2017");

  const absl::StatusOr<Explanation> explained = Explain(assessment, "社会増減");

  ASSERT_TRUE(explained.ok());
  EXPECT_EQ(explained->kind, SubjectKind::kIndicator);
  EXPECT_EQ(explained->decision->decided, "A");
  ASSERT_EQ(explained->facts.size(), 3u);
  EXPECT_EQ(*explained->facts[0].value.number(), DecimalOf("-2530"));
  EXPECT_EQ(explained->rules.size(), 1u);
  ASSERT_EQ(explained->entries.size(), 1u);
  EXPECT_EQ(explained->entries[0]->id, "v-社会増減-2017");
}

TEST(ExplainSubject, GivesAGroupTheGradesBelow) {
  const Assessment assessment = AssessKpi(
      IndicatorBook(GroupedPlan(), GroupedScheme(), GroupedEntries()), "2017");

  const absl::StatusOr<Explanation> explained = Explain(assessment, "g-a");

  ASSERT_TRUE(explained.ok());
  EXPECT_EQ(explained->kind, SubjectKind::kGroup);
  ASSERT_EQ(explained->children.size(), 2u);
  EXPECT_EQ(explained->children[0].id, "i1");
  EXPECT_EQ(explained->children[0].decision->decided, "C");
  EXPECT_EQ(explained->entries.size(), 3u);
}

TEST(ExplainSubject, SaysHowAnInitiativeEnded) {
  std::vector<Entry> entries = GroupedEntries();
  entries.push_back(MakeEntry("w", "kpi", "i2", std::nullopt, "2018-03-01",
                              "2018-07-01", Withdrawal{DateOf("2018-03-01")}));
  entries.back().reason = "制度の廃止";
  const Assessment assessment =
      AssessKpi(IndicatorBook(GroupedPlan(), GroupedScheme(), entries), "2017");

  const absl::StatusOr<Explanation> explained = Explain(assessment, "i2");

  ASSERT_TRUE(explained.ok());
  EXPECT_EQ(explained->decision->decided, std::nullopt);
  EXPECT_EQ(explained->decision->cause.Message(Language::kEnglish),
            "withdrawn on 2018-03-01 (entry w, reason: 制度の廃止)");
  ASSERT_EQ(explained->entries.size(), 1u);
  EXPECT_EQ(explained->entries[0]->id, "w");
  EXPECT_EQ(explained->initiative, nullptr);
}

TEST(ExplainSubject, ShowsWhatADerivedFactComesFrom) {
  SchemeParts scheme = JudgingParts();
  scheme.derived = {{.name = "ratio",
                     .subject = SubjectKind::kIndicator,
                     .formula = "実績値 / 目標値"}};
  scheme.indicator_rules =
      TableOf({{"F", "ratio", "達成度"}, {"1", ">= 1", "A"}, {"2", "-", "C"}});
  PlanParts plan = IndicatorPlanParts();
  plan.indicators = {IndicatorOf("k", "0", "4")};
  Entry estimated = ValueEntry("k", "2017", "3");
  estimated.basis = Basis::kEstimated;
  const Assessment assessment =
      AssessKpi(IndicatorBook(plan, scheme, {estimated}), "2017");

  const Explanation explained = Explain(assessment, "k").value();

  ASSERT_EQ(explained.facts.size(), 3u);
  EXPECT_EQ(explained.facts[0].definition.name, "ratio");
  EXPECT_EQ(explained.facts[0].formula, "実績値 / 目標値");
  EXPECT_EQ(*explained.facts[0].value.number(), DecimalOf("0.75"));
  EXPECT_EQ(explained.facts[0].basis, Basis::kEstimated);
  EXPECT_EQ(explained.facts[1].definition.name, "actual");
  EXPECT_EQ(explained.facts[2].definition.name, "target");
  EXPECT_EQ(explained.entries.size(), 1u);
}

}  // namespace
}  // namespace tassei
