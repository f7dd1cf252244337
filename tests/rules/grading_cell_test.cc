#include "lib/rules/grading_cell.h"

#include <array>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "lib/rules/cell_form.h"

namespace tassei::internal {
namespace {

using ::testing::ElementsAre;

// What compiling a cell gave.
struct Outcome {
  bool compiled = false;
  NodePtr tests = {};
  Diagnostics diagnostics = Diagnostics();

  std::vector<std::string_view> codes() const {
    std::vector<std::string_view> codes;
    for (const Diagnostic& problem : diagnostics) {
      codes.push_back(problem.kind->code);
    }
    return codes;
  }
};

Outcome Compile(std::string_view cell, FactType type = FactType::kNumber) {
  Outcome outcome;
  const std::array<FactDefinition, 2> facts = {
      {{"fact", "事実", type, {}, {}},
       {"other", "他の事実", FactType::kNumber, {}, {}}}};
  GradingCells cells(facts);
  outcome.tests =
      cells.Compile({cell, {.cell = "表!B2"}}, 0, outcome.diagnostics);
  outcome.compiled = !outcome.diagnostics.has_errors();
  return outcome;
}

TEST(GradingCell, RefusesWhatIsNoTest) {
  for (const auto& [cell, code] :
       std::vector<std::pair<std::string, std::string_view>>{
           {"1,", "K0810"},
           {", 1", "K0810"},
           {">=", "K0810"},
           {"[1..2", "K0810"},
           {"[1, 2]", "K0917"},
           {"(1", "K0810"},
           {"1 2", "K0810"},
           {"not", "K0917"},
           {"not(1", "K0810"},
           {"not(not(1))", "K0917"},
           {"1, not(2)", "K0917"},
           {"1, -", "K0810"},
           {"not(-)", "K0810"},
           {"{", "K0810"},
           {"12345678901234567890123456789012345", "K0805"},
           {"1e999999999999", "K0805"},
           {"\xFF", "K0801"},
           {"85%", "K0802"},
           {"\"a", "K0803"},
       }) {
    const Outcome outcome = Compile(cell);

    EXPECT_FALSE(outcome.compiled) << cell;
    EXPECT_THAT(outcome.codes(), ElementsAre(code)) << cell;
  }
}

TEST(GradingCell, SaysWhereTheProblemStands) {
  const Outcome outcome = Compile(">= 1 2");

  ASSERT_EQ(outcome.diagnostics.size(), 1U);
  EXPECT_EQ(outcome.diagnostics[0].where.cell, "表!B2");
  EXPECT_EQ(outcome.diagnostics[0].Message(Language::kEnglish),
            "a comma or the end is missing at character 6");
}

TEST(GradingCell, MayHoldAFormula) {
  for (const std::string_view cell :
       {"1 + 2", "? * 2 >= 1", "> other", "[0..他の事実]", "other + 1",
        "? > 5 and other < 3"}) {
    const Outcome outcome = Compile(cell);

    EXPECT_TRUE(outcome.diagnostics.empty()) << cell;
  }
}

TEST(GradingCell, SuggestsQuotesForEachBareCode) {
  const Outcome outcome = Compile("達成, 継続 中", FactType::kCode);

  EXPECT_FALSE(outcome.compiled);
  ASSERT_THAT(outcome.codes(), ElementsAre("K0813", "K0813"));
  EXPECT_EQ(outcome.diagnostics[0].found, "達成");
  EXPECT_EQ(outcome.diagnostics[0].suggestion, "\"達成\"");
  EXPECT_EQ(outcome.diagnostics[1].suggestion, "\"継続 中\"");
}

TEST(GradingCell, TakesSignsInABareCodeForPartOfIt) {
  const Outcome outcome = Compile("B+", FactType::kCode);

  ASSERT_THAT(outcome.codes(), ElementsAre("K0813"));
  EXPECT_EQ(outcome.diagnostics[0].suggestion, "\"B+\"");
}

TEST(GradingCell, SuggestsTheWordThatWasMeant) {
  const Outcome outcome = Compile("TRUE", FactType::kBoolean);

  ASSERT_THAT(outcome.codes(), ElementsAre("K0814"));
  EXPECT_EQ(outcome.diagnostics[0].suggestion, "true");
}

TEST(GradingCell, SuggestsAsciiForFullWidthText) {
  for (const auto& [cell, suggestion] :
       std::vector<std::pair<std::string_view, std::string_view>>{
           {"＞＝１", ">=1"},
           {"≧ 0.5", ">= 0.5"},
           {"≦0.5", "<=0.5"},
           {"≠１", "!=1"},
           {"［０．５..１）", "[0.5..1)"},
           {"１，２", "1,2"},
           {"－", "-"},
           {"−1", "-1"},
           {"ｎｕｌｌ", "null"},
       }) {
    const Outcome outcome = Compile(cell);

    EXPECT_FALSE(outcome.compiled) << cell;
    ASSERT_THAT(outcome.codes(), ElementsAre("K0815")) << cell;
    EXPECT_EQ(outcome.diagnostics[0].suggestion, suggestion);
    EXPECT_EQ(outcome.diagnostics[0].found, cell);
  }
}

TEST(GradingCell, SuggestsAsciiQuotesAndKeepsWhatTheyHold) {
  const Outcome outcome = Compile("「達成」，\"①\\\"\"", FactType::kCode);

  ASSERT_THAT(outcome.codes(), ElementsAre("K0815"));
  EXPECT_EQ(outcome.diagnostics[0].suggestion, "\"達成\",\"①\\\"\"");
}

TEST(GradingCell, RefusesValuesOfAnotherType) {
  EXPECT_THAT(Compile("\"a\"").codes(), ElementsAre("K0820"));
  EXPECT_THAT(Compile("true").codes(), ElementsAre("K0820"));
  EXPECT_THAT(Compile("[1..\"a\"]").codes(), ElementsAre("K0820"));
  EXPECT_THAT(Compile("1", FactType::kBoolean).codes(), ElementsAre("K0820"));
  EXPECT_THAT(Compile("not(1)", FactType::kCode).codes(), ElementsAre("K0820"));
  EXPECT_EQ(Compile("\"a\"").diagnostics[0].Message(Language::kJapanese),
            "「事実」は数値ですが、文字列と比べています");
}

TEST(GradingCell, RefusesTheOrderOfWhatHasNone) {
  EXPECT_THAT(Compile("< \"a\"", FactType::kCode).codes(),
              ElementsAre("K0821"));
  EXPECT_THAT(Compile("[true..true]", FactType::kBoolean).codes(),
              ElementsAre("K0821"));
  EXPECT_THAT(Compile(">= null").codes(), ElementsAre("K0822"));
  EXPECT_THAT(Compile("[1..null]").codes(), ElementsAre("K0822"));
}

TEST(GradingCell, WarnsOfIntervalsThatHoldNothing) {
  for (const std::string_view cell : {"[2..1]", "(1..1]", "]1..1["}) {
    const Outcome outcome = Compile(cell);

    EXPECT_TRUE(outcome.compiled) << cell;
    EXPECT_THAT(outcome.codes(), ElementsAre("K0823")) << cell;
  }
  EXPECT_TRUE(Compile("[1..1]").diagnostics.empty());
}

TEST(GradingCell, WarnsOfCommasThatLookLikeThousands) {
  EXPECT_THAT(Compile(">= 1,234").codes(), ElementsAre("K0817"));
  EXPECT_TRUE(Compile(">= 1,234").compiled);
  EXPECT_THAT(Compile("1,234,567").codes(), ElementsAre("K0817"));
  EXPECT_TRUE(Compile("1, 234").diagnostics.empty());
  EXPECT_TRUE(Compile("1,23").diagnostics.empty());
}

TEST(GradingCell, RefusesDeepNesting) {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '(') + "1" + std::string(depth, ')');
  };

