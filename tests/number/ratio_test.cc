#include "tassei/ratio.h"

#include <gtest/gtest.h>

#include <limits>
#include <optional>

#include "tests/number/decimal_support.h"

namespace tassei {
namespace {

using testing::D;
using testing::Text;

TEST(Ratio, StaysExactUntilItIsPrinted) {
  const Ratio ratio = {2, 7};

  EXPECT_EQ(ratio.ToString(), "2/7");
  EXPECT_EQ(Text(ratio.Value()), "0.2857142857142857142857142857142857");
  EXPECT_EQ(Text(ratio.Percent(1, Rounding::kHalfUp)), "28.6");
  EXPECT_EQ(ratio.PercentText(), "28.6%");
}

TEST(Ratio, RoundsThePercentageOnce) {
  // 0.04995 % would be 0.05 % in two steps (0.0500, then 0.1).
  const Ratio ratio = {D("0.0004995"), 1};

  EXPECT_EQ(Text(ratio.Percent(1, Rounding::kHalfUp)), "0.0");
  EXPECT_EQ(Text(ratio.Percent(2, Rounding::kHalfUp)), "0.05");
  EXPECT_EQ(Text(ratio.Percent(2, Rounding::kDown)), "0.04");
}

TEST(Ratio, PrintsPlainDigits) {
  EXPECT_EQ((Ratio{-1, 20}.PercentText()), "-5.0%");
  EXPECT_EQ((Ratio{193, 10}.PercentText(0)), "1930%");
  EXPECT_EQ((Ratio{1234, 100}.PercentText(-2)), "1200%");
  EXPECT_EQ((Ratio{2, 3}.PercentText(2, Rounding::kDown)), "66.66%");
}

TEST(Ratio, HasNoValueOverZero) {
  const Ratio ratio = {1, 0};

  EXPECT_EQ(ratio.Value(), std::nullopt);
  EXPECT_EQ(ratio.Percent(1, Rounding::kHalfUp), std::nullopt);
  EXPECT_EQ(ratio.PercentText(), "－");
  EXPECT_EQ(ratio.ToString(), "1/0");
}

TEST(Ratio, GivesNothingForPlacesOutOfRange) {
  constexpr int32_t kMost = std::numeric_limits<int32_t>::max();
  constexpr int32_t kLeast = std::numeric_limits<int32_t>::min();

  EXPECT_EQ((Ratio{0, 1}.Percent(kMost, Rounding::kDown)), std::nullopt);
  EXPECT_EQ((Ratio{0, 1}.Percent(kLeast, Rounding::kDown)), std::nullopt);
  EXPECT_EQ((Ratio{1, 1}.Percent(40, Rounding::kDown)), std::nullopt);
}

TEST(Ratio, IsEqualWhenBothPartsAre) {
  EXPECT_EQ((Ratio{2, 7}), (Ratio{D("2.0"), 7}));
  EXPECT_NE((Ratio{2, 7}), (Ratio{4, 14}));
}

}  // namespace
}  // namespace tassei
