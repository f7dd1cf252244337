#include "lib/report/predecessors.h"

#include <utility>

namespace tassei::internal {

std::optional<Period> PeriodBeforePlan(const Assessment& assessment) {
  const std::optional<Period> first =
      Period::Of(assessment.plan().parts().term.first_day(),
                 assessment.request().period.kind());
  return first.has_value() ? first->Plus(-1) : std::nullopt;
}

Predecessors::Predecessors(const Assessment& assessment)
    : book_(assessment.book()) {
  const std::optional<Period> period = PeriodBeforePlan(assessment);
  if (!period.has_value()) return;
  for (const Initiative& initiative : assessment.plan().parts().initiatives) {
    if (!initiative.carried_from.has_value()) continue;
    const std::string& plan = initiative.carried_from->plan;
    if (assessments_.contains(plan)) continue;
    absl::StatusOr<Assessment> made =
        Assessment::Make(book_, {.plan = plan,
                                 .period = *period,
                                 .as_of = assessment.request().as_of,
                                 .known_on = assessment.request().known_on});
    if (made.ok()) assessments_.emplace(plan, *std::move(made));
  }
}

CarriedFrom Predecessors::Of(const Initiative& initiative) const {
  CarriedFrom from;
  if (!initiative.carried_from.has_value()) return from;
  const Predecessor& predecessor = *initiative.carried_from;
  from.plan = book_.FindPlan(predecessor.plan);
  if (from.plan == nullptr) return from;
  from.initiative = from.plan->FindInitiative(predecessor.initiative);
  const auto found = assessments_.find(predecessor.plan);
  if (found == assessments_.end()) return from;
  from.assessment = &found->second;
  from.assessed = from.assessment->FindInitiative(predecessor.initiative);
  return from;
}

}  // namespace tassei::internal
