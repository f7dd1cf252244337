#include "lib/rules/column_bands.h"

#include <algorithm>
#include <limits>
#include <random>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/rules/table_support.h"

namespace tassei::internal {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr int64_t kLeast = std::numeric_limits<int64_t>::min();
constexpr int64_t kMost = std::numeric_limits<int64_t>::max();

Value Number(std::string_view text) {
  return Value(Decimal::Parse(text).value());
}

int64_t Before(std::string_view text, int32_t scale) {
  return FirstEntryBehind(Cut::Before(Number(text)), scale);
}
int64_t Behind(std::string_view text, int32_t scale) {
  return FirstEntryBehind(Cut::Behind(Number(text)), scale);
}

// A column of numbers between two ends.
Column NumbersBetween(int64_t minimum, int64_t maximum) {
  Column column;
  column.definition.type = FactType::kNumber;
  column.scale = 1;
  column.minimum = minimum;
  column.maximum = maximum;
  return column;
}

// Two classes for each of the cuts before 1, 2 and 3.
RuleAxis AxisOfThree() {
  RuleAxis axis;
  axis.class_count = 6;
  axis.partitions.push_back(
      {.domain = Domain::kNumber,
       .cuts = {Cut::Before(Number("1")), Cut::Before(Number("2")),
                Cut::Behind(Number("2"))},
       .classes = {0, 1, 2, 3}});
  return axis;
}

TEST(FirstEntryBehind, CutsWhereTheConstantLiesBetweenTwoEntries) {
  EXPECT_EQ(Before("0.85", 2), 85);
  EXPECT_EQ(Behind("0.85", 2), 86);
  EXPECT_EQ(Before("0.855", 2), 86);
  EXPECT_EQ(Behind("0.855", 2), 86);
  EXPECT_EQ(Before("-0.855", 2), -85);
  EXPECT_EQ(Behind("-0.855", 2), -85);
  EXPECT_EQ(Behind("-0.85", 2), -84);
  EXPECT_EQ(Before("1e-6000", 0), 1);
}

TEST(FirstEntryBehind, IsAnEndWhereTheConstantIsOutOfReach) {
  EXPECT_EQ(Before("1e40", 2), kMost);
  EXPECT_EQ(Behind("1e6000", 2), kMost);
  EXPECT_EQ(Before("-1e40", 2), kLeast);
}

TEST(FirstEntryBehind, IsTheFirstOfTheEntriesBehind) {
  std::mt19937_64 random(2);
  for (int i = 0; i < 3'000; ++i) {
    const Value point =
        Decimal::FromScaled(static_cast<int64_t>(random() % 2'001) - 1'000, -3)
            .value();
    const Cut cut = random() % 2 == 0 ? Cut::Before(point) : Cut::Behind(point);
    for (const int32_t scale : {0, 2, 3, 5}) {
      const int64_t first = FirstEntryBehind(cut, scale);

      EXPECT_TRUE(cut.IsPassedBy(Decimal::FromScaled(first, -scale).value()));
      EXPECT_FALSE(
          cut.IsPassedBy(Decimal::FromScaled(first - 1, -scale).value()));
    }
  }
}

TEST(Bands, KeepToTheCutsTheColumnReaches) {
  const Bands all = BandsOf(AxisOfThree(), NumbersBetween(-5, 50));
  EXPECT_THAT(all.cuts, ElementsAre(10, 20, 21));
  EXPECT_THAT(all.results, ElementsAre(0, 1, 2, 3));
  EXPECT_EQ(all.on_null, 4);

  const Bands some = BandsOf(AxisOfThree(), NumbersBetween(12, 20));
  EXPECT_THAT(some.cuts, ElementsAre(20));
  EXPECT_THAT(some.results, ElementsAre(1, 2));

  const Bands none = BandsOf(AxisOfThree(), NumbersBetween(0, -1));
  EXPECT_THAT(none.cuts, IsEmpty());
}

TEST(Bands, PutCodesTogetherThatAreAnsweredAlike) {
  RuleAxis axis;
  axis.class_count = 4;
  axis.partitions.push_back({.domain = Domain::kString,
                             .cuts = {Cut::Before(Value(std::string("c"))),
                                      Cut::Behind(Value(std::string("c")))},
                             .classes = {0, 1, 0}});
  Column column;
  column.definition.type = FactType::kCode;
  column.dictionary = {"d", "c", "b", "a"};
  column.minimum = 0;
  column.maximum = 3;

  const Bands bands = BandsOf(axis, column);

  EXPECT_THAT(bands.cuts, ElementsAre(1, 2));
  EXPECT_THAT(bands.results, ElementsAre(0, 1, 0));
}

}  // namespace
}  // namespace tassei::internal