  EXPECT_TRUE(Compile(nested(60)).compiled);
  EXPECT_THAT(Compile(nested(6'000)).codes(), ElementsAre("K0811"));
  EXPECT_THAT(Compile(nested(60'000)).codes(), ElementsAre("K0811"));
}

TEST(GradingCell, StopsAfterManyUnknownNames) {
  std::string cell = "x";
  for (int i = 0; i < 10'000; ++i) cell += ",x";

  EXPECT_EQ(Compile(cell, FactType::kCode).diagnostics.size(), 16U);
}

constexpr Truth kNo = Truth::kFalse;
constexpr Truth kYes = Truth::kTrue;
constexpr Truth kOpen = Truth::kUnknown;

Value Number(std::string_view text) {
  return Value(Decimal::Parse(text).value());
}

Truth Answer(std::string_view cell, FactType type, const Value& value) {
  const Outcome outcome = Compile(cell, type);
  EXPECT_TRUE(outcome.compiled)
      << cell << outcome.diagnostics.ToString(Language::kEnglish);
  const CellForm form = NormalForm(outcome.tests, TableMode::kStrict);
  EXPECT_NE(form.kind, CellKind::kResidual) << cell;
  if (form.is_any()) return kYes;
  return value.is_null() ? form.on_null : TruthOf(form.set.Contains(value));
}

struct NumberCase {
  std::string_view cell;
  std::string_view value;
  Truth expected;
};

TEST(GradingCell, AnswersToNumbers) {
  for (const NumberCase& test : std::vector<NumberCase>{
           {"", "1", kYes},
           {" - ", "1", kYes},
           {"1", "1.0", kYes},
           {"-1", "-1", kYes},
           {"- -1", "1", kYes},
           {"((1))", "1", kYes},
           {"-(1)", "-1", kYes},
           {".5", "0.5", kYes},
           {"1e2", "100", kYes},
           {"= 1", "2", kNo},
           {"!= 1", "2", kYes},
           {"!= null", "2", kYes},
           {"null", "2", kNo},
           {"< 1", "1", kNo},
           {"<= 1", "1", kYes},
           {"> 1", "1", kNo},
           {">= 1", "1", kYes},
           {">= -0.5", "-0.4999", kYes},
           {"[1..2]", "1", kYes},
           {"[1..2]", "2", kYes},
           {"(1..2)", "1", kNo},
           {"(1..2)", "2", kNo},
           {"]1..2[", "1", kNo},
           {"]1..2[", "1.5", kYes},
           {"[1..2[", "2", kNo},
           {"]1..2]", "2", kYes},
           {"[-2..-1]", "-1.5", kYes},
           {"< 1, > 2", "3", kYes},
           {"< 1, > 2", "1.5", kNo},
           {"not(1, 2)", "2", kNo},
           {"not( < 1 )", "1", kYes},
           {"not(null)", "1", kYes},
           {"not(!= 1)", "1", kYes},
           {"123456789012345678901234567890.1234",
            "123456789012345678901234567890.1234", kYes},
       }) {
    EXPECT_EQ(Answer(test.cell, FactType::kNumber, Number(test.value)),
              test.expected)
        << test.cell << " on " << test.value;
  }
}

TEST(GradingCell, AnswersToStrings) {
  const Value value(std::string("達成"));
  for (const auto& [cell, expected] :
       std::vector<std::pair<std::string_view, Truth>>{
           {"\"達成\"", kYes},
           {"\"継続\"", kNo},
           {"\"継続\", \"達成\"", kYes},
           {"not(\"達成\")", kNo},
           {"= \"達成\"", kYes},
           {"!= \"達成\"", kNo},
           {"\"\\u9054成\"", kYes},
           {"-", kYes},
           {"null", kNo},
       }) {
    EXPECT_EQ(Answer(cell, FactType::kCode, value), expected) << cell;
  }
}

TEST(GradingCell, AnswersToBooleans) {
  EXPECT_EQ(Answer("true", FactType::kBoolean, Value(true)), kYes);
  EXPECT_EQ(Answer("true", FactType::kBoolean, Value(false)), kNo);
  EXPECT_EQ(Answer("not(true)", FactType::kBoolean, Value(false)), kYes);
  EXPECT_EQ(Answer("true, false", FactType::kBoolean, Value(false)), kYes);
}

TEST(GradingCell, KnowsOfMissingValuesOnlyByNull) {
  for (const auto& [cell, expected] :
       std::vector<std::pair<std::string_view, Truth>>{
           {"", kYes},
           {"-", kYes},
           {"null", kYes},
           {"= null", kYes},
           {"!= null", kNo},
           {"1, null", kYes},
           {"< 1, null, > 2", kYes},
           {"not(null)", kNo},
           {"not(1, null)", kNo},
           {"not(!= null)", kYes},
           {"1", kOpen},
           {"!= 1", kOpen},
           {"< 1", kOpen},
           {"[0..1]", kOpen},
           {"1, 2", kOpen},
           {"!= null, 1", kOpen},
           {"not(1)", kOpen},
           {"not([0..1], 2)", kOpen},
       }) {
    EXPECT_EQ(Answer(cell, FactType::kNumber, Value()), expected) << cell;
  }
}

}  // namespace
}  // namespace tassei::internal
