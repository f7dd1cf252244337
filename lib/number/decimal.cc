#include "tassei/decimal.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

#include "lib/number/decimal_parts.h"
#include "lib/number/intel_decimal.h"

namespace tassei {
namespace internal {

int32_t CountDigits(Uint128 coefficient) {
  const auto high = static_cast<uint64_t>(coefficient >> 64);
  const auto low = static_cast<uint64_t>(coefficient);
  const int bits =
      128 - (high != 0 ? std::countl_zero(high) : 64 + std::countl_zero(low));
  // bits × log10(2), rounded down: the number of digits, or one less.
  const int estimate = (bits * 1233) >> 12;
  const auto index = static_cast<std::size_t>(estimate);
  return coefficient >= kPowersOfTen[index] ? estimate + 1 : estimate;
}

std::optional<Decimal> PackExactly(bool negative, Uint128 coefficient,
                                   int64_t exponent) {
  if (coefficient == 0) {
    const int64_t clamped =
        std::clamp<int64_t>(exponent, kMinExponent, kMaxExponent);
    return Pack({false, 0, static_cast<int32_t>(clamped)});
  }
  while ((coefficient >= kCoefficientLimit || exponent < kMinExponent) &&
         coefficient % 10 == 0) {
    coefficient /= 10;
    ++exponent;
  }
  if (coefficient >= kCoefficientLimit || exponent < kMinExponent) {
    return std::nullopt;
  }
  if (exponent > kMaxExponent) {
    const int64_t shift = exponent - kMaxExponent;
    if (shift > kMaxDigits - CountDigits(coefficient)) return std::nullopt;
    coefficient *= kPowersOfTen[static_cast<std::size_t>(shift)];
    exponent = kMaxExponent;
  }
  return Pack({negative, coefficient, static_cast<int32_t>(exponent)});
}

std::optional<Decimal> AddExactly(Decimal a, Decimal b) {
  DecimalParts high = Unpack(a);
  DecimalParts low = Unpack(b);
  if (high.exponent < low.exponent) std::swap(high, low);
  const int32_t shift = high.exponent - low.exponent;
  if (shift > kMaxDigits ||
      high.coefficient >=
          kPowersOfTen[static_cast<std::size_t>(kMaxDigits - shift)]) {
    return std::nullopt;
  }
  high.coefficient *= kPowersOfTen[static_cast<std::size_t>(shift)];
  if (high.negative != low.negative) {
    if (high.coefficient < low.coefficient) std::swap(high, low);
    return Pack({high.negative, high.coefficient - low.coefficient,
                 std::min(high.exponent, low.exponent)});
  }
  const Uint128 sum = high.coefficient + low.coefficient;
  if (sum >= kCoefficientLimit) return std::nullopt;
  return Pack({high.negative, sum, low.exponent});
}

Uint128 RoundQuotient(bool negative, Uint128 quotient, bool inexact,
                      std::strong_ordering remainder_to_half,
                      Rounding rounding) {
  bool away = false;
  switch (rounding) {
    case Rounding::kHalfUp:
      away = remainder_to_half >= 0;
      break;
    case Rounding::kDown:
      break;
    case Rounding::kUp:
      away = inexact;
      break;
    case Rounding::kHalfEven:
      away = remainder_to_half > 0 ||
             (remainder_to_half == 0 && quotient % 2 == 1);
      break;
    case Rounding::kFloor:
      away = inexact && negative;
      break;
    case Rounding::kCeiling:
      away = inexact && !negative;
      break;
    case Rounding::kHalfDown:
      away = remainder_to_half > 0;
      break;
  }
  return away ? quotient + 1 : quotient;
}

}  // namespace internal

namespace {

using internal::CountDigits;
using internal::DecimalParts;
using internal::kCoefficientLimit;
using internal::kMaxDigits;
using internal::kMaxExponent;
using internal::kMinExponent;
using internal::kPowersOfTen;
using internal::Pack;
using internal::Uint128;
using internal::Unpack;

// Requires 0 <= power <= 38.
Uint128 PowerOfTen(int64_t power) {
  return kPowersOfTen[static_cast<std::size_t>(power)];
}

bool IsSmall(Uint128 coefficient) { return (coefficient >> 63) == 0; }

bool IsExponent(int64_t exponent) {
  return exponent >= kMinExponent && exponent <= kMaxExponent;
}

std::strong_ordering CompareMagnitude(const DecimalParts& a,
                                      const DecimalParts& b) {
  if (a.coefficient == 0 || b.coefficient == 0 || a.exponent == b.exponent) {
    return a.coefficient <=> b.coefficient;
  }
  const int32_t a_top = CountDigits(a.coefficient) + a.exponent;
  const int32_t b_top = CountDigits(b.coefficient) + b.exponent;
  if (a_top != b_top) return a_top <=> b_top;
  // The same leading place: the exponents differ by less than 34.
  if (a.exponent > b.exponent) {
    return a.coefficient * PowerOfTen(a.exponent - b.exponent) <=>
           b.coefficient;
  }
  return a.coefficient <=> b.coefficient * PowerOfTen(b.exponent - a.exponent);
}

// A quotient of whole numbers cut to an integer, and what was cut off.
struct Quotient {
  Uint128 whole;
  bool inexact;
  std::strong_ordering remainder_to_half;
};

// a × 10^shift / b for shift >= 0, b > 0, both below 10^34. nullopt if that is
// not below 10^34.
std::optional<Quotient> DivideScaledUp(Uint128 a, int64_t shift, Uint128 b) {
  Uint128 whole = a / b;
  Uint128 remainder = a % b;
  // remainder × 10^most fits in 128 bits, and so does one such step of `whole`
  // while it is below 10^4.
  const int64_t most = IsSmall(b) ? 19 : 38 - kMaxDigits;
  while (shift > 0) {
    if (remainder == 0) {
      if (whole == 0) break;
      if (shift > kMaxDigits - CountDigits(whole)) return std::nullopt;
      whole *= PowerOfTen(shift);
      break;
    }
    const int64_t step = std::min(shift, most);
    if (CountDigits(whole) + step > 38) return std::nullopt;
    remainder *= PowerOfTen(step);
    whole = whole * PowerOfTen(step) + remainder / b;
    remainder %= b;
    shift -= step;
    if (whole >= kCoefficientLimit) return std::nullopt;
  }
  return Quotient{whole, remainder != 0, remainder * 2 <=> b};
}

// a / (b × 10^shift) for shift > 0, b > 0, both below 10^34.
Quotient DivideScaledDown(Uint128 a, int64_t shift, Uint128 b) {
  if (shift > kMaxDigits) {
    return {0, a != 0, std::strong_ordering::less};  // Below a tenth.
  }
  const Uint128 power = PowerOfTen(shift);
  const Uint128 low = a % power;
  const Uint128 whole = a / power / b;
  const Uint128 remainder = a / power % b;
  // What is cut off is (remainder × power + low) / (b × power), low < power.
  // Compared with one half, that is 2 × low against (b − 2 × remainder) ×
  // power.
  std::strong_ordering to_half = std::strong_ordering::less;
  if (remainder * 2 > b) {
    to_half = std::strong_ordering::greater;
  } else if (b - remainder * 2 == 0) {
    to_half = low * 2 <=> Uint128{0};
  } else if (b - remainder * 2 == 1) {
    to_half = low * 2 <=> power;
  }
  return {whole, remainder != 0 || low != 0, to_half};
}

// ±a × 10^(scale + places) / b, rounded, as a number with `places`.
std::optional<Decimal> RoundedQuotient(bool negative, Uint128 a, Uint128 b,
                                       int64_t scale, int32_t places,
                                       Rounding rounding) {
  if (!IsExponent(-int64_t{places})) return std::nullopt;
  const int64_t shift = scale + places;
  const std::optional<Quotient> quotient =
      shift >= 0 ? DivideScaledUp(a, shift, b) : DivideScaledDown(a, -shift, b);
  if (!quotient) return std::nullopt;
  const Uint128 coefficient =
      internal::RoundQuotient(negative, quotient->whole, quotient->inexact,
                              quotient->remainder_to_half, rounding);
  if (coefficient >= kCoefficientLimit) return std::nullopt;
  return Pack({negative, coefficient, -places});
}

}  // namespace

Decimal::Decimal(int64_t value) {
  const auto bits = static_cast<uint64_t>(value);
  *this = Pack({value < 0, value < 0 ? uint64_t{0} - bits : bits, 0});
}

std::optional<Decimal> Decimal::FromScaled(int64_t coefficient,
                                           int32_t exponent) {
  const DecimalParts parts = Unpack(Decimal(coefficient));
  return internal::PackExactly(parts.negative, parts.coefficient, exponent);
}

bool Decimal::is_zero() const { return Unpack(*this).coefficient == 0; }

bool Decimal::is_negative() const { return Unpack(*this).negative; }

bool Decimal::is_integer() const {
  const DecimalParts parts = Unpack(*this);
  if (parts.exponent >= 0 || parts.coefficient == 0) return true;
  return -parts.exponent < kMaxDigits &&
         parts.coefficient % PowerOfTen(-parts.exponent) == 0;
}

int32_t Decimal::exponent() const { return Unpack(*this).exponent; }

std::optional<int64_t> Decimal::ToScaled(int32_t scale) const {
  const DecimalParts parts = Unpack(*this);
  if (parts.coefficient == 0) return 0;
  const int64_t shift = int64_t{parts.exponent} + scale;
  Uint128 magnitude = parts.coefficient;
  if (shift < 0) {
    if (-shift >= kMaxDigits || magnitude % PowerOfTen(-shift) != 0) {
      return std::nullopt;
    }
    magnitude /= PowerOfTen(-shift);
  } else {
    if (shift > kMaxDigits - CountDigits(magnitude)) return std::nullopt;
    magnitude *= PowerOfTen(shift);
  }
  const Uint128 limit = (Uint128{1} << 63) - (parts.negative ? 0 : 1);
  if (magnitude > limit) return std::nullopt;
  const auto bits = static_cast<uint64_t>(magnitude);
  return static_cast<int64_t>(parts.negative ? uint64_t{0} - bits : bits);
}

Decimal Decimal::Negated() const {
  DecimalParts parts = Unpack(*this);
  parts.negative = !parts.negative;
  return Pack(parts);
}

Decimal Decimal::Abs() const {
  DecimalParts parts = Unpack(*this);
  parts.negative = false;
  return Pack(parts);
}

Decimal Decimal::Stripped() const {
  DecimalParts parts = Unpack(*this);
  if (parts.coefficient == 0) return Decimal();
  while (parts.exponent < 0 && parts.coefficient % 10 == 0) {
    parts.coefficient /= 10;
    ++parts.exponent;
  }
  return Pack(parts);
}

std::optional<Decimal> Decimal::Round(int32_t places, Rounding rounding) const {
  const DecimalParts parts = Unpack(*this);
  return RoundedQuotient(parts.negative, parts.coefficient, 1, parts.exponent,
                         places, rounding);
}

bool operator==(Decimal a, Decimal b) { return (a <=> b) == 0; }

std::strong_ordering operator<=>(Decimal a, Decimal b) {
  const DecimalParts left = Unpack(a);
  const DecimalParts right = Unpack(b);
  if (left.negative != right.negative) return right.negative <=> left.negative;
  return left.negative ? CompareMagnitude(right, left)
                       : CompareMagnitude(left, right);
}

std::optional<Decimal> Decimal::Add(Decimal a, Decimal b) {
  if (const std::optional<Decimal> sum = internal::AddExactly(a, b)) return sum;
  return internal::IntelAdd(a, b);
}

std::optional<Decimal> Decimal::Subtract(Decimal a, Decimal b) {
  return Add(a, b.Negated());
}

std::optional<Decimal> Decimal::Multiply(Decimal a, Decimal b) {
  const DecimalParts left = Unpack(a);
  const DecimalParts right = Unpack(b);
  const int32_t exponent = left.exponent + right.exponent;
  if (IsSmall(left.coefficient) && IsSmall(right.coefficient) &&
      IsExponent(exponent)) {
    const Uint128 product = left.coefficient * right.coefficient;
    if (product < kCoefficientLimit) {
      return Pack({left.negative != right.negative, product, exponent});
    }
  }
  return internal::IntelMultiply(a, b);
}

std::optional<Decimal> Decimal::Divide(Decimal a, Decimal b) {
  const DecimalParts left = Unpack(a);
  const DecimalParts right = Unpack(b);
  if (right.coefficient == 0) return std::nullopt;
  const int32_t exponent = left.exponent - right.exponent;
  if (IsSmall(left.coefficient) && IsSmall(right.coefficient) &&
      IsExponent(exponent)) {
    const auto dividend = static_cast<uint64_t>(left.coefficient);
    const auto divisor = static_cast<uint64_t>(right.coefficient);
    if (dividend % divisor == 0) {
      return Pack(
          {left.negative != right.negative, dividend / divisor, exponent});
    }
  }
  return internal::IntelDivide(a, b);
}

std::optional<Decimal> Decimal::DivideRounded(Decimal a, Decimal b,
                                              int32_t places,
                                              Rounding rounding) {
  const DecimalParts left = Unpack(a);
  const DecimalParts right = Unpack(b);
  if (right.coefficient == 0) return std::nullopt;
  return RoundedQuotient(
      left.negative != right.negative, left.coefficient, right.coefficient,
      int64_t{left.exponent} - right.exponent, places, rounding);
}

}  // namespace tassei
