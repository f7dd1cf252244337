// Sums that lose nothing.

#ifndef LIB_ASSESS_EXACT_SUM_H_
#define LIB_ASSESS_EXACT_SUM_H_

#include <algorithm>
#include <optional>

#include "tassei/decimal.h"

namespace tassei::internal {

// a + b, to the last place of either, of those that are not zero; nullopt if
// 34 digits do not hold that. Of values none of which is negative, a sum is the
// same in any order and grouping, or nullopt in each.
inline std::optional<Decimal> ExactSum(Decimal a, Decimal b) {
  if (a.is_zero() != b.is_zero()) return a.is_zero() ? b : a;
  const std::optional<Decimal> sum = Decimal::Add(a, b);
  // A sum that is rounded has a greater exponent than IEEE 754 prefers.
  const bool is_exact = sum.has_value() &&
                        sum->exponent() == std::min(a.exponent(), b.exponent());
  return is_exact ? sum : std::nullopt;
}

}  // namespace tassei::internal

#endif  // LIB_ASSESS_EXACT_SUM_H_
