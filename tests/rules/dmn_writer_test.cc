#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "lib/format/xml.h"
#include "lib/rules/dmn_ids.h"
#include "lib/rules/dmn_reader.h"
#include "tests/rules/model_dump.h"

namespace tassei::internal {
namespace {

using testing::Dump;
using ::testing::ElementsAre;

BoxedPtr Literal(std::string text) {
  auto boxed = std::make_shared<BoxedExpression>();
  boxed->text.text = std::move(text);
  return boxed;
}

BoxedPtr TableWithRules(const std::vector<std::string>& ids) {
  DecisionTableParts table;
  table.inputs.push_back({.expression = {"a"}});
  table.outputs.push_back({.name = "b"});
  for (const std::string& id : ids) {
    table.rules.push_back(
        {.id = id, .inputs = {{"< 1"}}, .outputs = {{"\"x\n\""}}});
  }
  auto boxed = std::make_shared<BoxedExpression>();
  boxed->kind = BoxedKind::kTable;
  boxed->table = std::make_shared<const DecisionTableParts>(std::move(table));
  return boxed;
}

// Two decisions over an input and a function, none with an id that will do.
ModelParts ModelWithoutIds() {
  ModelParts model{.name = "m"};
  model.inputs.push_back({.id = "1", .variable = {.name = "a"}});
  model.knowledge.push_back({.id = "", .name = "f"});
  model.decisions.push_back({.id = "2 ",
                             .name = "d",
                             .variable = {.name = "d"},
                             .required_inputs = {{.id = "1"}},
                             .expression = Literal("a")});
  model.decisions.push_back(
      {.id = "e",
       .name = "e",
       .variable = {.name = "e"},
       .required_decisions = {{.id = "2 "},
                              {.model_namespace = "urn:n", .id = "1"}},
       .expression = TableWithRules({"1", "", "r", "r"})});
  model.services.push_back(
      {.id = "s", .name = "s", .output_decisions = {{.id = "e"}}});
  return model;
}

// Every element of a name below `element`.
void Collect(const XmlElement& element, std::string_view name,
             std::vector<const XmlElement*>& found) {
  if (element.name == name) found.push_back(&element);
  for (const XmlElement& child : element.children) Collect(child, name, found);
}

XmlElement Written(const ModelParts& model) {
  Diagnostics diagnostics;
  std::optional<XmlElement> root =
      ReadXml(WriteDmn(model), "m.dmn", diagnostics);
  EXPECT_TRUE(root.has_value()) << diagnostics.ToString(Language::kEnglish);
  return std::move(root).value_or(XmlElement());
}

std::vector<std::string> ValuesOf(const XmlElement& root, std::string_view name,
                                  std::string_view attribute) {
  std::vector<const XmlElement*> found;
  Collect(root, name, found);
  std::vector<std::string> values;
  for (const XmlElement* element : found) {
    const std::string* const value = element->Find(attribute);
    values.push_back(value == nullptr ? "-" : *value);
  }
  return values;
}

TEST(IsXmlId, TakesNamesOfXmlWithoutColons) {
  EXPECT_TRUE(IsXmlId("a"));
  EXPECT_TRUE(IsXmlId("_1"));
  EXPECT_TRUE(IsXmlId("判定-1.x"));
  EXPECT_FALSE(IsXmlId(""));
  EXPECT_FALSE(IsXmlId("1"));
  EXPECT_FALSE(IsXmlId("-a"));
  EXPECT_FALSE(IsXmlId("a b"));
  EXPECT_FALSE(IsXmlId("a:b"));
  EXPECT_FALSE(IsXmlId("a　b"));
}

TEST(IdMaker, NeverGivesAnIdTwice) {
  IdMaker ids;

  EXPECT_TRUE(ids.Take("a_2"));
  EXPECT_FALSE(ids.Take("a_2"));
  EXPECT_EQ(ids.Make("a"), "a");
  EXPECT_EQ(ids.Make("a"), "a_3");
}

TEST(CompleteIds, GivesIdsAndLetsReferencesFollow) {
  const ModelParts model = CompleteIds(ModelWithoutIds());

  EXPECT_EQ(model.model_namespace, "urn:tassei:m");
  EXPECT_EQ(model.inputs[0].id, "inputData_1");
  EXPECT_EQ(model.knowledge[0].id, "knowledge_1");
  EXPECT_EQ(model.decisions[0].id, "decision_1");
  EXPECT_EQ(model.decisions[0].required_inputs[0].id, "inputData_1");
  EXPECT_EQ(model.decisions[1].id, "e");
  EXPECT_EQ(model.decisions[1].required_decisions[0].id, "decision_1");
  EXPECT_EQ(model.decisions[1].required_decisions[1].id, "1");
}

TEST(WriteDmn, WritesWhatIsReadBack) {
  const ModelParts model = ModelWithoutIds();
  Diagnostics diagnostics;

  const std::optional<ModelParts> again =
      ReadDmn(WriteDmn(model), "", diagnostics);

  ASSERT_TRUE(again.has_value()) << diagnostics.ToString(Language::kEnglish);
  ModelParts expected = CompleteIds(model);
  // What has no variable is given one.
  expected.knowledge[0].variable.name = "f";
  expected.services[0].variable.name = "s";
  EXPECT_EQ(Dump(*again), Dump(expected));
}

TEST(WriteDmn, GivesEachPartAnIdOfItsOwn) {
  std::vector<std::string> ids;
  const XmlElement root = Written(ModelWithoutIds());
  for (const std::string_view name :
       {"definitions", "inputData", "decision", "informationRequirement",
        "literalExpression", "decisionTable", "input", "output", "rule",
        "inputEntry", "outputEntry", "DMNDiagram", "DMNShape", "DMNEdge"}) {
    for (const std::string& id : ValuesOf(root, name, "id")) {
      EXPECT_TRUE(IsXmlId(id)) << name << " " << id;
      ids.push_back(id);
    }
  }
  std::sort(ids.begin(), ids.end());

  EXPECT_EQ(std::adjacent_find(ids.begin(), ids.end()), ids.end());
}

TEST(WriteDmn, KeepsNamesOfRulesAsLabelsWhereTheyAreNoIds) {
  const XmlElement root = Written(ModelWithoutIds());

  EXPECT_THAT(ValuesOf(root, "rule", "label"), ElementsAre("1", "", "-", "r"));
  EXPECT_EQ(ValuesOf(root, "rule", "id")[2], "r");
}

TEST(WriteDmn, DrawsEachElementAboveWhatItRequires) {
  const XmlElement root = Written(ModelWithoutIds());

  EXPECT_THAT(
      ValuesOf(root, "DMNShape", "dmnElementRef"),
      ElementsAre("inputData_1", "knowledge_1", "decision_1", "e", "s"));
  EXPECT_THAT(ValuesOf(root, "Bounds", "y"),
              ElementsAre("560", "560", "400", "240", "80"));
  EXPECT_THAT(ValuesOf(root, "Bounds", "x"),
              ElementsAre("160", "380", "160", "160", "160"));
  EXPECT_THAT(ValuesOf(root, "DMNEdge", "dmnElementRef"),
              ElementsAre("decision_1_requirement", "e_requirement"));
  EXPECT_THAT(ValuesOf(root, "waypoint", "y"),
              ElementsAre("560", "480", "400", "320"));
}

TEST(WriteDmn, DrawsCirclesWithoutAnEnd) {
  ModelParts model{.name = "m"};
  model.decisions.push_back(
      {.id = "a", .name = "a", .required_decisions = {{.id = "b"}}});
  model.decisions.push_back(
      {.id = "b", .name = "b", .required_decisions = {{.id = "a"}}});

  EXPECT_THAT(ValuesOf(Written(model), "Bounds", "y"), ElementsAre("80", "80"));
}

TEST(WriteDmn, EscapesWhatPeopleWrite) {
  ModelParts model{.name = "a & \"b\"\n<c>"};
  model.decisions.push_back(
      {.id = "d", .name = "d", .expression = Literal("a <\n\"]]>\"")});
  Diagnostics diagnostics;

  const std::optional<ModelParts> again =
      ReadDmn(WriteDmn(model), "", diagnostics);

  ASSERT_TRUE(again.has_value()) << diagnostics.ToString(Language::kEnglish);
  EXPECT_EQ(again->name, model.name);
  EXPECT_EQ(again->decisions[0].expression->text.text, "a <\n\"]]>\"");
}

}  // namespace
}  // namespace tassei::internal
