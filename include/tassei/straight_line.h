// The straight line between two values.

#ifndef TASSEI_STRAIGHT_LINE_H_
#define TASSEI_STRAIGHT_LINE_H_

#include <cstdint>
#include <optional>

#include "tassei/decimal.h"

namespace tassei {

// The value at `at` on the straight line from (from, start) to (to, end), the
// helper behind yearly guide values (目安値, 期待値), rounded half up, ties
// away from zero, to a multiple of `quantum`: exact, and rounded once. `from`,
// `to` and `at` count years, or whatever else. nullopt if from == to, the
// quantum is not positive, or 34 digits do not hold the result.
std::optional<Decimal> StraightLine(int64_t from, Decimal start, int64_t to,
                                    Decimal end, int64_t at, Decimal quantum);

}  // namespace tassei

#endif  // TASSEI_STRAIGHT_LINE_H_
