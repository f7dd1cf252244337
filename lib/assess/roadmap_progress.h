// How an initiative stands to one version of its roadmap.

#ifndef LIB_ASSESS_ROADMAP_PROGRESS_H_
#define LIB_ASSESS_ROADMAP_PROGRESS_H_

#include <span>

#include "lib/assess/initiative_facts.h"
#include "tassei/assessment.h"
#include "tassei/period.h"
#include "tassei/roadmap.h"

namespace tassei::internal {

// Whether the roadmap plans the achievement by the end of `period`.
bool PlansAchievementBy(const Roadmap& roadmap, Period period);

// `steps` are the roadmap's, as far as they can be due, with their states;
// `achieved` is whether the decided grade counts as achieved, nullopt for
// `undecided`. Behind if a due step is neither done nor cancelled, or a planned
// achievement is not met; ahead if achieved before it was planned.
RoadmapProgress ProgressOn(const Roadmap& roadmap,
                           std::span<const StepFact> steps, Period period,
                           std::optional<bool> achieved,
                           const Cause& undecided);

}  // namespace tassei::internal

#endif  // LIB_ASSESS_ROADMAP_PROGRESS_H_
