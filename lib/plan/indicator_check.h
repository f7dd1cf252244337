// Checking indicators.

#ifndef LIB_PLAN_INDICATOR_CHECK_H_
#define LIB_PLAN_INDICATOR_CHECK_H_

#include "lib/plan/known_ids.h"
#include "lib/plan/problems.h"
#include "tassei/indicator.h"
#include "tassei/period.h"

namespace tassei::internal {

// Checks an indicator that may belong to some of `sections`. That its id is
// used once is the plan's affair.
void CheckIndicator(const Indicator& indicator, const KnownIds& sections,
                    const PeriodSpan& term, const Place& place,
                    Problems& problems);

}  // namespace tassei::internal

#endif  // LIB_PLAN_INDICATOR_CHECK_H_
