#include "lib/rules/table_reader.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/rules/model_dump.h"
#include "tests/rules/table_support.h"

namespace tassei::internal {
namespace {

using testing::Dump;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Rows = std::vector<std::vector<std::string>>;

ModelParts MustRead(const Rows& rows) {
  Diagnostics diagnostics;
  std::optional<ModelParts> model =
      ReadTable(testing::TableOf(rows), "", diagnostics);
  EXPECT_TRUE(diagnostics.empty()) << diagnostics.ToString(Language::kEnglish);
  EXPECT_TRUE(model.has_value());
  return std::move(model).value_or(ModelParts());
}

DecisionTableParts MustReadParts(const Rows& rows) {
  const ModelParts model = MustRead(rows);
  return model.decisions.empty() ? DecisionTableParts()
                                 : *model.decisions[0].expression->table;
}

// Names of the columns: inputs, outputs, annotations.
std::vector<std::string> ColumnsOf(const Rows& rows) {
  const DecisionTableParts table = MustReadParts(rows);
  std::vector<std::string> names;
  for (const auto& input : table.inputs) {
    names.push_back("in " + input.expression.text);
  }
  for (const auto& output : table.outputs) {
    names.push_back("out " + output.name);
  }
  for (const std::string& name : table.annotation_names) {
    names.push_back("note " + name);
  }
  return names;
}

// "code place" of each problem.
std::vector<std::string> ProblemsOf(const Rows& rows,
                                    const RuleLimits& limits = {}) {
  Diagnostics diagnostics;
  const bool read =
      ReadTable(testing::TableOf(rows), "", diagnostics, limits).has_value();
  EXPECT_NE(read, diagnostics.has_errors());
  std::vector<std::string> problems;
  for (const Diagnostic& problem : diagnostics) {
    problems.push_back(std::string(problem.kind->code) + " " +
                       problem.where.cell);
  }
  return problems;
}

std::vector<std::string> OutputsOf(const DecisionTableParts& table) {
  std::vector<std::string> outputs;
  for (const auto& rule : table.rules) {
    for (const PlacedText& output : rule.outputs) {
      outputs.push_back(output.text);
    }
  }
  return outputs;
}

std::vector<std::string> InputDataOf(const ModelParts& model) {
  std::vector<std::string> names;
  for (const InputDataParts& input : model.inputs) {
    names.push_back(input.variable.name + ":" + input.variable.type_ref);
  }
  return names;
}

TEST(ReadTable, ReadsEvidenceBehindTheOutputAsAnAnnotation) {
  EXPECT_THAT(ColumnsOf({{"F", "達成率", "達成度", "根拠", "備考"},
                         {"1", "-", "達成", "明記", "x"}}),
              ElementsAre("in 達成率", "out 達成度", "note 根拠", "note 備考"));
  EXPECT_THAT(ColumnsOf({{"U", "a", "→ x", "annotation", "evidence"},
                         {"1", "-", "1", "", "any"}}),
              ElementsAre("in a", "out x", "note annotation", "note evidence"));
  EXPECT_THAT(ColumnsOf({{"U", "根拠", "→ 達成度"}, {"1", "-", "\"達成\""}}),
              ElementsAre("in 根拠", "out 達成度"));
}

TEST(ReadTable, ReadsATableOfGradesWithoutMarks) {
  const ModelParts model =
      MustRead({{"F", "全工程完了", "達成率", "達成度", "備考"},
                {},
                {"1", "true", ">= 1", "達成", "x"},
                {"2", "-", "", "継続", ""}});

  EXPECT_EQ(Dump(model),
            "model [達成度] [urn:tassei:達成度]\n"
            "input [input_1]\n"
            "variable [全工程完了] []\n"
            "input [input_2]\n"
            "variable [達成率] []\n"
            "decision [decision_1] [達成度]\n"
            "variable [達成度] [string]\n"
            "input [] [input_1]\n"
            "input [] [input_2]\n"
            "boxed [1] [] [] [] [0]\n"
            "  table [3] [0] []\n"
            "  input [] [全工程完了] []\n"
            "  input [] [達成率] []\n"
            "  output [達成度] [string]\n"
            "  annotations [備考]\n"
            "  rule [1]\n"
            "  if [true]\n"
            "  if [>= 1]\n"
            "  then [\"達成\"]\n"
            "  annotations [x]\n"
            "  rule [2]\n"
            "  if [-]\n"
            "  if [-]\n"
            "  then [\"継続\"]\n"
            "  annotations []\n");
}

TEST(ReadTable, ReadsTypesValuesDefaultsAndSeveralOutputs) {
  const ModelParts model =
      MustRead({{"P", "年齢", "→ 区分", "=> 割引率", "# 根拠", "備考"},
                {"型", "number", "string", "number", "", ""},
                {"値", "[0..150]", "無料、半額,有料", "0, 0.5, 1", "", ""},
                {"1", "< 6", "無料", "1 - 0", "条例", "x"},
                {"既定", "", "有料", "0", "", ""}});

  EXPECT_EQ(Dump(model),
            "model [decision] [urn:tassei:decision]\n"
            "input [input_1]\n"
            "variable [年齢] [number]\n"
            "decision [decision_1] [decision]\n"
            "variable [decision] []\n"
            "input [] [input_1]\n"
            "boxed [1] [] [] [] [0]\n"
            "  table [2] [0] []\n"
            "  input [] [年齢] [number]\n"
            "  allowed [[0..150]]\n"
            "  output [区分] [string]\n"
            "  allowed [\"無料\", \"半額\", \"有料\"]\n"
            "  default [\"有料\"]\n"
            "  output [割引率] [number]\n"
            "  allowed [0, 0.5, 1]\n"
            "  default [0]\n"
            "  annotations [根拠] [備考]\n"
            "  rule [1]\n"
            "  if [< 6]\n"
            "  then [\"無料\"]\n"
            "  then [1 - 0]\n"
            "  annotations [条例] [x]\n");
}

TEST(ReadTable, KnowsEveryHitPolicyInLettersAndWords) {
  struct Case {
    std::string_view word;
    TableHitPolicy policy;
    TableAggregation aggregation = TableAggregation::kNone;
  };
  constexpr std::array<Case, 24> kCases = {{
      {"U", TableHitPolicy::kUnique},
      {"一意", TableHitPolicy::kUnique},
      {"A", TableHitPolicy::kAny},
      {"一致", TableHitPolicy::kAny},
      {"P", TableHitPolicy::kPriority},
      {"優先", TableHitPolicy::kPriority},
      {"F", TableHitPolicy::kFirst},
      {"先勝ち", TableHitPolicy::kFirst},
      {"R", TableHitPolicy::kRuleOrder},
      {"規則順", TableHitPolicy::kRuleOrder},
      {"O", TableHitPolicy::kOutputOrder},
      {"出力順", TableHitPolicy::kOutputOrder},
      {"C", TableHitPolicy::kCollect},
      {"収集", TableHitPolicy::kCollect},
      {"C+", TableHitPolicy::kCollect, TableAggregation::kSum},
      {"収集(合計)", TableHitPolicy::kCollect, TableAggregation::kSum},
      {"合計", TableHitPolicy::kCollect, TableAggregation::kSum},
      {"C<", TableHitPolicy::kCollect, TableAggregation::kMin},
      {"収集（最小）", TableHitPolicy::kCollect, TableAggregation::kMin},
      {"C>", TableHitPolicy::kCollect, TableAggregation::kMax},
      {"最大", TableHitPolicy::kCollect, TableAggregation::kMax},
      {"C#", TableHitPolicy::kCollect, TableAggregation::kCount},
      {"収集(件数)", TableHitPolicy::kCollect, TableAggregation::kCount},
      {"件数", TableHitPolicy::kCollect, TableAggregation::kCount},
  }};
  for (const Case& known : kCases) {
    const DecisionTableParts table =
        MustReadParts({{std::string(known.word), "a", "→ b"}, {"1", "-", "1"}});

    EXPECT_EQ(table.hit_policy, known.policy) << known.word;
    EXPECT_EQ(table.aggregation, known.aggregation) << known.word;
  }
}

TEST(ReadTable, TakesTextForFeelOnlyWhereStringsAreExpected) {
  const Rows rows = {{"U", "a", "→ b"},
                     {"types", "", "string"},
                     {"1", "1", "達成 \"A\""},
                     {"2", "2", "\"達成\""},
                     {"3", "3", "式: upper case(a)"},
                     {"4", "4", "様式:1"},
                     {"5", "5", ""}};
  EXPECT_THAT(OutputsOf(MustReadParts(rows)),
              ElementsAre("\"達成 \\\"A\\\"\"", "\"達成\"", "upper case(a)",
                          "\"様式:1\"", "null"));
  EXPECT_THAT(OutputsOf(MustReadParts({{"U", "a", "→ b"},
                                       {"1", "1", "a * 2"},
                                       {"2", "2", "\"x\""},
                                       {"3", "3", ""}})),
              ElementsAre("a * 2", "\"x\"", "null"));
}

TEST(ReadTable, FindsTheInputsThatExpressionsNeed) {
  const ModelParts model =
      MustRead({{"U", "式: 実績 / 目標", "年度", "率 式：実績 + 年度", "→ b"},
                {"型", "number", "number", "", "number"},
                {"1", ">= 1", "-", "-", "1"}});

  EXPECT_THAT(InputDataOf(model), ElementsAre("年度:number", "実績:", "目標:"));
  const DecisionTableParts& table = *model.decisions[0].expression->table;
  EXPECT_EQ(table.inputs[0].expression.text, "実績 / 目標");
  EXPECT_EQ(table.inputs[2].label.text, "率");
  EXPECT_EQ(table.inputs[2].expression.text, "実績 + 年度");
}

TEST(ReadTable, TakesColumnsOfOneInputTogether) {
  EXPECT_THAT(InputDataOf(MustRead({{"U", "a", " a", "→ b"},
                                    {"型", "", "number", ""},
                                    {"1", "> 1", "< 3", "1"}})),
              ElementsAre("a:number"));
  EXPECT_THAT(ProblemsOf({{"U", "a", "a", "→ b"},
                          {"型", "string", "number", ""},
                          {"1", "-", "-", "1"}}),
              ElementsAre("K0974 C1"));
}

TEST(ReadTable, RefusesTablesWithoutWhatTheyNeed) {
  EXPECT_THAT(ProblemsOf({}), ElementsAre("K0901 "));
  EXPECT_THAT(ProblemsOf({{"X", "a", "→ b"}, {"1", "-", "1"}}),
              ElementsAre("K0970 A1"));
  EXPECT_THAT(ProblemsOf({{"U"}, {"1"}}), ElementsAre("K0972 A1"));
  EXPECT_THAT(ProblemsOf({{"U", "", "→ b"}, {"1", "-", "1"}}),
              ElementsAre("K0973 B1"));
  EXPECT_THAT(ProblemsOf({{"U", "a", "→ b"}}), ElementsAre("K0914 A1"));
}

TEST(ReadTable, SuggestsLettersForFullWidthOnes) {
  Diagnostics diagnostics;

  ReadTable(testing::TableOf({{"Ｃ＋", "a", "→ b"}, {"1", "-", "1"}}), "",
            diagnostics);

  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].suggestion, "C+");
}

