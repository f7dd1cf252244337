#include "lib/number/big_integer.h"
#include "tassei/decimal.h"

namespace tassei {
namespace {

// Digits of the root that are worked out, at least.
constexpr int32_t kKept = 36;

int32_t FloorOfHalf(int32_t value) { return value >> 1; }

}  // namespace

std::optional<Decimal> Decimal::Sqrt(Decimal a) {
  const internal::DecimalParts parts = internal::Unpack(a);
  if (parts.negative) return std::nullopt;
  const int32_t preferred = FloorOfHalf(parts.exponent);
  if (parts.coefficient == 0) {
    return internal::PackExactly(false, 0, preferred);
  }
  const int32_t exponent =
      preferred -
      (kKept - FloorOfHalf(internal::CountDigits(parts.coefficient)));
  const internal::BigInteger radicand =
      internal::BigInteger(parts.coefficient) *
      internal::PowerOfTen(parts.exponent - 2 * exponent);
  internal::BigInteger rest;
  auto root = static_cast<internal::Uint128>(sqrt(radicand, rest));
  if (rest != 0) return internal::RoundHalfEven(false, root, true, exponent);
  int32_t shortest = exponent;
  for (; shortest < preferred && root % 10 == 0; ++shortest) root /= 10;
  return internal::RoundHalfEven(false, root, false, shortest);
}

}  // namespace tassei
