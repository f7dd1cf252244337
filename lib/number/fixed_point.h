// Exponentials and logarithms in binary fixed point, to any precision.

#ifndef LIB_NUMBER_FIXED_POINT_H_
#define LIB_NUMBER_FIXED_POINT_H_

#include <cstdint>

#include "lib/number/big_integer.h"
#include "lib/number/decimal_parts.h"

namespace tassei::internal {

// A real number that lies within value ± error, both times 2^−bits.
struct Estimate {
  BigInteger value;
  BigInteger error;
  int32_t bits = 0;
};

// The same times 10^exponent.
struct ScaledEstimate {
  Estimate significand;
  int64_t exponent = 0;
};

// The precision to begin with: good for 60 digits and more.
inline constexpr int32_t kFirstBits = 256;

// The natural logarithm. Requires a positive number, and bits >= kFirstBits.
Estimate EstimateLog(const DecimalParts& number, int32_t bits);

// e to the power of the number estimated. Requires an absolute value below
// 2^15, and bits >= kFirstBits.
ScaledEstimate EstimateExp(const Estimate& power);

// number × 2^bits, cut off: an estimate of it. Requires number < 2^15.
Estimate EstimateOf(const DecimalParts& number, int32_t bits);

}  // namespace tassei::internal

#endif  // LIB_NUMBER_FIXED_POINT_H_