TEST(ReadTable, RefusesColumnsOutOfOrder) {
  EXPECT_THAT(ProblemsOf({{"U", "→ b", "a", "備考", "→ c", "d"}}),
              ElementsAre("K0971 C1", "K0971 E1", "K0971 F1"));
}

TEST(ReadTable, RefusesOutputsWithoutNamesOfTheirOwn) {
  EXPECT_THAT(ProblemsOf({{"U", "→ b", "→", "→ b"}, {"1", "1", "2", "3"}}),
              ElementsAre("K0973 C1", "K0977 D1"));
  EXPECT_THAT(ProblemsOf({{"U", "→"}, {"1", "1"}}), IsEmpty());
}

TEST(ReadTable, ReportsEveryBadRow) {
  EXPECT_THAT(
      ProblemsOf({{"U", "a", "→ b"},
                  {"1", "-"},
                  {"型", "", ""},
                  {"", "-", "1"},
                  {"2", "-", "1"},
                  {"2", "-", "1"},
                  {"型", "", ""},
                  {"既定", "> 1", "1"}}),
      ElementsAre("K0975 A7", "K0976 B8", "K0906 A2", "K0907 A4", "K0908 A6"));
}

TEST(ReadTable, RefusesWhatPassesALimit) {
  const Rows rows = {{"U", "a", "c", "→ b"}, {"1", "-", "-", "1"}};
  EXPECT_THAT(ProblemsOf(rows, {.rules = 0}), ElementsAre("K0910 A2"));
  EXPECT_THAT(ProblemsOf(rows, {.inputs = 1}), ElementsAre("K0911 A1"));
  EXPECT_THAT(ProblemsOf(rows, {.cell_bytes = 2}), ElementsAre("K0912 D1"));
  EXPECT_THAT(ProblemsOf({{"U", "→ \xFF"}}), ElementsAre("K0913 B1"));
}

