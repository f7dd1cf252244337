// Counting a measure.

#ifndef LIB_ASSESS_MEASURE_COUNT_H_
#define LIB_ASSESS_MEASURE_COUNT_H_

#include <cstddef>

#include "lib/assess/grading.h"
#include "tassei/plan.h"
#include "tassei/rollup.h"
#include "tassei/snapshot.h"

namespace tassei::internal {

// Counts the measure at `measure` of the scheme of `graded`. `before` is the
// period before; null if there is none.
Rollup CountMeasure(std::size_t measure, const GradedPeriod& graded,
                    const GradedPeriod* before, const Plan& plan,
                    const Snapshot& snapshot);

}  // namespace tassei::internal

#endif  // LIB_ASSESS_MEASURE_COUNT_H_
