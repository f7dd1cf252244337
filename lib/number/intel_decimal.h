// Arithmetic on any decimal128 operands, by Intel's decimal library. Slower
// than what Decimal does itself where the operands are small; always right.

#ifndef LIB_NUMBER_INTEL_DECIMAL_H_
#define LIB_NUMBER_INTEL_DECIMAL_H_

#include <optional>

#include "tassei/decimal.h"

namespace tassei::internal {

// Rounded half even, with the exponents IEEE 754 prefers. nullopt if the
// result is infinite or not a number.
std::optional<Decimal> IntelAdd(Decimal a, Decimal b);
std::optional<Decimal> IntelMultiply(Decimal a, Decimal b);
std::optional<Decimal> IntelDivide(Decimal a, Decimal b);

}  // namespace tassei::internal

#endif  // LIB_NUMBER_INTEL_DECIMAL_H_
