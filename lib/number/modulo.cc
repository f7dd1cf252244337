#include <cstdint>
#include <optional>
#include <utility>

#include "lib/number/big_integer.h"
#include "tassei/decimal.h"

namespace tassei {
namespace {

using internal::BigInteger;
using internal::DecimalParts;
using internal::kMaxDigits;
using internal::Uint128;

// a × 10^shift modulo b.
Uint128 ScaledRemainder(Uint128 a, int32_t shift, Uint128 b) {
  const BigInteger divisor = b;
  const BigInteger scale = powm(BigInteger(10), BigInteger(shift), divisor);
  return static_cast<Uint128>(BigInteger(a) * scale % divisor);
}

// What is left of |a| when |b| is taken off as often as it goes.
DecimalParts Remainder(const DecimalParts& a, const DecimalParts& b) {
  const int32_t shift = a.exponent - b.exponent;
  if (shift >= 0) {
    return {false, ScaledRemainder(a.coefficient, shift, b.coefficient),
            b.exponent};
  }
  // |b| in units of a; where that has too many digits it is above |a|.
  if (-shift > 2 * kMaxDigits) return {false, a.coefficient, a.exponent};
  const BigInteger divisor =
      BigInteger(b.coefficient) * internal::PowerOfTen(-shift);
  return {false, static_cast<Uint128>(BigInteger(a.coefficient) % divisor),
          a.exponent};
}

}  // namespace

std::optional<Decimal> Decimal::Modulo(Decimal a, Decimal b) {
  if (b.is_zero()) return std::nullopt;
  const Decimal rest =
      internal::Pack(Remainder(internal::Unpack(a), internal::Unpack(b)));
  if (rest.is_zero() || a.is_negative() == b.is_negative()) {
    return b.is_negative() ? rest.Negated() : rest;
  }
  const std::optional<Decimal> result = Subtract(b.Abs(), rest);
  return b.is_negative() && result ? result->Negated() : result;
}

}  // namespace tassei
