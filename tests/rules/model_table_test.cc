#include <string>
#include <string_view>
#include <vector>

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
using testing::ModelText;
using testing::MustRead;
using testing::ProblemsOf;
using testing::TextElement;

// A table of the input x. Rules are their test and their outputs.
struct TableOfX {
  std::string attributes;
  std::vector<std::string> outputs = {"<output/>"};
  std::vector<std::vector<std::string>> rules;
  std::string input_values = {};
};

std::string Xml(const TableOfX& table) {
  std::string xml = "<decisionTable " + table.attributes +
                    "><input label='the x'><inputExpression>" +
                    TextElement("x") + "</inputExpression>" +
                    table.input_values + "</input>";
  for (const std::string& output : table.outputs) xml += output;
  for (const std::vector<std::string>& rule : table.rules) {
    xml += "<rule><inputEntry>" + TextElement(rule[0]) + "</inputEntry>";
    for (std::size_t i = 1; i < rule.size(); ++i) {
      xml += "<outputEntry>" + TextElement(rule[i]) + "</outputEntry>";
    }
    xml += "</rule>";
  }
  return xml + "</decisionTable>";
}

ModelText Around(const TableOfX& table) {
  return ModelText().Input("x").Decision("d", Xml(table), {"input x"});
}

std::string ValueFor(const TableOfX& table, std::string_view x) {
  return Evaluated(MustRead(Around(table)), "d", Inputs({{"x", Feel(x)}}));
}

std::string CauseFor(const TableOfX& table, std::string_view x) {
  return CauseOf(MustRead(Around(table)), "d", Inputs({{"x", Feel(x)}}));
}

TEST(DecisionTable, UniqueGivesTheRuleThatHolds) {
  const TableOfX table = {.attributes = "hitPolicy='UNIQUE'",
                          .rules = {{"< 10", "\"low\""}, {">= 5", "x + 1"}}};

  EXPECT_EQ(ValueFor(table, "1"), "\"low\"");
  EXPECT_EQ(ValueFor(table, "10"), "11");
  EXPECT_EQ(CauseFor(table, "7"), "C0902 several rules hold: 1, 2");
}

TEST(DecisionTable, SaysThatNoRuleHolds) {
  const TableOfX table = {.attributes = "", .rules = {{"> 5", "1"}}};

  EXPECT_EQ(CauseFor(table, "1"), "C0901 no rule holds");
  EXPECT_EQ(CauseFor(table, "null"),
            "C0903 which rule holds depends on what is missing: the x");
}

TEST(DecisionTable, GivesItsDefaultWhereNoRuleHolds) {
  const TableOfX table = {
      .attributes = "",
      .outputs = {"<output><defaultOutputEntry>" + TextElement("x + 100") +
                  "</defaultOutputEntry></output>"},
      .rules = {{"> 5", "1"}}};

  EXPECT_EQ(ValueFor(table, "1"), "101");
}

TEST(DecisionTable, AnyGivesTheResultThatAllRulesAgreeOn) {
  const TableOfX table = {
      .attributes = "hitPolicy='ANY'",
      .rules = {{"> 0", "1"}, {"> 5", "1.0"}, {"> 9", "2"}}};

  EXPECT_EQ(ValueFor(table, "6"), "1");
  EXPECT_EQ(CauseFor(table, "10"),
            "C0917 the rules that hold give different results: 1, 2, 3");
}

TEST(DecisionTable, FirstGivesTheFirstRule) {
  const TableOfX table = {.attributes = "hitPolicy='FIRST'",
                          .rules = {{"> 5", "1"}, {"-", "2"}}};

  EXPECT_EQ(ValueFor(table, "6"), "1");
  EXPECT_EQ(ValueFor(table, "null"), "2");
}

std::string OutputWithValues(std::string_view name, std::string_view values) {
  return "<output name='" + std::string(name) + "'><outputValues>" +
         TextElement(values) + "</outputValues></output>";
}

TEST(DecisionTable, PriorityGoesByTheOrderOfOutputValues) {
  const TableOfX table = {
      .attributes = "hitPolicy='PRIORITY'",
      .outputs = {OutputWithValues("o", "\"high\", \"low\"")},
      .rules = {{"> 0", "\"low\""}, {"> 5", "\"high\""}}};

  EXPECT_EQ(ValueFor(table, "1"), "\"low\"");
  EXPECT_EQ(ValueFor(table, "6"), "\"high\"");
}

TEST(DecisionTable, PriorityLooksAtTheFirstOutputFirst) {
  const TableOfX table = {
      .attributes = "hitPolicy='PRIORITY'",
      .outputs = {OutputWithValues("a", "1, 2"), OutputWithValues("b", "1, 2")},
      .rules = {{"-", "2", "1"}, {"-", "1", "2"}, {"> 5", "1", "1"}}};

  EXPECT_EQ(ValueFor(table, "1"), "{a: 1, b: 2}");
  EXPECT_EQ(ValueFor(table, "6"), "{a: 1, b: 1}");
}

