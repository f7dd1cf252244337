// Checking roadmaps: the one a plan begins with, and later versions.

#ifndef LIB_PLAN_ROADMAP_CHECK_H_
#define LIB_PLAN_ROADMAP_CHECK_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lib/plan/cycles.h"
#include "lib/plan/problems.h"
#include "tassei/diagnostic.h"
#include "tassei/initiative.h"
#include "tassei/period.h"
#include "tassei/plan.h"
#include "tassei/roadmap.h"

namespace tassei::internal {

// "a → b → a": the ids of a cycle's nodes.
std::string CycleText(const Cycle& cycle,
                      std::span<const std::string_view> ids);

// Checks all of a roadmap of `initiative` but that its step ids are used once:
// texts, spans and planned achievement inside `term`, references to sections
// and to steps of the same roadmap, and cycles among steps. `place` is that of
// the roadmap.
void CheckRoadmap(const Roadmap& roadmap, const Initiative& initiative,
                  const PeriodSpan& term, const Place& place,
                  Problems& problems);

// Checks a roadmap that takes the place of an earlier one of `initiative`,
// which is of `plan`: as above, and that each step id is used once in it and
// is either that of a step of this initiative or new to the plan. `pointer` is
// the place of the roadmap. Ids that revisions of several initiatives add are
// not compared with each other.
void CheckRevision(const Roadmap& roadmap, const Plan& plan,
                   const Initiative& initiative, std::string pointer,
                   Diagnostics& diagnostics);

}  // namespace tassei::internal

#endif  // LIB_PLAN_ROADMAP_CHECK_H_
