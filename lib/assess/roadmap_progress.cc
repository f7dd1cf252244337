#include "lib/assess/roadmap_progress.h"

#include <optional>

#include "lib/assess/assess_causes.h"
#include "lib/assess/step_due.h"

namespace tassei::internal {

bool PlansAchievementBy(const Roadmap& roadmap, Period period) {
  return roadmap.planned_achievement.has_value() &&
         roadmap.planned_achievement->last_day() <= period.last_day();
}

RoadmapProgress ProgressOn(const Roadmap& roadmap,
                           std::span<const StepFact> steps, Period period,
                           std::optional<bool> achieved,
                           const Cause& undecided) {
  RoadmapProgress progress;
  if (roadmap.steps.empty() && !roadmap.planned_achievement.has_value()) {
    progress.cause = {.kind = &assess_cause::kNoRoadmap, .arguments = {}};
    return progress;
  }
  bool is_unknown = false;
  for (const StepFact& fact : steps) {
    if (!IsDueBy(*fact.step, period)) continue;
    const std::optional<StepState> state = fact.state.value;
    if (!state.has_value()) {
      if (!is_unknown) {
        progress.cause = {
            .kind = &assess_cause::kStepNotReported,
            .arguments = {fact.step->name.empty() ? fact.step->id
                                                  : fact.step->name}};
      }
      is_unknown = true;
    } else if (state != StepState::kDone && state != StepState::kCancelled) {
      progress.steps_behind.push_back(fact.step->id);
    }
  }
  const bool is_planned = PlansAchievementBy(roadmap, period);
  progress.achievement_behind = is_planned && achieved == false;
  if (is_planned && !achieved.has_value() && !is_unknown) {
    progress.cause = undecided;
    is_unknown = true;
  }
  if (is_unknown) return progress;
  if (!progress.steps_behind.empty() || progress.achievement_behind) {
    progress.progress = Progress::kBehind;
  } else if (roadmap.planned_achievement.has_value() && !is_planned &&
             achieved == true) {
    progress.progress = Progress::kAhead;
  } else {
    progress.progress = Progress::kAsPlanned;
  }
  return progress;
}

}  // namespace tassei::internal
