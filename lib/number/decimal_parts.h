// The parts of a decimal128 number and its BID encoding.

#ifndef LIB_NUMBER_DECIMAL_PARTS_H_
#define LIB_NUMBER_DECIMAL_PARTS_H_

#include <array>
#include <bit>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>

#include "tassei/decimal.h"

namespace tassei::internal {

__extension__ using Uint128 = unsigned __int128;

inline constexpr int32_t kMinExponent = -6176;
inline constexpr int32_t kMaxExponent = 6111;
inline constexpr int32_t kMaxDigits = 34;

// 10^0 to 10^38, all that fit.
inline constexpr std::array<Uint128, 39> kPowersOfTen = [] {
  std::array<Uint128, 39> powers{};
  Uint128 power = 1;
  for (Uint128& slot : powers) {
    slot = power;
    power *= 10;
  }
  return powers;
}();

inline constexpr Uint128 kCoefficientLimit = kPowersOfTen[kMaxDigits];

// The encoding: sign, biased exponent in 14 bits, coefficient in 113. (The
// other form of BID holds coefficients above 34 digits and is never written.)
struct Bid128 {
  uint64_t low;
  uint64_t high;

  friend bool operator==(Bid128, Bid128) = default;
};

// (−1)^negative × coefficient × 10^exponent. Within a Decimal coefficient <
// 10^34, the exponent is in range, and a zero is not negative.
struct DecimalParts {
  bool negative = false;
  Uint128 coefficient = 0;
  int32_t exponent = 0;
};

// A Decimal is its encoding and nothing else.
static_assert(sizeof(Decimal) == sizeof(Bid128));

inline Bid128 ToBid(Decimal value) { return std::bit_cast<Bid128>(value); }
inline Decimal FromBid(Bid128 bid) { return std::bit_cast<Decimal>(bid); }

inline constexpr int kExponentShift = 49;
inline constexpr uint64_t kSignBit = uint64_t{1} << 63;
inline constexpr uint64_t kHighCoefficientMask =
    (uint64_t{1} << kExponentShift) - 1;

inline DecimalParts Unpack(Decimal value) {
  const Bid128 bid = ToBid(value);
  const auto biased =
      static_cast<int32_t>((bid.high & ~kSignBit) >> kExponentShift);
  return {(bid.high & kSignBit) != 0,
          (Uint128{bid.high & kHighCoefficientMask} << 64) | bid.low,
          biased + kMinExponent};
}

// Requires parts as a Decimal holds them, but for the sign of a zero.
inline Decimal Pack(const DecimalParts& parts) {
  const auto biased = static_cast<uint64_t>(parts.exponent - kMinExponent);
  const bool negative = parts.negative && parts.coefficient != 0;
  return FromBid({static_cast<uint64_t>(parts.coefficient),
                  (negative ? kSignBit : 0) | (biased << kExponentShift) |
                      static_cast<uint64_t>(parts.coefficient >> 64)});
}

// The number, with the exponent nearest to `exponent` that holds it exactly;
// nullopt if none does.
std::optional<Decimal> PackExactly(bool negative, Uint128 coefficient,
                                   int64_t exponent);

// The sum with the lesser exponent; nullopt if 34 digits do not hold that.
std::optional<Decimal> AddExactly(Decimal a, Decimal b);

// How many digits `coefficient` has; 0 for zero.
int32_t CountDigits(Uint128 coefficient);

// "0" for zero.
std::string DigitsOf(Uint128 coefficient);

// quotient + 1 or quotient, as `rounding` wants for a number of this sign that
// lies between them. `remainder_to_half` compares the part cut off with one
// half; `inexact` tells whether anything was cut off.
Uint128 RoundQuotient(bool negative, Uint128 quotient, bool inexact,
                      std::strong_ordering remainder_to_half,
                      Rounding rounding);

}  // namespace tassei::internal

#endif  // LIB_NUMBER_DECIMAL_PARTS_H_
