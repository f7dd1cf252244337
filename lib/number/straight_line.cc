#include "tassei/straight_line.h"

#include <algorithm>

#include "lib/number/big_integer.h"
#include "lib/number/decimal_parts.h"

namespace tassei {
namespace {

using internal::BigInteger;
using internal::DecimalParts;
using internal::Uint128;

// The number × 10^−exponent. Requires exponent <= number.exponent.
BigInteger Scaled(const DecimalParts& number, int32_t exponent) {
  const BigInteger magnitude = BigInteger(number.coefficient) *
                               internal::PowerOfTen(number.exponent - exponent);
  return number.negative ? BigInteger(-magnitude) : magnitude;
}

// a / b, ties away from zero. Requires b != 0.
BigInteger RoundedQuotient(const BigInteger& a, const BigInteger& b) {
  const BigInteger cut = a / b;
  const BigInteger remainder = a % b;
  if (abs(remainder) * 2 < abs(b)) return cut;
  return (a < 0) == (b < 0) ? cut + 1 : cut - 1;
}

std::optional<Decimal> Packed(const BigInteger& number, int32_t exponent) {
  BigInteger coefficient = abs(number);
  while (coefficient >= internal::kCoefficientLimit && coefficient % 10 == 0) {
    coefficient /= 10;
    ++exponent;
  }
  if (coefficient >= internal::kCoefficientLimit) return std::nullopt;
  return internal::PackExactly(number < 0, static_cast<Uint128>(coefficient),
                               exponent);
}

}  // namespace

std::optional<Decimal> StraightLine(int64_t from, Decimal start, int64_t to,
                                    Decimal end, int64_t at, Decimal quantum) {
  if (from == to || quantum.is_zero() || quantum.is_negative()) {
    return std::nullopt;
  }
  const DecimalParts first = internal::Unpack(start);
  const DecimalParts last = internal::Unpack(end);
  const DecimalParts unit = internal::Unpack(quantum);
  const int32_t exponent =
      std::min({first.exponent, last.exponent, unit.exponent});
  const BigInteger passed = BigInteger(at) - from;
  const BigInteger left = BigInteger(to) - at;
  const BigInteger sum =
      Scaled(first, exponent) * left + Scaled(last, exponent) * passed;
  const BigInteger multiple =
      RoundedQuotient(sum, Scaled(unit, exponent) * (passed + left));
  return Packed(multiple * unit.coefficient, unit.exponent);
}

}  // namespace tassei
