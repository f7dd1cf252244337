// What makes no plan, and how it is reported.

#include <functional>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tassei/plan.h"
#include "tests/plan/plan_samples.h"
#include "tests/support/status_matchers.h"

namespace tassei {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::P;
using testing::ProblemsOf;
using testing::SampleParts;
using testing::StatusIs;
using testing::StepOf;

struct Case {
  const char* name;
  std::function<void(PlanParts&)> spoil;
  std::string problem;
};

class PlanRefusals : public ::testing::TestWithParam<Case> {};

TEST_P(PlanRefusals, NameTheProblemAndItsPlace) {
  PlanParts parts = SampleParts();
  GetParam().spoil(parts);

  EXPECT_THAT(ProblemsOf(parts), ElementsAre(GetParam().problem));
}

Initiative& First(PlanParts& p) { return p.initiatives[0]; }
Indicator& Rate(PlanParts& p) { return p.initiatives[0].indicators[0]; }
// The rate, with targets on the line from 3 in 2019 to 20 in 2021.
Indicator& Line(PlanParts& p) {
  Rate(p).path = TargetPath::kLinear;
  return Rate(p);
}
std::vector<Step>& Steps(PlanParts& p) {
  return p.initiatives[0].roadmap.steps;
}

const Case kCases[] = {
    {"EmptyPlanId", [](PlanParts& p) { p.id = ""; }, "K0602 /id "},
    {"NameNotUtf8", [](PlanParts& p) { p.name = "\xFF"; }, "K0601 /name plan"},
    {"IdNotUtf8",
     [](PlanParts& p) {
       p.departments[0].id = "soumu";
       p.departments.push_back({"\xFF", ""});
     },
     "K0601 /departments/1/id \xFF"},
    {"IdWithControl",
     [](PlanParts& p) {
       p.departments.push_back({"a\nb", ""});
     },
     "K0603 /departments/1/id a\nb"},
    {"IdWithC1Control",
     [](PlanParts& p) {
       p.departments.push_back({"a\u0085", ""});
     },
     "K0603 /departments/1/id a\u0085"},
    {"SourceNotUtf8", [](PlanParts& p) { Rate(p).source.url = "\xC0\x80"; },
     "K0601 /initiatives/0/indicators/0/source/url telework-rate"},
    {"EmptyStepId",
     [](PlanParts& p) { Steps(p).push_back(StepOf("", "2020", "2020")); },
     "K0602 /initiatives/0/roadmap/steps/3/id "},
    {"IdOfThePlan",
     [](PlanParts& p) {
       p.groups.push_back({"plan", "", ""});
     },
     "K0604 /groups/2/id plan"},
    {"IdOfAnotherKind",
     [](PlanParts& p) { Steps(p).push_back(StepOf("soumu", "2020", "2020")); },
     "K0604 /initiatives/0/roadmap/steps/3/id soumu"},
    {"SectionIdTwice",
     [](PlanParts& p) {
       p.initiatives[1].sections = {{"change-1", ""}};
     },
     "K0604 /initiatives/1/sections/0/id change-1"},
    {"UnknownParent", [](PlanParts& p) { p.groups[1].parent = "smort"; },
     "K0610 /groups/1/parent smart-work"},
    {"ParentBehindItsChild",
     [](PlanParts& p) { std::swap(p.groups[0], p.groups[1]); },
     "K0620 /groups/0/parent smart-work"},
    {"GroupItsOwnParent", [](PlanParts& p) { p.groups[0].parent = "smart"; },
     "K0621 /groups/0/parent smart"},
    {"UnknownGroup", [](PlanParts& p) { First(p).group = "none"; },
     "K0610 /initiatives/0/group telework"},
    {"UnknownAlsoUnder", [](PlanParts& p) { First(p).also_under = {"none"}; },
     "K0610 /initiatives/0/also_under/0 telework"},
    {"AlsoUnderItsOwnGroup",
     [](PlanParts& p) { First(p).also_under = {"smart-work"}; },
     "K0615 /initiatives/0/also_under telework"},
    {"AlsoUnderTwice",
     [](PlanParts& p) {
       First(p).also_under = {"smart", "smart"};
     },
     "K0615 /initiatives/0/also_under/1 telework"},
    {"UnknownDepartment", [](PlanParts& p) { First(p).department = "none"; },
     "K0611 /initiatives/0/department telework"},
    {"UnknownFormer", [](PlanParts& p) { First(p).formed_from = {"none"}; },
     "K0614 /initiatives/0/formed_from/0 telework"},
    {"FormedFromItself",
     [](PlanParts& p) { First(p).formed_from = {"telework"}; },
     "K0616 /initiatives/0/formed_from telework"},
    {"UnknownSectionOfIndicator",
     [](PlanParts& p) { Rate(p).sections = {"change-3"}; },
     "K0612 /initiatives/0/indicators/0/sections/0 telework-rate"},
    {"SectionTwice",
     [](PlanParts& p) {
       Rate(p).sections = {"change-1", "change-1"};
     },
     "K0615 /initiatives/0/indicators/0/sections/1 telework-rate"},
    {"SectionOfPlanIndicator",
     [](PlanParts& p) { p.indicators[0].sections = {"change-1"}; },
     "K0612 /indicators/0/sections/0 achieved-ratio"},
    {"UnknownSectionOfStep",
     [](PlanParts& p) { Steps(p)[0].sections = {"soumu"}; },
     "K0612 /initiatives/0/roadmap/steps/0/sections/0 survey"},
    {"UnknownStep", [](PlanParts& p) { Steps(p)[1].after = {"finance"}; },
     "K0613 /initiatives/0/roadmap/steps/1/after/0 trial"},
    {"StepCycle",
     [](PlanParts& p) {
       Steps(p)[0].after = {"rollout"};
       Steps(p)[2].after = {"trial"};
     },
     "K0640 /initiatives/0/roadmap/steps/0/after survey"},
    {"MeasureWithoutPlan",
     [](PlanParts& p) { p.indicators[0].fed_by->plan = ""; },
     "K0617 /indicators/0/fed_by achieved-ratio"},
    {"TermBackwards",
     [](PlanParts& p) {
       p.term = {P("2023"), P("2020")};
     },
     "K0630 /term plan"},
    {"SpanBackwards",
     [](PlanParts& p) {
       Steps(p)[1].span = {P("2021"), P("2020")};
     },
     "K0630 /initiatives/0/roadmap/steps/1/span trial"},
    {"SpanOutsideTerm",
     [](PlanParts& p) { Steps(p)[2].span.last = P("2024Q1"); },
     "K0631 /initiatives/0/roadmap/steps/2/span rollout"},
    {"AchievementOutsideTerm",
     [](PlanParts& p) { First(p).roadmap.planned_achievement = P("2024"); },
     "K0631 /initiatives/0/roadmap/planned_achievement telework"},
    {"TargetOutsideTerm",
     [](PlanParts& p) { Rate(p).targets[0].period = P("2019"); },
     "K0631 /initiatives/0/indicators/0/targets/0/period telework-rate"},
    {"TargetsOutOfOrder",
     [](PlanParts& p) { Rate(p).targets[0].period = P("2022"); },
     "K0651 /initiatives/0/indicators/0/targets/1/period telework-rate"},
    {"TargetTwice", [](PlanParts& p) { Rate(p).targets[0].period = P("2021"); },
     "K0650 /initiatives/0/indicators/0/targets/1/period telework-rate"},
    {"RangeUnwanted",
     [](PlanParts& p) { Rate(p).targets[1].upper = Decimal(30); },
     "K0653 /initiatives/0/indicators/0/targets/1/upper telework-rate"},
    {"RangeMissing",
     [](PlanParts& p) {
       Rate(p).direction = Direction::kKeepWithin;
       Rate(p).targets[0].upper = Decimal(10);
     },
     "K0652 /initiatives/0/indicators/0/targets/1/upper telework-rate"},
    {"RangeEmpty",
     [](PlanParts& p) {
       Rate(p).direction = Direction::kKeepWithin;
       Rate(p).targets[0].upper = Decimal(9);
       Rate(p).targets[1].upper = Decimal(20);
     },
     "K0654 /initiatives/0/indicators/0/targets/0/upper telework-rate"},
    {"BaselineBehindTheTerm",
     [](PlanParts& p) { Rate(p).baseline->period = P("2024"); },
     "K0632 /initiatives/0/indicators/0/baseline/period telework-rate"},
    {"TargetEmpty", [](PlanParts& p) { Rate(p).targets[0].value.reset(); },
     "K0655 /initiatives/0/indicators/0/targets/0 telework-rate"},
    {"TargetOfBothKinds",
     [](PlanParts& p) { Rate(p).targets[0].text = "全国1位"; },
     "K0656 /initiatives/0/indicators/0/targets/0/text telework-rate"},
    {"TargetTextNotUtf8",
     [](PlanParts& p) {
       Rate(p).targets[0] = {P("2020"), {}, {}, "\xFF"};
     },
     "K0601 /initiatives/0/indicators/0/targets/0/text telework-rate"},
    {"UpperOfWords",
     [](PlanParts& p) {
       Rate(p).targets[0] = {P("2020"), {}, Decimal(1), "設置"};
     },
     "K0657 /initiatives/0/indicators/0/targets/0/upper telework-rate"},
    {"LineWithoutStart", [](PlanParts& p) { Line(p).baseline.reset(); },
     "K0660 /initiatives/0/indicators/0/baseline telework-rate"},
    {"LineWithoutTargets", [](PlanParts& p) { Line(p).targets.clear(); },
     "K0661 /initiatives/0/indicators/0/targets telework-rate"},
    {"LineToWords",
     [](PlanParts& p) {
       Line(p).targets[1] = {P("2021"), {}, {}, "全国1位"};
     },
     "K0661 /initiatives/0/indicators/0/targets telework-rate"},
    {"LineBackwards",
     [](PlanParts& p) { Line(p).baseline->period = P("2021Q4"); },
     "K0662 /initiatives/0/indicators/0/baseline/period telework-rate"},
    {"LineOfFlowsOfTwoLengths",
     [](PlanParts& p) {
       Line(p).kind = IndicatorKind::kFlow;
       Line(p).baseline->period = P("2019H2");
     },
     "K0663 /initiatives/0/indicators/0/baseline/period telework-rate"},
    {"LineOfRanges",
     [](PlanParts& p) {
       Line(p).direction = Direction::kKeepWithin;
       for (Target& target : Rate(p).targets) target.upper = Decimal(30);
     },
     "K0664 /initiatives/0/indicators/0/path telework-rate"},
    {"QuantumZero", [](PlanParts& p) { Line(p).path_quantum = 0; },
     "K0665 /initiatives/0/indicators/0/path_quantum telework-rate"},
    {"QuantumNegative", [](PlanParts& p) { Line(p).path_quantum = -1; },
     "K0665 /initiatives/0/indicators/0/path_quantum telework-rate"},
    {"ToleranceNegative", [](PlanParts& p) { Rate(p).tolerance = -1; },
     "K0666 /initiatives/0/indicators/0/tolerance telework-rate"},
    {"PredecessorWithoutPlan",
     [](PlanParts& p) {
       First(p).carried_from = {"", "old"};
     },
     "K0618 /initiatives/0/carried_from telework"},
    {"PredecessorWithoutInitiative",
     [](PlanParts& p) {
       First(p).carried_from = {"old-plan", ""};
     },
     "K0618 /initiatives/0/carried_from telework"},
    {"PredecessorOfThisPlan",
     [](PlanParts& p) {
       First(p).carried_from = {"plan", "finance"};
     },
     "K0619 /initiatives/0/carried_from/plan telework"},
    {"PredecessorNotUtf8",
     [](PlanParts& p) {
       First(p).carried_from = {"old-plan", "\xFF"};
     },
     "K0601 /initiatives/0/carried_from/initiative telework"},
};

INSTANTIATE_TEST_SUITE_P(, PlanRefusals, ::testing::ValuesIn(kCases),
                         [](const auto& tested) {
                           return std::string(tested.param.name);
                         });

TEST(Plan, ReportsAllProblemsAtOnce) {
  PlanParts parts = SampleParts();
  parts.groups[0].id = "";
  parts.initiatives[0].roadmap.steps[0].span = {P("2030"), P("2030")};
  parts.initiatives[1].department = "none";

  EXPECT_THAT(
      ProblemsOf(parts),
      ElementsAre("K0602 /groups/0/id ", "K0610 /groups/1/parent smart-work",
                  "K0610 /initiatives/0/also_under/0 telework",
                  "K0631 /initiatives/0/roadmap/steps/0/span survey",
                  "K0610 /initiatives/1/group finance",
                  "K0611 /initiatives/1/department finance"));
}

TEST(Plan, SuggestsTheNearestNameForAReferenceToNothing) {
  PlanParts parts = SampleParts();
  parts.initiatives[0].roadmap.steps[1].after = {"survei"};
  Diagnostics diagnostics;

  const absl::StatusOr<Plan> plan = Plan::Make(parts, &diagnostics);

  EXPECT_THAT(plan,
              StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr("K0613")));
  EXPECT_EQ(diagnostics[0].suggestion, "survey");
  EXPECT_EQ(diagnostics[0].found, "survei");
}

