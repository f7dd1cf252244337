// Sums that do not depend on the order of what is added.

#ifndef LIB_ASSESS_ORDERLESS_SUM_H_
#define LIB_ASSESS_ORDERLESS_SUM_H_

#include <optional>
#include <span>

#include "tassei/decimal.h"

namespace tassei::internal {

// The sum, exact where no number has more than 18 digits behind the point. Else
// there are quotients among them, which 34 digits cut: each is taken to 22
// digits behind the point, and their sum to 18, so that three times 1/3 is 1.
// nullopt if 34 digits do not hold that.
std::optional<Decimal> OrderlessSum(std::span<const Decimal> numbers);

}  // namespace tassei::internal

#endif  // LIB_ASSESS_ORDERLESS_SUM_H_
