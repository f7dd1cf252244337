// Counting a measure.

#ifndef LIB_ASSESS_MEASURE_COUNT_H_
#define LIB_ASSESS_MEASURE_COUNT_H_

#include "lib/assess/grading.h"
#include "tassei/plan.h"
#include "tassei/rollup.h"
#include "tassei/snapshot.h"

namespace tassei::internal {

// Counts `measure`, which must be of the scheme of `graded`.
Rollup CountMeasure(const Measure& measure, const GradedPeriod& graded,
                    const Plan& plan, const Snapshot& snapshot);

}  // namespace tassei::internal

#endif  // LIB_ASSESS_MEASURE_COUNT_H_
