#include "tassei/plan.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/plan/plan_samples.h"
#include "tests/support/status_matchers.h"

namespace tassei {
namespace {

using testing::IsOk;
using testing::P;
using testing::SampleParts;

Plan SamplePlan() {
  Diagnostics diagnostics;
  return *Plan::Make(SampleParts(), &diagnostics);
}

TEST(Plan, KeepsItsPartsAsTheyWere) {
  Diagnostics diagnostics;

  const absl::StatusOr<Plan> plan = Plan::Make(SampleParts(), &diagnostics);

  ASSERT_THAT(plan, IsOk());
  EXPECT_TRUE(diagnostics.empty()) << diagnostics.ToString(Language::kEnglish);
  EXPECT_EQ(plan->id(), "plan");
  EXPECT_EQ(plan->parts(), SampleParts());
}

TEST(Plan, FindsWhatAnIdNames) {
  const Plan plan = SamplePlan();
  const PlanParts& parts = plan.parts();
  const Initiative& initiative = parts.initiatives[0];

  EXPECT_EQ(plan.Find("smart"), Plan::Item(&parts.groups[0]));
  EXPECT_EQ(plan.Find("soumu"), Plan::Item(&parts.departments[0]));
  EXPECT_EQ(plan.Find("telework"), Plan::Item(&initiative));
  EXPECT_EQ(plan.Find("change-1"), Plan::Item(&initiative.sections[0]));
  EXPECT_EQ(plan.Find("telework-rate"), Plan::Item(&initiative.indicators[0]));
  EXPECT_EQ(plan.Find("achieved-ratio"), Plan::Item(&parts.indicators[0]));
  EXPECT_EQ(plan.Find("trial"), Plan::Item(&initiative.roadmap.steps[1]));
  EXPECT_EQ(plan.Find("plan"), Plan::Item());
  EXPECT_EQ(plan.Find("nothing"), Plan::Item());
}

TEST(Plan, FindsOnlyWhatIsOfTheKindAskedFor) {
  const Plan plan = SamplePlan();
  const PlanParts& parts = plan.parts();

  EXPECT_EQ(plan.FindGroup("smart"), &parts.groups[0]);
  EXPECT_EQ(plan.FindDepartment("soumu"), &parts.departments[0]);
  EXPECT_EQ(plan.FindInitiative("finance"), &parts.initiatives[1]);
  EXPECT_EQ(plan.FindIndicator("achieved-ratio"), &parts.indicators[0]);
  EXPECT_EQ(plan.FindGroup("finance"), nullptr);
  EXPECT_EQ(plan.FindIndicator("finance"), nullptr);
}

TEST(Plan, KnowsTheInitiativeThatSomethingBelongsTo) {
  const Plan plan = SamplePlan();
  const Initiative* initiative = plan.FindInitiative("telework");

  for (const std::string_view id :
       {"telework", "change-2", "telework-rate", "survey"}) {
    EXPECT_EQ(plan.InitiativeOf(id), initiative) << id;
  }
  for (const std::string_view id :
       {"plan", "smart", "soumu", "achieved-ratio", "nothing"}) {
    EXPECT_EQ(plan.InitiativeOf(id), nullptr) << id;
  }
}

TEST(Plan, SuggestsTheNearestId) {
  EXPECT_EQ(SamplePlan().NearestId("telewrk"), "telework");
  EXPECT_EQ(SamplePlan().NearestId("zzz"), "");
}

TEST(Plan, CopiesShareTheirState) {
  const Plan plan = SamplePlan();

  const Plan copy = plan;  // NOLINT: the copy is the subject.

  EXPECT_EQ(&copy.parts(), &plan.parts());
}

}  // namespace
}  // namespace tassei
