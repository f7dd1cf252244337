#include "tassei/straight_line.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <string>

#include "lib/number/decimal_parts.h"
#include "tests/number/decimal_support.h"

namespace tassei {
namespace {

using testing::D;
using testing::Random;
using testing::Text;

struct Line {
  int64_t from;
  std::string start;
  int64_t to;
  std::string end;
};

std::string At(const Line& line, int64_t at, const std::string& quantum) {
  return Text(StraightLine(line.from, D(line.start), line.to, D(line.end), at,
                           D(quantum)));
}

// 長野県, 信州創生戦略の政策評価(対象:29年度)【訂正版】,
// https://www.pref.nagano.lg.jp/kikaku/happyou/180920-2press.html
TEST(StraightLine, GivesTheGuideValuesThatNaganoPrinted) {
  EXPECT_EQ(At({2014, "1.54", 2019, "1.68"}, 2017, "0.01"), "1.62");
  EXPECT_EQ(At({2014, "-3703", 2019, "-2000"}, 2017, "100"), "-2700");
  EXPECT_EQ(At({2012, "8012", 2017, "8220"}, 2015, "1"), "8137");
  EXPECT_EQ(At({2014, "59.5", 2019, "60.0"}, 2017, "0.1"), "59.8");
  EXPECT_EQ(At({2013, "48.2", 2018, "49.9"}, 2016, "0.1"), "49.2")
      << "49.3 is printed, which was set by hand";
}

// 多摩市, 総合戦略の評価方法(案): 20, 40, 60, 80 and 100 % of the target.
TEST(StraightLine, GivesTheYearlyMilestonesOfAPlanOfFiveYears) {
  const Line line = {0, "0", 5, "250"};

  EXPECT_EQ(At(line, 1, "1"), "50");
  EXPECT_EQ(At(line, 2, "1"), "100");
  EXPECT_EQ(At(line, 3, "1"), "150");
  EXPECT_EQ(At(line, 4, "1"), "200");
  EXPECT_EQ(At(line, 5, "1"), "250");
}

TEST(StraightLine, GoesOnBeyondItsEnds) {
  const Line line = {2020, "10", 2022, "20"};

  EXPECT_EQ(At(line, 2019, "1"), "5");
  EXPECT_EQ(At(line, 2024, "1"), "30");
}

TEST(StraightLine, MayBeGivenFromItsEnd) {
  EXPECT_EQ(At({2022, "20", 2020, "10"}, 2021, "1"), "15");
}

TEST(StraightLine, RoundsTiesAwayFromZero) {
  EXPECT_EQ(At({0, "0", 2, "1"}, 1, "1"), "1");
  EXPECT_EQ(At({0, "0", 2, "-1"}, 1, "1"), "-1");
  EXPECT_EQ(At({0, "0", 2, "0.9"}, 1, "1"), "0");
  EXPECT_EQ(At({0, "0", 2, "-0.9"}, 1, "1"), "0");
}

TEST(StraightLine, RoundsToMultiplesOfAnyQuantum) {
  EXPECT_EQ(At({0, "0", 2, "17"}, 1, "5"), "10");
  EXPECT_EQ(At({0, "0", 2, "1.7"}, 1, "0.25"), "0.75");
  EXPECT_EQ(At({0, "0", 2, "30"}, 1, "1e1"), "2E+1");
}

TEST(StraightLine, IsRoundedOnceHoweverManyDigitsItNeeds) {
  // 0.5 − 5 × 10^−35 at the middle, which 34 digits do not tell from 0.5.
  const std::string below = "0." + std::string(34, '9');

  EXPECT_EQ(At({0, "0", 2, below}, 1, "1"), "0");
  EXPECT_EQ(At({0, "9e6144", 2, "-9e6144"}, 1, "1"), "0");
  EXPECT_EQ(At({0, "9e6144", 2, "9e6144"}, 1, "1"),
            "9.00000000000000000000000"
            "0000000000E+6144");
  EXPECT_EQ(At({std::numeric_limits<int64_t>::min(), "1",
                std::numeric_limits<int64_t>::max(), "1"},
               0, "1"),
            "1");
}

TEST(StraightLine, IsNoneWhereItCannotBeDrawn) {
  const Line line = {2020, "10", 2022, "20"};

  EXPECT_EQ(At({2020, "10", 2020, "10"}, 2020, "1"), "none");
  EXPECT_EQ(At(line, 2021, "0"), "none");
  EXPECT_EQ(At(line, 2021, "-1"), "none");
  EXPECT_EQ(At({0, "1e33", 2, "1e34"}, 1, "0.3"), "none");
  EXPECT_EQ(At({0, "9e6144", 1, "0"}, -1, "1"), "none");
}

__extension__ using Int128 = __int128;

// The number × 10^6. Requires a SmallDecimal.
Int128 Millionths(Decimal number) {
  const internal::DecimalParts parts = internal::Unpack(number);
  Int128 value = static_cast<Int128>(parts.coefficient);
  for (int32_t i = -6; i < parts.exponent; ++i) value *= 10;
  return parts.negative ? -value : value;
}

TEST(StraightLine, IsTheExactValueRoundedOnce) {
  Random random(29);
  for (int i = 0; i < 20'000; ++i) {
    const int32_t from = random.Between(1990, 2030);
    const int32_t to = from + random.Between(1, 40);
    const int32_t at = random.Between(from - 5, to + 5);
    const Decimal start = random.SmallDecimal();
    const Decimal end = random.SmallDecimal();
    const Decimal quantum =
        *Decimal::FromScaled(random.Between(1, 30), random.Between(-6, 2));

    const auto found = StraightLine(from, start, to, end, at, quantum);

    // start + (end − start) × passed / span, in units of quantum / span.
    const Int128 span = to - from;
    const Int128 first = Millionths(start);
    const Int128 exact = first * span + (Millionths(end) - first) * (at - from);
    const Int128 unit = Millionths(quantum) * span;
    const Int128 away = (2 * (exact < 0 ? -exact : exact) + unit) / (2 * unit);
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(Millionths(*found) * span, (exact < 0 ? -away : away) * unit)
        << start.ToString() << " to " << end.ToString() << " by "
        << quantum.ToString();
  }
}

}  // namespace
}  // namespace tassei
