#include <string>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tassei/expression.h"
#include "tests/feel/compile_support.h"

namespace tassei {
namespace {

using testing::Compiled;
using testing::CompileText;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::Known;

TEST(CompileExpression, SaysWhereEachUnknownNameStands) {
  const Compiled compiled =
      CompileText("達成立 +\n  未知", {{"達成率", "number"}});

  EXPECT_THAT(compiled.codes(), ElementsAre("K0814 1:1 達成率", "K0814 2:3"));
  EXPECT_EQ(compiled.tree(), "(+ <達成立> <未知>)") << "it can be run";
}

TEST(CompileExpression, CountsPlacesFromWhereTheTextStarts) {
  EXPECT_THAT(CompileText("1 + x\n + y", {},
                          {.file = "a.dmn", .line = 10, .column = 20})
                  .codes(),
              ElementsAre("K0814 a.dmn:10:24", "K0814 a.dmn:11:4"));
  EXPECT_THAT(CompileText("x", {}, {.file = "a.csv", .cell = "B2"}).codes(),
              ElementsAre("K0814 a.csv!B2 \"x\""));
}

TEST(CompileExpression, TakesUnknownWordsTogether) {
  EXPECT_EQ(CompileText("全 体 計 + 1").problems[0].found, "全 体 計");
  EXPECT_EQ(CompileText("x y", {{"x"}}).tree(), "<x y>");
}

TEST(CompileExpression, RefusesTextThatIsNoDay) {
  EXPECT_THAT(CompileText("@\"2021-02-30\"").codes(), ElementsAre("K0807 1:1"));
}

TEST(CompileExpression, RefusesUnknownTypes) {
  const Compiled compiled = CompileText("1 instance of nunber");

  EXPECT_THAT(compiled.codes(), ElementsAre("K0819 1:15 number"));
  EXPECT_EQ(compiled.tree(), "<nunber>");
}

TEST(CompileExpression, RefusesWhatIsNoRange) {
  EXPECT_THAT(CompileText("(!= 1)").codes(), ElementsAre("K0802 1:2"));
}

TEST(CompileExpression, RefusesLiteralsItCannotRead) {
  EXPECT_THAT(CompileText("1 + \"a").codes(), ElementsAre("K0803 1:5"));
  EXPECT_THAT(CompileText("\xFF").codes(), ElementsAre("K0801"));
  EXPECT_THAT(CompileText("12345678901234567890123456789012345").codes(),
              ElementsAre("K0805 1:1"));
}

TEST(CompileExpression, WarnsOfOperationsThatAreAlwaysNull) {
  using Cases = std::vector<std::pair<std::string_view, std::string_view>>;
  for (const auto& [text, code] : Cases{
           {"\"a\" + 1", "K0825"},
           {"s - s", "K0825"},
           {"true * 2", "K0825"},
           {"@\"2021-01-31\" + 1", "K0825"},
           {"-\"a\"", "K0830"},
           {"s > 1", "K0824"},
           {"n = \"a\"", "K0824"},
           {"true < false", "K0824"},
           {"n between \"a\" and 2", "K0824"},
           {"{a: 1}.b", "K0826"},
           {"n.year", "K0826"},
           {"(function(a) a)(1, 2)", "K0827"},
           {"n(1)", "K0828"},
           {"{a: 1, a: 2}", "K0829"},
       }) {
    const Compiled compiled =
        CompileText(text, {{"s", "string"}, {"n", "number"}});

    ASSERT_EQ(compiled.problems.size(), 1U) << text;
    EXPECT_EQ(compiled.problems[0].kind->code, code) << text;
    EXPECT_EQ(compiled.problems[0].kind->severity, Severity::kWarning);
    EXPECT_NE(compiled.node, nullptr) << text;
  }
}

TEST(CompileExpression, SaysInTheMessageWhatIsCompared) {
  EXPECT_EQ(CompileText("1 = \"a\"").problems[0].Message(Language::kEnglish),
            "number is compared with string at character 3, which always "
            "gives null");
}

TEST(CompileExpression, SuggestsTheMemberThatWasMeant) {
  EXPECT_THAT(CompileText("{amount: 1}.amuont").codes(),
              ElementsAre("K0826 1:13 amount"));
}

TEST(CompileExpression, IsSilentWhereNothingIsKnown) {
  for (const std::string_view text :
       {"x + 1", "x = 1", "null + 1", "null = 1", "x.a.b", "x(1, 2)", "[1] + 1",
        "x[a = 1].b", "d = t", "\"a\" < \"b\"", "null < 1", "[].a",
        "if true then 1 else \"a\""}) {
    EXPECT_THAT(
        CompileText(text, {{"x"}, {"d", "date"}, {"t", "date and time"}})
            .codes(),
        IsEmpty())
        << text;
  }
}

TEST(CompileExpression, StopsAfterManyProblems) {
  std::string names = "x";
  std::string types = "1";
  for (int i = 0; i < 10'000; ++i) {
    names += " + x";
    types += " or \"a\" = 1";
  }

  EXPECT_EQ(CompileText(names).problems.size(), 17U)
      << "16 names, and a sum too high";
  EXPECT_EQ(CompileText(types).problems.size(), 64U);
}

TEST(Expression, CompilesWithTheTypesOfItsVariables) {
  const std::vector<VariableDefinition> variables = {{"x", "number"},
                                                     {"y", "list<string>"}};
  Diagnostics problems;

  const auto expression = Expression::Compile("y[1] + x", variables, &problems);

  EXPECT_TRUE(expression.ok());
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].kind->code, "K0825");
}

TEST(Expression, RefusesErrors) {
  Diagnostics problems;

  const auto unknown = Expression::Compile("x", {}, &problems);
  const auto broken = Expression::Compile("1 +", {}, &problems);
  const auto wrong_type = Expression::Compile(
      "x", std::vector<VariableDefinition>{{"x", "nunber"}}, &problems);

  EXPECT_EQ(unknown.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(broken.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(wrong_type.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(problems.size(), 3U);
}

TEST(Expression, KnowsTheTypesOfItsFunctions) {
  Diagnostics problems;
  const auto expression = Expression::Compile(
      "(function(a: number) \"a\") instance of function<number> -> string", {},
      &problems);
  ASSERT_TRUE(expression.ok()) << expression.status();

  const auto value = expression->Evaluate({});

  ASSERT_TRUE(value.ok());
  EXPECT_EQ(value->ToString(), "true");
}

TEST(Expression, Evaluates) {
  Diagnostics problems;
  const auto expression =
      Expression::Compile("for i in 1..3 return i * x",
                          std::vector<VariableDefinition>{{"x"}}, &problems);
  ASSERT_TRUE(expression.ok()) << expression.status();

  const auto value =
      expression->Evaluate(std::vector<Value>{Decimal(int64_t{2})});

  ASSERT_TRUE(value.ok());
  EXPECT_EQ(value->ToString(), "[2, 4, 6]");
}

}  // namespace
}  // namespace tassei
