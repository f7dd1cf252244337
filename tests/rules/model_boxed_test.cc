#include <string>
#include <string_view>

#include "gtest/gtest.h"
#include "tests/rules/model_text.h"

namespace tassei {
namespace {

using testing::CauseOf;
using testing::ContextText;
using testing::Evaluated;
using testing::FunctionText;
using testing::Literal;
using testing::ModelText;
using testing::MustRead;

std::string ValueOf(std::string_view expression) {
  return Evaluated(MustRead(ModelText().Decision("d", expression)), "d");
}

std::string CauseOfValue(std::string_view expression) {
  return CauseOf(MustRead(ModelText().Decision("d", expression)), "d");
}

TEST(BoxedLiteral, IsOfTheTypeItStates) {
  EXPECT_EQ(ValueOf(Literal("[1]", "number")), "1");
  EXPECT_EQ(CauseOfValue(Literal("\"a\"", "number")),
            "C0911 the value of d is not of type number");
}

TEST(BoxedContext, HasEntriesThatSeeEarlierOnes) {
  EXPECT_EQ(
      ValueOf(ContextText({{"a b", Literal("1")}, {"c", Literal("a b + 1")}})),
      "{a b: 1, c: 2}");
}

TEST(BoxedContext, ConvertsItsEntries) {
  EXPECT_EQ(ValueOf(ContextText({{"a", Literal("[1]"), "number"},
                                 {"b", Literal("[1]"), "string"}})),
            "{a: 1, b: null}");
}

TEST(BoxedContext, MayHaveAResult) {
  EXPECT_EQ(ValueOf(ContextText({{"a", Literal("2")}, {"", Literal("a * a")}})),
            "4");
}

TEST(BoxedContext, MayStandInAnother) {
  EXPECT_EQ(
      ValueOf(ContextText(
          {{"a", Literal("1")},
           {"b", ContextText({{"a", Literal("10")}, {"", Literal("a + 1")}})},
           {"c", Literal("a + b")}})),
      "{a: 1, b: 11, c: 12}");
}

std::string Invocation(std::string_view function, std::string_view parameter,
                       std::string_view argument) {
  return "<invocation>" + Literal(function) + "<binding><parameter name='" +
         std::string(parameter) + "'/>" + Literal(argument) +
         "</binding></invocation>";
}

TEST(BoxedInvocation, CallsByName) {
  EXPECT_EQ(ValueOf(Invocation("count", "list", "[7, 8]")), "2");
  EXPECT_EQ(ValueOf(Invocation("function(x) x + 1", "x", "1")), "2");
}

TEST(BoxedInvocation, OfAnUnknownParameterIsNull) {
  EXPECT_EQ(ValueOf(Invocation("function(x) x + 1", "y", "1")), "null");
}

TEST(BoxedFunction, IsCalledFromItsContext) {
  EXPECT_EQ(ValueOf(ContextText(
                {{"k", Literal("10")},
                 {"f", FunctionText("functionDefinition", {{"x", "", "number"}},
                                    Literal("x * k"))},
                 {"", Literal("[f(2), f(\"2\")]")}})),
            "[20, null]");
}

TEST(BoxedFunction, ChecksWhatItsParametersAllow) {
  const std::string function = FunctionText(
      "functionDefinition", {{"x", "", "small"}}, Literal("x != null"));
  const DecisionModel model = MustRead(
      ModelText()
          .Type("small",
                "<typeRef>number</typeRef>"
                "<allowedValues><text>&lt; 10</text></allowedValues>")
          .Decision("d", ContextText({{"f", function},
                                      {"", Literal("[f(1), f(11)]")}})));

  EXPECT_EQ(Evaluated(model, "d"), "[true, null]");
}

TEST(BoxedFunction, OfJavaIsOfTheHost) {
  const std::string function =
      "<functionDefinition kind='Java'><formalParameter name='a'/>"
      "<formalParameter name='b'/>" +
      ContextText({{"class", Literal("\"java.lang.Math\"")},
                   {"method signature", Literal("\"max(int,int)\"")}}) +
      "</functionDefinition>";
  const DecisionModel model = MustRead(ModelText().Decision(
      "d", ContextText({{"f", function}, {"", Literal("f(1, 2)")}})));
  EvaluationOptions options;
  options.host_functions = [](std::string_view class_name,
                              std::string_view signature) {
    EXPECT_EQ(class_name, "java.lang.Math");
    EXPECT_EQ(signature, "max(int,int)");
    return [](std::span<const Value> arguments) { return arguments[1]; };
  };

  const absl::StatusOr<Value> value = model.Evaluate("d", {}, options);

  ASSERT_TRUE(value.ok());
  EXPECT_EQ(value->ToString(), "2");
  EXPECT_EQ(Evaluated(model, "d"), "null");
}

TEST(BoxedFunction, OfPmmlIsNull) {
  EXPECT_EQ(CauseOfValue("<functionDefinition kind='PMML'>" +
                         ContextText({{"document", Literal("\"a.pmml\"")}}) +
                         "</functionDefinition>"),
            "C0916 functions of PMML cannot be evaluated");
}

TEST(BoxedList, HasItsPartsAsElements) {
  EXPECT_EQ(ValueOf("<list>" + Literal("1 + 1") + Literal("\"a\"") + "</list>"),
            "[2, \"a\"]");
}

TEST(BoxedRelation, IsAListOfContexts) {
  EXPECT_EQ(ValueOf("<relation><column name='a'/>"
                    "<column name='b' typeRef='number'/><row>" +
                    Literal("1") + Literal("[2]") + "</row><row>" +
                    Literal("3") + Literal("\"4\"") + "</row></relation>"),
            "[{a: 1, b: 2}, {a: 3, b: null}]");
}

std::string Conditional(std::string_view condition) {
  return "<conditional><if>" + Literal(condition) + "</if><then>" +
         Literal("1") + "</then><else>" + Literal("2") +
         "</else></conditional>";
}

TEST(BoxedConditional, ChoosesByItsCondition) {
  EXPECT_EQ(ValueOf(Conditional("true")), "1");
  EXPECT_EQ(ValueOf(Conditional("false")), "2");
  EXPECT_EQ(ValueOf(Conditional("null")), "2");
  EXPECT_EQ(ValueOf(Conditional("\"a\"")), "null");
}

TEST(BoxedIterator, GoesThroughAList) {
  const auto iterate = [](std::string_view element, std::string_view body,
                          std::string_view text) {
    const std::string tag(element);
    return ValueOf("<" + tag + " iteratorVariable='the x'><in>" +
                   Literal("[1, 2, 3]") + "</in><" + std::string(body) + ">" +
                   Literal(text) + "</" + std::string(body) + "></" + tag +
                   ">");
  };
  EXPECT_EQ(iterate("for", "return", "the x * 2 + count(partial)"),
            "[2, 5, 8]");
  EXPECT_EQ(iterate("some", "satisfies", "the x > 2"), "true");
  EXPECT_EQ(iterate("every", "satisfies", "the x > 2"), "false");
}

TEST(BoxedFilter, KeepsWhatMatches) {
  const auto filter = [](std::string_view list, std::string_view match) {
    return ValueOf("<filter><in>" + Literal(list) + "</in><match>" +
                   Literal(match) + "</match></filter>");
  };
  EXPECT_EQ(filter("[1, 2, 3]", "item > 1"), "[2, 3]");
  EXPECT_EQ(filter("[{a: 1}, {a: 2}]", "a = 2"), "[{a: 2}]");
  EXPECT_EQ(filter("[1]", "\"no boolean\""), "null");
}

}  // namespace
}  // namespace tassei
