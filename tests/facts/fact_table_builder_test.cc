#include <array>
#include <limits>
#include <utility>

#include "gtest/gtest.h"
#include "tassei/fact_table.h"
#include "tests/support/status_matchers.h"

namespace tassei {
namespace {

using testing::IsOk;
using testing::StatusIs;
using Numbers = std::vector<std::optional<Decimal>>;
using Booleans = std::vector<std::optional<bool>>;
using Codes = std::vector<std::optional<std::string>>;

constexpr auto kInvalid = absl::StatusCode::kInvalidArgument;

FactDefinition Named(std::string name, FactType type = FactType::kNumber) {
  return {std::move(name), {}, type};
}

Decimal Number(std::string_view text) { return Decimal::Parse(text).value(); }

// A table with one row per number.
FactTable TableOf(const Numbers& numbers) {
  FactTable::Builder builder(numbers.size(), 1);
  EXPECT_THAT(builder.AddNumbers(Named("a"), Grain::kRow, numbers), IsOk());
  return std::move(builder).Build();
}

Buffer BytesOf(std::initializer_list<int> values) {
  auto bytes = std::make_shared<std::vector<std::byte>>();
  for (const int value : values) {
    bytes->push_back(static_cast<std::byte>(value));
  }
  return {bytes->data(), bytes->size(), bytes};
}

// Three entries of 8 bits: 1, 2, 0.
Column SmallColumn(FactType type = FactType::kNumber) {
  Column column;
  column.definition = Named("a", type);
  column.width = 8;
  column.values = BytesOf({1, 2, 0});
  return column;
}

TEST(FactTableBuilder, KeepsNumbersAtTheLeastScaleThatHoldsThemAll) {
  const FactTable table =
      TableOf({Number("1.50"), Number("2"), Number("-0.25"), Number("1E2")});

  EXPECT_EQ(table.column(0).scale, 2);
  EXPECT_EQ(table.At(0, 0), 150);
  EXPECT_EQ(table.At(0, 1), 200);
  EXPECT_EQ(table.At(0, 2), -25);
  EXPECT_EQ(table.At(0, 3), 10'000);
}

TEST(FactTableBuilder, ChoosesTheNarrowestWidth) {
  EXPECT_EQ(TableOf({Number("127"), Number("-128")}).column(0).width, 8);
  EXPECT_EQ(TableOf({Number("128")}).column(0).width, 16);
  EXPECT_EQ(TableOf({Number("-129")}).column(0).width, 16);
  EXPECT_EQ(TableOf({Number("32768")}).column(0).width, 32);
  EXPECT_EQ(TableOf({Number("2147483648")}).column(0).width, 64);
}

TEST(FactTableBuilder, FindsTheLeastAndTheGreatestOfTheValidEntries) {
  const FactTable table = TableOf({Number("7"), std::nullopt, Number("3")});

  EXPECT_EQ(table.column(0).minimum, 3);
  EXPECT_EQ(table.column(0).maximum, 7);
}

TEST(FactTableBuilder, SaysThatAColumnWithoutValuesHasNoLeastValue) {
  const FactTable table = TableOf({std::nullopt, std::nullopt});

  EXPECT_LT(table.column(0).maximum, table.column(0).minimum);
  EXPECT_EQ(table.At(0, 0), std::nullopt);
}

TEST(FactTableBuilder, HoldsEighteenDigitsAndNoMore) {
  EXPECT_EQ(TableOf({Number("-999999999999999999")}).At(0, 0),
            -999'999'999'999'999'999);
  EXPECT_EQ(TableOf({Number("1e-18")}).column(0).scale, 18);
  for (const Numbers& numbers :
       {Numbers{Number("1000000000000000000")}, Numbers{Number("1e-19")},
        Numbers{Number("1e12"), Number("1e-7")}, Numbers{Number("1e6000")}}) {
    FactTable::Builder builder(numbers.size(), 1);

    EXPECT_THAT(builder.AddNumbers(Named("a"), Grain::kRow, numbers),
                StatusIs(absl::StatusCode::kOutOfRange));
  }
}

TEST(FactTableBuilder, KeepsBooleansAsNoughtAndOne) {
  FactTable::Builder builder(3, 1);

  ASSERT_THAT(builder.AddBooleans(Named("a"), Grain::kRow,
                                  Booleans{true, false, std::nullopt}),
              IsOk());

  const FactTable table = std::move(builder).Build();
  EXPECT_EQ(table.column(0).definition.type, FactType::kBoolean);
  EXPECT_EQ(table.At(0, 0), 1);
  EXPECT_EQ(table.At(0, 1), 0);
  EXPECT_EQ(table.At(0, 2), std::nullopt);
}

TEST(FactTableBuilder, NumbersCodesInTheOrderOfTheirFirstUse) {
  FactTable::Builder builder(4, 1);

  ASSERT_THAT(builder.AddCodes(Named("a"), Grain::kRow,
                               Codes{"継続", "達成", std::nullopt, "継続"}),
              IsOk());

  const FactTable table = std::move(builder).Build();
  EXPECT_EQ(table.column(0).dictionary,
            (std::vector<std::string>{"継続", "達成"}));
  EXPECT_EQ(table.At(0, 1), 1);
  EXPECT_EQ(table.At(0, 3), 0);
}

TEST(FactTableBuilder, RefusesTheWrongNumberOfValues) {
  FactTable::Builder builder(2, 3);

  EXPECT_THAT(builder.AddNumbers(Named("a"), Grain::kRow, Numbers(5)),
              StatusIs(kInvalid));
  EXPECT_THAT(builder.AddBooleans(Named("a"), Grain::kPeriod, Booleans(2)),
              StatusIs(kInvalid));
  EXPECT_THAT(builder.AddCodes(Named("a"), Grain::kInitiative, Codes(3)),
              StatusIs(kInvalid));
}

TEST(FactTableBuilder, RefusesNamesThatAreTakenOrNoText) {
  FactTable::Builder builder(1, 1);
  ASSERT_THAT(builder.AddNumbers({"a", "甲", FactType::kNumber}, Grain::kRow,
                                 Numbers{1}),
              IsOk());

  for (const auto& [name, name_ja] :
       std::vector<std::pair<std::string, std::string>>{
           {"a", "乙"}, {"b", "甲"}, {"甲", ""}, {"", "乙"}, {"\xFF", ""}}) {
    EXPECT_THAT(builder.AddNumbers({name, name_ja, FactType::kNumber},
                                   Grain::kRow, Numbers{1}),
                StatusIs(kInvalid))
        << name;
  }
  EXPECT_EQ(std::move(builder).Build().column_count(), 1U);
}

TEST(FactTableBuilder, RefusesCodesThatAreNotUtf8) {
  FactTable::Builder builder(1, 1);

  EXPECT_THAT(builder.AddCodes(Named("a"), Grain::kRow, Codes{"\xFF"}),
              StatusIs(kInvalid));
}

TEST(FactTableBuilder, TakesAColumnAsItLies) {
  FactTable::Builder builder(3, 1);
  Column column = SmallColumn();
  column.scale = 1;
  column.validity = BytesOf({0b101});
  column.minimum = -5;
  const std::byte* const data = column.values.data;

  ASSERT_THAT(builder.AddColumn(column), IsOk());

  const FactTable table = std::move(builder).Build();
  EXPECT_EQ(table.column(0).values.data, data);
  EXPECT_EQ(table.At(0, 0), 1);
  EXPECT_EQ(table.At(0, 1), std::nullopt);
  EXPECT_EQ(table.column(0).minimum, 0) << "bounds are found anew";
  EXPECT_EQ(table.column(0).maximum, 1);
}

TEST(FactTableBuilder, RefusesColumnsWhoseLayoutIsWrong) {
  Column narrow = SmallColumn();
  narrow.width = 7;
  Column scaled = SmallColumn();
  scaled.scale = 19;
  Column below = SmallColumn();
  below.scale = -1;
  Column scaled_code = SmallColumn(FactType::kBoolean);
  scaled_code.scale = 1;
  Column few = SmallColumn();
  few.width = 16;
  Column nowhere = SmallColumn();
  nowhere.values.data = nullptr;
  Column short_validity = SmallColumn();
  short_validity.validity = {nullptr, 1, {}};
  Column based = SmallColumn();
  based.basis_column = 0;
  FactTable::Builder builder(3, 1);

  for (const Column& column : {narrow, scaled, below, scaled_code, few, nowhere,
                               short_validity, based}) {
    EXPECT_THAT(builder.AddColumn(column), StatusIs(kInvalid));
  }
}

TEST(FactTableBuilder, RefusesColumnsWhoseEntriesAreOutOfRange) {
  Column boolean = SmallColumn(FactType::kBoolean);
  Column unknown_code = SmallColumn(FactType::kCode);
  unknown_code.dictionary = {"a", "b"};
  Column negative_code = SmallColumn(FactType::kCode);
  negative_code.values = BytesOf({0, 0xFF, 0});
  negative_code.dictionary = {"a", "b"};
  Column twice = SmallColumn(FactType::kCode);
  twice.dictionary = {"a", "b", "a"};
  Column dictionary = SmallColumn();
  dictionary.dictionary = {"a"};
  FactTable::Builder builder(3, 1);

  for (const Column& column :
       {boolean, unknown_code, negative_code, twice, dictionary}) {
    EXPECT_THAT(builder.AddColumn(column), StatusIs(kInvalid));
  }
}

TEST(FactTableBuilder, RefusesNumbersOfNineteenDigits) {
  static constexpr std::array<int64_t, 1> kValues = {1'000'000'000'000'000'000};
  Column column;
  column.definition = Named("a");
  column.values = {std::as_bytes(std::span(kValues)).data(), 8, {}};
  FactTable::Builder builder(1, 1);

  EXPECT_THAT(builder.AddColumn(column), StatusIs(kInvalid));
}

TEST(FactTableBuilder, DoesNotReadEntriesThatAreMissing) {
  Column column = SmallColumn(FactType::kBoolean);
  column.validity = BytesOf({0b101});  // Leaves out the 2.
  FactTable::Builder builder(3, 1);

  EXPECT_THAT(builder.AddColumn(column), IsOk());
}

TEST(FactTableBuilder, NamesTheBasisOfAColumn) {
  FactTable::Builder builder(1, 1);
  ASSERT_THAT(builder.AddNumbers(Named("a"), Grain::kRow, Numbers{1}), IsOk());
  ASSERT_THAT(builder.AddCodes(Named("b"), Grain::kRow, Codes{"final"}),
              IsOk());

  EXPECT_THAT(builder.SetBasis("a", "b"), IsOk());
  EXPECT_THAT(builder.SetBasis("b", "a"), StatusIs(kInvalid));
  EXPECT_THAT(builder.SetBasis("a", "c"),
              StatusIs(absl::StatusCode::kNotFound));
  EXPECT_THAT(builder.SetBasis("\xFF", "b"),
              StatusIs(absl::StatusCode::kNotFound));

  const FactTable table = std::move(builder).Build();
  EXPECT_EQ(table.column(0).basis_column, 1);
  EXPECT_EQ(table.column(1).basis_column, -1);
}

TEST(FactTableBuilder, HasNoRowsWhereTheyCouldNotBeCounted) {
  constexpr std::size_t kMost = std::numeric_limits<std::size_t>::max();

  EXPECT_EQ(FactTable::Builder(kMost, 2).Build().row_count(), 0U);
  EXPECT_EQ(FactTable::Builder(kMost, 0).Build().row_count(), 0U);
}

}  // namespace
}  // namespace tassei
