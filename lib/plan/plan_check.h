// Checking the parts of a plan as a whole.

#ifndef LIB_PLAN_PLAN_CHECK_H_
#define LIB_PLAN_PLAN_CHECK_H_

#include "absl/status/status.h"
#include "tassei/diagnostic.h"
#include "tassei/plan.h"

namespace tassei::internal {

// Adds every problem to `found`. Fails as Plan::Make does; nothing but the
// number of items was looked at if that exceeds its limit.
absl::Status CheckPlan(const PlanParts& parts, const PlanLimits& limits,
                       Diagnostics& found);

}  // namespace tassei::internal

#endif  // LIB_PLAN_PLAN_CHECK_H_
