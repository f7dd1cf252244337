#include <algorithm>
#include <array>
#include <numeric>
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

constexpr std::array<const char*, 11> kPolicies = {
    "U", "F", "A", "P", "R", "O", "C", "C+", "C<", "C>", "C#"};
// In the order of priority.
const std::array<std::string, 3> kGrades = {"30", "10", "20"};

// A table of random cells, told without the library.
struct RandomRules {
  std::string policy;
  std::vector<std::vector<RandomCell>> rules;
  std::vector<std::size_t> outputs;  // Places among kGrades.

  RandomRules(std::mt19937_64& random, std::size_t count)
      : policy(kPolicies[random() % kPolicies.size()]) {
    for (std::size_t i = 0; i < count; ++i) {
      auto& cells = rules.emplace_back();
      for (const FactDefinition& fact : kFacts) {
        cells.emplace_back(random, fact.type);
      }
      outputs.push_back(random() % kGrades.size());
    }
  }

  Rows ToRows() const {
    Rows rows = {{policy}};
    for (const FactDefinition& fact : kFacts) rows[0].push_back(fact.name);
    rows[0].push_back("grade");
    for (std::size_t i = 0; i < rules.size(); ++i) {
      auto& row = rows.emplace_back();
      row.push_back(std::to_string(i));
      for (const RandomCell& cell : rules[i]) row.push_back(cell.text());
      row.push_back(kGrades[outputs[i]]);
    }
    return rows;
  }

  TestResult Answer(std::size_t rule,
                    const std::vector<PlainValue>& values) const {
    TestResult all = TestResult::kTrue;
    for (std::size_t i = 0; i < values.size(); ++i) {
      const TestResult result = rules[rule][i].Answer(values[i]);
      if (result == TestResult::kFalse) return result;
      if (result == TestResult::kUnknown) all = result;
    }
    return all;
  }

  // Whether a rule lists null wherever `other` is unknown.
  bool Names(std::size_t rule, std::size_t other,
             const std::vector<PlainValue>& values) const {
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (rules[other][i].Answer(values[i]) != TestResult::kUnknown) continue;
      const RandomCell& cell = rules[rule][i];
      if (cell.is_any() || cell.Answer(std::nullopt) != TestResult::kTrue) {
        return false;
      }
    }
    return true;
  }

  // What is hit of the rules that hold, were none unknown.
  std::vector<std::size_t> Choose(std::vector<std::size_t> holding) const {
    const auto by_output = [this](std::size_t a, std::size_t b) {
      return outputs[a] < outputs[b];
    };
    if (holding.empty() || (policy == "U" && holding.size() > 1)) return {};
    if (policy == "A") {
      for (const std::size_t rule : holding) {
        if (outputs[rule] != outputs[holding[0]]) return {};
      }
      return {holding[0]};
    }
    if (policy == "O" || policy == "P") {
      std::stable_sort(holding.begin(), holding.end(), by_output);
    }
    if (policy == "P" || policy == "F") holding.resize(1);
    return holding;
  }

  bool Matters(std::size_t unknown, std::size_t hit) const {
    if (policy == "A") return outputs[unknown] != outputs[hit];
    if (policy == "P") return outputs[unknown] < outputs[hit];
    return policy != "F" || unknown < hit;
  }

  // The rules that are hit, by the book.
  std::vector<int32_t> Hits(const std::vector<PlainValue>& values) const {
    std::vector<std::size_t> holding;
    std::vector<std::size_t> unknown;
    for (std::size_t i = 0; i < rules.size(); ++i) {
      const TestResult result = Answer(i, values);
      if (result == TestResult::kTrue) holding.push_back(i);
      if (result == TestResult::kUnknown) unknown.push_back(i);
    }
    std::vector<int32_t> hits;
    for (const std::size_t hit : Choose(holding)) {
      for (const std::size_t other : unknown) {
        if (Matters(other, hit) && !Names(hit, other, values)) return {};
      }
      hits.push_back(static_cast<int32_t>(hit));
    }
    return hits;
  }

  std::optional<Decimal> Number(const std::vector<int32_t>& hits) const {
    if (hits.empty() || policy.size() < 2) return std::nullopt;
    std::vector<int64_t> numbers;
    for (const int32_t hit : hits) {
      numbers.push_back(
          std::stoll(kGrades[outputs[static_cast<std::size_t>(hit)]]));
    }
    if (policy == "C#") return Decimal(static_cast<int64_t>(numbers.size()));
    if (policy == "C<")
      return *std::min_element(numbers.begin(), numbers.end());
    if (policy == "C>")
      return *std::max_element(numbers.begin(), numbers.end());
    return std::accumulate(numbers.begin(), numbers.end(), int64_t{0});
  }
};

