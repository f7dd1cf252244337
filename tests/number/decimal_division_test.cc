// Rounding, against quotients of whole numbers of any size.

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>

#include "lib/number/decimal_parts.h"
#include "tassei/decimal.h"
#include "tests/number/big_integer.h"
#include "tests/number/decimal_support.h"

namespace tassei {
namespace {

using testing::BigInteger;
using testing::D;
using testing::Random;
using testing::Text;

constexpr std::array<Rounding, 7> kRoundings = {
    Rounding::kHalfUp,   Rounding::kDown,  Rounding::kUp,
    Rounding::kHalfEven, Rounding::kFloor, Rounding::kCeiling,
    Rounding::kHalfDown};

// How far from zero `rounding` goes from a quotient with this remainder.
bool GoesAway(bool negative, const BigInteger& quotient,
              const BigInteger& remainder, const BigInteger& divisor,
              Rounding rounding) {
  const BigInteger twice = remainder + remainder;
  switch (rounding) {
    case Rounding::kHalfUp:
      return twice >= divisor;
    case Rounding::kDown:
      return false;
    case Rounding::kUp:
      return !remainder.is_zero();
    case Rounding::kHalfEven:
      return twice > divisor || (twice == divisor && quotient.is_odd());
    case Rounding::kFloor:
      return negative && !remainder.is_zero();
    case Rounding::kCeiling:
      return !negative && !remainder.is_zero();
    case Rounding::kHalfDown:
      return twice > divisor;
  }
  return false;
}

// a / b to `places`, the slow way: both as whole numbers.
std::string SlowQuotient(Decimal a, Decimal b, int32_t places,
                         Rounding rounding) {
  const internal::DecimalParts left = internal::Unpack(a);
  const internal::DecimalParts right = internal::Unpack(b);
  BigInteger dividend(internal::DigitsOf(left.coefficient));
  BigInteger divisor(internal::DigitsOf(right.coefficient));
  const int32_t shift = left.exponent - right.exponent + places;
  if (shift > 0)
    dividend = dividend.TimesTenTo(static_cast<std::size_t>(shift));
  if (shift < 0) divisor = divisor.TimesTenTo(static_cast<std::size_t>(-shift));
  auto [quotient, remainder] = BigInteger::Divide(dividend, divisor);
  const bool negative = left.negative != right.negative;
  if (GoesAway(negative, quotient, remainder, divisor, rounding)) {
    quotient = quotient + BigInteger("1");
  }
  if (quotient.size() > 34) return "none";
  return D((negative ? "-" : "") + quotient.ToString() + "e" +
           std::to_string(-places))
      .ToString();
}

TEST(DecimalDivideRounded, IsTheExactQuotientRoundedOnce) {
  Random random(6);
  for (int i = 0; i < 6'000; ++i) {
    const Decimal a =
        i % 2 == 0 ? random.SmallDecimal() : random.NearbyDecimal();
    const Decimal b =
        i % 3 == 0 ? random.NearbyDecimal() : random.SmallDecimal();
    if (b.is_zero()) continue;
    const int32_t places = random.Between(-45, 45);
    const Rounding rounding =
        kRoundings[static_cast<std::size_t>(i) % kRoundings.size()];

    const std::optional<Decimal> quotient =
        Decimal::DivideRounded(a, b, places, rounding);

    ASSERT_EQ(Text(quotient), SlowQuotient(a, b, places, rounding))
        << a.ToString() << " " << b.ToString() << " " << places << " "
        << RoundingCode(rounding);
  }
}

// Quotients that lie on a half, or beside it by less than 34 digits show.
TEST(DecimalDivideRounded, TellsAHalfFromWhatLiesBesideIt) {
  Random random(7);
  for (int i = 0; i < 3'000; ++i) {
    const Decimal b = Decimal(random.Between(1, 999)).Abs();
    const Decimal half =
        *Decimal::Multiply(*Decimal::FromScaled(random.Between(0, 999) * 10 + 5,
                                                random.Between(-3, 3)),
                           b);
    const Decimal nudge =
        *Decimal::FromScaled(random.Between(-1, 1), -random.Between(5, 25));
    const Decimal a = *Decimal::Add(half, nudge);
    const int32_t places = random.Between(-4, 3);
    for (const Rounding rounding : kRoundings) {
      const std::optional<Decimal> quotient =
          Decimal::DivideRounded(a, b, places, rounding);

      ASSERT_EQ(Text(quotient), SlowQuotient(a, b, places, rounding))
          << a.ToString() << " " << b.ToString() << " " << places;
    }
  }
}

TEST(DecimalRound, IsTheExactValueRoundedOnce) {
  Random random(8);
  for (int i = 0; i < 10'000; ++i) {
    const Decimal a =
        i % 2 == 0 ? random.SmallDecimal() : random.NearbyDecimal();
    const int32_t places = random.Between(-45, 45);
    const Rounding rounding =
        kRoundings[static_cast<std::size_t>(i) % kRoundings.size()];

    const std::optional<Decimal> rounded = a.Round(places, rounding);

    ASSERT_EQ(Text(rounded), SlowQuotient(a, 1, places, rounding))
        << a.ToString() << " " << places << " " << RoundingCode(rounding);
  }
}

TEST(DecimalRound, TreatsTiesAsEachRoundingSays) {
  EXPECT_EQ(Text(D("2.5").Round(0, Rounding::kHalfUp)), "3");
  EXPECT_EQ(Text(D("-2.5").Round(0, Rounding::kHalfUp)), "-3");
  EXPECT_EQ(Text(D("2.5").Round(0, Rounding::kHalfEven)), "2");
  EXPECT_EQ(Text(D("3.5").Round(0, Rounding::kHalfEven)), "4");
  EXPECT_EQ(Text(D("-2.5").Round(0, Rounding::kDown)), "-2");
  EXPECT_EQ(Text(D("-2.1").Round(0, Rounding::kUp)), "-3");
  EXPECT_EQ(Text(D("-2.1").Round(0, Rounding::kFloor)), "-3");
  EXPECT_EQ(Text(D("-2.9").Round(0, Rounding::kCeiling)), "-2");
}

TEST(DecimalRound, GivesExactlyThePlacesAskedFor) {
  EXPECT_EQ(Text(D("1.5").Round(3, Rounding::kHalfUp)), "1.500");
  EXPECT_EQ(Text(D("1250").Round(-2, Rounding::kHalfUp)), "1.3E+3");
  EXPECT_EQ(Text(D("-0.4").Round(0, Rounding::kHalfUp)), "0");
  EXPECT_EQ(Text(D("1").Round(33, Rounding::kHalfUp)),
            "1.000000000000000000000000000000000");
  EXPECT_EQ(Text(D("1").Round(34, Rounding::kHalfUp)), "none");
  EXPECT_EQ(Text(testing::AllNines().Round(-1, Rounding::kUp)),
            "1.000000000000000000000000000000000E+34");
}

TEST(DecimalRound, GivesNothingForPlacesOutOfRange) {
  constexpr int32_t kMost = std::numeric_limits<int32_t>::max();
  constexpr int32_t kLeast = std::numeric_limits<int32_t>::min();

  EXPECT_EQ(D("1").Round(kMost, Rounding::kUp), std::nullopt);
  EXPECT_EQ(D("1").Round(kLeast, Rounding::kUp), std::nullopt);
  EXPECT_EQ(D("0").Round(6177, Rounding::kUp), std::nullopt);
  EXPECT_EQ(Text(D("0").Round(6176, Rounding::kUp)), "0E-6176");
  EXPECT_EQ(Text(D("1").Round(-6111, Rounding::kUp)), "1E+6111");
  EXPECT_EQ(D("1").Round(-6112, Rounding::kUp), std::nullopt);
}

TEST(DecimalDivideRounded, GivesNothingForAZeroDivisor) {
  EXPECT_EQ(Decimal::DivideRounded(1, 0, 2, Rounding::kHalfUp), std::nullopt);
  EXPECT_EQ(Text(Decimal::DivideRounded(0, 7, 2, Rounding::kUp)), "0.00");
}

TEST(DecimalDivideRounded, HoldsAtTheEndsOfTheRange) {
  EXPECT_EQ(Text(Decimal::DivideRounded(D("1e6111"), D("1e-6176"), 0,
                                        Rounding::kHalfUp)),
            "none");
  EXPECT_EQ(
      Text(Decimal::DivideRounded(D("1e-6176"), D("1e6111"), 0, Rounding::kUp)),
      "1");
  EXPECT_EQ(Text(Decimal::DivideRounded(D("6e6111"), D("4e6111"), 0,
                                        Rounding::kHalfEven)),
            "2");
}

}  // namespace
}  // namespace tassei
