#include "lib/number/fixed_point.h"

#include <algorithm>

namespace tassei::internal {
namespace {

BigInteger One(int32_t bits) {
  return BigInteger(1) << static_cast<unsigned>(bits);
}

// Requires value >= 0.
BigInteger Shifted(const BigInteger& value, int32_t bits) {
  return value >> static_cast<unsigned>(bits);
}

// The inverse hyperbolic tangent of 1 / n, n > 16. Each of its less than
// bits / 8 terms is off by less than two units.
BigInteger InverseTangent(uint32_t n, int32_t bits) {
  BigInteger power = One(bits) / n;
  BigInteger sum = power;
  for (uint32_t k = 3; power != 0; k += 2) {
    power /= n * n;
    sum += power / k;
  }
  return sum;
}

struct Constants {
  // Each is off by less than 100 × bits / 4 units.
  BigInteger log2;
  BigInteger log10;
};

Constants MakeConstants(int32_t bits) {
  const BigInteger a = InverseTangent(31, bits);
  const BigInteger b = InverseTangent(49, bits);
  const BigInteger c = InverseTangent(161, bits);
  return {a * 14 + b * 10 + c * 6, a * 46 + b * 34 + c * 20};
}

Constants ConstantsOf(int32_t bits) {
  static const Constants first = MakeConstants(kFirstBits);
  return bits == kFirstBits ? first : MakeConstants(bits);
}

// The logarithm of ratio, which lies within 0.7 … 1.5, both times 2^bits. Off
// by less than `bits` units: it takes less than bits / 4 terms.
BigInteger LogOfRatio(const BigInteger& ratio, int32_t bits) {
  const bool below = ratio < One(bits);
  const BigInteger distance =
      below ? BigInteger(One(bits) - ratio) : BigInteger(ratio - One(bits));
  const BigInteger argument =
      (distance << static_cast<unsigned>(bits)) / (ratio + One(bits));
  const BigInteger square = Shifted(argument * argument, bits);
  BigInteger power = argument;
  BigInteger sum = power;
  for (uint32_t k = 3; power != 0; k += 2) {
    power = Shifted(power * square, bits);
    sum += power / k;
  }
  sum *= 2;
  return below ? BigInteger(-sum) : sum;
}

// e to the power of a number of 0 … 2.4, times 2^bits. Off by less than
// bits × 2^10 units: it takes less than bits / 8 terms, and each of the eight
// squarings doubles what is wrong of the whole.
BigInteger ExpOfFraction(const BigInteger& number, int32_t bits) {
  constexpr int32_t kHalvings = 8;
  const BigInteger argument = Shifted(number, kHalvings);
  BigInteger term = One(bits);
  BigInteger sum = term;
  for (uint32_t k = 1; term != 0; ++k) {
    term = Shifted(term * argument, bits) / k;
    sum += term;
  }
  for (int32_t i = 0; i < kHalvings; ++i) sum = Shifted(sum * sum, bits);
  return sum;
}

// The greatest whole number not above a / b. Requires b > 0.
BigInteger FloorOfQuotient(const BigInteger& a, const BigInteger& b) {
  const BigInteger quotient = a / b;
  return quotient * b > a ? BigInteger(quotient - 1) : quotient;
}

}  // namespace

Estimate EstimateLog(const DecimalParts& number, int32_t bits) {
  const Constants constants = ConstantsOf(bits);
  const BigInteger coefficient = number.coefficient;
  // coefficient = ratio × 2^twos
  auto twos = static_cast<int32_t>(msb(coefficient));
  BigInteger ratio = coefficient << static_cast<unsigned>(bits - twos);
  if (ratio > One(bits) * 3 / 2) {
    ratio = coefficient << static_cast<unsigned>(bits - ++twos);
  }
  BigInteger value = LogOfRatio(ratio, bits) + constants.log2 * twos +
                     constants.log10 * number.exponent;
  // At most 6,176 times the error of log10.
  return {std::move(value), BigInteger(bits) << 18, bits};
}

ScaledEstimate EstimateExp(const Estimate& power) {
  const int32_t bits = power.bits;
  const BigInteger log10 = ConstantsOf(bits).log10;
  const BigInteger tens = FloorOfQuotient(power.value, log10);
  BigInteger value = ExpOfFraction(power.value - tens * log10, bits);
  // The error of the argument, with that of less than 2^14 times log10 and of
  // the halvings, is magnified by the result, which is below 11; then comes
  // that of the evaluation. True of errors that stay below one.
  BigInteger error = ((power.error + (BigInteger(bits) << 19)) << 4) +
                     (BigInteger(bits) << 10);
  return {{std::move(value), std::move(error), bits},
          static_cast<int64_t>(tens)};
}

Estimate EstimateOf(const DecimalParts& number, int32_t bits) {
  BigInteger value = BigInteger(number.coefficient)
                     << static_cast<unsigned>(bits);
  if (number.exponent >= 0) {
    value *= PowerOfTen(number.exponent);
  } else {
    value /= PowerOfTen(-number.exponent);
  }
  if (number.negative) value = -value;
  return {std::move(value), 1, bits};
}

}  // namespace tassei::internal
