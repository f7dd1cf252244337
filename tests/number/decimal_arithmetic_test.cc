#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "lib/number/decimal_parts.h"
#include "lib/number/intel_decimal.h"
#include "tassei/decimal.h"
#include "tests/number/big_integer.h"
#include "tests/number/decimal_support.h"

namespace tassei {
namespace {

using testing::AllNines;
using testing::BigInteger;
using testing::Bits;
using testing::D;
using testing::Random;
using testing::Text;

TEST(DecimalAdd, KeepsTheLesserExponent) {
  EXPECT_EQ(Text(Decimal::Add(D("1.10"), D("2"))), "3.10");
  EXPECT_EQ(Text(Decimal::Add(D("1e3"), D("1"))), "1001");
  EXPECT_EQ(Text(Decimal::Subtract(D("1.1"), D("1.10"))), "0.00");
}

TEST(DecimalAdd, RoundsHalfEvenAtThe34thDigit) {
  EXPECT_EQ(Text(Decimal::Add(AllNines(), D("0.5"))),
            "1.000000000000000000000000000000000E+34");
  EXPECT_EQ(Text(Decimal::Add(AllNines(), D("0.4"))), AllNines().ToString());
}

TEST(DecimalAdd, GivesNothingBeyondTheRange) {
  const Decimal largest = D(std::string(34, '9') + "e6111");

  EXPECT_EQ(Decimal::Add(largest, largest), std::nullopt);
  EXPECT_EQ(Decimal::Subtract(largest.Negated(), largest), std::nullopt);
}

TEST(DecimalMultiply, AddsTheExponents) {
  EXPECT_EQ(Text(Decimal::Multiply(D("1.10"), D("2.0"))), "2.200");
  EXPECT_EQ(Text(Decimal::Multiply(D("0.00"), D("-3"))), "0.00");
  EXPECT_EQ(Text(Decimal::Multiply(D("9e6000"), D("9e6000"))), "none");
  EXPECT_EQ(Text(Decimal::Multiply(D("1e-6000"), D("1e-6000"))), "0E-6176");
}

TEST(DecimalDivide, PrefersTheDifferenceOfTheExponents) {
  EXPECT_EQ(Text(Decimal::Divide(D("2.20"), D("2"))), "1.10");
  EXPECT_EQ(Text(Decimal::Divide(D("1"), D("4"))), "0.25");
  EXPECT_EQ(Text(Decimal::Divide(D("2"), D("7"))),
            "0.2857142857142857142857142857142857");
  EXPECT_EQ(Text(Decimal::Divide(D("0"), D("-7"))), "0");
  EXPECT_EQ(Text(Decimal::Divide(D("1"), D("0.00"))), "none");
  EXPECT_EQ(Text(Decimal::Divide(D("0"), D("0"))), "none");
}

// The ways of our own and the library behind them give the same bytes.
TEST(DecimalArithmetic, GivesTheSameBytesAsTheLibraryForAnyOperands) {
  Random random(3);
  for (int i = 0; i < 200'000; ++i) {
    const Decimal a = i % 2 == 0 ? random.AnyDecimal() : random.SmallDecimal();
    const Decimal b = i % 3 == 0 ? random.AnyDecimal() : random.SmallDecimal();
    const std::string operands = a.ToString() + " " + b.ToString();

    ASSERT_EQ(Bits(Decimal::Add(a, b)), Bits(internal::IntelAdd(a, b)))
        << operands;
    ASSERT_EQ(Bits(Decimal::Subtract(a, b)),
              Bits(internal::IntelAdd(a, b.Negated())))
        << operands;
    ASSERT_EQ(Bits(Decimal::Multiply(a, b)),
              Bits(internal::IntelMultiply(a, b)))
        << operands;
    ASSERT_EQ(Bits(Decimal::Divide(a, b)), Bits(internal::IntelDivide(a, b)))
        << operands;
  }
}

// What holds a value exactly as digits × 10^exponent, digits negative or not.
struct Exact {
  bool negative = false;
  BigInteger digits;
};

// value × 10^−exponent. Requires an exponent no greater than that of `value`.
Exact Scaled(Decimal value, int32_t exponent) {
  const internal::DecimalParts parts = internal::Unpack(value);
  return {parts.negative,
          BigInteger(internal::DigitsOf(parts.coefficient))
              .TimesTenTo(static_cast<std::size_t>(parts.exponent - exponent))};
}

Exact Sum(const Exact& a, const Exact& b) {
  if (a.negative == b.negative) return {a.negative, a.digits + b.digits};
  if (a.digits >= b.digits) return {a.negative, a.digits - b.digits};
  return {b.negative, b.digits - a.digits};
}

// Exact digits × 10^exponent cut to 34 digits, half even, as the text of a
// Decimal with the exponent nearest to `exponent`.
std::string RoundedText(const Exact& exact, int32_t exponent) {
  BigInteger digits = exact.digits;
  if (digits.size() > 34) {
    const std::size_t cut = digits.size() - 34;
    const BigInteger unit = BigInteger("1").TimesTenTo(cut);
    const auto [quotient, remainder] = BigInteger::Divide(digits, unit);
    const BigInteger twice = remainder + remainder;
    digits = quotient;
    if (twice > unit || (twice == unit && quotient.is_odd())) {
      digits = digits + BigInteger("1");
    }
    exponent += static_cast<int32_t>(cut);
  }
  return Text(Decimal::Parse((exact.negative ? "-" : "") + digits.ToString() +
                             "e" + std::to_string(exponent)));
}

TEST(DecimalArithmetic, AddsLikeWholeNumbersOfAnySize) {
  Random random(4);
  for (int i = 0; i < 5'000; ++i) {
    const Decimal a = random.NearbyDecimal();
    const Decimal b = random.NearbyDecimal();
    const int32_t exponent = std::min(a.exponent(), b.exponent());
    const Exact exact = Sum(Scaled(a, exponent), Scaled(b, exponent));

    const std::optional<Decimal> sum = Decimal::Add(a, b);

    ASSERT_TRUE(sum);
    ASSERT_EQ(*sum, D(RoundedText(exact, exponent)))
        << a.ToString() << " " << b.ToString();
    if (exact.digits.size() <= 34) {
      ASSERT_EQ(sum->exponent(), exponent);
    }
  }
}

TEST(DecimalArithmetic, MultipliesLikeWholeNumbersOfAnySize) {
  Random random(5);
  for (int i = 0; i < 2'000; ++i) {
    const Decimal a = random.NearbyDecimal();
    const Decimal b = random.NearbyDecimal();
    const Exact exact = {
        a.is_negative() != b.is_negative(),
        Scaled(a, a.exponent()).digits * Scaled(b, b.exponent()).digits};
    const int32_t exponent = a.exponent() + b.exponent();

    const std::optional<Decimal> product = Decimal::Multiply(a, b);

    ASSERT_EQ(Text(product), RoundedText(exact, exponent))
        << a.ToString() << " " << b.ToString();
  }
}

}  // namespace
}  // namespace tassei