TEST(Plan, NamesTheStepsOfACycle) {
  PlanParts parts = SampleParts();
  parts.initiatives[0].roadmap.steps[0].after = {"trial"};
  Diagnostics diagnostics;

  Plan::Make(parts, &diagnostics).IgnoreError();

  EXPECT_THAT(diagnostics[0].Message(Language::kEnglish),
              HasSubstr("survey → trial → survey"));
}

TEST(Plan, SaysWhereAnIdWasUsedBefore) {
  PlanParts parts = SampleParts();
  parts.initiatives[1].id = "smart";
  Diagnostics diagnostics;

  Plan::Make(parts, &diagnostics).IgnoreError();

  EXPECT_THAT(diagnostics[0].Message(Language::kEnglish),
              HasSubstr("/groups/0"));
}

TEST(Plan, RefusesMoreItemsThanItsLimit) {
  Diagnostics diagnostics;
  // 2 groups, 1 department, 2 initiatives, 1 listing, 2 sections, 2 indicators
  // with 2 targets and 2 sections, 3 steps with 3 dependencies.
  constexpr std::size_t kItems = 20;

  EXPECT_TRUE(Plan::Make(SampleParts(), &diagnostics, {.items = kItems}).ok());
  EXPECT_THAT(Plan::Make(SampleParts(), &diagnostics, {.items = kItems - 1}),
              StatusIs(absl::StatusCode::kResourceExhausted));
  EXPECT_EQ(diagnostics[0].kind->code, "K0623");
}

