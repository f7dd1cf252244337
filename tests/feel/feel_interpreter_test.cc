#include <span>
#include <string>
#include <string_view>

#include "gtest/gtest.h"
#include "lib/feel/interpreter.h"
#include "tests/feel/feel_text.h"

namespace tassei {
namespace {

TEST(FeelOperators, Calculate) {
  ExpectValues({
      {"1 + 2 * 3", "7"},
      {"(1 + 2) * 3", "9"},
      {"0.1 + 0.2", "0.3"},
      {"10 - 2 - 3", "5"},
      {"1 / 8", "0.125"},
      {"\"達\" + \"成\"", "\"達成\""},
      {"-(2)", "-2"},
      {"- @\"P1D\"", "@\"-P1D\""},
      {"2 * @\"P1Y6M\"", "@\"P3Y\""},
      {"@\"P1Y11M\" * -2.5", "@\"-P4Y9M\""},
      {"@\"P10Y11M\" / 2.5", "@\"P4Y4M\""},
      {"@\"P10D\" / @\"P4D\"", "2.5"},
      {"@\"P4DT1H\" * 1.5", "@\"P6DT1H30M\""},
      {"@\"2026-01-31\" + @\"P1M\"", "@\"2026-02-28\""},
      {"@\"P1D\" + @\"2026-01-31\"", "@\"2026-02-01\""},
      {"@\"2026-01-02\" - @\"2026-01-01\"", "@\"P1D\""},
      {"@\"2026-01-02\" - @\"PT1M\"", "@\"2026-01-01\""},
      {"@\"2026-01-02T00:00:00Z\" - @\"2026-01-01\"", "@\"P1D\""},
      {"@\"10:00:00\" - @\"11:00:00\"", "@\"-PT1H\""},
      {"@\"23:00:00\" + @\"PT2H\"", "@\"01:00:00\""},
      {"@\"P1Y\" - @\"P2M\"", "@\"P10M\""},
  });
}

TEST(FeelOperators, HaveNoAnswerForOtherKinds) {
  ExpectNulls({
      "1 + \"1\"",
      "\"a\" - \"a\"",
      "\"a\" * 2",
      "true + true",
      "1 / 0",
      "@\"P1Y\" / 0",
      "@\"P1Y\" / @\"P0Y\"",
      "@\"P1Y\" / @\"P1D\"",
      "@\"P1Y\" + @\"P1D\"",
      "@\"P1D\" * @\"P1D\"",
      "1 / @\"P1D\"",
      "@\"2026-01-01\" + @\"2026-01-01\"",
      "@\"10:00:00\" + @\"P1Y\"",
      "@\"P1D\" - @\"2026-01-01\"",
      "@\"2026-01-01\" + 1",
      "[1] + [1]",
      "1 + null",
      "null * null",
      "-\"a\"",
      "-null",
      "-@\"10:00:00\"",
      "@\"2026-01-01T00:00:00\" - @\"2026-01-01T00:00:00Z\"",
      "9E+6144 * 10",
  });
}

TEST(FeelOperators, Compare) {
  ExpectValues({
      {"1 = 1.0", "true"},
      {"1 != 2", "true"},
      {"\"a\" < \"b\"", "true"},
      {"null = null", "true"},
      {"1 = null", "false"},
      {"null != 1", "true"},
      {"[1, 2] = [1, 2]", "true"},
      {"{a: 1, b: 2} = {b: 2, a: 1}", "true"},
      {"[1..3] = [1..3]", "true"},
      {"2 between 1 and 3", "true"},
      {"4 between 1 and 3", "false"},
      {"count = count", "true"},
      {"count = sum", "false"},
  });
  ExpectNulls({"1 = \"1\"", "1 < null", "true < false", "[1] < [2]",
               "1 between null and 3", "null between 1 and 3",
               "1 between 1 and null", "@\"P1Y\" < @\"P1D\""});
}

TEST(FeelOperators, DecideAsSoonAsOneSideDoes) {
  ExpectValues({
      {"false and 1 / 0 > 1", "false"},
      {"true or 1 / 0 > 1", "true"},
      {"null and false", "false"},
      {"null or true", "true"},
      {"true and true and false", "false"},
      {"false or false or true", "true"},
  });
  ExpectNulls({"true and null", "false or null", "true and 1", "null and null",
               "0 or 0"});
}

TEST(FeelOperators, TellInstances) {
  ExpectValues({
      {"1 instance of number", "true"},
      {"1 instance of string", "false"},
      {"null instance of number", "false"},
      {"[1, 2] instance of list<number>", "true"},
      {"[1, \"a\"] instance of list<number>", "false"},
      {"{a: 1} instance of context<a: number>", "true"},
      {"@\"P1D\" instance of days and time duration", "true"},
  });
}

TEST(FeelConditions, TakeElseUnlessTheConditionHolds) {
  ExpectValues({
      {"if 1 < 2 then \"a\" else \"b\"", "\"a\""},
      {"if false then \"a\" else \"b\"", "\"b\""},
      {"if null then \"a\" else \"b\"", "\"b\""},
      {"if 1 < \"2\" then \"a\" else \"b\"", "\"b\""},
  });
  EXPECT_EQ(CauseOf("if \"abc\" then 1 else 2"), "C0807");
}

TEST(FeelPaths, LookIntoContextsListsAndRanges) {
  ExpectValues({
      {"{a: {b: 1}}.a.b", "1"},
      {"[{a: 1}, {a: 2}].a", "[1, 2]"},
      {"[{a: 1}, {b: 2}].a", "[1, null]"},
      {"[].a", "[]"},
      {"[1..3].start", "1"},
      {"[1..3).end included", "false"},
      {"(> 1).start included", "false"},
      {"@\"2026-04-01\".year", "2026"},
      {"{a: 1, b: a + 1}.b", "2"},
      {"{\"a b\": 1}.a b", "1"},
  });
  EXPECT_EQ(CauseOf("{a: 1}.b"), "C0808");
  EXPECT_EQ(CauseOf("(1).b"), "C0809");
  EXPECT_EQ(CauseOf("@\"2026-04-01\".hour"), "C0809");
  EXPECT_EQ(CauseOf("{a: 1, a: 2}"), "C0864");
}

TEST(FeelFilters, ChooseByPosition) {
  ExpectValues({
      {"[4, 5, 6][1]", "4"},
      {"[4, 5, 6][-1]", "6"},
      {"[4, 5, 6][1 + 1]", "5"},
      {"7[1]", "7"},
      {"[[1, 2], 3][1][2]", "2"},
  });
  EXPECT_EQ(CauseOf("[4, 5, 6][0]"), "C0810");
  EXPECT_EQ(CauseOf("[4, 5, 6][4]"), "C0810");
  EXPECT_EQ(CauseOf("[][1]"), "C0810");
  EXPECT_EQ(CauseOf("7[2]"), "C0810");
  EXPECT_EQ(CauseOf("null[1]"), "C0802");
}

TEST(FeelFilters, ChooseByCondition) {
  ExpectValues({
      {"[1, 2, 3][item > 1]", "[2, 3]"},
      {"[1, 2, 3][item > 3]", "[]"},
      {"[1, null, 3][item > 1]", "[3]"},
      {"[][item > 1]", "[]"},
      {"5[item > 1]", "[5]"},
      {"5[item < 1]", "[]"},
      {"[{a: 1}, {a: 2}][a = 2]", "[{a: 2}]"},
      {"[{a: 1}, {b: 2}][a = 1]", "[{a: 1}]"},
      {"[{a: 1, item: 5}][item = 5].a", "[1]"},
      {"[1, 2][true]", "[1, 2]"},
      {"[[1, 2], [3]][count(item) = 2]", "[[1, 2]]"},
  });
  EXPECT_EQ(CauseOf("[1, 2][\"a\"]"), "C0807");
  EXPECT_EQ(CauseOf("[1, 2][if item = 1 then true else \"a\"]"), "C0807");
}

TEST(FeelFor, GoesThroughListsAndRanges) {
  ExpectValues({
      {"for i in [1, 2] return i * 2", "[2, 4]"},
      {"for i in [] return i", "[]"},
      {"for i in 7 return i", "[7]"},
      {"for i in 1..3 return i", "[1, 2, 3]"},
      {"for i in 3..1 return i", "[3, 2, 1]"},
      {"for i in -1..1 return i", "[-1, 0, 1]"},
      {"for i in [1..3] return i", "[1, 2, 3]"},
      {"for i in (1..4) return i", "[2, 3]"},
      {"for i in (1..2) return i", "[]"},
      {"for i in 1..2, j in [10, 20] return i + j", "[11, 21, 12, 22]"},
      {"for x in [[1, 2], [3]], y in x return y", "[1, 2, 3]"},
      {"for d in @\"2026-02-28\"..@\"2026-03-01\" return d",
       "[@\"2026-02-28\", @\"2026-03-01\"]"},
      {"for d in [@\"2026-03-01\"..@\"2026-03-02\") return d",
       "[@\"2026-03-01\"]"},
      {"for i in 0..4 return if i = 0 then 1 else i * partial[-1]",
       "[1, 1, 2, 6, 24]"},
      {"for i in 1..3 return partial", "[[], [[]], [[], [[]]]]"},
      {"for i in 1..2 return count(partial)", "[0, 1]"},
  });
  ExpectNulls({"for i in null return i", "for i in 1..null return i",
               "for i in \"a\"..\"c\" return i", "for i in [2..1] return i",
               "for i in (>= 1) return i", "for i in 1..@\"P1D\" return i",
               "for i in [@\"P1D\"..@\"P2D\"] return i",
               "for i in [1], j in null return i"});
}

TEST(FeelQuantifiers, AreThreeValued) {
  ExpectValues({
      {"some x in [1, 2] satisfies x > 1", "true"},
      {"some x in [1, 2] satisfies x > 2", "false"},
      {"some x in [] satisfies x > 2", "false"},
      {"some x in [null, 2] satisfies x > 1", "true"},
      {"every x in [1, 2] satisfies x > 0", "true"},
      {"every x in [1, 2] satisfies x > 1", "false"},
      {"every x in [] satisfies x > 1", "true"},
      {"every x in [null, 0] satisfies x > 1", "false"},
      {"some x in 1..3, y in 1..3 satisfies x + y = 6", "true"},
      {"some x in 1..1E+30 satisfies x > 5", "true"},
  });
  ExpectNulls({"some x in [null, 0] satisfies x > 1",
               "every x in [null, 2] satisfies x > 1",
               "some x in null satisfies true", "some x in 1 satisfies x",
               "every x in [1, 2] satisfies if x = 2 then false else \"a\""});
}

TEST(FeelIn, TakesTestsOfEveryForm) {
  ExpectValues({
      {"1 in [1, 2]", "true"},
      {"5 in [[2..4], [1..3]]", "false"},
      {"3 in [[2..4], [1..3]]", "true"},
      {"10 in (1, < 5, >= 10)", "true"},
      {"10 in != 11", "true"},
      {"1 in (2..4)", "false"},
      {"null in (null)", "true"},
      {"[1, 2] in [[1, 2], [3]]", "true"},
      {"true in [false, 2]", "false"},
      {"\"b\" in [\"a\"..\"c\"]", "true"},
  });
  ExpectNulls({"null in [1..10]", "5 in [1..null]", "5 in (null..10]",
               "\"a\" in [1..2]", "1 in [2..1]"});
}

TEST(FeelFunctions, BindByPositionAndByName) {
  ExpectValues({
      {"(function(a, b) a - b)(3, 1)", "2"},
      {"(function(a, b) a - b)(b: 3, a: 1)", "-2"},
      {"{f: function(x: number) x + 1, r: f(1)}.r", "2"},
      {"(function(x: number) x)([5])", "5"},
      {"(function(x: list<number>) x)(5)", "[5]"},
      {"(function() 1)()", "1"},
      {"(function(x: number) x = null)(null)", "true"},
  });
  EXPECT_EQ(CauseOf("(function(a) a)(1, 2)"), "C0812");
  EXPECT_EQ(CauseOf("(function(a) a)(b: 1)"), "C0815");
  EXPECT_EQ(CauseOf("(function(a: number) a)(\"x\")"), "C0814");
  EXPECT_EQ(CauseOf("{a: 1, r: a(1)}.r"), "C0811");
}

TEST(FeelFunctions, CaptureWhatIsAroundThem) {
  ExpectValues({
      {"{f: function(a) function(b) a * b, r: f(3)(4)}.r", "12"},
      {"(for i in 1..2 return function(x) x + i)[2](10)", "12"},
      {"{n: 10, f: function(x) x + n, g: function(n) f(n), r: g(1)}.r", "11"},
      {"{l: [1, 2, 3], f: function(k) l[item > k], r: f(1)}.r", "[2, 3]"},
  });
}

TEST(FeelFunctions, TakeBuiltinsAsValues) {
  ExpectValues({
      {"for f in [count, max] return f([1, 5])", "[2, 5]"},
      {"{f: function(g, x) g(x), r: f(count, [1, 2])}.r", "2"},
      {"count instance of function", "true"},
  });
}

HostFunction FindMaximum(std::string_view class_name,
                         std::string_view signature) {
  if (class_name != "java.lang.Math") return {};
  if (signature == "fail()") {
    return [](std::span<const Value>) { return Value(); };
  }
  if (signature != "max(double,double)") return {};
  return [](std::span<const Value> arguments) {
    return *arguments[0].number() > *arguments[1].number() ? arguments[0]
                                                           : arguments[1];
  };
}

std::string External(std::string_view parameters, std::string_view signature,
                     std::string_view call) {
  return "{f: function(" + std::string(parameters) +
         ") external {java: {class: \"java.lang.Math\", method signature: \"" +
         std::string(signature) + "\"}}, r: f(" + std::string(call) + ")}.r";
}

TEST(FeelExternalFunctions, CallTheHost) {
  const EvaluationOptions options = {.host_functions = FindMaximum};
  const std::string two = External("a, b", "max(double,double)", "1, 2");

  EXPECT_EQ(ValueOf(two, options), "2");
  EXPECT_EQ(CauseOf(two), "C0818");
  EXPECT_EQ(CauseOf(External("a", "sin(double)", "1"), options), "C0818");
  EXPECT_EQ(CauseOf(External("", "fail()", ""), options), "C0871");
  EXPECT_EQ(CauseOf("(function(a) external {pmml: 1})(1)", options), "C0870");
}

TEST(FeelCauses, NameThePlaceThatGaveTheNull) {
  const absl::StatusOr<Value> value = Evaluated("1 +\n  (2 / 0) * 3");

  ASSERT_TRUE(value.ok());
  EXPECT_EQ(value->cause()->code(), "C0805");
  EXPECT_EQ(value->cause()->where.line, 2);
}

std::string MessageOf(std::string_view text) {
  const absl::StatusOr<Value> value = Evaluated(text);
  if (!value.ok() || !value->is_null()) return ValueOf(text);
  return value->cause()->Message(Language::kEnglish);
}

TEST(FeelCauses, OfBuiltinsSayWhichArgumentDoesNotFit) {
  EXPECT_EQ(MessageOf("sublist([1], \"a\")"),
            "the parameter start position does not take string");
  EXPECT_EQ(MessageOf("remove([1])"), "there is no argument for position");
  EXPECT_EQ(MessageOf("remove([1], 1, 1)"),
            "the function does not take 3 arguments");
  EXPECT_EQ(MessageOf("remove(list: [1], at: 1)"),
            "the function has no parameter at");
  EXPECT_EQ(MessageOf("remove([1], 1 / 0)"), "division by zero");
  EXPECT_EQ(MessageOf("remove(null, 1)"), "a value it needs is null");
}

TEST(FeelCauses, OfInputStayAsTheyCame) {
  const CauseKind kind = {"C0701", {"未報告", "not reported"}};
  Diagnostics diagnostics;
  const VariableDefinition variables[] = {{"x", "number"}};
  const absl::StatusOr<Expression> expression =
      Expression::Compile("x * 0.85 >= 1", variables, &diagnostics);
  ASSERT_TRUE(expression.ok());
  const Value missing[] = {Value::Null({&kind})};

  const absl::StatusOr<Value> value = expression->Evaluate(missing);

  ASSERT_TRUE(value.ok());
  EXPECT_EQ(*value->cause(), (Cause{&kind}));
}

}  // namespace
}  // namespace tassei
