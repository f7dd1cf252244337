// Decimals for tests: short spellings, random operands, exact digit strings.

#ifndef TESTS_NUMBER_DECIMAL_SUPPORT_H_
#define TESTS_NUMBER_DECIMAL_SUPPORT_H_

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>

#include "lib/number/decimal_parts.h"
#include "tassei/decimal.h"

namespace tassei::testing {

// Requires a text that Parse reads.
inline Decimal D(std::string_view text) { return *Decimal::Parse(text); }

inline std::string Text(const std::optional<Decimal>& value) {
  return value ? value->ToString() : "none";
}

inline Decimal AllNines() { return D(std::string(34, '9')); }

// The encoding.
inline std::pair<uint64_t, uint64_t> Bits(Decimal value) {
  const internal::Bid128 bid = internal::ToBid(value);
  return {bid.high, bid.low};
}

inline std::pair<uint64_t, uint64_t> Bits(const std::optional<Decimal>& value) {
  // No number has this encoding.
  return value ? Bits(*value) : std::pair{~uint64_t{0}, ~uint64_t{0}};
}

// The same operands on every machine.
class Random {
 public:
  explicit Random(uint32_t seed) : engine_(seed) {}

  int32_t Below(int32_t limit) {
    return static_cast<int32_t>(engine_() % static_cast<uint32_t>(limit));
  }
  int32_t Between(int32_t first, int32_t last) {
    return first + Below(last - first + 1);
  }

  // 0 to 34 digits, often at a boundary: 10^n, 10^n − 1, near 2^63 and 2^64.
  internal::Uint128 Coefficient() {
    const auto power =
        internal::kPowersOfTen[static_cast<std::size_t>(Between(0, 33))];
    switch (Below(8)) {
      case 0:
        return power;
      case 1:
        return power * 10 - 1;
      case 2:
        return (internal::Uint128{1} << Between(62, 64)) -
               static_cast<internal::Uint128>(Below(3)) + 1;
      case 3:
        return static_cast<internal::Uint128>(Below(3));
      default:
        return Wide() % (power * 10);
    }
  }

  Decimal Make(int32_t exponent) {
    return internal::Pack({Below(2) == 0, Coefficient(), exponent});
  }
  // Exponents from end to end of the range.
  Decimal AnyDecimal() {
    switch (Below(4)) {
      case 0:
        return Make(
            Between(internal::kMinExponent, internal::kMinExponent + 40));
      case 1:
        return Make(
            Between(internal::kMaxExponent - 40, internal::kMaxExponent));
      case 2:
        return Make(Between(internal::kMinExponent, internal::kMaxExponent));
      default:
        return NearbyDecimal();
    }
  }
  Decimal NearbyDecimal() { return Make(Between(-40, 40)); }
  // As figures are.
  Decimal SmallDecimal() {
    const auto power =
        internal::kPowersOfTen[static_cast<std::size_t>(Between(1, 12))];
    return internal::Pack({Below(2) == 0, Wide() % power, Between(-6, 2)});
  }

 private:
  internal::Uint128 Wide() {
    internal::Uint128 wide = 0;
    for (int i = 0; i < 4; ++i) wide = (wide << 32) | engine_();
    return wide;
  }

  std::mt19937 engine_;
};

}  // namespace tassei::testing

#endif  // TESTS_NUMBER_DECIMAL_SUPPORT_H_
