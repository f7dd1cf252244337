// Whole numbers of any size, and how they become Decimals.

#ifndef LIB_NUMBER_BIG_INTEGER_H_
#define LIB_NUMBER_BIG_INTEGER_H_

#include <boost/multiprecision/cpp_int.hpp>
#include <cstdint>
#include <optional>

#include "lib/number/decimal_parts.h"
#include "tassei/decimal.h"

namespace tassei::internal {

using BigInteger =
    boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>,
                                  boost::multiprecision::et_off>;

BigInteger PowerOfTen(int64_t power);

// coefficient × 10^exponent, rounded half even. With `inexact` the coefficient
// has 35 digits at least and the number lies above it, by less than one unit
// of it. nullopt if the result is too large.
std::optional<Decimal> RoundHalfEven(bool negative, Uint128 coefficient,
                                     bool inexact, int64_t exponent);

// mantissa × 2^−bits × 10^exponent, rounded half even. Requires mantissa > 0.
// nullopt if the result is too large.
std::optional<Decimal> RoundHalfEven(bool negative, const BigInteger& mantissa,
                                     int32_t bits, int64_t exponent);

}  // namespace tassei::internal

#endif  // LIB_NUMBER_BIG_INTEGER_H_
