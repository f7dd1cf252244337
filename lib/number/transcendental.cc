// Exponentials, logarithms and powers, each rounded once from as many digits
// as that takes (Ziv): an estimate is made ever closer until everything within
// its error rounds to the same number. It ends because results that lie halfway
// between two numbers, or on one, are found by themselves.

#include <algorithm>
#include <optional>

#include "lib/number/exact_power.h"
#include "lib/number/fixed_point.h"
#include "tassei/decimal.h"

namespace tassei {
namespace {

using internal::BigInteger;
using internal::DecimalParts;
using internal::Estimate;
using internal::ScaledEstimate;

// No power of e beyond is in range, nor above zero.
constexpr int32_t kMostLog = 15'000;

// The number all of the estimate rounds to. False if there is none such.
bool RoundIfSure(bool negative, const ScaledEstimate& estimate,
                 std::optional<Decimal>& result) {
  const auto& [value, error, bits] = estimate.significand;
  if (value <= error || msb(error) >= static_cast<unsigned>(bits)) return false;
  result =
      internal::RoundHalfEven(negative, value - error, bits, estimate.exponent);
  return result == internal::RoundHalfEven(negative, value + error, bits,
                                           estimate.exponent);
}

// Rounds what `estimate` gives for a number of bits, as soon as that is
// precise enough. The result must not be halfway between two numbers.
template <typename Estimator>
std::optional<Decimal> RoundWhenSure(bool negative, Estimator estimate) {
  std::optional<Decimal> result;
  int32_t bits = internal::kFirstBits;
  while (!RoundIfSure(negative, estimate(bits), result)) bits *= 2;
  return result;
}

// The result of an exponential whose power is beyond kMostLog.
std::optional<Decimal> OutOfRange(bool power_is_negative) {
  if (!power_is_negative) return std::nullopt;
  return internal::PackExactly(false, 0, internal::kMinExponent);
}

// Whether the estimate as a whole is beyond ±kMostLog.
bool IsBeyond(const Estimate& power) {
  return abs(power.value) - power.error >
         BigInteger(kMostLog) << static_cast<unsigned>(power.bits);
}

// exponent × log(base).
Estimate EstimateProduct(const DecimalParts& base, const DecimalParts& exponent,
                         int32_t bits) {
  Estimate log = internal::EstimateLog(base, bits);
  log.value *= exponent.coefficient;
  log.error *= exponent.coefficient;
  if (exponent.exponent >= 0) {
    const BigInteger scale = internal::PowerOfTen(exponent.exponent);
    log.value *= scale;
    log.error *= scale;
  } else {
    const BigInteger scale = internal::PowerOfTen(-exponent.exponent);
    log.value /= scale;
    log.error /= scale;
  }
  log.error += 2;  // For what the divisions cut off.
  if (exponent.negative) log.value = -log.value;
  return log;
}

// base^exponent by exponential and logarithm. Requires base > 0, and a result
// that is neither a number of 35 digits nor zero.
std::optional<Decimal> InexactPower(bool negative, const DecimalParts& base,
                                    const DecimalParts& exponent) {
  if (const Estimate rough =
          EstimateProduct(base, exponent, internal::kFirstBits);
      IsBeyond(rough)) {
    return OutOfRange(rough.value < 0);
  }
  return RoundWhenSure(negative, [&base, &exponent](int32_t bits) {
    return internal::EstimateExp(EstimateProduct(base, exponent, bits));
  });
}

// Requires an integer.
bool IsOdd(const DecimalParts& integer) {
  if (integer.exponent > 0) return false;
  if (-integer.exponent >= internal::kMaxDigits) return false;  // Zero.
  const auto unit =
      internal::kPowersOfTen[static_cast<std::size_t>(-integer.exponent)];
  return integer.coefficient / unit % 2 == 1;
}

}  // namespace

std::optional<Decimal> Decimal::Exp(Decimal a) {
  const DecimalParts parts = internal::Unpack(a);
  if (parts.coefficient == 0) return Decimal(1);
  if (a.Abs() > Decimal(kMostLog)) return OutOfRange(parts.negative);
  return RoundWhenSure(false, [&parts](int32_t bits) {
    return internal::EstimateExp(internal::EstimateOf(parts, bits));
  });
}

std::optional<Decimal> Decimal::Log(Decimal a) {
  const DecimalParts parts = internal::Unpack(a);
  if (parts.negative || parts.coefficient == 0) return std::nullopt;
  if (a == Decimal(1)) return Decimal(0);
  return RoundWhenSure(a < Decimal(1), [&parts](int32_t bits) {
    Estimate log = internal::EstimateLog(parts, bits);
    log.value = abs(log.value);
    return ScaledEstimate{std::move(log), 0};
  });
}

std::optional<Decimal> Decimal::Power(Decimal base, Decimal exponent) {
  if (exponent.is_zero()) return Decimal(1);
  if (base.is_zero()) {
    return exponent.is_negative() ? std::nullopt : std::optional(Decimal());
  }
  if (base.is_negative() && !exponent.is_integer()) return std::nullopt;
  const DecimalParts power = internal::Unpack(exponent);
  const bool negative = base.is_negative() && IsOdd(power);
  const DecimalParts magnitude = internal::Unpack(base.Abs());
  if (const std::optional<internal::ExactPower> exact =
          internal::FindExactPower(magnitude, power)) {
    return internal::RoundHalfEven(negative, exact->coefficient, false,
                                   exact->exponent);
  }
  return InexactPower(negative, magnitude, power);
}

}  // namespace tassei
