#include "tassei/fact_table.h"

#include <random>
#include <utility>

#include "gtest/gtest.h"
#include "tests/support/status_matchers.h"

namespace tassei {
namespace {

using testing::IsOk;
using Numbers = std::vector<std::optional<Decimal>>;

FactDefinition Named(std::string name, std::string name_ja = {}) {
  return {std::move(name), std::move(name_ja), FactType::kNumber};
}

std::size_t EntryCount(Grain grain, std::size_t initiatives,
                       std::size_t periods) {
  if (grain == Grain::kInitiative) return initiatives;
  return grain == Grain::kPeriod ? periods : initiatives * periods;
}

// Integers of at most `bits` bits, some missing if `gaps`.
Numbers RandomNumbers(std::mt19937_64& random, std::size_t count, int bits,
                      bool gaps) {
  Numbers numbers(count);
  for (std::optional<Decimal>& number : numbers) {
    if (gaps && random() % 3 == 0) continue;
    number = Decimal(static_cast<int64_t>(random()) >> (64 - bits));
  }
  return numbers;
}

TEST(FactTable, CountsItsRowsByInitiativeAndPeriod) {
  const FactTable table = FactTable::Builder(7, 3).Build();

  EXPECT_EQ(table.initiative_count(), 7U);
  EXPECT_EQ(table.period_count(), 3U);
  EXPECT_EQ(table.row_count(), 21U);
  EXPECT_EQ(table.column_count(), 0U);
}

TEST(FactTable, FindsAColumnByEitherName) {
  FactTable::Builder builder(1, 1);
  ASSERT_THAT(builder.AddNumbers(Named("a", "ガ"), Grain::kRow, Numbers{1}),
              IsOk());
  const FactTable table = std::move(builder).Build();

  EXPECT_EQ(table.FindColumn("a"), 0U);
  EXPECT_EQ(table.FindColumn("ガ"), 0U);
  EXPECT_EQ(table.FindColumn("カ\u3099"), 0U) << "names compare in NFC";
  EXPECT_EQ(table.FindColumn(""), table.column_count());
  EXPECT_EQ(table.FindColumn("b"), table.column_count());
  EXPECT_EQ(table.FindColumn("\xFF"), table.column_count());
}

TEST(FactTable, RepeatsAFactOfAnInitiativeForEachOfItsPeriods) {
  FactTable::Builder builder(2, 3);
  ASSERT_THAT(builder.AddNumbers(Named("a"), Grain::kInitiative,
                                 Numbers{Decimal(5), std::nullopt}),
              IsOk());
  const FactTable table = std::move(builder).Build();

  EXPECT_EQ(table.At(0, 0), 5);
  EXPECT_EQ(table.At(0, 2), 5);
  EXPECT_EQ(table.At(0, 3), std::nullopt);
}

TEST(FactTable, RepeatsAFactOfAPeriodForEachInitiative) {
  FactTable::Builder builder(2, 3);
  ASSERT_THAT(builder.AddNumbers(Named("a"), Grain::kPeriod, Numbers{1, 2, 3}),
              IsOk());
  const FactTable table = std::move(builder).Build();

  EXPECT_EQ(table.At(0, 1), 2);
  EXPECT_EQ(table.At(0, 4), 2);
}

TEST(FactTable, ReadsBlocksOfEveryWidthAndGrainAsItsSingleValues) {
  std::mt19937_64 random(20'260'401);
  constexpr std::size_t kInitiatives = 37;
  constexpr std::size_t kPeriods = 11;
  FactTable::Builder builder(kInitiatives, kPeriods);
  for (const Grain grain : {Grain::kInitiative, Grain::kPeriod, Grain::kRow}) {
    for (const int bits : {7, 15, 31, 59}) {
      for (const bool gaps : {false, true}) {
        const Numbers numbers = RandomNumbers(
            random, EntryCount(grain, kInitiatives, kPeriods), bits, gaps);
        ASSERT_THAT(builder.AddNumbers(Named("c" + std::to_string(random())),
                                       grain, numbers),
                    IsOk());
      }
    }
  }
  const FactTable table = std::move(builder).Build();

  for (int i = 0; i < 2'000; ++i) {
    const std::size_t column = random() % table.column_count();
    const std::size_t first = random() % table.row_count();
    const std::size_t count = random() % (table.row_count() - first + 1);
    std::vector<int64_t> values(count, 99);
    std::vector<uint64_t> validity((count + 63) / 64, 0x5555);

    table.ReadBlock(column, first, values, validity);

    for (std::size_t row = 0; row < validity.size() * 64; ++row) {
      const bool valid = (validity[row / 64] >> (row % 64) & 1) != 0;
      if (row >= count) {
        ASSERT_FALSE(valid);
        continue;
      }
      const std::optional<int64_t> expected = table.At(column, first + row);
      ASSERT_EQ(valid, expected.has_value());
      ASSERT_EQ(values[row], expected.value_or(0));
    }
  }
}

}  // namespace
}  // namespace tassei
