#include "lib/plan/roadmap_check.h"

#include <cstddef>
#include <optional>
#include <utility>
#include <variant>

#include "lib/plan/known_ids.h"
#include "lib/plan/plan_diagnostics.h"

namespace tassei::internal {
namespace {

void CheckSpan(const Step& step, const PeriodSpan& term, const Place& place,
               Problems& problems) {
  if (step.span.last_day() < step.span.first_day()) {
    problems.Add(kSpanBackwards, place, "span", {step.span.ToString()});
  } else if (!term.Contains(step.span.first) ||
             !term.Contains(step.span.last)) {
    problems.Add(kOutsideTerm, place, "span",
                 {step.span.ToString(), term.ToString()});
  }
}

void CheckStep(const Step& step, const KnownIds& steps,
               const KnownIds& sections, const PeriodSpan& term,
               const Place& place, Problems& problems) {
  problems.CheckId(step.id, place);
  problems.CheckText(step.name, place, "name");
  problems.CheckSource(step.source, place);
  CheckSpan(step, term, place, problems);
  problems.CheckReferences(kStepUnknown, step.after, steps, place, "after");
  problems.CheckReferences(kSectionUnknown, step.sections, sections, place,
                           "sections");
}

// The steps that each step depends on.
std::vector<std::vector<std::size_t>> Dependencies(const Roadmap& roadmap,
                                                   const KnownIds& steps) {
  std::vector<std::vector<std::size_t>> edges(roadmap.steps.size());
  for (std::size_t i = 0; i < edges.size(); ++i) {
    for (const std::string& id : roadmap.steps[i].after) {
      const std::optional<std::size_t> step = steps.Find(id);
      if (step.has_value()) edges[i].push_back(*step);
    }
  }
  return edges;
}

}  // namespace

std::string CycleText(const Cycle& cycle,
                      std::span<const std::string_view> ids) {
  std::string text;
  for (const std::size_t node : cycle.nodes) {
    text += ids[node];
    text += " → ";
  }
  if (cycle.whole) {
    text += ids[cycle.nodes.front()];
  } else {
    text += "…";
  }
  return text;
}

void CheckRoadmap(const Roadmap& roadmap, const Initiative& initiative,
                  const PeriodSpan& term, const Place& place,
                  Problems& problems) {
  problems.CheckSource(roadmap.source, place);
  if (roadmap.planned_achievement.has_value() &&
      !term.Contains(*roadmap.planned_achievement)) {
    problems.Add(kOutsideTerm, place, "planned_achievement",
                 {roadmap.planned_achievement->id(), term.ToString()});
  }
  const KnownIds steps(roadmap.steps);
  const KnownIds sections(initiative.sections);
  for (std::size_t i = 0; i < roadmap.steps.size(); ++i) {
    const Step& step = roadmap.steps[i];
    CheckStep(step, steps, sections, term, {step.id, place.Element("steps", i)},
              problems);
  }
  for (const Cycle& cycle : FindCycles(Dependencies(roadmap, steps))) {
    const std::size_t first = cycle.nodes.front();
    problems.Add(kStepCycle,
                 {steps.ids()[first], place.Element("steps", first)}, "after",
                 {CycleText(cycle, steps.ids())});
  }
}

void CheckRevision(const Roadmap& roadmap, const Plan& plan,
                   const Initiative& initiative, std::string pointer,
                   Diagnostics& diagnostics) {
  Problems problems(diagnostics);
  const Place place = {initiative.id, std::move(pointer)};
  CheckRoadmap(roadmap, initiative, plan.parts().term, place, problems);
  const KnownIds steps(roadmap.steps);
  for (std::size_t i = 0; i < roadmap.steps.size(); ++i) {
    const std::string& id = roadmap.steps[i].id;
    if (id.empty()) continue;
    const Place at = {id, place.Element("steps", i)};
    const std::size_t first = *steps.Find(id);
    if (first != i) {
      problems.Add(kIdTaken, at, "id", {id, place.Element("steps", first)});
    }
    const Plan::Item item = plan.Find(id);
    const bool is_new =
        std::holds_alternative<std::monostate>(item) && id != plan.id();
    const bool is_own = std::holds_alternative<const Step*>(item) &&
                        plan.InitiativeOf(id) == &initiative;
    if (!is_new && !is_own) problems.Add(kStepOfAnother, at, "id", {id});
  }
}

}  // namespace tassei::internal
