#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "lib/feel/unary_tests.h"

namespace tassei::internal {
namespace {

using ::testing::ElementsAre;

// What compiling a cell gave.
struct Outcome {
  bool compiled = false;
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
  outcome.compiled =
      CompileUnaryTests({cell, {.cell = "表!B2"}}, {"fact", "事実", type},
                        outcome.diagnostics)
          .has_value();
  return outcome;
}

TEST(CompileUnaryTests, RefusesWhatIsNoTest) {
  for (const auto& [cell, code] :
       std::vector<std::pair<std::string, std::string_view>>{
           {"1,", "K0810"},
           {", 1", "K0810"},
           {">=", "K0810"},
           {"[1..2", "K0810"},
           {"[1, 2]", "K0810"},
           {"(1", "K0810"},
           {"1 2", "K0810"},
           {"not", "K0810"},
           {"not(1", "K0810"},
           {"not()", "K0810"},
           {"not(not(1))", "K0810"},
           {"1, not(2)", "K0810"},
           {"1, -", "K0810"},
           {"not(-)", "K0810"},
           {"{", "K0810"},
           {"1 + 2", "K0812"},
           {"1 = 2", "K0812"},
           {"date(\"2020-01-01\")", "K0812"},
           {"? > 5", "K0812"},
           {"達成率 and 1", "K0812"},
           {"-true", "K0816"},
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

TEST(CompileUnaryTests, SaysWhereTheProblemStands) {
  const Outcome outcome = Compile(">= 1 + 2");

  ASSERT_EQ(outcome.diagnostics.size(), 1U);
  EXPECT_EQ(outcome.diagnostics[0].where.cell, "表!B2");
  EXPECT_EQ(outcome.diagnostics[0].Message(Language::kEnglish),
            "+ at character 6 makes a general expression, which a cell of a "
            "table cannot hold");
}

TEST(CompileUnaryTests, SuggestsQuotesForEachBareCode) {
  const Outcome outcome = Compile("達成, 継続 中", FactType::kCode);

  EXPECT_FALSE(outcome.compiled);
  ASSERT_THAT(outcome.codes(), ElementsAre("K0813", "K0813"));
  EXPECT_EQ(outcome.diagnostics[0].found, "達成");
  EXPECT_EQ(outcome.diagnostics[0].suggestion, "\"達成\"");
  EXPECT_EQ(outcome.diagnostics[1].suggestion, "\"継続 中\"");
}

TEST(CompileUnaryTests, TakesSignsInABareCodeForPartOfIt) {
  const Outcome outcome = Compile("B+", FactType::kCode);

  ASSERT_THAT(outcome.codes(), ElementsAre("K0813"));
  EXPECT_EQ(outcome.diagnostics[0].suggestion, "\"B+\"");
}

TEST(CompileUnaryTests, SuggestsTheWordThatWasMeant) {
  const Outcome outcome = Compile("TRUE", FactType::kBoolean);

  ASSERT_THAT(outcome.codes(), ElementsAre("K0814"));
  EXPECT_EQ(outcome.diagnostics[0].suggestion, "true");
}

TEST(CompileUnaryTests, SuggestsAsciiForFullWidthText) {
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

TEST(CompileUnaryTests, SuggestsAsciiQuotesAndKeepsWhatTheyHold) {
  const Outcome outcome = Compile("「達成」，\"①\\\"\"", FactType::kCode);

  ASSERT_THAT(outcome.codes(), ElementsAre("K0815"));
  EXPECT_EQ(outcome.diagnostics[0].suggestion, "\"達成\",\"①\\\"\"");
}

TEST(CompileUnaryTests, RefusesValuesOfAnotherType) {
  EXPECT_THAT(Compile("\"a\"").codes(), ElementsAre("K0820"));
  EXPECT_THAT(Compile("true").codes(), ElementsAre("K0820"));
  EXPECT_THAT(Compile("[1..\"a\"]").codes(), ElementsAre("K0820"));
  EXPECT_THAT(Compile("1", FactType::kBoolean).codes(), ElementsAre("K0820"));
  EXPECT_THAT(Compile("not(1)", FactType::kCode).codes(), ElementsAre("K0820"));
  EXPECT_EQ(Compile("\"a\"").diagnostics[0].Message(Language::kJapanese),
            "「事実」は数値ですが、文字列と比べています");
}

TEST(CompileUnaryTests, RefusesTheOrderOfWhatHasNone) {
  EXPECT_THAT(Compile("< \"a\"", FactType::kCode).codes(),
              ElementsAre("K0821"));
  EXPECT_THAT(Compile("[true..true]", FactType::kBoolean).codes(),
              ElementsAre("K0821"));
  EXPECT_THAT(Compile(">= null").codes(), ElementsAre("K0822"));
  EXPECT_THAT(Compile("[1..null]").codes(), ElementsAre("K0822"));
}

TEST(CompileUnaryTests, WarnsOfIntervalsThatHoldNothing) {
  for (const std::string_view cell : {"[2..1]", "(1..1]", "]1..1["}) {
    const Outcome outcome = Compile(cell);

    EXPECT_TRUE(outcome.compiled) << cell;
    EXPECT_THAT(outcome.codes(), ElementsAre("K0823")) << cell;
  }
  EXPECT_TRUE(Compile("[1..1]").diagnostics.empty());
}

TEST(CompileUnaryTests, WarnsOfCommasThatLookLikeThousands) {
  EXPECT_THAT(Compile(">= 1,234").codes(), ElementsAre("K0817"));
  EXPECT_TRUE(Compile(">= 1,234").compiled);
  EXPECT_THAT(Compile("1,234,567").codes(), ElementsAre("K0817"));
  EXPECT_TRUE(Compile("1, 234").diagnostics.empty());
  EXPECT_TRUE(Compile("1,23").diagnostics.empty());
}

TEST(CompileUnaryTests, RefusesDeepNesting) {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '(') + "1" + std::string(depth, ')');
  };

  EXPECT_TRUE(Compile(nested(kMostNesting)).compiled);
  EXPECT_THAT(Compile(nested(kMostNesting + 1)).codes(), ElementsAre("K0811"));
  EXPECT_THAT(Compile(nested(60'000)).codes(), ElementsAre("K0811"));
  EXPECT_THAT(Compile(std::string(60'000, '-') + "1").codes(),
              ElementsAre("K0811"));
}

TEST(CompileUnaryTests, StopsAfterManyUnknownNames) {
  std::string cell = "x";
  for (int i = 0; i < 10'000; ++i) cell += ",x";

  EXPECT_EQ(Compile(cell, FactType::kCode).diagnostics.size(), 16U);
}

}  // namespace
}  // namespace tassei::internal
