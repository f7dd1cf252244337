// Later versions of roadmaps.

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "lib/plan/roadmap_check.h"
#include "tests/plan/plan_samples.h"

namespace tassei::internal {
namespace {

using ::testing::ElementsAre;
using testing::P;
using testing::SampleParts;
using testing::StepOf;

std::vector<std::string> ProblemsOf(const Roadmap& roadmap) {
  Diagnostics diagnostics;
  const Plan plan = *Plan::Make(SampleParts(), &diagnostics);
  CheckRevision(roadmap, plan, *plan.FindInitiative("telework"), "/roadmap",
                diagnostics);
  std::vector<std::string> problems;
  for (const Diagnostic& problem : diagnostics) {
    problems.push_back(std::string(problem.kind->code) + " " +
                       problem.where.pointer + " " + problem.subject);
  }
  return problems;
}

TEST(CheckRevision, TakesStepsOfTheInitiativeAndNewOnes) {
  Roadmap roadmap;
  roadmap.steps = {StepOf("trial", "2021", "2022"),
                   StepOf("second-trial", "2022", "2022")};
  roadmap.steps[1].after = {"trial"};

  EXPECT_THAT(ProblemsOf(roadmap), ElementsAre());
}

TEST(CheckRevision, RefusesIdsOfOtherThings) {
  Roadmap roadmap;
  roadmap.steps = {StepOf("finance", "2021", "2022"),
                   StepOf("plan", "2021", "2022"),
                   StepOf("change-1", "2021", "2022")};

  EXPECT_THAT(ProblemsOf(roadmap),
              ElementsAre("K0641 /roadmap/steps/0/id finance",
                          "K0641 /roadmap/steps/1/id plan",
                          "K0641 /roadmap/steps/2/id change-1"));
}

TEST(CheckRevision, RefusesAStepTwice) {
  Roadmap roadmap;
  roadmap.steps = {StepOf("trial", "2021", "2022"),
                   StepOf("trial", "2021", "2022")};

  EXPECT_THAT(ProblemsOf(roadmap),
              ElementsAre("K0604 /roadmap/steps/1/id trial"));
}

TEST(CheckRevision, ChecksWhatAPlanChecks) {
  Roadmap roadmap;
  roadmap.steps = {StepOf("trial", "2021", "2025"), StepOf("", "2021", "2021")};
  roadmap.steps[0].after = {"survey"};
  roadmap.steps[0].sections = {"none"};
  roadmap.source.note = "\xFF";

  EXPECT_THAT(ProblemsOf(roadmap),
              ElementsAre("K0601 /roadmap/source/note telework",
                          "K0631 /roadmap/steps/0/span trial",
                          "K0613 /roadmap/steps/0/after/0 trial",
                          "K0612 /roadmap/steps/0/sections/0 trial",
                          "K0602 /roadmap/steps/1/id "));
}

TEST(CheckRevision, CutsTheNamesOfALongCycle) {
  Roadmap roadmap;
  for (int i = 0; i < 11; ++i) {
    roadmap.steps.push_back(StepOf("n" + std::to_string(i), "2021", "2021"));
    roadmap.steps.back().after = {"n" + std::to_string((i + 1) % 11)};
  }
  Diagnostics diagnostics;
  const Plan plan = *Plan::Make(SampleParts(), &diagnostics);

  CheckRevision(roadmap, plan, *plan.FindInitiative("telework"), "",
                diagnostics);

  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_EQ(diagnostics[0].arguments[0],
            "n0 → n1 → n2 → n3 → n4 → n5 → n6 → n7 → n8 → n9 → …");
}

}  // namespace
}  // namespace tassei::internal
