// Powers that are decimal numbers of few digits.

#ifndef LIB_NUMBER_EXACT_POWER_H_
#define LIB_NUMBER_EXACT_POWER_H_

#include <cstdint>
#include <optional>

#include "lib/number/decimal_parts.h"

namespace tassei::internal {

// coefficient × 10^exponent.
struct ExactPower {
  Uint128 coefficient;
  int64_t exponent;
};

// base^power, with the exponent nearest to that of repeated multiplication, or
// for other powers to 0. Requires base > 0 and power != 0. Finds every result
// of up to 35 digits but for those beyond all range; nullopt for all others.
std::optional<ExactPower> FindExactPower(const DecimalParts& base,
                                         const DecimalParts& power);

}  // namespace tassei::internal

#endif  // LIB_NUMBER_EXACT_POWER_H_
