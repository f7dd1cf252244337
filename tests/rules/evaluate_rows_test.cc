#include <random>
#include <utility>

#include "gtest/gtest.h"
#include "tests/rules/random_cell.h"
#include "tests/rules/table_support.h"
#include "tests/support/status_matchers.h"

namespace tassei {
namespace {

using testing::IsOk;
using testing::kFacts;
using testing::MustCompile;
using testing::PlainValue;
using testing::RandomCell;
using testing::StatusIs;
using Rows = std::vector<std::vector<std::string>>;

// A column of each fact, by rows.
struct PlainTable {
  std::vector<std::vector<PlainValue>> columns;
  std::size_t row_count;
};

PlainTable RandomTable(std::mt19937_64& random, std::size_t rows) {
  PlainTable table{{}, rows};
  for (const FactDefinition& fact : kFacts) {
    auto& column = table.columns.emplace_back();
    for (std::size_t row = 0; row < rows; ++row) {
      column.push_back(testing::RandomPlainValue(random, fact.type));
    }
  }
  return table;
}

FactTable FactsOf(const PlainTable& plain) {
  FactTable::Builder builder(plain.row_count, 1);
  for (std::size_t i = 0; i < kFacts.size(); ++i) {
    std::vector<std::optional<Decimal>> numbers;
    std::vector<std::optional<bool>> booleans;
    std::vector<std::optional<std::string>> codes;
    for (const PlainValue value : plain.columns[i]) {
      const Value converted = testing::ToValue(value, kFacts[i].type);
      numbers.emplace_back();
      booleans.emplace_back();
      codes.emplace_back();
      if (converted.number()) numbers.back() = *converted.number();
      if (converted.boolean()) booleans.back() = *converted.boolean();
      if (converted.string()) codes.back() = *converted.string();
    }
    absl::Status status;
    if (kFacts[i].type == FactType::kNumber) {
      status = builder.AddNumbers(kFacts[i], Grain::kRow, numbers);
    } else if (kFacts[i].type == FactType::kBoolean) {
      status = builder.AddBooleans(kFacts[i], Grain::kRow, booleans);
    } else {
      status = builder.AddCodes(kFacts[i], Grain::kRow, codes);
    }
    EXPECT_THAT(status, IsOk());
  }
  return std::move(builder).Build();
}

// A table of random cells, told without the library.
struct RandomRules {
  HitPolicy policy;
  std::vector<std::vector<RandomCell>> rules;

  RandomRules(std::mt19937_64& random, std::size_t count)
      : policy(random() % 2 == 0 ? HitPolicy::kFirst : HitPolicy::kUnique) {
    for (std::size_t i = 0; i < count; ++i) {
      auto& cells = rules.emplace_back();
      for (const FactDefinition& fact : kFacts) {
        cells.emplace_back(random, fact.type);
      }
    }
  }

  Rows ToRows() const {
    Rows rows = {{policy == HitPolicy::kFirst ? "F" : "U"}};
    for (const FactDefinition& fact : kFacts) rows[0].push_back(fact.name);
    rows[0].push_back("grade");
    for (std::size_t i = 0; i < rules.size(); ++i) {
      auto& row = rows.emplace_back();
      row.push_back(std::to_string(i));
      for (const RandomCell& cell : rules[i]) row.push_back(cell.text());
      row.push_back("達成");
    }
    return rows;
  }

