#include <string>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/feel/compile_support.h"

namespace tassei {
namespace {

using testing::Compiled;
using testing::CompileText;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::Known;

using Cases = std::vector<std::pair<std::string_view, std::string_view>>;

// Each text gives its tree, without a problem.
void ExpectTrees(const Cases& cases, const std::vector<Known>& known = {}) {
  for (const auto& [text, tree] : cases) {
    const Compiled compiled = CompileText(text, known);
    EXPECT_EQ(compiled.tree(), tree) << text;
    EXPECT_THAT(compiled.codes(), IsEmpty()) << text;
  }
}

TEST(ExpressionSyntax, ReadsLiterals) {
  ExpectTrees({{"1", "1"},
               {".5", "0.5"},
               {"1.2e3", "1.2E+3"},
               {"-0.5", "-0.5"},
               {"\"達\\u6210\"", "\"達成\""},
               {"true", "true"},
               {"false", "false"},
               {"null", "null"},
               {"@\"2021-01-31\"", "@\"2021-01-31\""},
               {"@ \"P1D\"", "@\"P1D\""}});
}

TEST(ExpressionSyntax, BindsOperatorsByTheirRank) {
  ExpectTrees(
      {{"1 + 2 * 3", "(+ 1 (* 2 3))"},
       {"1 - 2 - 3", "(- (- 1 2) 3)"},
       {"8 / 4 / 2", "(/ (/ 8 4) 2)"},
       {"2 * 3 ** 4", "(* 2 (** 3 4))"},
       {"3 ** 4 ** 5", "(** (** 3 4) 5)"},
       {"-3 ** 2", "(** -3 2)"},
       {"2 ** -1", "(** 2 -1)"},
       {"-x", "(negate $0)"},
       {"--x", "(negate (negate $0))"},
       {"-x.a", "(negate (.a $0))"},
       {"(1 + 2) * 3", "(* (+ 1 2) 3)"},
       {"1 + 1 = 2", "(= (+ 1 1) 2)"},
       {"x = 1 or x > 2 and x < 3", "(or (= $0 1) (and (> $0 2) (< $0 3)))"},
       {"x and x and x", "(and $0 $0 $0)"},
       {"(x and x) and x", "(and (and $0 $0) $0)"},
       {"x != 1", "(!= $0 1)"},
       {"x <= 1", "(<= $0 1)"},
       {"x >= 1", "(>= $0 1)"}},
      {{"x"}});
}

TEST(ExpressionSyntax, ReadsBetween) {
  ExpectTrees({{"x between 1 and 2 and x", "(and (between $0 1 2) $0)"},
               {"x between 1 + 1 and 2 * 2", "(between $0 (+ 1 1) (* 2 2))"}},
              {{"x"}});
}

TEST(ExpressionSyntax, ReadsTestsBehindIn) {
  ExpectTrees(
      {{"x in 1", "(in $2 $0 (is? 1))"},
       {"x in <= 5", "(in $2 $0 (<=? 5))"},
       {"x in <= 5 and x", "(and (in $2 $0 (<=? 5)) $0)"},
       {"x in (1, 2)", "(in $2 $0 (is? 1) (is? 2))"},
       {"x in (=1, !=2, < 3)", "(in $2 $0 (=? 1) (!=? 2) (<? 3))"},
       {"x in [1, 2]", "(in $2 $0 (is? (list 1 2)))"},
       {"x in (1..2]", "(in $2 $0 (is? (1..2]))"},
       {"x in ((1..2], ]3..4[)", "(in $2 $0 (is? (1..2]) (is? (3..4)))"},
       {"x in ([1..2], 5)", "(in $2 $0 (is? [1..2]) (is? 5))"},
       {"x in (1 + 2) * 3", "(in $2 $0 (is? (* (+ 1 2) 3)))"},
       {"x in (y)", "(in $2 $0 (is? $1))"},
       {"x in (y).a", "(in $2 $0 (is? (.a $1)))"},
       {"x in (? > 1, 2)", "(in $2 $0 (> $2 1) (is? 2))"},
       {"1 in 1 in true", "(in $2 (in $2 1 (is? 1)) (is? true))"}},
      {{"x"}, {"y"}});
}

TEST(ExpressionSyntax, ReadsRanges) {
  ExpectTrees({{"[1..2]", "[1..2]"},
               {"(1..2)", "(1..2)"},
               {"]1..2[", "(1..2)"},
               {"[1..2[", "[1..2)"},
               {"]1..2]", "(1..2]"},
               {"(1..2]", "(1..2]"},
               {"[1 .. 2)", "[1..2)"},
               {"(< 10)", "(..10)"},
               {"(<=10)", "(..10]"},
               {"(>10)", "(10..)"},
               {"(>=10)", "[10..)"},
               {"(=10)", "[10..10]"},
               {"(null..10]", "(null..10]"},
               {"[x..x + 1]", "[$0..(+ $0 1)]"},
               {"[1..x[1]]", "[1..(filter $1 $0 1)]"},
               {"[1..x[", "[1..$0)"},
               {"[1..2[.end", "(.end [1..2))"},
               {"[[1..2[, 3]", "(list [1..2) 3)"},
               {"[]1..2[, 3]", "(list (1..2) 3)"},
               {"((1)..(2))", "(1..2)"},
               {"[min(1)..max(2)]",
                "[(call function(...) 1)..(call function(...) 2)]"}},
              {{"x"}});
}

TEST(ExpressionSyntax, ReadsLists) {
  ExpectTrees(
      {{"[]", "(list)"},
       {"[1]", "(list 1)"},
       {"[1, [2, 3]]", "(list 1 (list 2 3))"},
       {"[] = []", "(= (list) (list))"},
       {"if [] = x then [] else [x]", "(if (= (list) $0) (list) (list $0))"}},
      {{"x"}});
}

TEST(ExpressionSyntax, LetsEntriesSeeThoseBeforeThem) {
  ExpectTrees(
      {{"{}", "(context $0)"},
       {"{a: 1, b: a + 1}", "(context $0 a: 1 b: (+ $0 1))"},
       {"{\"a b\": 1, c: a b}", "(context $0 a b: 1 c: $0)"},
       {"{a - b: 1, c: a-b}", "(context $0 a-b: 1 c: $0)"},
       {"{a: {b: 1, c: b}, d: a.c}",
        "(context $0 a: (context $2 b: 1 c: $2) d: (.c $0))"},
       {"{if: 1, date and time: 2}", "(context $0 if: 1 date and time: 2)"}});
}

TEST(ExpressionSyntax, ReadsConditions) {
  ExpectTrees({{"if x then 1 else 2", "(if $0 1 2)"},
               {"if x then 1 else if x then 2 else 3", "(if $0 1 (if $0 2 3))"},
               {"1 + if x then 1 else 2 + 3", "(+ 1 (if $0 1 (+ 2 3)))"}},
              {{"x"}});
}

TEST(ExpressionSyntax, ReadsIterations) {
  ExpectTrees(
      {{"for i in x return i + 1", "(for i$1 in $0 : (+ $1 1))"},
       {"for i in 1..3 return i", "(for i$1 in 1..3 : $1)"},
       {"for i in -1 + 1..x.n return i", "(for i$1 in (+ -1 1)..(.n $0) : $1)"},
       {"for i in [1..3] return i", "(for i$1 in [1..3] : $1)"},
       {"for i in x, j in i return i * j",
        "(for i$1 in $0 j$2 in $1 : (* $1 $2))"},
       {"for i in x return partial[-1]", "(for i$1 in $0 : (filter $3 $2 -1))"},
       {"some i in x satisfies i > 1", "(some i$1 in $0 : (> $1 1))"},
       {"every i in 1..2, j in x satisfies i = j",
        "(every i$1 in 1..2 j$2 in $0 : (= $1 $2))"},
       {"for first item in x return first item",
        "(for first item$1 in $0 : $1)"}},
      {{"x"}});
}

TEST(ExpressionSyntax, ReadsFunctions) {
  ExpectTrees(
      {{"function() 1", "(function 1)"},
       {"function(a, b: number) a + b", "(function a:Any b:number (+ $0 $1))"},
       {"function(p1: list<number>) external {java: {class: \"C\"}}",
        "(external p1:list<number> (context $0 java: (context $1 "
        "class: \"C\")))"},
       {"(function(a) a)(1)", "(call (function a:Any $0) 1)"}});
}

TEST(ExpressionSyntax, CopiesWhatFunctionsCapture) {
  ExpectTrees({{"function(a) a + x", "(function a:Any $0->$1 (+ $0 $1))"},
               {"function(a) function(b) a + b + x + x",
                "(function a:Any $0->$1 (function b:Any $0->$1 $1->$2 "
                "(+ (+ (+ $1 $0) $2) $2)))"}},
              {{"x"}});
}

TEST(ExpressionSyntax, ReadsCalls) {
  ExpectTrees({{"f()", "(call $0)"},
               {"f(1, 2)", "(call $0 1 2)"},
               {"f(a: 1, b c: f(2))", "(call $0 a: 1 b c: (call $0 2))"},
               {"f(1)(2).a[3]", "(filter $1 (.a (call (call $0 1) 2)) 3)"},
               {"day of week(f)", "(call function(...) $0)"}},
              {{"f"}});
}

TEST(ExpressionSyntax, ReadsPaths) {
  ExpectTrees({{"x.a b.c", "(.c (.a b $0))"},
               {"x.time offset", "(.time offset $0)"},
               {"x.start included and true", "(and (.start included $0) true)"},
               {"for i in x.a return i.b", "(for i$1 in (.a $0) : (.b $1))"}},
              {{"x"}});
  ExpectTrees({{"x.a-b + 1", "(+ (.a-b $0) 1)"},
               {"x.a - b", "(.a-b $0)"},
               {"x.c - b", "(- (.c $0) $1)"},
               {"x.this and that", "(.this and that $0)"}},
              {{"x", "context<a-b: number, c: number, this and that: boolean>"},
               {"b", "number"}});
}

TEST(ExpressionSyntax, ReadsTypes) {
  for (const std::string_view type :
       {"number", "date and time", "days and time duration", "list<number>",
        "list<list<string>>", "range<date and time>",
        "context<a b: number, c: list<string>>",
        "function<number, string> -> Any", "function<> -> number", "list",
        "Null"}) {
    const Compiled compiled =
        CompileText("1 instance of " + std::string(type) + " and true");

    EXPECT_EQ(compiled.tree(),
              "(and (instance " + std::string(type) + " 1) true)");
  }
  ExpectTrees({{"-5 instance of number", "(instance number -5)"}});
}

TEST(ExpressionSyntax, PassesOverComments) {
  ExpectTrees(
      {{"/* one */ 1 + // two\n 2", "(+ 1 2)"}, {"　1　+　2　", "(+ 1 2)"}});
}

TEST(ExpressionSyntax, RefusesWhatIsNoExpression) {
  for (const std::string_view text : {"",
                                      "1 +",
                                      "(1",
                                      "[1",
                                      "[1..2",
                                      "{a 1}",
                                      "{a: 1",
                                      "if 1 then 2",
                                      "for i in 1",
                                      "some i in 1 return 2",
                                      "f(a: 1, 2)",
                                      "f(1, a: 2)",
                                      "1 2",
                                      "x between 1",
                                      "x.",
                                      "function(1) 2",
                                      "1 instance of",
                                      ") 1",
                                      "@1",
                                      "1 instance of function<number>",
                                      "then",
                                      "x in"}) {
    const Compiled compiled = CompileText(text, {{"f"}, {"x"}});

    EXPECT_EQ(compiled.tree(), "nothing") << text;
    ASSERT_EQ(compiled.problems.size(), 1U) << text;
    EXPECT_EQ(compiled.problems[0].kind->code, "K0810") << text;
  }
}

TEST(ExpressionSyntax, KeepsTheScopeAsItWas) {
  internal::Scope scope;
  scope.Declare("x", internal::TypeKind::kNumber);
  Diagnostics problems;
  internal::CompilerContext context{scope, problems};

  for (const std::string_view text :
       {"for i in [1] return (i", "{a: 1, b: (}", "function(a) (", "x[item = (",
        "x in (1, (", "some a in 1 satisfies ("}) {
    EXPECT_EQ(CompileExpression({.text = text}, context), nullptr);
  }

  for (const std::string_view name : {"i", "a", "item", "?", "partial"}) {
    EXPECT_FALSE(scope.Knows(name)) << name;
  }
  EXPECT_EQ(scope.Declare("y", {}), 1) << "slots are free again";
}

TEST(ExpressionSyntax, MarksThePlaceOfEachNode) {
  const Compiled compiled = CompileText(
      "1 +\n  x", {{"x"}}, {.file = "a.dmn", .line = 10, .column = 5});

  const internal::NodePlace& whole = compiled.node->place;
  const internal::NodePlace& name = compiled.node->children[1]->place;
  EXPECT_EQ(*compiled.node->file, "a.dmn");
  EXPECT_EQ(std::pair(whole.line, whole.column), std::pair(10, 5));
  EXPECT_EQ(std::pair(whole.begin, whole.end), std::pair(0UL, 7UL));
  EXPECT_EQ(std::pair(name.line, name.column), std::pair(11, 3));
  EXPECT_EQ(std::pair(name.begin, name.end), std::pair(6UL, 7UL));
}

}  // namespace
}  // namespace tassei
