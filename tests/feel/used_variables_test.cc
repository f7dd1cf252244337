#include <cstddef>
#include <string_view>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tassei/expression.h"

namespace tassei {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Of an expression about a, b, c and items, in this order.
std::vector<std::size_t> UsedBy(std::string_view text) {
  const VariableDefinition variables[] = {
      {"a", "number"}, {"b", "number"}, {"c"}, {"items", "list"}};
  Diagnostics diagnostics;
  const absl::StatusOr<Expression> expression =
      Expression::Compile(text, variables, &diagnostics);
  EXPECT_TRUE(expression.ok()) << diagnostics.ToString(Language::kEnglish);
  if (!expression.ok()) return {999};
  return expression->used_variables();
}

TEST(UsedVariables, AreThoseReadOnceEachInTheOrderOfTheVariables) {
  EXPECT_THAT(UsedBy("1 + 2"), IsEmpty());
  EXPECT_THAT(UsedBy("b"), ElementsAre(1));
  EXPECT_THAT(UsedBy("c + a * a"), ElementsAre(0, 2));
  EXPECT_THAT(UsedBy("if a > 1 then b else c.x"), ElementsAre(0, 1, 2));
  EXPECT_THAT(UsedBy("a in (< b, [c..9])"), ElementsAre(0, 1, 2));
  EXPECT_THAT(UsedBy("max(a, b)"), ElementsAre(0, 1));
}

TEST(UsedVariables, LeaveOutNamesThatTheExpressionDeclares) {
  EXPECT_THAT(UsedBy("for a in items return a + b"), ElementsAre(1, 3));
  EXPECT_THAT(UsedBy("some x in items satisfies x > 1"), ElementsAre(3));
  EXPECT_THAT(UsedBy("{a: 1, x: a, y: b}.x"), ElementsAre(1));
  EXPECT_THAT(UsedBy("function(a) a + 1"), IsEmpty());
}

TEST(UsedVariables, HoldWhatFunctionsCaptureHoweverDeep) {
  EXPECT_THAT(UsedBy("function(x) x + b"), ElementsAre(1));
  EXPECT_THAT(UsedBy("function(x) function(y) x + y + c"), ElementsAre(2));
  EXPECT_THAT(UsedBy("sort(items, function(x, y) x < y + a)"),
              ElementsAre(0, 3));
  EXPECT_THAT(UsedBy("for x in items return function(y) x + y + b"),
              ElementsAre(1, 3));
}

TEST(UsedVariables, HoldWhatTheMappingOfAnExternalFunctionReads) {
  EXPECT_THAT(UsedBy("function(x) external {java: {class: c, "
                     "method signature: \"f()\"}}"),
              ElementsAre(2));
}

TEST(UsedVariables, HoldNamesThatMayBeMembersOfAnItem) {
  EXPECT_THAT(UsedBy("items[a > 1]"), ElementsAre(0, 3));
  EXPECT_THAT(UsedBy("items[item > 1]"), ElementsAre(3));
  EXPECT_THAT(UsedBy("items[unknown > 1]"), ElementsAre(3));
  EXPECT_THAT(UsedBy("items[some x in [1] satisfies x = b]"),
              ElementsAre(1, 3));
}

}  // namespace
}  // namespace tassei