  // The rule that is hit, by the book.
  int32_t Hit(const std::vector<PlainValue>& values) const {
    std::vector<bool> open(values.size());
    std::vector<std::size_t> hits;
    for (std::size_t i = 0; i < rules.size(); ++i) {
      bool is_false = false;
      bool is_unknown = false;
      for (std::size_t j = 0; j < values.size(); ++j) {
        const TestResult result = rules[i][j].Answer(values[j]);
        is_false = is_false || result == TestResult::kFalse;
        is_unknown = is_unknown || result == TestResult::kUnknown;
      }
      if (is_false) continue;
      if (!is_unknown) {
        hits.push_back(i);
        if (policy == HitPolicy::kFirst) break;
        continue;
      }
      for (std::size_t j = 0; j < values.size(); ++j) {
        if (rules[i][j].Answer(values[j]) == TestResult::kUnknown) {
          open[j] = true;
        }
      }
    }
    if (hits.size() != 1) return -1;
    for (std::size_t j = 0; j < values.size(); ++j) {
      const RandomCell& cell = rules[hits[0]][j];
      const bool names =
          !cell.is_any() && cell.Answer(std::nullopt) == TestResult::kTrue;
      if (open[j] && !names) return -1;
    }
    return static_cast<int32_t>(hits[0]);
  }
};

void ExpectEveryRowAsByTheBook(std::mt19937_64& random, std::size_t rule_count,
                               std::size_t row_count) {
  const RandomRules random_rules(random, rule_count);
  const PlainTable plain = RandomTable(random, row_count);
  const RuleSet rules = MustCompile(random_rules.ToRows());
  const FactTable facts = FactsOf(plain);
  std::vector<int32_t> hits(row_count, 99);

  ASSERT_THAT(rules.EvaluateRows(facts, hits), IsOk());

  for (std::size_t row = 0; row < row_count; ++row) {
    std::vector<PlainValue> values;
    std::vector<Value> converted;
    for (std::size_t i = 0; i < kFacts.size(); ++i) {
      values.push_back(plain.columns[i][row]);
      converted.push_back(testing::ToValue(values.back(), kFacts[i].type));
    }
    const int32_t expected = random_rules.Hit(values);
    ASSERT_EQ(hits[row], expected);
    const RuleResult result = rules.Evaluate(converted);
    ASSERT_EQ(result.rule, expected);
    ASSERT_EQ(result.cause.kind == nullptr, expected >= 0);
  }
}

TEST(EvaluateRows, GivesForEachRowWhatTheBookSays) {
  std::mt19937_64 random(3);
  for (int i = 0; i < 1'500; ++i) {
    ExpectEveryRowAsByTheBook(random, random() % 7, random() % 80);
  }
}

TEST(EvaluateRows, GivesForManyBlocksWhatTheBookSays) {
  std::mt19937_64 random(4);
  for (const std::size_t rows : {1'023U, 1'024U, 1'025U, 2'500U}) {
    ExpectEveryRowAsByTheBook(random, 5, rows);
    ExpectEveryRowAsByTheBook(random, 5, rows);
  }
}

TEST(EvaluateRows, GivesForManyRulesWhatTheBookSays) {
  std::mt19937_64 random(5);
  for (int i = 0; i < 10; ++i) ExpectEveryRowAsByTheBook(random, 150, 300);
}

TEST(EvaluateRows, ReadsFactsOfEveryGrain) {
  FactTable::Builder builder(2, 2);
  using Booleans = std::vector<std::optional<bool>>;
  using Numbers = std::vector<std::optional<Decimal>>;
  ASSERT_THAT(
      builder.AddBooleans(kFacts[0], Grain::kInitiative, Booleans{true, false}),
      IsOk());
  ASSERT_THAT(builder.AddNumbers(kFacts[1], Grain::kPeriod, Numbers{1, 2}),
              IsOk());
  const FactTable facts = std::move(builder).Build();
  const RuleSet rules = MustCompile({{"F", "done", "attainment", "grade"},
                                     {"1", "true", "2", "達成"},
                                     {"2", "false", "-", "継続"}});
  std::vector<int32_t> hits(4);

  ASSERT_THAT(rules.EvaluateRows(facts, hits), IsOk());

  EXPECT_EQ(hits, (std::vector<int32_t>{-1, 0, 1, 1}));
}

TEST(EvaluateRows, RefusesATableThatDoesNotFit) {
  const RuleSet rules =
      MustCompile({{"F", "attainment", "grade"}, {"1", "1", "達成"}});
  FactTable::Builder other(1, 1);
  FactDefinition wrong = kFacts[1];
  wrong.type = FactType::kBoolean;
  ASSERT_THAT(other.AddBooleans(wrong, Grain::kRow,
                                std::vector<std::optional<bool>>{true}),
              IsOk());
  std::vector<int32_t> hits(1);

  EXPECT_THAT(rules.EvaluateRows(FactTable::Builder(1, 1).Build(), hits),
              StatusIs(absl::StatusCode::kNotFound));
  EXPECT_THAT(rules.EvaluateRows(std::move(other).Build(), hits),
              StatusIs(absl::StatusCode::kInvalidArgument));
  EXPECT_THAT(rules.EvaluateRows(FactTable::Builder(2, 1).Build(), hits),
              StatusIs(absl::StatusCode::kInvalidArgument));
}

}  // namespace
}  // namespace tassei
