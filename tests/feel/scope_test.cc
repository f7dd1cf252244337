#include "lib/feel/scope.h"

#include <algorithm>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/feel/compile_support.h"

namespace tassei::internal {
namespace {

using tassei::testing::Compiled;
using tassei::testing::CompileText;
using tassei::testing::TreeText;
using ::testing::Contains;
using ::testing::IsEmpty;

TEST(Scope, HidesNamesByLaterOnes) {
  Scope scope;
  scope.Declare("a", TypeKind::kNumber);

  scope.Open();
  scope.Declare("a", TypeKind::kString);
  EXPECT_EQ(scope.Resolve("a")->slot, 1);
  scope.Close();

  EXPECT_EQ(scope.Resolve("a")->slot, 0);
  EXPECT_EQ(scope.Resolve("a")->type.kind(), TypeKind::kNumber);
}

TEST(Scope, UsesSlotsOfClosedBlocksAgain) {
  Scope scope;
  scope.Open();
  scope.Declare("a", {});
  scope.Close();

  EXPECT_EQ(scope.Declare("b", {}), 0);
  EXPECT_EQ(scope.slot_count(), 1);
}

TEST(Scope, KnowsNamesInTheirNormalForm) {
  Scope scope;
  scope.Declare(" 基準 - 値 ", {});

  EXPECT_TRUE(scope.Knows("基準-値"));
  EXPECT_TRUE(scope.KnowsPrefix("基準"));
  EXPECT_TRUE(scope.KnowsPrefix("基準-"));
  EXPECT_FALSE(scope.KnowsPrefix("基準-値"));
}

TEST(Scope, HoldsTheBuiltInFunctions) {
  Scope scope;

  EXPECT_TRUE(scope.Knows("date and time"));
  EXPECT_TRUE(scope.KnowsPrefix("date and"));
  EXPECT_NE(scope.Resolve("count")->value.function(), nullptr);
  EXPECT_THAT(scope.Names(), Contains("count"));
}

TEST(Scope, LetsNamesHideBuiltInFunctions) {
  Scope scope;
  scope.Declare("count", {});

  EXPECT_EQ(scope.Resolve("count")->kind, NodeKind::kVariable);
}

TEST(Scope, ResolvesConstantsToTheirValues) {
  Scope scope;
  scope.DeclareConstant("上限", TypeKind::kNumber, Decimal(5));

  EXPECT_EQ(TreeText(scope.Resolve("上限")), "5");
}

TEST(Scope, CapturesThroughEveryFunctionBetween) {
  Scope scope;
  scope.Declare("x", {});
  scope.OpenFunction();
  scope.Declare("a", {});
  scope.OpenFunction();

  EXPECT_EQ(scope.Resolve("x")->slot, 0);
  EXPECT_EQ(scope.Resolve("a")->slot, 1);

  const FunctionParts inner = scope.CloseFunction();
  const FunctionParts outer = scope.CloseFunction();
  ASSERT_EQ(inner.captures.size(), 2U);
  EXPECT_EQ(inner.captures[0].from, 1) << "x, as the outer one holds it";
  EXPECT_EQ(inner.captures[1].from, 0);
  EXPECT_EQ(inner.slot_count, 2);
  ASSERT_EQ(outer.captures.size(), 1U);
  EXPECT_EQ(outer.captures[0].from, 0);
  EXPECT_EQ(outer.captures[0].to, 1);
}

TEST(Scope, KeepsTheSlotOfACaptureWhenItsBlockIsClosed) {
  Scope scope;
  scope.Declare("x", {});
  scope.OpenFunction();
  scope.Open();
  const int32_t captured = scope.Resolve("x")->slot;
  scope.Close();

  EXPECT_NE(scope.Declare("a", {}), captured);
}

TEST(Scope, FindsMembersOfAFilteredItemFirst) {
  Scope scope;
  scope.Declare("a", TypeKind::kString);
  scope.OpenFilter(FeelType::ContextOf({{"a", TypeKind::kNumber}}));

  const NodePtr member = scope.Resolve("a");

  EXPECT_EQ(TreeText(member), "($1.a $0)");
  EXPECT_EQ(member->type.kind(), TypeKind::kNumber);
  EXPECT_EQ(TreeText(scope.Resolve("item")), "($1.item $1)")
      << "an element may have an entry of that name";
}

TEST(Scope, TakesEveryNameForAMemberOfAnUnknownItem) {
  Scope scope;
  EXPECT_FALSE(scope.MayBeMember());
  scope.OpenFilter({});

  EXPECT_TRUE(scope.MayBeMember());
  EXPECT_EQ(TreeText(scope.Resolve("何か")), "$0.何か");
}

TEST(Scope, TakesNoNameForAMemberOfANumber) {
  Scope scope;
  scope.OpenFilter(TypeKind::kNumber);

  EXPECT_FALSE(scope.MayBeMember());
  EXPECT_EQ(scope.Resolve("何か"), nullptr);
}

TEST(Scope, TakesNamesDeclaredInsideAFilterAsTheyAre) {
  Scope scope;
  scope.OpenFilter({});
  scope.Open();
  scope.Declare("i", {});

  EXPECT_EQ(TreeText(scope.Resolve("i")), "$1");
}

TEST(Scope, GivesTheNameOfASlot) {
  Scope scope;
  scope.Declare("達成率", {});

  EXPECT_EQ(scope.NameOf(0), "達成率");
  EXPECT_EQ(scope.NameOf(1), "");
}

TEST(Names, AreReadAsLongAsOneIsKnown) {
  EXPECT_EQ(CompileText("基準-値", {{"基準"}, {"値"}}).tree(), "(- $0 $1)");
  EXPECT_EQ(CompileText("基準-値", {{"基準"}, {"値"}, {"基準-値"}}).tree(),
            "$2");
  EXPECT_EQ(CompileText("a.b", {{"a.b"}, {"a"}}).tree(), "$0");
  EXPECT_EQ(CompileText("a + b + c", {{"a + b"}, {"c"}}).tree(), "(+ $0 $1)");
  EXPECT_EQ(CompileText("Bob's age + 1", {{"Bob's age"}}).tree(), "(+ $0 1)");
  EXPECT_EQ(CompileText("step 2.1 - 1", {{"step 2.1"}}).tree(), "(- $0 1)");
}

TEST(Names, MayHoldKeywords) {
  EXPECT_EQ(
      CompileText("for i in days in week return i", {{"days in week"}}).tree(),
      "(for i$1 in $0 : $1)");
  EXPECT_EQ(CompileText("in and out and out", {{"in and out"}, {"out"}}).tree(),
            "(and $0 $1)");
  EXPECT_EQ(
      CompileText("if else x then y then 1 else 2", {{"else x then y"}}).tree(),
      "(if $0 1 2)");
}

TEST(Names, OfFiltersAreMembersOrElseNames) {
  EXPECT_EQ(CompileText("x[a = b]", {{"x"}, {"b"}}).tree(),
            "(filter $2 $0 (= $2.a ($2.b $1)))");
  EXPECT_EQ(CompileText("x[first name = b]",
                        {{"x", "list<context<first name: string>>"}, {"b"}})
                .tree(),
            "(filter $2 $0 (= $2.first name ($2.b $1)))");
  EXPECT_EQ(CompileText("x[a b = 1]", {{"x"}, {"a"}}).tree(),
            "(filter $2 $0 (= $2.a b 1))");
  EXPECT_EQ(CompileText("x[item > b]", {{"x", "list<number>"}, {"b"}}).tree(),
            "(filter $2 $0 (> $2 $1))");
}

}  // namespace
}  // namespace tassei::internal
