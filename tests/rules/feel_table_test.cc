#include "lib/rules/feel_table.h"

#include <array>
#include <random>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "lib/feel/compiler.h"
#include "lib/feel/interpreter.h"
#include "lib/feel/operations.h"
#include "lib/feel/temporal_text.h"

namespace tassei::internal {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::size_t kInputs = 3;
constexpr std::size_t kAll = ~std::size_t{0};

// Texts of values, of which some meet.
constexpr std::array<const char*, 30> kLiterals = {
    "0",
    "1",
    "1.0",
    "-1",
    "0.85",
    "2",
    "1 + 1",
    "1e20",
    "\"a\"",
    "\"b\"",
    "\"達成\"",
    "\"\"",
    "true",
    "false",
    "null",
    "@\"2020-01-01\"",
    "@\"2020-01-02\"",
    "date(\"2020-01-03\")",
    "@\"2020-01-01T00:00:00\"",
    "@\"2020-01-01T00:00:00Z\"",
    "@\"2020-01-01T09:00:00+09:00\"",
    "@\"P1D\"",
    "@\"PT24H\"",
    "@\"P1Y\"",
    "@\"P12M\"",
    "@\"10:00:00\"",
    "[1, 2]",
    "[\"a\"]",
    "{a: 1}",
    "[1..2]"};

// Names that values have in the cells.
constexpr std::array<const char*, kInputs> kNames = {"x", "y", "z"};

class Tables {
 public:
  explicit Tables(uint64_t seed) : random_(seed) {
    for (const char* name : kNames) scope_.Declare(name, FeelType());
  }

  std::size_t Below(std::size_t end) { return random_() % end; }
  std::string Literal() { return kLiterals[Below(kLiterals.size())]; }

  std::string Operand() {
    const std::string other = kNames[Below(kInputs)];
    return Below(15) == 0 ? other : Literal();
  }

  std::string Test() {
    constexpr std::array<const char*, 6> kOps = {"= ",  "!= ", "< ",
                                                 "<= ", "> ",  ">= "};
    constexpr std::array<const char*, 3> kOpen = {"[", "(", "]"};
    constexpr std::array<const char*, 3> kClose = {"]", ")", "["};
    switch (Below(6)) {
      case 0:
      case 1:
        return Operand();
      case 2:
      case 3:
        return kOps[Below(kOps.size())] + Operand();
      case 4:
        return kOpen[Below(3)] + Operand() + ".." + Operand() +
               kClose[Below(3)];
      default:
        return Below(2) == 0 ? "? in (" + Operand() + ")" : "? = " + Operand();
    }
  }

  std::string Cell() {
    if (Below(4) == 0) return "-";
    std::string cell = Test();
    for (std::size_t i = Below(3); i > 0; --i) cell += ", " + Test();
    return Below(5) == 0 ? "not(" + cell + ")" : cell;
  }

  // The tests of a text; null if FEEL does not know it.
  NodePtr TestsOf(const std::string& text, int32_t slot) {
    Diagnostics diagnostics;
    CompilerContext context{scope_, diagnostics};
    const NodePtr tests =
        CompileTests({.text = text}, slot, FeelType(), context);
    return diagnostics.has_errors() ? nullptr : tests;
  }

  NodePtr RandomTests(int32_t slot) {
    NodePtr tests;
    while (tests == nullptr) tests = TestsOf(Cell(), slot);
    return tests;
  }

  Value RandomValue() {
    Diagnostics diagnostics;
    CompilerContext context{scope_, diagnostics};
    const NodePtr node = CompileExpression({.text = Literal()}, context);
    const EvaluationOptions options;
    Evaluation evaluation(options);
    Activation activation(scope_.slot_count());
    return Evaluate(*node, activation, evaluation);
  }

  Activation ActivationOf(const std::array<Value, kInputs>& values) const {
    Activation activation(scope_.slot_count());
    for (std::size_t i = 0; i < kInputs; ++i) {
      activation[static_cast<int32_t>(i)] = values[i];
    }
    return activation;
  }

