#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/rules/model_text.h"

namespace tassei {
namespace {

using testing::CauseOf;
using ::testing::ElementsAre;
using testing::Evaluated;
using testing::Feel;
using testing::Inputs;
using testing::Literal;
using testing::ModelText;
using testing::MustRead;
using testing::ProblemsOf;

// A decision "d" that gives the input "x" of this type as it is.
DecisionModel Echo(ModelText& text, std::string_view type) {
  text.Input("x", type).Decision("d", Literal("x"), {"input x"});
  return MustRead(text);
}

DecisionModel EchoOf(std::string_view content, bool is_collection = false) {
  ModelText text;
  text.Type("t", content, is_collection);
  return Echo(text, "t");
}

TEST(ModelTypes, InputsAreConvertedOrNull) {
  ModelText text;
  const DecisionModel model = Echo(text, "number");

  EXPECT_EQ(Evaluated(model, "d", Inputs({{"x", Feel("[1]")}})), "1");
  EXPECT_EQ(CauseOf(model, "d", Inputs({{"x", Feel("\"1\"")}})),
            "C0911 the value of x is not of type number");
}

TEST(ModelTypes, DecisionsAreConvertedOrNull) {
  const DecisionModel model =
      MustRead(ModelText()
                   .Type("texts", "<typeRef>string</typeRef>", true)
                   .Decision("one", Literal("[\"a\"]"), {}, "string")
                   .Decision("none", Literal("1"), {}, "string")
                   .Decision("list", Literal("\"a\""), {}, "texts"));

  EXPECT_EQ(Evaluated(model, "one"), "\"a\"");
  EXPECT_EQ(CauseOf(model, "none"),
            "C0911 the value of none is not of type string");
  EXPECT_EQ(Evaluated(model, "list"), "[\"a\"]");
}

TEST(ModelTypes, AllowOnlyTheValuesTheyList) {
  const DecisionModel model = EchoOf(
      "<typeRef>number</typeRef>"
      "<allowedValues><text>[0..1], 9</text></allowedValues>");

  EXPECT_EQ(Evaluated(model, "d", Inputs({{"x", Feel("0.5")}})), "0.5");
  EXPECT_EQ(Evaluated(model, "d", Inputs({{"x", Feel("9")}})), "9");
  EXPECT_EQ(CauseOf(model, "d", Inputs({{"x", Feel("2")}})),
            "C0912 the value 2 of x is not one of those allowed: [0..1], 9");
}

TEST(ModelTypes, OfCollectionsAllowValuesOfTheirElements) {
  const DecisionModel model = EchoOf(
      "<typeRef>string</typeRef>"
      "<allowedValues><text>\"a\", \"b\"</text></allowedValues>",
      true);

  EXPECT_EQ(Evaluated(model, "d", Inputs({{"x", Feel("[\"a\", \"b\"]")}})),
            "[\"a\", \"b\"]");
  EXPECT_EQ(Evaluated(model, "d", Inputs({{"x", Feel("[\"a\", \"c\"]")}})),
            "null");
}

TEST(ModelTypes, OfCollectionsAreConstrainedAsAWhole) {
  const DecisionModel model = EchoOf(
      "<typeRef>number</typeRef>"
      "<typeConstraint><text>count(?) &lt; 3</text></typeConstraint>",
      true);

  EXPECT_EQ(Evaluated(model, "d", Inputs({{"x", Feel("[1, 2]")}})), "[1, 2]");
  EXPECT_EQ(Evaluated(model, "d", Inputs({{"x", Feel("[1, 2, 3]")}})), "null");
}

TEST(ModelTypes, NarrowTheTypesTheyAreMadeOf) {
  ModelText text;
  text.Type("natural",
            "<typeRef>number</typeRef>"
            "<allowedValues><text>&gt;= 0</text></allowedValues>")
      .Type("small",
            "<typeRef>natural</typeRef>"
            "<allowedValues><text>&lt; 10</text></allowedValues>");
  const DecisionModel model = Echo(text, "small");

  EXPECT_EQ(Evaluated(model, "d", Inputs({{"x", Feel("5")}})), "5");
  EXPECT_EQ(Evaluated(model, "d", Inputs({{"x", Feel("-5")}})), "null");
  EXPECT_EQ(Evaluated(model, "d", Inputs({{"x", Feel("50")}})), "null");
}

TEST(ModelTypes, HaveMembersOfTypes) {
  const DecisionModel model = EchoOf(
      "<itemComponent name='name'><typeRef>string</typeRef></itemComponent>"
      "<itemComponent name='marks' isCollection='true'>"
      "<typeRef>number</typeRef>"
      "<allowedValues><text>[1..5]</text></allowedValues></itemComponent>");

  const auto echo = [&](std::string_view value) {
    return Evaluated(model, "d", Inputs({{"x", Feel(value)}}));
  };
  EXPECT_EQ(echo("{name: \"a\", marks: [1, 5], other: 1}"),
            "{name: \"a\", marks: [1, 5], other: 1}");
  EXPECT_EQ(echo("{name: \"a\"}"), "null");
  EXPECT_EQ(echo("{name: 1, marks: []}"), "null");
  EXPECT_EQ(echo("{name: \"a\", marks: [6]}"), "null");
  EXPECT_EQ(echo("{name: null, marks: [null]}"), "{name: null, marks: [null]}");
}

TEST(ModelTypes, OfFunctionsTakeFunctionsThatFit) {
  ModelText text;
  text.Type("measure",
            "<functionItem outputTypeRef='number'>"
            "<parameters name='s' typeRef='string'/></functionItem>")
      .Decision("fits", Literal("function(s: string) 1"), {}, "measure")
      .Decision("other", Literal("function(a, b) 1"), {}, "measure");
  const DecisionModel model = MustRead(text);

  EXPECT_EQ(Evaluated(model, "fits"), "function(...)");
  EXPECT_EQ(Evaluated(model, "other"), "null");
}

TEST(ModelTypes, AreKnownToExpressions) {
  const DecisionModel model =
      MustRead(ModelText()
                   .Type("pair",
                         "<itemComponent name='a'><typeRef>number</typeRef>"
                         "</itemComponent>")
                   .Decision("d", Literal("[{a: 1} instance of pair, "
                                          "{b: 1} instance of pair]")));

  EXPECT_EQ(Evaluated(model, "d"), "[true, false]");
}

TEST(ModelTypes, MayBeNamedWithAPrefixAsOldModelsDo) {
  ModelText text;
  const DecisionModel model = Echo(text, "feel:boolean");

  EXPECT_EQ(Evaluated(model, "d", Inputs({{"x", Feel("true")}})), "true");
  EXPECT_EQ(Evaluated(model, "d", Inputs({{"x", Feel("1")}})), "null");
}

TEST(ModelTypes, MustExist) {
  ModelText text;
  text.Input("x", "nothing").Type("t", "<typeRef>nowhere</typeRef>");

  EXPECT_THAT(ProblemsOf(text), ElementsAre("K0951 m.dmn:3", "K0951 m.dmn:2"));
}

TEST(ModelTypes, MayNotContainThemselves) {
  ModelText text;
  text.Type("tree",
            "<itemComponent name='branches' isCollection='true'>"
            "<typeRef>tree</typeRef></itemComponent>");

  EXPECT_THAT(ProblemsOf(text), ElementsAre("K0952 m.dmn:2"));
}

TEST(ModelTypes, DoNotGrowWithTheWaysThroughThem) {
  ModelText text;
  text.Type("t0", "<typeRef>number</typeRef>");
  for (int i = 1; i <= 60; ++i) {
    const std::string type =
        "<typeRef>t" + std::to_string(i - 1) + "</typeRef></itemComponent>";
    text.Type("t" + std::to_string(i), "<itemComponent name='a'>" + type +
                                           "<itemComponent name='b'>" + type);
  }

  EXPECT_THAT(ProblemsOf(text), ElementsAre());
}

}  // namespace
}  // namespace tassei
