// Exact decimal numbers.

#ifndef TASSEI_DECIMAL_H_
#define TASSEI_DECIMAL_H_

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "tassei/rounding.h"

namespace tassei {

// A finite IEEE 754-2008 decimal128 number: up to 34 significant digits, with
// the exponent it was written with, so 1.10 prints as 1.10 although it equals
// 1.1. There are no infinities, NaNs or negative zeros: what would give one
// gives nullopt, or zero.
//
// Results are exact where 34 digits hold them and otherwise rounded half even
// at the 34th (DMN 1.5, 10.3.2.3.1). 16 bytes, trivially copyable.
class Decimal {
 public:
  constexpr Decimal() = default;  // 0.
  Decimal(int64_t value);         // NOLINT: integers are decimals.

  // coefficient × 10^exponent. nullopt if that is out of range. Here and in
  // Parse an exponent that is out of range moves to the nearest that holds the
  // value exactly, if one does.
  static std::optional<Decimal> FromScaled(int64_t coefficient,
                                           int32_t exponent);

  // Reads `[+-]digits[.digits][e[+-]digits]` in ASCII, exactly; the whole text
  // must match. nullopt if it does not, or needs more than 34 digits or an
  // exponent out of range; zeros at the end that 34 digits leave no room for
  // go into the exponent. (What Japanese documents write is read by
  // ReadJapaneseNumber.)
  static std::optional<Decimal> Parse(std::string_view text);

  // Digits as they are: without exponent if exponent() <= 0 and that takes at
  // most 40 characters, else in scientific form, such as 1.2E+3. Parse reads
  // it back to the same digits and exponent.
  std::string ToString() const;

  bool is_zero() const;
  bool is_negative() const;
  bool is_integer() const;
  // The power of ten of the last digit: −2 for 1.10.
  int32_t exponent() const;
  // The value × 10^scale as an integer, if it is one and fits.
  std::optional<int64_t> ToScaled(int32_t scale) const;

  Decimal Negated() const;
  Decimal Abs() const;
  // The same value with no trailing zeros after the point: 1.10 → 1.1.
  Decimal Stripped() const;

  // Rounds to `places` digits after the point (negative: to tens, hundreds …)
  // and gives exactly that many: exponent() is −places. nullopt if that needs
  // more than 34 digits or an exponent out of range.
  std::optional<Decimal> Round(int32_t places, Rounding rounding) const;

  // Equality and order are those of the values: 1.10 == 1.1.
  friend bool operator==(Decimal a, Decimal b);
  friend std::strong_ordering operator<=>(Decimal a, Decimal b);

  // nullopt if the result is too large. One too small for 34 digits keeps the
  // digits that are in range, down to zero. The exponent is the one IEEE 754
  // prefers: the lesser for sums, their sum for products, their difference for
  // exact quotients.
  static std::optional<Decimal> Add(Decimal a, Decimal b);
  static std::optional<Decimal> Subtract(Decimal a, Decimal b);
  static std::optional<Decimal> Multiply(Decimal a, Decimal b);
  // nullopt also if b is zero.
  static std::optional<Decimal> Divide(Decimal a, Decimal b);

  // The quotient a / b rounded once, directly, to `places`: never rounded
  // twice. nullopt if b is zero or the result needs more than 34 digits.
  static std::optional<Decimal> DivideRounded(Decimal a, Decimal b,
                                              int32_t places,
                                              Rounding rounding);

  // a − b × floor(a / b): of the sign of b, and exact unless the signs differ
  // and 34 digits do not hold it. nullopt if b is zero.
  static std::optional<Decimal> Modulo(Decimal a, Decimal b);
  // base^exponent, where 0^0 is 1. nullopt also for zero to a negative power
  // and for a negative base with a fraction as exponent.
  static std::optional<Decimal> Power(Decimal base, Decimal exponent);
  // nullopt if a < 0.
  static std::optional<Decimal> Sqrt(Decimal a);
  // e to the power of a.
  static std::optional<Decimal> Exp(Decimal a);
  // The natural logarithm. nullopt unless a > 0.
  static std::optional<Decimal> Log(Decimal a);

 private:
  // The BID encoding of decimal128.
  uint64_t low_ = 0;
  uint64_t high_ = 0x3040'0000'0000'0000;  // +0 × 10^0.
};

}  // namespace tassei

#endif  // TASSEI_DECIMAL_H_
