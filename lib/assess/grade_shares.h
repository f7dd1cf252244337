// The percentages of a distribution.

#ifndef LIB_ASSESS_GRADE_SHARES_H_
#define LIB_ASSESS_GRADE_SHARES_H_

#include <vector>

#include "tassei/decimal.h"
#include "tassei/measure.h"
#include "tassei/rollup.h"

namespace tassei::internal {

// Sets the percentages of `shares`, which stand in the order of the scale, as
// `measure` prints them. Those without a grade, and of grades that are not
// listed, have a share like any other, of which nothing is printed; it is
// behind the others. Parts of a grade are rounded each by itself.
void SetPercents(const Measure& measure, Decimal denominator,
                 std::vector<GradeShare>& shares);

}  // namespace tassei::internal

#endif  // LIB_ASSESS_GRADE_SHARES_H_