TEST(TableOf, WritesWhatIsReadBack) {
  const Rows rows = {
      {"C+", "年齢", "率 式: 実績 / 目標", "→ 区分", "→ 額", "備考", "# 根拠"},
      {"型", "number", "", "string", "number", "", ""},
      {"値", "[0..150]", "", "\"無料\", \"有料\"", "", "", ""},
      {"a", "< 6", "-", "無料", "1 + 1", "", "x"},
      {"b", "-", "> 1", "式: upper case(\"x\")", "", "y", ""},
      {"既定", "", "", "有料", "0", "", ""}};
  const ModelParts model = MustRead(rows);

  const std::optional<TableText> table = TableOf(model.decisions[0], model);

  ASSERT_TRUE(table.has_value());
  Rows written;
  for (const auto& row : table->rows) {
    auto& cells = written.emplace_back();
    for (const TableText::Cell& cell : row) cells.push_back(cell.text);
  }
  EXPECT_EQ(written, rows);
}

TEST(TableOf, NumbersRulesWhoseIdsWillNotDo) {
  DecisionTableParts parts =
      MustReadParts({{"U", "→ b"}, {"1", "1"}, {"2", "2"}});
  parts.rules[1].id = "型";
  auto boxed = std::make_shared<BoxedExpression>();
  boxed->kind = BoxedKind::kTable;
  boxed->table = std::make_shared<const DecisionTableParts>(parts);

  const std::optional<TableText> table = TableOf({.expression = boxed}, {});

  ASSERT_TRUE(table.has_value());
  EXPECT_EQ(table->rows[2][0].text, "2");
}