RuleSet CompileGraded(const Rows& rows) {
  Diagnostics diagnostics;
  absl::StatusOr<RuleSet> rules =
      RuleSet::Compile(testing::TableOf(rows), kFacts, testing::kOutputNames,
                       kGrades, &diagnostics);
  EXPECT_TRUE(rules.ok()) << diagnostics.ToString(Language::kEnglish);
  return *std::move(rules);
}

std::vector<int32_t> HitsOfRow(const RuleHitRows& rows, std::size_t row) {
  const auto begin = rows.rules.begin();
  return {begin + static_cast<std::ptrdiff_t>(rows.starts[row]),
          begin + static_cast<std::ptrdiff_t>(rows.starts[row + 1])};
}

void ExpectEveryRowAsByTheBook(std::mt19937_64& random, std::size_t rule_count,
                               std::size_t row_count) {
  const RandomRules random_rules(random, rule_count);
  const PlainTable plain = RandomTable(random, row_count);
  const RuleSet rules = CompileGraded(random_rules.ToRows());
  const FactTable facts = FactsOf(plain);
  std::vector<int32_t> first(row_count, 99);

  ASSERT_THAT(rules.EvaluateRows(facts, first), IsOk());
  const absl::StatusOr<RuleHitRows> all = rules.EvaluateAllRows(facts);
  ASSERT_THAT(all, IsOk());

  for (std::size_t row = 0; row < row_count; ++row) {
    std::vector<PlainValue> values;
    std::vector<Value> converted;
    for (std::size_t i = 0; i < kFacts.size(); ++i) {
      values.push_back(plain.columns[i][row]);
      converted.push_back(testing::ToValue(values.back(), kFacts[i].type));
    }
    const std::vector<int32_t> expected = random_rules.Hits(values);
    const std::optional<Decimal> number = random_rules.Number(expected);
    ASSERT_EQ(HitsOfRow(*all, row), expected) << random_rules.policy;
    ASSERT_EQ(first[row], expected.empty() ? -1 : expected.front());
    if (random_rules.policy.size() > 1) {
      ASSERT_EQ(all->numbers[row], number);
    }
    const RuleHits hits = rules.EvaluateAll(converted);
    ASSERT_EQ(hits.rules, expected);
    ASSERT_EQ(hits.number, number);
    ASSERT_EQ(hits.cause.kind == nullptr, !expected.empty());
    ASSERT_EQ(rules.Evaluate(converted).rule, first[row]);
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
  for (const std::size_t rows : {4'095U, 4'096U, 4'097U, 9'000U}) {
    ExpectEveryRowAsByTheBook(random, 5, rows);
    ExpectEveryRowAsByTheBook(random, 5, rows);
  }
}

TEST(EvaluateRows, GivesForManyRulesWhatTheBookSays) {
  std::mt19937_64 random(5);
  for (int i = 0; i < 10; ++i) ExpectEveryRowAsByTheBook(random, 150, 300);
}

TEST(EvaluateRows, GivesForFormulasWhatEvaluateGives) {
  std::mt19937_64 random(6);
  const PlainTable plain = RandomTable(random, 5'000);
  const RuleSet rules =
      MustCompile({{"F", "done", "attainment", "department", "grade"},
                   {"1", "attainment > 0.01", "? * 2 > 0.03", "-", "達成"},
                   {"2", "true", "-", "string length(?) = 2", "継続"},
                   {"3", "null", "< 0, null", "null, \"B+\"", "達成"},
                   {"4", "-", "1 / ? > 200, null", "-", "継続"}});
  std::vector<int32_t> hits(plain.row_count);

  ASSERT_THAT(rules.EvaluateRows(FactsOf(plain), hits), IsOk());

  for (std::size_t row = 0; row < plain.row_count; ++row) {
    std::vector<Value> values;
    for (std::size_t i = 0; i < kFacts.size(); ++i) {
      values.push_back(testing::ToValue(plain.columns[i][row], kFacts[i].type));
    }
    ASSERT_EQ(hits[row], rules.Evaluate(values).rule);
  }
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