 private:
  std::mt19937_64 random_;
  Scope scope_;
};

using Rules = std::vector<std::vector<NodePtr>>;

// Asks every test of every rule.
std::vector<std::size_t> Scan(const Rules& rules, Activation& activation,
                              Evaluation& evaluation) {
  std::vector<std::size_t> holding;
  for (std::size_t rule = 0; rule < rules.size(); ++rule) {
    bool holds = true;
    for (const NodePtr& tests : rules[rule]) {
      holds = holds && IsTrue(Evaluate(*tests, activation, evaluation));
    }
    if (holds) holding.push_back(rule);
  }
  return holding;
}

std::string TextOf(const std::array<Value, kInputs>& values) {
  std::string text;
  for (const Value& value : values) text += value.ToString() + " ";
  return text;
}

void ExpectTheScansRules(uint64_t seed, std::size_t rule_count,
                         std::size_t most_bytes) {
  Tables tables(seed);
  Rules rules(rule_count);
  for (std::vector<NodePtr>& rule : rules) {
    for (std::size_t i = 0; i < kInputs; ++i) {
      rule.push_back(tables.RandomTests(static_cast<int32_t>(i)));
    }
  }
  const FeelTable table(rules, {0, 1, 2}, most_bytes);
  const EvaluationOptions options;
  for (int i = 0; i < 60; ++i) {
    std::array<Value, kInputs> values;
    for (Value& value : values) value = tables.RandomValue();
    Activation activation = tables.ActivationOf(values);
    Evaluation evaluation(options);
    std::vector<std::size_t> expected = Scan(rules, activation, evaluation);

    ASSERT_EQ(table.HoldingRules(kAll, activation, evaluation), expected)
        << "seed " << seed << " on " << TextOf(values);
    expected.resize(std::min<std::size_t>(expected.size(), 1));
    ASSERT_EQ(table.HoldingRules(1, activation, evaluation), expected);
  }
}

TEST(FeelTable, FindsTheRulesOfAScan) {
  for (uint64_t seed = 0; seed < 100; ++seed) {
    ExpectTheScansRules(seed, seed % 9, RuleIndex::kMostBytes);
  }
}

TEST(FeelTable, FindsTheRulesOfAScanAmongMany) {
  for (uint64_t seed = 0; seed < 3; ++seed) {
    ExpectTheScansRules(seed, 700, RuleIndex::kMostBytes);
  }
}

TEST(FeelTable, FindsTheRulesOfAScanInLittleMemory) {
  for (uint64_t seed = 0; seed < 20; ++seed) {
    ExpectTheScansRules(seed, 50, 100);
  }
}

TEST(FeelTable, HoldsForNullOnlyWhereACellSaysSo) {
  Tables tables(0);
  Rules rules;
  for (const char* cell :
       {"-", "null", "not(1)", "1", "!= 1", "< 1", "<= 1", "> 1", ">= 1",
        "[0..1]", "\"a\"", "true", "!= null", "not(null)", "1, null"}) {
    rules.push_back({tables.TestsOf(cell, 0)});
  }
  const FeelTable table(rules, {0});
  const EvaluationOptions options;
  Evaluation evaluation(options);
  Activation activation = tables.ActivationOf({});

  EXPECT_EQ(table.HoldingRules(kAll, activation, evaluation),
            Scan(rules, activation, evaluation));
  EXPECT_THAT(table.HoldingRules(2, activation, evaluation), ElementsAre(0, 1));
}

TEST(FeelTable, HoldsWithoutInputsAndWithoutRules) {
  const EvaluationOptions options;
  Evaluation evaluation(options);
  Activation activation(0);

  EXPECT_THAT(
      FeelTable({{}, {}}, {}).HoldingRules(kAll, activation, evaluation),
      ElementsAre(0, 1));
  EXPECT_THAT(FeelTable().HoldingRules(kAll, activation, evaluation),
              IsEmpty());
}

}  // namespace
}  // namespace tassei::internal
