#include "tassei/table_analysis.h"

#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/rules/random_cell.h"
#include "tests/rules/table_support.h"

namespace tassei {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::kFacts;
using testing::MustCompile;
using testing::RandomCell;
using Rows = std::vector<std::vector<std::string>>;

std::vector<std::string> Messages(const Rows& rows,
                                  Language language = Language::kJapanese) {
  std::vector<std::string> messages;
  for (const TableFinding& finding : AnalyzeTable(MustCompile(rows))) {
    messages.push_back(finding.diagnostic.Message(language));
  }
  return messages;
}

TEST(TableAnalysis, FindsNothingInATableWithoutHoles) {
  EXPECT_THAT(Messages({{"U", "達成率", "達成度"},
                        {"1", ">= 1", "達成"},
                        {"2", "< 1", "継続"},
                        {"3", "null", "継続"}}),
              IsEmpty());
}

TEST(TableAnalysis, NamesAPlainValueInAGap) {
  const Rows rows = {{"F", "達成率", "達成度"},
                     {"1", ">= 1", "達成"},
                     {"2", "< 0.85", "継続"},
                     {"3", "null", "継続"}};

  EXPECT_THAT(Messages(rows),
              ElementsAre("達成率 が 0.85 のとき、該当する規則がありません"));
  EXPECT_THAT(Messages(rows, Language::kEnglish),
              ElementsAre("no rule holds for attainment = 0.85"));
  EXPECT_THAT(Messages({{"F", "達成率", "達成度"},
                        {"1", "> 1", "達成"},
                        {"2", "< 1", "継続"},
                        {"3", "null", "継続"}}),
              ElementsAre("達成率 が 1 のとき、該当する規則がありません"));
}

TEST(TableAnalysis, NamesACodeThatNoRuleNames) {
  EXPECT_THAT(
      Messages({{"F", "所管", "達成度"}, {"1", "\"総務部\", null", "達成"}}),
      ElementsAre("所管 が \"その他\" のとき、該当する規則がありません"));
}

TEST(TableAnalysis, SaysWhichInputMayNotBeMissing) {
  EXPECT_THAT(Messages({{"F", "達成率", "全工程完了", "達成度"},
                        {"1", ">= 1", "-", "達成"},
                        {"2", "-", "-", "継続"}}),
              ElementsAre("達成率が欠測のとき、該当する規則がありません"
                          "（例: 達成率 が null）"));
}

TEST(TableAnalysis, NamesValuesForWhichTwoRulesHold) {
  EXPECT_THAT(Messages({{"U", "達成率", "達成度"},
                        {"1", ">= 1", "達成"},
                        {"2", "<= 1", "継続"},
                        {"3", "null", "継続"}}),
              ElementsAre("達成率 が 1 のとき、規則「1」と「2」が"
                          "ともに当てはまります"));
}

TEST(TableAnalysis, LetsRulesOfOneOutputHoldTogetherWithAny) {
  EXPECT_THAT(Messages({{"A", "達成率", "達成度"},
                        {"1", "> 1", "達成"},
                        {"2", ">= 1", "達成"},
                        {"3", "<= 1", "継続"},
                        {"4", "null", "継続"}}),
              ElementsAre("達成率 が 1 のとき、規則「2」と「3」がともに"
                          "当てはまり、結果が異なります"));
}

TEST(TableAnalysis, FindsRulesBehindOthers) {
  EXPECT_THAT(Messages({{"F", "達成率", "達成度"},
                        {"1", ">= 1", "達成"},
                        {"2", ">= 1.5", "継続"},
                        {"3", "< 1", "継続"},
                        {"4", "!= null", "継続"},
                        {"5", "null", "継続"}}),
              ElementsAre("規則「2」には到達しません。規則「1」がすべて先に"
                          "当てはまります",
                          "規則「4」には到達しません。ほかの規則が合わせて"
                          "すべて先に当てはまります"));
}

TEST(TableAnalysis, FindsRulesBehindBetterOutputs) {
  EXPECT_THAT(Messages({{"P", "達成率", "達成度"},
                        {"1", ">= 1.5", "継続"},
                        {"2", ">= 1", "達成"},
                        {"3", "< 1", "継続"},
                        {"4", "null", "継続"}}),
              ElementsAre("規則「1」には到達しません。規則「2」がすべて先に"
                          "当てはまります"));
}

TEST(TableAnalysis, LeavesFormulasOut) {
  EXPECT_THAT(Messages({{"F", "達成率", "達成度"},
                        {"1", "? * 2 >= 1", "達成"},
                        {"2", "< 0.5", "継続"},
                        {"3", "null", "継続"}}),
              ElementsAre("規則「1」には式があるので、すき間や重なりを"
                          "証明できません"));
}

TEST(TableAnalysis, SaysWhereItStopped) {
  const RuleSet rules = MustCompile(
      {{"F", "達成率", "達成度"}, {"1", ">= 1", "達成"}, {"2", "1", "継続"}});

  const std::vector<TableFinding> findings =
      AnalyzeTable(rules, {.steps = 3, .findings = 10});

  ASSERT_FALSE(findings.empty());
  EXPECT_EQ(findings.back().kind, TableFindingKind::kStopped);
}

TEST(TableAnalysis, KeepsToItsNumberOfFindings) {
  Rows rows = {{"U", "達成率", "達成度"}};
  for (int i = 0; i < 20; ++i) rows.push_back({std::to_string(i), "-", "達成"});

  const std::vector<TableFinding> findings =
      AnalyzeTable(MustCompile(rows), {.steps = 1'000'000, .findings = 7});

  EXPECT_EQ(findings.size(), 7U);
}

// --- Against every value there is -------------------------------------------

using Point = std::vector<testing::PlainValue>;

// Every cell's answer changes at multiples of 0.0025 only, so that these and
// the points between them are all there are. nullopt is null.
std::vector<testing::PlainValue> AllValues(FactType type) {
  std::vector<testing::PlainValue> values = {std::nullopt};
  if (type == FactType::kBoolean) return {std::nullopt, 0, 1};
  if (type == FactType::kCode) return {std::nullopt, 0, 1, 2, 3, 4, 5};
  for (int64_t value = -525; value <= 525; ++value) {
    if (value % 25 == 0 || value % 25 == 12 || value % 25 == -12) {
      values.push_back(value);
    }
  }
  return values;
}

// A table of random cells over a boolean and a number, and how it answers.
struct RandomTable {
  std::vector<std::vector<RandomCell>> rules;

