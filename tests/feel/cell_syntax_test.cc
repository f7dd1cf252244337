#include <string>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/feel/compile_support.h"

namespace tassei {
namespace {

using testing::CompileCell;
using testing::Compiled;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::Known;

using Cases = std::vector<std::pair<std::string_view, std::string_view>>;

const Known kNumber = {"事実", "number"};
const Known kString = {"事実", "string"};
const Known kBoolean = {"事実", "boolean"};

std::vector<std::string_view> CodesOf(std::string_view cell,
                                      const Known& input) {
  std::vector<std::string_view> codes;
  for (const Diagnostic& problem : CompileCell(cell, {input}).problems) {
    codes.push_back(problem.kind->code);
  }
  return codes;
}

TEST(CellSyntax, ReadsTests) {
  for (const auto& [cell, tree] : Cases{
           {"", "(tests)"},
           {" - ", "(tests)"},
           {"1", "(tests (is? 1))"},
           {"-1", "(tests (is? -1))"},
           {"- -1", "(tests (is? 1))"},
           {"((1))", "(tests (is? 1))"},
           {"-(1)", "(tests (is? -1))"},
           {".5", "(tests (is? 0.5))"},
           {"< 1, > 2", "(tests (<? 1) (>? 2))"},
           {"= 1, != 2", "(tests (=? 1) (!=? 2))"},
           {"<= x + 1", "(tests (<=? (+ $1 1)))"},
           {"[1..2)", "(tests (is? [1..2)))"},
           {"]1..x[", "(tests (is? (1..$1)))"},
           {"(1..2), 5", "(tests (is? (1..2)) (is? 5))"},
           {"null", "(tests (is? null))"},
           {"x", "(tests (is? $1))"},
           {"max(x)", "(tests (is? (call function(...) $1)))"},
           {"not(1, 2)", "(none (is? 1) (is? 2))"},
           {"not( < 1 )", "(none (<? 1))"},
           {"not(null)", "(none (is? null))"},
           {"1, not(x)", "(tests (is? 1) (is? (call function(...) $1)))"},
           {"not(x) = x", "(tests (is? (= (call function(...) $1) $1)))"},
           {"[1, 2]", "(tests (is? (list 1 2)))"},
       }) {
    const Compiled compiled = CompileCell(cell, {{"事実"}, {"x"}});

    EXPECT_EQ(compiled.tree(), tree) << cell;
    EXPECT_THAT(compiled.codes(), IsEmpty()) << cell;
  }
}

TEST(CellSyntax, TakesQuestionsAboutTheInputAsTheyAre) {
  for (const auto& [cell, tree] : Cases{
           {"? > 5", "(tests (> $0 5))"},
           {"? > 5 and ? < 9, 1", "(tests (and (> $0 5) (< $0 9)) (is? 1))"},
           {"not(? > 5)", "(none (> $0 5))"},
           {"事実 > 5", "(tests (is? (> $0 5)))"},
           {"?", "(tests (is? $0))"},
           {"? in (1, 2)", "(tests (in $2 $0 (is? 1) (is? 2)))"},
           {"x in (? > 1)", "(tests (is? (in $2 $1 (> $2 1))))"},
       }) {
    EXPECT_EQ(CompileCell(cell, {{"事実"}, {"x"}}).tree(), tree) << cell;
  }
}

TEST(CellSyntax, RefusesWhatIsNoTest) {
  for (const std::string_view cell :
       {"1,", ", 1", ">=", "[1..2", "(1", "1 2", "not(1", "1, -", "not(-)", "{",
        "not(1) 2", ">= 1 and 2"}) {
    EXPECT_THAT(CodesOf(cell, kNumber), ElementsAre("K0810")) << cell;
  }
  EXPECT_THAT(CodesOf("85%", kNumber), ElementsAre("K0802"));
  EXPECT_THAT(CodesOf("\"a", kNumber), ElementsAre("K0803"));
  EXPECT_THAT(CodesOf("-true", kBoolean), ElementsAre("K0816"));
}

TEST(CellSyntax, RefusesValuesOfAnotherType) {
  EXPECT_THAT(CodesOf("\"a\"", kNumber), ElementsAre("K0820"));
  EXPECT_THAT(CodesOf("> \"a\"", kNumber), ElementsAre("K0820"));
  EXPECT_THAT(CodesOf("[1..\"a\"]", kNumber), ElementsAre("K0820"));
  EXPECT_THAT(CodesOf("1", kBoolean), ElementsAre("K0820"));
  EXPECT_THAT(CodesOf("not(1)", kString), ElementsAre("K0820"));
  EXPECT_THAT(CodesOf("\"2021-01-31\"", {"事実", "date"}),
              ElementsAre("K0820"));
  EXPECT_EQ(
      CompileCell("\"a\"", {kNumber}).problems[0].Message(Language::kJapanese),
      "「事実」は数値ですが、文字列と比べています");
}

TEST(CellSyntax, RefusesTheOrderOfWhatHasNone) {
  EXPECT_THAT(CodesOf("[true..true]", kBoolean), ElementsAre("K0821"));
  EXPECT_THAT(CodesOf(">= null", kNumber), ElementsAre("K0822"));
  EXPECT_THAT(CodesOf("[1..null]", kNumber), ElementsAre("K0822"));
  EXPECT_THAT(CodesOf("< \"b\"", kString), IsEmpty());
}

TEST(CellSyntax, WarnsOfComparisonsThatAreAlwaysNull) {
  EXPECT_THAT(CodesOf("\"a\" + \"b\"", kNumber), ElementsAre("K0824"));
  EXPECT_THAT(CodesOf("1 + 2", kNumber), IsEmpty());
  EXPECT_THAT(CodesOf("1 = 2", kNumber), IsEmpty());
}

TEST(CellSyntax, WarnsOfIntervalsThatHoldNothing) {
  for (const std::string_view cell : {"[2..1]", "(1..1]", "]1..1["}) {
    EXPECT_THAT(CodesOf(cell, kNumber), ElementsAre("K0823")) << cell;
  }
  EXPECT_THAT(CodesOf("[1..1]", kNumber), IsEmpty());
}

TEST(CellSyntax, WarnsOfCommasThatLookLikeThousands) {
  EXPECT_THAT(CodesOf(">= 1,234", kNumber), ElementsAre("K0817"));
  EXPECT_THAT(CodesOf("1,234,567", kNumber), ElementsAre("K0817"));
  EXPECT_THAT(CodesOf("1, 234", kNumber), IsEmpty());
  EXPECT_THAT(CodesOf("1,23", kNumber), IsEmpty());
}

TEST(CellSyntax, SuggestsAsciiForFullWidthTests) {
  for (const auto& [cell, meant] : Cases{
           {"＞＝１", ">=1"},
           {"≧ 0.5", ">= 0.5"},
           {"≦0.5", "<=0.5"},
           {"≠１", "!=1"},
           {"［０．５..１）", "[0.5..1)"},
           {"１，２", "1,2"},
           {"１、２", "1,2"},
           {"－", "-"},
           {"−1", "-1"},
           {"ｎｕｌｌ", "null"},
       }) {
    EXPECT_THAT(CompileCell(cell, {kNumber}).codes(),
                ElementsAre("K0815 B2 " + std::string(meant)))
        << cell;
  }
  EXPECT_THAT(CompileCell("「達成」，\"①\\\"\"", {kString}).codes(),
              ElementsAre("K0815 B2 \"達成\",\"①\\\"\""));
}

}  // namespace
}  // namespace tassei
