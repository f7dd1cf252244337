#include "tassei/decimal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/number/decimal_support.h"

namespace tassei {
namespace {

using testing::AllNines;
using testing::D;
using ::testing::Optional;
using testing::Text;

TEST(Decimal, IsZeroByDefault) {
  const Decimal zero;

  EXPECT_TRUE(zero.is_zero());
  EXPECT_EQ(zero.ToString(), "0");
  EXPECT_EQ(zero.exponent(), 0);
}

TEST(Decimal, HoldsEveryInt64) {
  EXPECT_EQ(Decimal(std::numeric_limits<int64_t>::max()).ToString(),
            "9223372036854775807");
  EXPECT_EQ(Decimal(std::numeric_limits<int64_t>::min()).ToString(),
            "-9223372036854775808");
  EXPECT_EQ(Decimal(-1).ToString(), "-1");
}

TEST(Decimal, FromScaledPutsThePoint) {
  EXPECT_EQ(Text(Decimal::FromScaled(-110, -2)), "-1.10");
  EXPECT_EQ(Text(Decimal::FromScaled(5, 3)), "5E+3");
  EXPECT_EQ(Text(Decimal::FromScaled(1, 6144)),
            "1.000000000000000000000000000000000E+6144");
  EXPECT_EQ(Text(Decimal::FromScaled(1, 6145)), "none");
  EXPECT_EQ(Text(Decimal::FromScaled(10, -6177)), "1E-6176");
  EXPECT_EQ(Text(Decimal::FromScaled(1, -6177)), "none");
  EXPECT_EQ(Text(Decimal::FromScaled(1, std::numeric_limits<int32_t>::max())),
            "none");
  EXPECT_EQ(Text(Decimal::FromScaled(0, std::numeric_limits<int32_t>::min())),
            "0E-6176");
}

struct ParseCase {
  std::string_view text;
  std::string_view printed;
};

TEST(DecimalParse, KeepsTheDigitsAsWritten) {
  const std::vector<ParseCase> cases = {
      {"0", "0"},
      {"-0", "0"},
      {"-0.00", "0.00"},
      {"+7", "7"},
      {"007", "7"},
      {"1.10", "1.10"},
      {"-0.05", "-0.05"},
      {"100", "100"},
      {"1e2", "1E+2"},
      {"1.5E+3", "1.5E+3"},
      {"12e-1", "1.2"},
      {"1E-0002", "0.01"},
      {"9999999999999999999999999999999999",
       "9999999999999999999999999999999999"},
      {"0.00000000000000000000000000000000000001",
       "0.00000000000000000000000000000000000001"},
      {"1e-39", "1E-39"},
      {"1e-6176", "1E-6176"},
      {"10e-6177", "1E-6176"},
      {"0e99999999999999999999", "0E+6111"},
      {"0e-99999999999999999999", "0E-6176"},
      {"9999999999999999999999999999999999e6111",
       "9.999999999999999999999999999999999E+6144"},
      {"1e6112", "1.0E+6112"},
  };
  for (const ParseCase& c : cases) {
    EXPECT_EQ(Text(Decimal::Parse(c.text)), c.printed) << c.text;
  }
}

TEST(DecimalParse, FoldsZerosBeyond34DigitsIntoTheExponent) {
  const std::optional<Decimal> large =
      Decimal::Parse("1" + std::string(40, '0'));
  const std::optional<Decimal> fine =
      Decimal::Parse("1." + std::string(50, '0'));

  EXPECT_THAT(large, Optional(D("1e40")));
  EXPECT_EQ(large->exponent(), 7);
  EXPECT_THAT(fine, Optional(D("1")));
  EXPECT_EQ(fine->exponent(), -33);
}

TEST(DecimalParse, RefusesWhatIsNotANumberOrNotExact) {
  const std::vector<std::string> cases = {
      "",
      "+",
      "-",
      ".",
      ".5",
      "5.",
      "1..2",
      "1.2.3",
      "1e",
      "1e+",
      "e5",
      "1e5.0",
      " 1",
      "1 ",
      "1,000",
      "0x10",
      "inf",
      "NaN",
      "--1",
      "１",
      "1e6145",
      "1f",
      "1-",
      "1e5x",
      "1e-6177",
      "1e99999999999999999999",
      "15e-6177",
      "99e6144",
      "10000000000000000000000000000000001",  // 35 digits.
      "0.10000000000000000000000000000000001",
      std::string("1\0", 2)};
  for (const std::string& text : cases) {
    EXPECT_EQ(Decimal::Parse(text), std::nullopt) << text;
  }
}

TEST(DecimalParse, ReadsBackWhatToStringPrints) {
  testing::Random random(1);
  for (int i = 0; i < 20'000; ++i) {
    const Decimal value = random.AnyDecimal();

    const std::optional<Decimal> again = Decimal::Parse(value.ToString());

    ASSERT_TRUE(again) << value.ToString();
    ASSERT_EQ(testing::Bits(*again), testing::Bits(value)) << value.ToString();
  }
}

TEST(DecimalToString, UsesAtMost40CharactersWithoutExponent) {
  const Decimal longest = D("-0." + std::string(36, '0') + "1");
  const Decimal longer = D("-0." + std::string(37, '0') + "1");

  EXPECT_EQ(longest.ToString(), "-0." + std::string(36, '0') + "1");
  EXPECT_EQ(longer.ToString(), "-1E-38");
}

TEST(Decimal, KnowsWhatIsAnInteger) {
  EXPECT_TRUE(D("1.00").is_integer());
  EXPECT_TRUE(D("1e3").is_integer());
  EXPECT_TRUE(D("0.000").is_integer());
  EXPECT_TRUE(D("0e-6000").is_integer());
  EXPECT_FALSE(D("1.10").is_integer());
  EXPECT_FALSE(D("1e-6000").is_integer());
  EXPECT_TRUE(D("1.000000000000000000000000000000000").is_integer());
}

TEST(Decimal, ToScaledIsExactOrNothing) {
  EXPECT_EQ(D("1.10").ToScaled(2), 110);
  EXPECT_EQ(D("1.10").ToScaled(1), 11);
  EXPECT_EQ(D("1.10").ToScaled(0), std::nullopt);
  EXPECT_EQ(D("1200").ToScaled(-2), 12);
  EXPECT_EQ(D("1e18").ToScaled(0), 1'000'000'000'000'000'000);
  EXPECT_EQ(D("1e19").ToScaled(0), std::nullopt);
  EXPECT_EQ(D("1e6111").ToScaled(0), std::nullopt);
  EXPECT_EQ(D("1e-6000").ToScaled(0), std::nullopt);
  EXPECT_EQ(D("0e6000").ToScaled(9), 0);
  EXPECT_EQ(D("9223372036854775807").ToScaled(0),
            std::numeric_limits<int64_t>::max());
  EXPECT_EQ(D("9223372036854775808").ToScaled(0), std::nullopt);
  EXPECT_EQ(D("-9223372036854775808").ToScaled(0),
            std::numeric_limits<int64_t>::min());
  EXPECT_EQ(D("-9223372036854775809").ToScaled(0), std::nullopt);
  EXPECT_EQ(D("5").ToScaled(std::numeric_limits<int32_t>::max()), std::nullopt);
  EXPECT_EQ(D("5").ToScaled(std::numeric_limits<int32_t>::min()), std::nullopt);
}

TEST(Decimal, NegatedZeroIsZero) {
  EXPECT_EQ(D("0.0").Negated().ToString(), "0.0");
  EXPECT_FALSE(D("0.0").Negated().is_negative());
  EXPECT_EQ(D("1.50").Negated().ToString(), "-1.50");
  EXPECT_EQ(D("-1.50").Abs().ToString(), "1.50");
}

TEST(Decimal, StrippedDropsZerosAfterThePointOnly) {
  EXPECT_EQ(D("1.10").Stripped().ToString(), "1.1");
  EXPECT_EQ(D("100.00").Stripped().ToString(), "100");
  EXPECT_EQ(D("0.000").Stripped().ToString(), "0");
  EXPECT_EQ(D("1e3").Stripped().ToString(), "1E+3");
  EXPECT_EQ(D("-0.500").Stripped().ToString(), "-0.5");
}

TEST(DecimalCompare, IsByValue) {
  EXPECT_EQ(D("1.10"), D("1.1"));
  EXPECT_EQ(D("0e-6176"), D("0e6111"));
  EXPECT_EQ(D("1e6111"), D("1000000000000000000000000000000000e6078"));
  EXPECT_LT(D("1e-6176"), D("1e6111"));
  EXPECT_LT(D("-1e6111"), D("-1e-6176"));
  EXPECT_LT(D("-1e-6176"), D("0"));
  EXPECT_LT(D("0e6111"), D("1e-6176"));
  EXPECT_LT(D("9.99"), D("10"));
  EXPECT_GT(D("-9.99"), D("-10"));
  EXPECT_GT(AllNines(), D("999999999999999999999999999999999e1"));
  EXPECT_NE(D("1e6111"), D("1e-6176"));
}

TEST(DecimalCompare, AgreesWithTheSignOfTheDifference) {
  testing::Random random(2);
  for (int i = 0; i < 20'000; ++i) {
    const Decimal a = random.NearbyDecimal();
    const Decimal b = random.NearbyDecimal();

    const std::optional<Decimal> difference = Decimal::Subtract(a, b);

    ASSERT_TRUE(difference);
    ASSERT_EQ(a < b, difference->is_negative()) << a.ToString() << b.ToString();
    ASSERT_EQ(a == b, difference->is_zero()) << a.ToString() << b.ToString();
  }
}

}  // namespace
}  // namespace tassei