  RandomTable(std::mt19937_64& random, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      auto& cells = rules.emplace_back();
      cells.emplace_back(random, FactType::kBoolean);
      cells.emplace_back(random, FactType::kNumber);
    }
  }

  Rows ToRows(const std::string& policy) const {
    Rows rows = {{policy, "done", "attainment", "grade"}};
    for (std::size_t i = 0; i < rules.size(); ++i) {
      rows.push_back(
          {std::to_string(i), rules[i][0].text(), rules[i][1].text(), "達成"});
    }
    return rows;
  }

  bool Holds(std::size_t rule, const Point& point) const {
    return rules[rule][0].Answer(point[0]) == TestResult::kTrue &&
           rules[rule][1].Answer(point[1]) == TestResult::kTrue;
  }

  std::vector<std::size_t> Holding(const Point& point) const {
    std::vector<std::size_t> holding;
    for (std::size_t rule = 0; rule < rules.size(); ++rule) {
      if (Holds(rule, point)) holding.push_back(rule);
    }
    return holding;
  }
};

std::vector<Point> AllPoints() {
  std::vector<Point> points;
  for (const auto& done : AllValues(FactType::kBoolean)) {
    for (const auto& attainment : AllValues(FactType::kNumber)) {
      points.push_back({done, attainment});
    }
  }
  return points;
}

std::set<std::vector<int32_t>> RulesFound(const RuleSet& rules,
                                          TableFindingKind kind) {
  std::set<std::vector<int32_t>> found;
  for (const TableFinding& finding : AnalyzeTable(rules)) {
    if (finding.kind == kind) found.insert(finding.rules);
  }
  return found;
}

// The values of a witness, with `other` for those that do not matter.
std::vector<Value> Filled(const TableFinding& finding, const Value& done,
                          const Value& attainment) {
  return {finding.witness[0].value_or(done),
          finding.witness[1].value_or(attainment)};
}

TEST(TableAnalysis, FindsAGapWhereverThereIsOne) {
  std::mt19937_64 random(1);
  for (int i = 0; i < 200; ++i) {
    const RandomTable table(random, random() % 6);
    const RuleSet rules = MustCompile(table.ToRows("C"));
    bool has_gap = false;
    for (const Point& point : AllPoints()) {
      const bool is_known = point[0].has_value() && point[1].has_value();
      has_gap = has_gap || (is_known && table.Holding(point).empty());
    }

    bool found = false;
    for (const TableFinding& finding : AnalyzeTable(rules)) {
      if (finding.kind != TableFindingKind::kGap) continue;
      found = true;
      EXPECT_TRUE(rules.EvaluateAll(Filled(finding, Value(true), Decimal(0)))
                      .rules.empty());
    }
    EXPECT_EQ(found, has_gap);
  }
}

TEST(TableAnalysis, FindsEveryPairThatHoldsTogether) {
  std::mt19937_64 random(2);
  for (int i = 0; i < 200; ++i) {
    const RandomTable table(random, random() % 6);
    std::set<std::vector<int32_t>> expected;
    for (const Point& point : AllPoints()) {
      const std::vector<std::size_t> holding = table.Holding(point);
      for (std::size_t a = 0; a < holding.size(); ++a) {
        for (std::size_t b = a + 1; b < holding.size(); ++b) {
          expected.insert({static_cast<int32_t>(holding[a]),
                           static_cast<int32_t>(holding[b])});
        }
      }
    }

    EXPECT_EQ(
        RulesFound(MustCompile(table.ToRows("U")), TableFindingKind::kOverlap),
        expected);
  }
}

TEST(TableAnalysis, FindsEveryRuleThatIsNeverTheFirst) {
  std::mt19937_64 random(3);
  for (int i = 0; i < 200; ++i) {
    const RandomTable table(random, random() % 7);
    std::set<std::size_t> first;
    std::set<std::size_t> some;
    for (const Point& point : AllPoints()) {
      const std::vector<std::size_t> holding = table.Holding(point);
      some.insert(holding.begin(), holding.end());
      if (!holding.empty()) first.insert(holding.front());
    }
    std::set<std::vector<int32_t>> unreachable;
    std::set<std::vector<int32_t>> never;
    for (std::size_t rule = 0; rule < table.rules.size(); ++rule) {
      if (some.count(rule) == 0) {
        never.insert({static_cast<int32_t>(rule)});
      } else if (first.count(rule) == 0) {
        unreachable.insert({static_cast<int32_t>(rule)});
      }
    }
    const RuleSet rules = MustCompile(table.ToRows("F"));

    EXPECT_EQ(RulesFound(rules, TableFindingKind::kUnreachable), unreachable);
    EXPECT_EQ(RulesFound(rules, TableFindingKind::kNeverHolds), never);
  }
}

}  // namespace
}  // namespace tassei