TEST(TableOf, TellsNamesWithSignsFromExpressions) {
  const ModelParts model =
      MustRead({{"U", "基準-値", "式: 基準-値 + 1", "式: 幅-高", "→ b"},
                {"1", "-", "-", "-", "1"}});

  const std::optional<TableText> table = TableOf(model.decisions[0], model);

  EXPECT_THAT(InputDataOf(model), ElementsAre("基準-値:", "幅:", "高:"));
  ASSERT_TRUE(table.has_value());
  EXPECT_EQ(table->rows[0][1].text, "基準-値");
  EXPECT_EQ(table->rows[0][2].text, "式: 基準-値 + 1");
  EXPECT_EQ(table->rows[0][3].text, "式: 幅-高");
}

TEST(TableOf, GivesNothingForWhatIsNoTable) {
  EXPECT_FALSE(TableOf(DecisionParts(), {}).has_value());
  EXPECT_FALSE(
      TableOf({.expression = std::make_shared<const BoxedExpression>()}, {})
          .has_value());
}

TEST(CellsOfCsv, GivesCellsWithTheirPlaces) {
  Diagnostics diagnostics;

  const std::optional<TableText> table =
      CellsOfCsv("U,a,→ b\n1,\"x,y\",2\n", "t.csv", diagnostics);

  ASSERT_TRUE(table.has_value());
  EXPECT_EQ(table->rows[1][1].text, "x,y");
  EXPECT_EQ(table->rows[1][2].where.ToString(), "t.csv:2:9");
  EXPECT_EQ(WriteCsvTable(*table), "U,a,→ b\n1,\"x,y\",2\n");
}

TEST(CellsOfCsv, ReadsCp932) {
  Diagnostics diagnostics;

  const std::optional<TableText> table =
      CellsOfCsv("U,\x92\x42\n", "t.csv", diagnostics);

  ASSERT_TRUE(table.has_value());
  EXPECT_EQ(table->rows[0][1].text, "達");
}

