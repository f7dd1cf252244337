// A small valid plan to start from, and how to ask for its problems.

#ifndef TESTS_PLAN_PLAN_SAMPLES_H_
#define TESTS_PLAN_PLAN_SAMPLES_H_

#include <string>
#include <string_view>
#include <vector>

#include "tassei/plan.h"

namespace tassei::testing {

inline Period P(std::string_view id) { return *Period::Parse(id); }

inline Step StepOf(std::string id, std::string_view first,
                   std::string_view last) {
  Step step;
  step.id = std::move(id);
  step.span = {P(first), P(last)};
  return step;
}

// Two groups, one department, two initiatives; the first has two sections,
// an indicator and three steps.
inline PlanParts SampleParts() {
  PlanParts parts;
  parts.id = "plan";
  parts.name = "第三次行財政改革取組";
  parts.term = {P("2020"), P("2023")};
  parts.groups = {{"smart", "スマート改革の推進", ""},
                  {"smart-work", "働き方", "smart"}};
  parts.departments = {{"soumu", "総務部"}};
  Initiative first;
  first.id = "telework";
  first.number = "2";
  first.group = "smart-work";
  first.also_under = {"smart"};
  first.department = "soumu";
  first.sections = {{"change-1", "変革1"}, {"change-2", "変革2"}};
  Indicator rate;
  rate.id = "telework-rate";
  rate.sections = {"change-2", "change-1"};
  rate.baseline = Baseline{P("2019"), Decimal(3)};
  rate.targets = {{P("2020"), Decimal(10)}, {P("2021"), Decimal(20)}};
  first.indicators = {rate};
  first.roadmap.steps = {StepOf("survey", "2020H1", "2020H1"),
                         StepOf("trial", "2020H2", "2021"),
                         StepOf("rollout", "2022", "2023")};
  first.roadmap.steps[1].after = {"survey"};
  first.roadmap.steps[2].after = {"trial", "survey"};
  first.roadmap.planned_achievement = P("2022");
  Initiative second;
  second.id = "finance";
  second.group = "smart";
  parts.initiatives = {first, second};
  Indicator ratio;
  ratio.id = "achieved-ratio";
  ratio.fed_by = MeasureReference{"child", "achieved"};
  parts.indicators = {ratio};
  return parts;
}

// "code pointer subject" of each problem of `parts`.
inline std::vector<std::string> ProblemsOf(const PlanParts& parts,
                                           const PlanLimits& limits = {}) {
  Diagnostics diagnostics;
  const absl::StatusOr<Plan> plan = Plan::Make(parts, &diagnostics, limits);
  std::vector<std::string> problems;
  for (const Diagnostic& problem : diagnostics) {
    problems.push_back(std::string(problem.kind->code) + " " +
                       problem.where.pointer + " " + problem.subject);
  }
  if (plan.ok() == diagnostics.has_errors()) problems.push_back("status");
  return problems;
}

}  // namespace tassei::testing

#endif  // TESTS_PLAN_PLAN_SAMPLES_H_
