#include "tassei/shares.h"

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <utility>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tassei/ratio.h"
#include "tests/number/decimal_support.h"

namespace tassei {
namespace {

using testing::AllNines;
using testing::D;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::Random;
using testing::Text;

constexpr std::array<Residue, 3> kResidues = {
    Residue::kLeave, Residue::kAdjustLargest, Residue::kLargestRemainder};
constexpr std::array<Rounding, 7> kRoundings = {
    Rounding::kHalfUp,   Rounding::kDown,  Rounding::kUp,
    Rounding::kHalfEven, Rounding::kFloor, Rounding::kCeiling,
    Rounding::kHalfDown};

// As printed; empty if there are none.
std::vector<std::string> SharesOf(const std::vector<Decimal>& counts,
                                  int32_t places, Residue residue,
                                  Rounding rounding = Rounding::kHalfUp) {
  std::vector<std::string> texts;
  const auto shares = PercentShares(counts, places, rounding, residue);
  if (!shares.has_value()) return texts;
  for (const Decimal share : *shares) texts.push_back(share.ToString());
  return texts;
}

Decimal Sum(const std::vector<Decimal>& values) {
  Decimal sum = 0;
  for (const Decimal value : values) sum = Decimal::Add(sum, value).value();
  return sum;
}

// 健康日本21（第二次）最終評価: A 8, B 20, C 14, D 4, E 7 of 53.
// https://www.wic-net.com/material/document/5431/1
TEST(PercentShares, TotalWhatTheyDoWhereTheyAreLeft) {
  const std::vector<Decimal> counts = {8, 20, 14, 4, 7};

  const auto shares =
      PercentShares(counts, 1, Rounding::kHalfUp, Residue::kLeave);

  EXPECT_THAT(SharesOf(counts, 1, Residue::kLeave),
              ElementsAre("15.1", "37.7", "26.4", "7.5", "13.2"));
  EXPECT_EQ(Sum(shares.value()), D("99.9"));
}

TEST(PercentShares, LetTheLargestTakeUpTheDifference) {
  EXPECT_THAT(SharesOf({8, 20, 14, 4, 7}, 1, Residue::kAdjustLargest),
              ElementsAre("15.1", "37.8", "26.4", "7.5", "13.2"));
  // 16.7 × 6 is 100.2.
  EXPECT_THAT(SharesOf({1, 1, 1, 1, 1, 1}, 1, Residue::kAdjustLargest),
              ElementsAre("16.5", "16.7", "16.7", "16.7", "16.7", "16.7"));
  EXPECT_THAT(SharesOf({1, 3, 3}, 0, Residue::kAdjustLargest, Rounding::kDown),
              ElementsAre("14", "44", "42"));
}

TEST(PercentShares, GiveTheUnitsLeftOverToThoseThatLostTheMost) {
  // Cut: 15.0 (…94), 37.7 (…36), 26.4 (…15), 7.5 (…47), 13.2 (…08): 99.8.
  EXPECT_THAT(SharesOf({8, 20, 14, 4, 7}, 1, Residue::kLargestRemainder),
              ElementsAre("15.1", "37.7", "26.4", "7.6", "13.2"));
  EXPECT_THAT(SharesOf({1, 1, 1}, 1, Residue::kLargestRemainder),
              ElementsAre("33.4", "33.3", "33.3"));
  EXPECT_THAT(SharesOf({1, 1, 1, 1, 1, 1}, 0, Residue::kLargestRemainder),
              ElementsAre("17", "17", "17", "17", "16", "16"));
}

TEST(PercentShares, GiveTheLargerMoreWhereBothLostTheSame) {
  // 43.75 and 56.25.
  EXPECT_THAT(SharesOf({7, 9}, 1, Residue::kLargestRemainder),
              ElementsAre("43.7", "56.3"));
  EXPECT_THAT(SharesOf({9, 7}, 1, Residue::kLargestRemainder),
              ElementsAre("56.3", "43.7"));
}

TEST(PercentShares, AskNoRoundingForTheLargestRemainder) {
  for (const Rounding rounding : kRoundings) {
    EXPECT_THAT(
        SharesOf({8, 20, 14, 4, 7}, 1, Residue::kLargestRemainder, rounding),
        ElementsAre("15.1", "37.7", "26.4", "7.6", "13.2"));
  }
}

TEST(PercentShares, KeepZeroAndWholeShares) {
  for (const Residue residue : kResidues) {
    EXPECT_THAT(SharesOf({0, 67, 0}, 1, residue),
                ElementsAre("0.0", "100.0", "0.0"));
    EXPECT_THAT(SharesOf({1, 3}, 2, residue), ElementsAre("25.00", "75.00"));
    EXPECT_THAT(SharesOf({D("2.5"), D("7.5")}, 0, residue),
                ElementsAre("25", "75"));
  }
}

TEST(PercentShares, AreNoneOfNothingAndOfNegativeCounts) {
  for (const Residue residue : kResidues) {
    EXPECT_THAT(SharesOf({}, 1, residue), IsEmpty());
    EXPECT_THAT(SharesOf({0, D("0.00")}, 1, residue), IsEmpty());
    EXPECT_THAT(SharesOf({3, -1, 2}, 1, residue), IsEmpty());
  }
}

TEST(PercentShares, RoundToTensAndHundreds) {
  EXPECT_THAT(SharesOf({1, 5}, -1, Residue::kLargestRemainder),
              ElementsAre("2E+1", "8E+1"));
  EXPECT_THAT(SharesOf({1, 5}, -2, Residue::kAdjustLargest),
              ElementsAre("0E+2", "1E+2"));
  EXPECT_THAT(SharesOf({1, 5}, -3, Residue::kLeave),
              ElementsAre("0E+3", "0E+3"));
  EXPECT_THAT(SharesOf({1, 5}, -3, Residue::kAdjustLargest), IsEmpty());
  EXPECT_THAT(SharesOf({1, 5}, -3, Residue::kLargestRemainder), IsEmpty());
}

TEST(PercentShares, AreNoneWhereTheLargestWouldBeNegative) {
  const std::vector<Decimal> counts(199, 1);

  EXPECT_THAT(SharesOf(counts, 0, Residue::kAdjustLargest), IsEmpty());
  EXPECT_EQ(SharesOf(counts, 0, Residue::kLargestRemainder).size(), 199u);
}

TEST(PercentShares, HoldUpTo34Digits) {
  EXPECT_THAT(
      SharesOf({1, 1}, 31, Residue::kLargestRemainder),
      ElementsAre("50." + std::string(31, '0'), "50." + std::string(31, '0')));
  EXPECT_THAT(SharesOf({1}, 32, Residue::kLargestRemainder), IsEmpty());
  EXPECT_THAT(SharesOf({1, 2}, 2'000'000'000, Residue::kLeave), IsEmpty());
  EXPECT_THAT(SharesOf({1, 2}, -2'000'000'000, Residue::kLeave), IsEmpty());
}

TEST(PercentShares, AreExactForCountsFarApart) {
  for (const Residue residue : kResidues) {
    EXPECT_THAT(SharesOf({D("1E+6000"), D("1E-6000")}, 1, residue),
                ElementsAre("100.0", "0.0"));
  }
  const Decimal most = AllNines();
  EXPECT_THAT(SharesOf({most, most, 1}, 0, Residue::kLeave),
              ElementsAre("50", "50", "0"))
      << "the total has 35 digits";
  EXPECT_THAT(SharesOf({1, 199}, 0, Residue::kLeave), ElementsAre("1", "100"));
  EXPECT_THAT(SharesOf({1, 199, D("1E-40")}, 0, Residue::kLeave),
              ElementsAre("0", "99", "0"))
      << "a tie missed by less than 34 digits tell";
}

// --- Properties ------------------------------------------------------------

struct Case {
  std::vector<Decimal> counts = {};
  int32_t places = 0;
  Rounding rounding = Rounding::kHalfUp;
};

Case RandomCase(Random& random) {
  Case made;
  const int32_t size = random.Between(1, 12);
  const int32_t most = random.Below(2) == 0 ? 9 : 100'000;
  for (int32_t i = 0; i < size; ++i) {
    made.counts.push_back(
        *Decimal::FromScaled(random.Below(most), -random.Below(3)));
  }
  made.counts[0] = *Decimal::FromScaled(random.Between(1, most), 0);
  made.places = random.Between(-2, 12);
  made.rounding = kRoundings[static_cast<std::size_t>(random.Below(7))];
  return made;
}

TEST(PercentShares, EqualEachRatioPrintedAloneWhereTheyAreLeft) {
  Random random(1);
  for (int i = 0; i < 5'000; ++i) {
    const Case made = RandomCase(random);
    const Decimal total = Sum(made.counts);

    const auto shares =
        PercentShares(made.counts, made.places, made.rounding, Residue::kLeave);

    for (std::size_t k = 0; k < made.counts.size(); ++k) {
      const Ratio ratio = {made.counts[k], total};
      EXPECT_EQ(shares.value()[k].ToString(),
                Text(ratio.Percent(made.places, made.rounding)));
    }
  }
}

TEST(PercentShares, AlwaysTotal100UnlessTheyAreLeft) {
  Random random(2);
  for (int i = 0; i < 5'000; ++i) {
    const Case made = RandomCase(random);

    const auto largest_remainder = PercentShares(
        made.counts, made.places, made.rounding, Residue::kLargestRemainder);
    const auto adjust_largest = PercentShares(
        made.counts, made.places, made.rounding, Residue::kAdjustLargest);

    EXPECT_EQ(Sum(largest_remainder.value()), 100);
    if (adjust_largest.has_value()) {
      EXPECT_EQ(Sum(*adjust_largest), 100);
    }
  }
}

// In exact numbers: |share × total − 100 × count| < unit × total.
TEST(PercentShares, DifferByLessThanAUnitUnderLargestRemainder) {
  Random random(3);
  for (int i = 0; i < 5'000; ++i) {
    const Case made = RandomCase(random);
    const Decimal total = Sum(made.counts);
    const Decimal unit = *Decimal::FromScaled(1, -made.places);

    const auto shares = PercentShares(made.counts, made.places, made.rounding,
                                      Residue::kLargestRemainder);

    for (std::size_t k = 0; k < made.counts.size(); ++k) {
      const Decimal times = *Decimal::Multiply(shares.value()[k], total);
      const Decimal exact = *Decimal::Multiply(made.counts[k], 100);
      EXPECT_LT(Decimal::Subtract(times, exact)->Abs(),
                *Decimal::Multiply(unit, total));
    }
  }
}

// The plain way: units are given one by one, each to the one that is furthest
// below its exact share.
std::vector<Decimal> OneByOne(const Case& made) {
  const Decimal total = Sum(made.counts);
  const Decimal unit = *Decimal::FromScaled(1, -made.places);
  std::vector<Decimal> shares;
  std::vector<Decimal> lacking;
  for (const Decimal count : made.counts) {
    shares.push_back(
        *Ratio{count, total}.Percent(made.places, Rounding::kDown));
    lacking.push_back(
        *Decimal::Subtract(*Decimal::Multiply(count, 100),
                           *Decimal::Multiply(shares.back(), total)));
  }
  while (Sum(shares) < 100) {
    std::size_t most = 0;
    for (std::size_t i = 1; i < lacking.size(); ++i) {
      if (std::pair(lacking[i], made.counts[i]) >
          std::pair(lacking[most], made.counts[most])) {
        most = i;
      }
    }
    shares[most] = *Decimal::Add(shares[most], unit);
    lacking[most] = -1;
  }
  return shares;
}

TEST(PercentShares, AreWhatGivingUnitsOneByOneGives) {
  Random random(4);
  for (int i = 0; i < 5'000; ++i) {
    const Case made = RandomCase(random);

    EXPECT_EQ(PercentShares(made.counts, made.places, made.rounding,
                            Residue::kLargestRemainder),
              OneByOne(made));
  }
}

// What each count gets, the earliest first.
std::map<Decimal, std::vector<Decimal>> ByCount(
    const std::vector<Decimal>& counts, const std::vector<Decimal>& shares) {
  std::map<Decimal, std::vector<Decimal>> by_count;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    by_count[counts[i]].push_back(shares[i]);
  }
  return by_count;
}

TEST(PercentShares, DoNotDependOnTheOrderButForWhoIsFirstOfEqualOnes) {
  Random random(5);
  for (int i = 0; i < 3'000; ++i) {
    const Case made = RandomCase(random);
    std::vector<Decimal> others = made.counts;
    for (std::size_t k = others.size(); k > 1; --k) {
      std::swap(others[k - 1], others[static_cast<std::size_t>(
                                   random.Below(static_cast<int32_t>(k)))]);
    }
    for (const Residue residue : kResidues) {
      const auto shares =
          PercentShares(made.counts, made.places, made.rounding, residue);
      const auto of_others =
          PercentShares(others, made.places, made.rounding, residue);

      ASSERT_EQ(shares.has_value(), of_others.has_value());
      if (!shares.has_value()) continue;
      EXPECT_EQ(ByCount(made.counts, *shares), ByCount(others, *of_others));
    }
  }
}

TEST(ResidueCode, NamesEachPolicyAndIsReadBack) {
  for (const Residue residue : kResidues) {
    EXPECT_EQ(ResidueFromCode(ResidueCode(residue)), residue);
  }
  EXPECT_EQ(ResidueCode(Residue::kLargestRemainder), "largest_remainder");
  EXPECT_EQ(ResidueFromCode("adjust"), std::nullopt);
}

}  // namespace
}  // namespace tassei