TEST(CellsOfMarkdown, ReadsTheFirstTableAndTheHeadingBeforeIt) {
  Diagnostics diagnostics;

  const std::optional<TitledTable> table = CellsOfMarkdown(
      "# 区分 #\n\nText | of no table.\n```\n| a |\n|---|\n```\n"
      "  | U | 年齢 |→ b|\r\n|:--|:-:| --: |\r\n"
      "| 1 | `\"a\\|b\"` | ｜ |\r\n2 | -\n\n| 3 | - | 1 |\n",
      "t.md", diagnostics);

  ASSERT_TRUE(table.has_value());
  EXPECT_EQ(table->title, "区分");
  ASSERT_EQ(table->table.rows.size(), 3u);
  const auto& header = table->table.rows[0];
  ASSERT_EQ(header.size(), 3u);
  EXPECT_EQ(header[1].where.ToString(), "t.md:8:9");
  EXPECT_EQ(header[2].where.ToString(), "t.md:8:13");
  const auto& rule = table->table.rows[1];
  ASSERT_EQ(rule.size(), 3u);
  EXPECT_EQ(rule[1].text, "\"a|b\"");
  EXPECT_EQ(rule[1].where.ToString(), "t.md:10:8");
  EXPECT_EQ(rule[2].text, "｜");
  EXPECT_EQ(table->table.rows[2].size(), 2u);
}

TEST(CellsOfMarkdown, RefusesTextWithoutATable) {
  for (const std::string_view text :
       {"", "text\n", "| a |\n", "| a |\n| b |\n", "| a |\n\n|---|\n"}) {
    Diagnostics diagnostics;

    EXPECT_FALSE(CellsOfMarkdown(text, "t.md", diagnostics).has_value());
    ASSERT_EQ(diagnostics.size(), 1u) << text;
    EXPECT_EQ(diagnostics[0].kind->code, "K0901");
  }
}

TEST(WriteMarkdownTable, WritesWhatIsReadBack) {
  const Rows rows = {{"U", "a|b", "→ c"},
                     {"1", "\\|", "`x`"},
                     {"2", "a\\", ""},
                     {"3", "``y` `z``", "``q``"}};

  const std::string text = WriteMarkdownTable(testing::TableOf(rows));

  Diagnostics diagnostics;
  const std::optional<TitledTable> table =
      CellsOfMarkdown(text, "", diagnostics);
  ASSERT_TRUE(table.has_value());
  Rows read;
  for (const auto& row : table->table.rows) {
    auto& cells = read.emplace_back();
    for (const TableText::Cell& cell : row) cells.push_back(cell.text);
  }
  EXPECT_EQ(read, rows);
}

TEST(WriteMarkdownTable, PutsCellsOnOneLine) {
  EXPECT_EQ(WriteMarkdownTable(testing::TableOf({{"U", "→ a"}, {"1", "x\ny"}})),
            "| U | → a |\n| --- | --- |\n| 1 | x y |\n");
}

TEST(ReadTableFile, NamesTheModelByItsHeadingOrOutput) {
  Diagnostics diagnostics;
  const std::optional<ModelParts> markdown =
      ReadTableFile("## 料金\n| U | → a |\n|---|---|\n| 1 | 2 |\n", "t.md",
                    ModelFormat::kMarkdown, diagnostics);
  const std::optional<ModelParts> csv =
      ReadTableFile("U,→ a\n1,2\n", "t.csv", ModelFormat::kCsv, diagnostics);

  ASSERT_TRUE(markdown.has_value());
  ASSERT_TRUE(csv.has_value());
  EXPECT_EQ(markdown->decisions[0].name, "料金");
  EXPECT_EQ(csv->decisions[0].name, "a");
  EXPECT_FALSE(
      ReadTableFile("U,a\n1\n", "t.csv", ModelFormat::kCsv, diagnostics)
          .has_value());
  EXPECT_FALSE(ReadTableFile("", "t.md", ModelFormat::kMarkdown, diagnostics)
                   .has_value());
}

}  // namespace
}  // namespace tassei::internal
