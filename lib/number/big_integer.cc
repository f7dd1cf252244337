#include "lib/number/big_integer.h"

#include <algorithm>
#include <compare>

namespace tassei::internal {

BigInteger PowerOfTen(int64_t power) {
  return boost::multiprecision::pow(BigInteger(10),
                                    static_cast<unsigned>(power));
}

std::optional<Decimal> RoundHalfEven(bool negative, Uint128 coefficient,
                                     bool inexact, int64_t exponent) {
  const int64_t dropped =
      std::max<int64_t>({CountDigits(coefficient) - kMaxDigits,
                         kMinExponent - exponent, int64_t{0}});
  if (dropped == 0) return PackExactly(negative, coefficient, exponent);
  if (dropped >= static_cast<int64_t>(kPowersOfTen.size())) {
    return PackExactly(negative, 0, kMinExponent);
  }
  const Uint128 unit = kPowersOfTen[static_cast<std::size_t>(dropped)];
  const Uint128 remainder = coefficient % unit;
  std::strong_ordering to_half = remainder <=> unit - remainder;
  if (to_half == 0 && inexact) to_half = std::strong_ordering::greater;
  const Uint128 rounded =
      RoundQuotient(negative, coefficient / unit, inexact || remainder != 0,
                    to_half, Rounding::kHalfEven);
  return PackExactly(negative, rounded, exponent + dropped);
}

std::optional<Decimal> RoundHalfEven(bool negative, const BigInteger& mantissa,
                                     int32_t bits, int64_t exponent) {
  constexpr int32_t kKept = 36;
  const int32_t top = static_cast<int32_t>(msb(mantissa)) - bits;
  // The number lies above 2^top, and so about 10^magnitude.
  const int32_t magnitude = (top * 1233) >> 12;
  const int32_t scale = kKept - 1 - magnitude;
  BigInteger scaled = scale >= 0 ? mantissa * PowerOfTen(scale) : mantissa;
  const BigInteger unit = (BigInteger(1) << static_cast<unsigned>(bits)) *
                          (scale >= 0 ? BigInteger(1) : PowerOfTen(-scale));
  const BigInteger whole = scaled / unit;
  return RoundHalfEven(negative, static_cast<Uint128>(whole),
                       whole * unit != scaled, exponent - scale);
}

}  // namespace tassei::internal