TEST(Plan, RefusesGroupsNestedDeeperThanItsLimit) {
  Diagnostics diagnostics;

  EXPECT_TRUE(Plan::Make(SampleParts(), &diagnostics, {.group_depth = 2}).ok());
  EXPECT_THAT(Plan::Make(SampleParts(), &diagnostics, {.group_depth = 1}),
              StatusIs(absl::StatusCode::kResourceExhausted));
  EXPECT_EQ(diagnostics[0].kind->code, "K0622");
  EXPECT_EQ(diagnostics[0].where.pointer, "/groups/1/parent");
}

TEST(Plan, ReportsACircleOfGroups) {
  PlanParts parts = SampleParts();
  parts.groups[0].parent = "smart-work";

  EXPECT_THAT(ProblemsOf(parts), ElementsAre("K0620 /groups/0/parent smart",
                                             "K0621 /groups/0/parent smart"));
}

TEST(Plan, TakesTargetsInWordsAndPathsAndTolerances) {
  PlanParts parts = SampleParts();
  parts.initiatives[0].carried_from = {"old-plan", "telework"};
  Indicator& rate = parts.initiatives[0].indicators[0];
  rate.targets.insert(rate.targets.begin() + 1, {P("2020H2"), {}, {}, "設置"});
  rate.path = TargetPath::kLinear;
  rate.path_quantum = *Decimal::Parse("0.1");
  rate.tolerance = 0;
  rate.baseline->period = P("2019H2");
  Indicator kept = rate;
  kept.id = "kept";
  kept.direction = Direction::kKeepWithin;
  kept.path = TargetPath::kStep;
  kept.targets = {{P("2020"), {}, {}, "維持"},
                  {P("2021"), Decimal(1), Decimal(2)}};
  parts.initiatives[0].indicators.push_back(kept);

  EXPECT_THAT(ProblemsOf(parts), ElementsAre());
}

TEST(Plan, TakesABaselineFromBeforeTheTerm) {
  PlanParts parts = SampleParts();
  parts.initiatives[0].indicators[0].baseline->period = P("2010");

  EXPECT_THAT(ProblemsOf(parts), ElementsAre());
}

}  // namespace
}  // namespace tassei
