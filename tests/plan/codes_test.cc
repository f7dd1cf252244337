#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tassei/indicator.h"
#include "tassei/roadmap.h"
#include "tests/plan/plan_samples.h"

namespace tassei {
namespace {

using testing::P;

TEST(PlanCodes, AreThoseOfFilesAndReadBack) {
  for (const auto& [value, code] : {std::pair(Direction::kUp, "up"),
                                    {Direction::kDown, "down"},
                                    {Direction::kKeepWithin, "keep_within"}}) {
    EXPECT_EQ(DirectionCode(value), code);
    EXPECT_EQ(DirectionFromCode(code), value);
  }
  for (const auto& [value, code] :
       {std::pair(IndicatorKind::kPoint, "point"),
        {IndicatorKind::kFlow, "flow"},
        {IndicatorKind::kCumulative, "cumulative"},
        {IndicatorKind::kCarriedForward, "carried_forward"}}) {
    EXPECT_EQ(IndicatorKindCode(value), code);
    EXPECT_EQ(IndicatorKindFromCode(code), value);
  }
  for (const auto& [value, code] :
       {std::pair(IndicatorRole::kTarget, "target"),
        {IndicatorRole::kMain, "main"},
        {IndicatorRole::kMonitoring, "monitoring"}}) {
    EXPECT_EQ(IndicatorRoleCode(value), code);
    EXPECT_EQ(IndicatorRoleFromCode(code), value);
  }
  for (const auto& [value, code] : {std::pair(TargetPath::kNone, "none"),
                                    {TargetPath::kLinear, "linear"},
                                    {TargetPath::kStep, "step"}}) {
    EXPECT_EQ(TargetPathCode(value), code);
    EXPECT_EQ(TargetPathFromCode(code), value);
  }
  for (const auto& [value, code] : {std::pair(StepKind::kTask, "task"),
                                    {StepKind::kMilestone, "milestone"},
                                    {StepKind::kOngoing, "ongoing"}}) {
    EXPECT_EQ(StepKindCode(value), code);
    EXPECT_EQ(StepKindFromCode(code), value);
  }
}

TEST(PlanCodes, RefuseWhatIsNoCode) {
  EXPECT_EQ(DirectionFromCode("Up"), std::nullopt);
  EXPECT_EQ(IndicatorKindFromCode(""), std::nullopt);
  EXPECT_EQ(IndicatorRoleFromCode("targets"), std::nullopt);
  EXPECT_EQ(TargetPathFromCode("straight"), std::nullopt);
  EXPECT_EQ(StepKindFromCode("task "), std::nullopt);
  EXPECT_EQ(StepKindCode(static_cast<StepKind>(7)), "");
}

TEST(Step, IsDueInTheLastPeriodOfItsSpanUnlessItGoesOn) {
  Step step = testing::StepOf("s", "2020", "2021H1");

  EXPECT_EQ(step.due(), P("2021H1"));
  step.kind = StepKind::kMilestone;
  EXPECT_EQ(step.due(), P("2021H1"));
  step.kind = StepKind::kOngoing;
  EXPECT_EQ(step.due(), std::nullopt);
}

TEST(Initiative, FindsItsPartsById) {
  const Initiative initiative = testing::SampleParts().initiatives[0];

  EXPECT_EQ(initiative.FindSection("change-2"), &initiative.sections[1]);
  EXPECT_EQ(initiative.FindSection("change-3"), nullptr);
  EXPECT_EQ(initiative.FindIndicator("telework-rate"),
            &initiative.indicators[0]);
  EXPECT_EQ(initiative.FindIndicator("trial"), nullptr);
  EXPECT_EQ(initiative.roadmap.FindStep("trial"), &initiative.roadmap.steps[1]);
  EXPECT_EQ(initiative.roadmap.FindStep("change-2"), nullptr);
}

}  // namespace
}  // namespace tassei
