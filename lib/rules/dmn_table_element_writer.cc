#include "lib/rules/dmn_table_element_writer.h"

#include <cstddef>
#include <optional>

#include "lib/rules/dmn_words.h"

namespace tassei::internal {
namespace {

class TableWriter {
 public:
  TableWriter(const DecisionTableParts& table, const std::string& id,
              IdMaker& ids, XmlWriter& xml)
      : table_(table), id_(id), ids_(ids), xml_(xml) {}

  void Write() {
    WriteAttributes();
    std::size_t number = 0;
    for (const auto& input : table_.inputs) WriteInput(input, ++number);
    number = 0;
    for (const auto& output : table_.outputs) WriteOutput(output, ++number);
    for (const std::string& name : table_.annotation_names) {
      xml_.Begin("annotation");
      WriteOptional("name", name);
      xml_.End();
    }
    number = 0;
    for (const auto& rule : table_.rules) WriteRule(rule, ++number);
  }

 private:
  void WriteAttributes() {
    xml_.Attribute("hitPolicy",
                   WordFor<TableHitPolicy>(table_.hit_policy, kHitPolicyWords));
    if (table_.aggregation != TableAggregation::kNone) {
      xml_.Attribute("aggregation", WordFor<TableAggregation>(
                                        table_.aggregation, kAggregationWords));
    }
    WriteOptional("outputLabel", table_.output_label);
  }

  void WriteOptional(std::string_view attribute, const std::string& value) {
    if (!value.empty()) xml_.Attribute(attribute, value);
  }

  void BeginWithId(std::string_view element, const std::string& base) {
    xml_.Begin(element).Attribute("id", ids_.Make(base));
  }

  void WriteText(const std::string& text) {
    xml_.Begin("text").Text(text).End();
  }

  void WriteOptionalText(std::string_view element, const std::string& id,
                         const std::optional<PlacedText>& text) {
    if (!text.has_value()) return;
    BeginWithId(element, id);
    WriteText(text->text);
    xml_.End();
  }

  void WriteInput(const DecisionTableParts::Input& input, std::size_t number) {
    const std::string id = id_ + "_input" + std::to_string(number);
    BeginWithId("input", id);
    WriteOptional("label", input.label.text);
    BeginWithId("inputExpression", id + "_expression");
    WriteOptional("typeRef", input.type_ref);
    WriteText(input.expression.text);
    xml_.End();
    WriteOptionalText("inputValues", id + "_values", input.allowed_values);
    xml_.End();
  }

  void WriteOutput(const DecisionTableParts::Output& output,
                   std::size_t number) {
    const std::string id = id_ + "_output" + std::to_string(number);
    BeginWithId("output", id);
    WriteOptional("name", output.name);
    WriteOptional("typeRef", output.type_ref);
    WriteOptionalText("outputValues", id + "_values", output.allowed_values);
    WriteOptionalText("defaultOutputEntry", id + "_default",
                      output.default_value);
    xml_.End();
  }

  // A rule whose id will not do for XML is given another, and a label.
  void WriteRule(const DecisionTableParts::Rule& rule, std::size_t number) {
    const bool taken = ids_.Take(rule.id);
    const std::string id =
        taken ? rule.id : ids_.Make(id_ + "_rule" + std::to_string(number));
    xml_.Begin("rule").Attribute("id", id);
    if (!taken) xml_.Attribute("label", rule.id);
    std::size_t cell = 0;
    for (const PlacedText& test : rule.inputs) {
      WriteOptionalText("inputEntry", id + "_in" + std::to_string(++cell),
                        test);
    }
    cell = 0;
    for (const PlacedText& value : rule.outputs) {
      WriteOptionalText("outputEntry", id + "_out" + std::to_string(++cell),
                        value);
    }
    for (const std::string& annotation : rule.annotations) {
      xml_.Begin("annotationEntry");
      WriteText(annotation);
      xml_.End();
    }
    xml_.End();
  }

  const DecisionTableParts& table_;
  const std::string& id_;
  IdMaker& ids_;
  XmlWriter& xml_;
};

}  // namespace

void WriteTableContent(const DecisionTableParts& table, const std::string& id,
                       IdMaker& ids, XmlWriter& xml) {
  TableWriter(table, id, ids, xml).Write();
}

}  // namespace tassei::internal
