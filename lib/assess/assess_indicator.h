// One indicator in one period.

#ifndef LIB_ASSESS_ASSESS_INDICATOR_H_
#define LIB_ASSESS_ASSESS_INDICATOR_H_

#include "lib/assess/feeds.h"
#include "tassei/assessment.h"
#include "tassei/indicator.h"
#include "tassei/initiative.h"
#include "tassei/period.h"
#include "tassei/plan.h"
#include "tassei/snapshot.h"

namespace tassei::internal {

// `initiative` is null for an indicator of the plan as a whole. A fed
// indicator's value is the percentage of its measure, or the mean or sum if it
// is one, not rounded; it must be in `feeds`, or is missing.
AssessedIndicator AssessIndicator(const Snapshot& snapshot, const Plan& plan,
                                  const Initiative* initiative,
                                  const Indicator& indicator, Period period,
                                  const Feeds& feeds);

// Whether an initiative is judged by the indicator: it is not for monitoring
// only, and has a target.
bool IsJudged(const AssessedIndicator& indicator);

}  // namespace tassei::internal

#endif  // LIB_ASSESS_ASSESS_INDICATOR_H_
