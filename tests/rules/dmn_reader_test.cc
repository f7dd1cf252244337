#include "lib/rules/dmn_reader.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/rules/model_dump.h"

namespace tassei::internal {
namespace {

using testing::Dump;
using ::testing::ElementsAre;

constexpr std::string_view kNamespace =
    "https://www.omg.org/spec/DMN/20230324/MODEL/";

// A model around `elements`, which begin on line 2.
std::string ModelOf(std::string_view elements,
                    std::string_view name_space = kNamespace,
                    std::string_view attributes = "") {
  return "<definitions xmlns='" + std::string(name_space) +
         "' name='m' namespace='urn:m' " + std::string(attributes) + ">\n" +
         std::string(elements) + "</definitions>";
}

// A decision whose expression stands on line 3.
std::string DecisionOf(std::string_view expression) {
  return ModelOf("<decision name='d'>\n" + std::string(expression) +
                 "</decision>");
}

ModelParts MustRead(std::string_view xml) {
  Diagnostics diagnostics;
  std::optional<ModelParts> model = ReadDmn(xml, "m.dmn", diagnostics);
  EXPECT_TRUE(diagnostics.empty()) << diagnostics.ToString(Language::kEnglish);
  EXPECT_TRUE(model.has_value());
  return std::move(model).value_or(ModelParts());
}

BoxedPtr MustReadExpression(std::string_view expression) {
  const ModelParts model = MustRead(DecisionOf(expression));
  return model.decisions.empty() ? nullptr : model.decisions[0].expression;
}

// "code line: suggestion" of each problem.
std::vector<std::string> ProblemsOf(std::string_view xml) {
  Diagnostics diagnostics;
  const bool read = ReadDmn(xml, "m.dmn", diagnostics).has_value();
  EXPECT_NE(read, diagnostics.has_errors());
  std::vector<std::string> problems;
  for (const Diagnostic& problem : diagnostics) {
    std::string line = std::string(problem.kind->code) + " " +
                       std::to_string(problem.where.line);
    if (!problem.suggestion.empty()) line += ": " + problem.suggestion;
    problems.push_back(std::move(line));
  }
  return problems;
}

std::string Literal(std::string_view text) {
  return "<literalExpression><text>" + std::string(text) +
         "</text></literalExpression>";
}

TEST(ReadDmn, TakesTheNamespaceOfEachVersion) {
  constexpr std::array<std::string_view, 6> kNamespaces = {
      "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
      "http://www.omg.org/spec/DMN/20180521/MODEL/",
      "https://www.omg.org/spec/DMN/20191111/MODEL/",
      "https://www.omg.org/spec/DMN/20211108/MODEL/",
      "https://www.omg.org/spec/DMN/20230324/MODEL/",
      "https://www.omg.org/spec/DMN/20240513/MODEL/"};
  for (const std::string_view name_space : kNamespaces) {
    const ModelParts model =
        MustRead(ModelOf("<inputData name='a'/>", name_space));

    EXPECT_EQ(model.name, "m");
    EXPECT_EQ(model.model_namespace, "urn:m");
    ASSERT_EQ(model.inputs.size(), 1u) << name_space;
    EXPECT_EQ(model.inputs[0].variable.name, "a");
  }
}

TEST(ReadDmn, RefusesWhatIsNoModel) {
  EXPECT_THAT(ProblemsOf("<a/>"), ElementsAre("K0930 1"));
  EXPECT_THAT(ProblemsOf("\n<definitions xmlns='urn:x'/>"),
              ElementsAre("K0931 2"));
  EXPECT_THAT(ProblemsOf("<definitions>"), ElementsAre("K0284 1"));
}

TEST(ReadDmn, ReportsEveryNameThatIsMissing) {
  EXPECT_THAT(
      ProblemsOf("<definitions xmlns='" + std::string(kNamespace) +
                 "'>\n<decision/>\n<itemDefinition name=' '/></definitions>"),
      ElementsAre("K0933 1", "K0933 1", "K0933 2", "K0933 3"));
}

TEST(ReadDmn, ReadsItemDefinitions) {
  const ModelParts model = MustRead(ModelOf(
      "<itemDefinition name='t' isCollection='true'><typeRef>string</typeRef>"
      "<allowedValues><text>\"a\"</text></allowedValues>"
      "<typeConstraint><text>count(?) = 1</text></typeConstraint>"
      "</itemDefinition>"
      "<itemDefinition name='u'>"
      "<itemComponent name='v'><itemComponent name='w'><typeRef>t</typeRef>"
      "</itemComponent></itemComponent></itemDefinition>"
      "<itemDefinition name='f'><functionItem outputTypeRef='number'>"
      "<parameters name='p' typeRef='t'/></functionItem></itemDefinition>"));

  EXPECT_EQ(Dump(model),
            "model [m] [urn:m]\n"
            "type [t] [string] [list]\n"
            "  allowed [\"a\"]\n"
            "  constraint [count(?) = 1]\n"
            "type [u] [] []\n"
            "  type [v] [] []\n"
            "    type [w] [t] []\n"
            "type [f] [] []\n"
            "  function [number]\n"
            "  parameter [p] [t]\n");
}

TEST(ReadDmn, NamesTypesOfQualifiedNamesAsFeelDoes) {
  const ModelParts model = MustRead(ModelOf(
      "<import namespace='urn:i' importType='x'/>"
      "<itemDefinition name='a'><typeRef>f:dateTime</typeRef></itemDefinition>"
      "<itemDefinition name='b'><typeRef>i:t</typeRef></itemDefinition>"
      "<itemDefinition name='c'><typeRef>own:a</typeRef></itemDefinition>"
      "<itemDefinition name='d'><typeRef>feel:number</typeRef></itemDefinition>"
      "<inputData name='e'><variable name='e' typeRef='f:string'/></inputData>",
      "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
      "xmlns:f='http://www.omg.org/spec/FEEL/20140401' xmlns:i='urn:i' "
      "xmlns:own='urn:m'"));

  EXPECT_EQ(Dump(model),
            "model [m] [urn:m]\n"
            "import [i] [urn:i] [x] []\n"
            "type [a] [date and time] []\n"
            "type [b] [i.t] []\n"
            "type [c] [a] []\n"
            "type [d] [number] []\n"
            "input []\n"
            "variable [e] [string]\n");
}

TEST(ReadDmn, ReadsTheGraph) {
  const ModelParts model = MustRead(ModelOf(
      "<import name='n' namespace='urn:n' importType='x' locationURI='l'/>"
      "<inputData id='_i' name='i'><variable name='i' typeRef='number'/>"
      "</inputData>"
      "<decision id='_d' name='d'>"
      "<informationRequirement><requiredInput href='#_i'/>"
      "</informationRequirement>"
      "<informationRequirement><requiredDecision href='urn:m#_e'/>"
      "</informationRequirement>"
      "<knowledgeRequirement><requiredKnowledge href='urn:n#_x'/>"
      "</knowledgeRequirement>"
      "<authorityRequirement><requiredAuthority href='#_k'/>"
      "</authorityRequirement></decision>"
      "<decision id='_e' name='e'/>"
      "<businessKnowledgeModel id='_b' name='b'><variable name='b'/>"
      "<encapsulatedLogic kind='Java'><formalParameter name='p' "
      "typeRef='string'/>" +
      Literal("p") +
      "</encapsulatedLogic><knowledgeRequirement>"
      "<requiredKnowledge href='#_s'/></knowledgeRequirement>"
      "</businessKnowledgeModel>"
      "<decisionService id='_s' name='s'><outputDecision href='#_d'/>"
      "<encapsulatedDecision href='#_e'/><inputDecision href='urn:n#_y'/>"
      "<inputData href='#_i'/></decisionService>"
      "<knowledgeSource id='_k' name='k'/>"));

  EXPECT_EQ(Dump(model),
            "model [m] [urn:m]\n"
            "import [n] [urn:n] [x] [l]\n"
            "input [_i]\n"
            "variable [i] [number]\n"
            "decision [_d] [d]\n"
            "variable [d] []\n"
            "input [] [_i]\n"
            "decision [] [_e]\n"
            "knowledge [urn:n] [_x]\n"
            "nothing\n"
            "decision [_e] [e]\n"
            "variable [e] []\n"
            "nothing\n"
            "knowledge [_b] [b]\n"
            "variable [b] []\n"
            "knowledge [] [_s]\n"
            "boxed [4] [] [] [] [1]\n"
            "  parameter [p] [string]\n"
            "  boxed [0] [] [p] [] [0]\n"
            "service [_s] [s]\n"
            "variable [s] []\n"
            "output [] [_d]\n"
            "encapsulated [] [_e]\n"
            "decision [urn:n] [_y]\n"
            "data [] [_i]\n");
}

TEST(ReadDmn, NamesVariablesWithoutANameAsTheirElement) {
  const ModelParts model =
      MustRead(ModelOf("<inputData name='a'><variable name=' '/></inputData>"
                       "<inputData name='b'><variable/></inputData>"
                       "<inputData name='c'><variable name='d'/></inputData>"));

  ASSERT_EQ(model.inputs.size(), 3u);
  EXPECT_EQ(model.inputs[0].variable.name, "a");
  EXPECT_EQ(model.inputs[1].variable.name, "b");
  EXPECT_EQ(model.inputs[2].variable.name, "d");
}

TEST(ReadDmn, RefusesReferencesToNothing) {
  EXPECT_THAT(
      ProblemsOf(ModelOf("<inputData id='input1' name='i'/>\n"
                         "<decision id='d' name='d'><informationRequirement>"
                         "<requiredInput href='#input2'/>"
                         "</informationRequirement>\n<informationRequirement>"
                         "<requiredInput href='#d'/></informationRequirement>\n"
                         "<informationRequirement><requiredInput/>"
                         "</informationRequirement></decision>\n"
                         "<decision id='d' name='e'/>")),
      ElementsAre("K0933 5", "K0937 6", "K0935 3: input1", "K0936 4"));
}

TEST(ReadDmn, PlacesFeelWhereItsFirstCharacterStands) {
  const BoxedPtr boxed = MustReadExpression(
      "<literalExpression><text>\n\n   達成率 * 100\n</text>"
      "</literalExpression>");

  EXPECT_EQ(boxed->text.text, "達成率 * 100");
  EXPECT_EQ(boxed->text.where.ToString(), "m.dmn:5:4");
}

TEST(ReadDmn, KeepsLineEndsInsideFeel) {
  EXPECT_EQ(MustReadExpression(Literal("1 +\n  &lt;2"))->text.text,
            "1 +\n  <2");
}

TEST(ReadDmn, TakesAnExpressionOfNothingForNone) {
  EXPECT_EQ(MustReadExpression("<literalExpression/>"), nullptr);
  EXPECT_EQ(MustReadExpression(Literal(" \n")), nullptr);
}

TEST(ReadDmn, ReadsContexts) {
  EXPECT_EQ(Dump(*MustReadExpression(
                "<context typeRef='t'><contextEntry><variable name='a' "
                "typeRef='number'/>" +
                Literal("1") + "</contextEntry><contextEntry>" + Literal("a") +
                "</contextEntry></context>")),
            "boxed [2] [t] [] [] [0]\n"
            "  entry [a] [number]\n"
            "  boxed [0] [] [1] [] [0]\n"
            "  entry [] []\n"
            "  boxed [0] [] [a] [] [0]\n");
}

TEST(ReadDmn, ReadsInvocationsWithBindingsOfNothing) {
  EXPECT_EQ(Dump(*MustReadExpression(
                "<invocation>" + Literal("f") +
                "<binding><parameter name='a'/>" + Literal("1") +
                "</binding><binding><parameter name='b'/></binding>"
                "</invocation>")),
            "boxed [3] [] [] [] [0]\n"
            "  entry [a] []\n"
            "  boxed [0] [] [1] [] [0]\n"
            "  entry [b] []\n"
            "  nothing\n"
            "  boxed [0] [] [f] [] [0]\n");
}

TEST(ReadDmn, ReadsFunctionsListsAndRelations) {
  EXPECT_EQ(
      Dump(*MustReadExpression(
          "<list><functionDefinition kind='PMML'><formalParameter name='x'/>" +
          Literal("x") + "</functionDefinition><relation><column name='a'/>" +
          "<column name='b'/><row>" + Literal("1") + "<literalExpression/>" +
          "</row></relation></list>")),
      "boxed [5] [] [] [] [0]\n"
      "  boxed [4] [] [] [] [2]\n"
      "    parameter [x] []\n"
      "    boxed [0] [] [x] [] [0]\n"
      "  boxed [6] [] [] [] [0]\n"
      "    column [a] []\n"
      "    column [b] []\n"
      "    boxed [0] [] [1] [] [0]\n"
      "    nothing\n");
}

TEST(ReadDmn, ReadsConditionalsIteratorsAndFilters) {
  const auto wrapped = [](std::string_view name, std::string_view text) {
    return "<" + std::string(name) + ">" + Literal(text) + "</" +
           std::string(name) + ">";
  };
  EXPECT_EQ(
      Dump(*MustReadExpression(
          "<list><conditional>" + wrapped("if", "i") + wrapped("then", "t") +
          wrapped("else", "e") + "</conditional><for iteratorVariable='x'>" +
          wrapped("in", "l") + wrapped("return", "r") +
          "</for><every iteratorVariable='y'>" + wrapped("in", "l") +
          wrapped("satisfies", "s") + "</every><some iteratorVariable='z'>" +
          wrapped("in", "l") + wrapped("satisfies", "s") + "</some><filter>" +
          wrapped("in", "l") + wrapped("match", "m") + "</filter></list>")),
      "boxed [5] [] [] [] [0]\n"
      "  boxed [7] [] [] [] [0]\n"
      "    boxed [0] [] [i] [] [0]\n"
      "    boxed [0] [] [t] [] [0]\n"
      "    boxed [0] [] [e] [] [0]\n"
      "  boxed [8] [] [] [x] [0]\n"
      "    boxed [0] [] [l] [] [0]\n"
      "    boxed [0] [] [r] [] [0]\n"
      "  boxed [9] [] [] [y] [0]\n"
      "    boxed [0] [] [l] [] [0]\n"
      "    boxed [0] [] [s] [] [0]\n"
      "  boxed [10] [] [] [z] [0]\n"
      "    boxed [0] [] [l] [] [0]\n"
      "    boxed [0] [] [s] [] [0]\n"
      "  boxed [11] [] [] [] [0]\n"
      "    boxed [0] [] [l] [] [0]\n"
      "    boxed [0] [] [m] [] [0]\n");
}

TEST(ReadDmn, ReadsDecisionTables) {
  EXPECT_EQ(
      Dump(*MustReadExpression(
          "<decisionTable hitPolicy='COLLECT' aggregation='SUM' "
          "outputLabel='o' preferredOrientation='Rule-as-Row'>"
          "<input label='l'><inputExpression typeRef='number'><text>a</text>"
          "</inputExpression><inputValues><text>&lt; 9</text></inputValues>"
          "</input><output name='x' typeRef='number'><outputValues>"
          "<text>1,2</text></outputValues><defaultOutputEntry><text>1</text>"
          "</defaultOutputEntry></output><annotation name='n'/>"
          "<rule id='r1'><inputEntry><text/></inputEntry><outputEntry>"
          "<text>2</text></outputEntry><annotationEntry><text>why</text>"
          "</annotationEntry></rule><rule><description>d</description>"
          "<inputEntry><text>1</text></inputEntry><outputEntry/></rule>"
          "</decisionTable>")),
      "boxed [1] [] [] [] [0]\n"
      "  table [6] [1] [o]\n"
      "  input [l] [a] [number]\n"
      "  allowed [< 9]\n"
      "  output [x] [number]\n"
      "  allowed [1,2]\n"
      "  default [1]\n"
      "  annotations [n]\n"
      "  rule [r1]\n"
      "  if [-]\n"
      "  then [2]\n"
      "  annotations [why]\n"
      "  rule []\n"
      "  if [1]\n"
      "  then []\n"
      "  annotations []\n");
}

TEST(ReadDmn, RefusesTablesThatDoNotFit) {
  EXPECT_THAT(ProblemsOf(DecisionOf(
                  "<decisionTable hitPolicy='UNIQE' aggregation='AVG'>\n"
                  "<input><inputExpression/></input>\n<input/>\n"
                  "<output/><output name='b'/>\n"
                  "<rule><inputEntry><text>-</text></inputEntry></rule>"
                  "</decisionTable>")),
              ElementsAre("K0940 3: UNIQUE", "K0940 3", "K0934 4", "K0934 5",
                          "K0933 6", "K0941 7", "K0941 7"));
  EXPECT_THAT(ProblemsOf(DecisionOf("<decisionTable/>")),
              ElementsAre("K0934 3"));
}

TEST(ReadDmn, RefusesExpressionsThatLackAPart) {
  EXPECT_THAT(ProblemsOf(DecisionOf("<conditional><if/></conditional>")),
              ElementsAre("K0934 3", "K0934 3"));
  EXPECT_THAT(ProblemsOf(DecisionOf("<for><in/><return/></for>")),
              ElementsAre("K0933 3"));
  EXPECT_THAT(
      ProblemsOf(DecisionOf("<relation><column name='a'/>\n<row/></relation>")),
      ElementsAre("K0942 4"));
  EXPECT_THAT(ProblemsOf(DecisionOf("<invocation>\n<binding/></invocation>")),
              ElementsAre("K0934 4"));
  EXPECT_THAT(ProblemsOf(DecisionOf("<list/>\n<list/>")),
              ElementsAre("K0943 4"));
}

TEST(ReadDmn, RefusesOtherLanguages) {
  EXPECT_THAT(
      ProblemsOf(DecisionOf("<literalExpression expressionLanguage='urn:juel'>"
                            "<text>a</text></literalExpression>")),
      ElementsAre("K0938 3"));
  EXPECT_THAT(ProblemsOf(ModelOf("", kNamespace, "expressionLanguage='x'")),
              ElementsAre("K0938 1"));
  EXPECT_THAT(
      ProblemsOf(DecisionOf("<literalExpression><importedValues name='v'/>"
                            "</literalExpression>")),
      ElementsAre("K0939 3"));
}

TEST(ReadDmn, WarnsOfUnknownElementsWithTheNearestName) {
  EXPECT_THAT(ProblemsOf(ModelOf("<descision name='d'/>\n<zzz/>")),
              ElementsAre("K0932 2: decision", "K0932 3"));
  EXPECT_THAT(ProblemsOf(DecisionOf("<list><description/><zzz/></list>")),
              ElementsAre("K0932 3"));
}

TEST(ReadDmn, PassesOverElementsOfOthersWithoutAWord) {
  MustRead(ModelOf(
      "<description>x</description><extensionElements><a xmlns=''/>"
      "</extensionElements><b xmlns='urn:b'/><knowledgeSource name='k'/>"
      "<elementCollection name='c'/><organizationUnit name='o'/>"
      "<performanceIndicator name='p'/><textAnnotation/><association/>"
      "<group/>"));
}

}  // namespace
}  // namespace tassei::internal
