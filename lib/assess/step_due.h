// How steps stand to a period.

#ifndef LIB_ASSESS_STEP_DUE_H_
#define LIB_ASSESS_STEP_DUE_H_

#include <optional>

#include "tassei/period.h"
#include "tassei/roadmap.h"

namespace tassei::internal {

// Whether the step is due by the last day of `period`.
inline bool IsDueBy(const Step& step, Period period) {
  const std::optional<Period> due = step.due();
  return due.has_value() && due->last_day() <= period.last_day();
}

// Whether the step has begun by the last day of `period`.
inline bool HasBegunBy(const Step& step, Period period) {
  return step.span.first_day() <= period.last_day();
}

}  // namespace tassei::internal

#endif  // LIB_ASSESS_STEP_DUE_H_