TEST(DecisionTable, PriorityMayGoByTheAllowedValuesOfTheType) {
  const std::string table =
      Xml({.attributes = "hitPolicy='PRIORITY' typeRef='level'",
           .rules = {{"-", "\"low\""}, {"-", "\"high\""}}});
  const DecisionModel model =
      MustRead(ModelText()
                   .Type("level",
                         "<typeRef>string</typeRef><allowedValues>"
                         "<text>\"high\", \"low\"</text></allowedValues>")
                   .Input("x")
                   .Decision("d", table, {"input x"}));

  EXPECT_EQ(Evaluated(model, "d"), "\"high\"");
}

TEST(DecisionTable, OrdersListTheRulesThatHold) {
  TableOfX table = {.attributes = "hitPolicy='RULE ORDER'",
                    .outputs = {OutputWithValues("o", "1, 2, 3")},
                    .rules = {{"-", "3"}, {"-", "1"}, {"> 5", "2"}}};
  EXPECT_EQ(ValueFor(table, "6"), "[3, 1, 2]");
  EXPECT_EQ(ValueFor(table, "1"), "[3, 1]");

  table.attributes = "hitPolicy='OUTPUT ORDER'";
  EXPECT_EQ(ValueFor(table, "6"), "[1, 2, 3]");
}

TEST(DecisionTable, CollectsAListOrAnAggregate) {
  const auto collect = [](std::string_view aggregation, std::string_view x) {
    const TableOfX table = {
        .attributes = "hitPolicy='COLLECT' " + std::string(aggregation),
        .rules = {{"> 0", "3"}, {"> 1", "1"}, {"> 2", "3"}}};
    return ValueFor(table, x);
  };
  EXPECT_EQ(collect("", "3"), "[3, 1, 3]");
  EXPECT_EQ(collect("aggregation='SUM'", "3"), "7");
  EXPECT_EQ(collect("aggregation='MIN'", "3"), "1");
  EXPECT_EQ(collect("aggregation='MAX'", "2"), "3");
  EXPECT_EQ(collect("aggregation='COUNT'", "3"), "3");
  EXPECT_EQ(collect("aggregation='COUNT'", "0"), "0");
  EXPECT_EQ(collect("aggregation='SUM'", "0"), "null");
}

TEST(DecisionTable, AggregatesOnlyWhatHasASumOrAnOrder) {
  const TableOfX table = {.attributes = "hitPolicy='COLLECT' aggregation='MAX'",
                          .rules = {{"-", "3"}, {"-", "\"a\""}}};

  EXPECT_EQ(
      CauseFor(table, "1"),
      "C0918 the results of the rules that hold cannot be aggregated: 1, 2");
}

TEST(DecisionTable, AggregatesOneOutputOnly) {
  const TableOfX table = {
      .attributes = "hitPolicy='COLLECT' aggregation='SUM'",
      .outputs = {"<output name='a'/>", "<output name='b'/>"},
      .rules = {{"-", "1", "2"}}};

  EXPECT_THAT(ProblemsOf(Around(table)), ElementsAre("K0961 m.dmn:3"));
}

TEST(DecisionTable, RefusesValuesThatAnInputDoesNotAllow) {
  const TableOfX table = {
      .attributes = "",
      .rules = {{"-", "1"}},
      .input_values =
          "<inputValues>" + TextElement("\"a\", \"b\"") + "</inputValues>"};

  EXPECT_EQ(ValueFor(table, "\"a\""), "1");
  EXPECT_EQ(ValueFor(table, "null"), "1");
  EXPECT_EQ(CauseFor(table, "\"c\""),
            "C0912 the value \"c\" of the x is not one of those allowed: "
            "\"a\", \"b\"");
}

TEST(DecisionTable, RefusesValuesThatAnOutputDoesNotAllow) {
  const TableOfX table = {.attributes = "",
                          .outputs = {OutputWithValues("o", "1, 2")},
                          .rules = {{"-", "x"}}};

  EXPECT_EQ(ValueFor(table, "2"), "2");
  EXPECT_EQ(CauseFor(table, "3"),
            "C0912 the value 3 of o is not one of those allowed: 1, 2");
}

TEST(DecisionTable, WarnsOfAnOrderThatNothingGives) {
  const TableOfX table = {.attributes = "hitPolicy='PRIORITY'",
                          .rules = {{"-", "1"}}};

  EXPECT_THAT(ProblemsOf(Around(table)), ElementsAre("K0962 m.dmn:3"));
}

TEST(DecisionTable, TestsMayBeExpressions) {
  const TableOfX table = {
      .attributes = "hitPolicy='FIRST'",
      .rules = {{"x * 2 - 2", "\"a\""}, {"? > 1", "\"b\""}}};

  EXPECT_EQ(ValueFor(table, "2"), "\"a\"");
  EXPECT_EQ(ValueFor(table, "3"), "\"b\"");
}

}  // namespace
}  // namespace tassei
