#include "lib/number/exact_power.h"

#include <algorithm>
#include <utility>

namespace tassei::internal {
namespace {

// Nothing but 1 has a power or root beyond that is in range.
constexpr Uint128 kMost = 6'300;
constexpr int kMostBits = 126;

// numerator / denominator in lowest terms.
struct Fraction {
  int64_t numerator;
  int64_t denominator;
};

// A number without zeros at its end.
ExactPower Stripped(Uint128 coefficient, int64_t exponent) {
  while (coefficient % 10 == 0) {
    coefficient /= 10;
    ++exponent;
  }
  return {coefficient, exponent};
}

// The absolute value of a number as a fraction; nullopt if a part of it is
// above kMost.
std::optional<Fraction> FractionOf(const DecimalParts& number) {
  auto [numerator, exponent] = Stripped(number.coefficient, number.exponent);
  Uint128 denominator = 1;
  for (; exponent > 0 && numerator <= kMost; --exponent) numerator *= 10;
  for (; exponent < 0 && denominator <= kMost; ++exponent) {
    for (const Uint128 factor : {Uint128{2}, Uint128{5}}) {
      if (numerator % factor == 0) {
        numerator /= factor;
      } else {
        denominator *= factor;
      }
    }
  }
  if (numerator > kMost || denominator > kMost) return std::nullopt;
  return Fraction{static_cast<int64_t>(numerator),
                  static_cast<int64_t>(denominator)};
}

// base^power; nullopt if that has more than 126 bits.
std::optional<Uint128> WholePower(Uint128 base, int64_t power) {
  if (base == 1) return Uint128{1};
  constexpr Uint128 kLimit = Uint128{1} << kMostBits;
  Uint128 result = 1;
  for (int64_t i = 0; i < power; ++i) {
    if (result > kLimit / base) return std::nullopt;
    result *= base;
  }
  return result;
}

// The whole number whose `degree`th power is `power`; nullopt if none is.
std::optional<Uint128> WholeRoot(Uint128 power, int64_t degree) {
  if (power == 1 || degree == 1) return power;
  Uint128 low = 1;
  Uint128 high = Uint128{1} << (kMostBits / degree + 1);
  while (high - low > 1) {
    const Uint128 middle = low + (high - low) / 2;
    const std::optional<Uint128> tried = WholePower(middle, degree);
    if (tried == power) return middle;
    (tried && *tried < power ? low : high) = middle;
  }
  return std::nullopt;
}

// How many times `factor` makes `value`, if nothing else does.
std::optional<int64_t> LogOfPower(Uint128 value, Uint128 factor) {
  int64_t count = 0;
  for (; value % factor == 0; value /= factor) ++count;
  return value == 1 ? std::optional(count) : std::nullopt;
}

// 1 / number, if it has an end. Requires no zeros at the end of `number`.
std::optional<ExactPower> Reciprocal(const ExactPower& number) {
  for (const auto& [factor, other] : {std::pair{2, 5}, std::pair{5, 2}}) {
    const std::optional<int64_t> count =
        LogOfPower(number.coefficient, static_cast<Uint128>(factor));
    if (!count) continue;
    const std::optional<Uint128> coefficient =
        WholePower(static_cast<Uint128>(other), *count);
    if (!coefficient) return std::nullopt;
    return ExactPower{*coefficient, -number.exponent - *count};
  }
  return std::nullopt;
}

std::optional<ExactPower> Root(const ExactPower& number, int64_t degree) {
  if (number.exponent % degree != 0) return std::nullopt;
  const std::optional<Uint128> root = WholeRoot(number.coefficient, degree);
  if (!root) return std::nullopt;
  return ExactPower{*root, number.exponent / degree};
}

// Adds zeros at the end, as far as 34 digits hold them, until the exponent is
// `exponent`.
ExactPower Extended(ExactPower number, int64_t exponent) {
  while (number.exponent > exponent &&
         number.coefficient < kCoefficientLimit / 10) {
    number.coefficient *= 10;
    --number.exponent;
  }
  return number;
}

}  // namespace

std::optional<ExactPower> FindExactPower(const DecimalParts& base,
                                         const DecimalParts& power) {
  const ExactPower stripped = Stripped(base.coefficient, base.exponent);
  const std::optional<Fraction> fraction = FractionOf(power);
  if (!fraction) {
    const bool is_one = stripped.coefficient == 1 && stripped.exponent == 0;
    return is_one ? std::optional(stripped) : std::nullopt;
  }
  const auto& [times, degree] = *fraction;
  std::optional<ExactPower> factor = Root(stripped, degree);
  if (factor && power.negative) factor = Reciprocal(*factor);
  if (!factor) return std::nullopt;
  const std::optional<Uint128> coefficient =
      WholePower(factor->coefficient, times);
  if (!coefficient) return std::nullopt;
  const bool repeats = degree == 1 && !power.negative;
  return Extended({*coefficient, factor->exponent * times},
                  repeats ? base.exponent * times : 0);
}

}  // namespace tassei::internal
