#include "lib/rules/dmn_table_element.h"

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace tassei::internal {
namespace {

constexpr std::array<std::string_view, 4> kTableChildren = {
    "input", "output", "annotation", "rule"};
constexpr std::array<std::string_view, 2> kInputChildren = {"inputExpression",
                                                            "inputValues"};
constexpr std::array<std::string_view, 2> kOutputChildren = {
    "outputValues", "defaultOutputEntry"};
constexpr std::array<std::string_view, 3> kRuleChildren = {
    "inputEntry", "outputEntry", "annotationEntry"};

class TableReader {
 public:
  explicit TableReader(DmnElements& elements) : elements_(elements) {}

  DecisionTableParts Read(const XmlElement& element) {
    table_.hit_policy = elements_.WordOf<TableHitPolicy>(
        element, "hitPolicy", kHitPolicyWords, TableHitPolicy::kUnique);
    table_.aggregation = elements_.WordOf<TableAggregation>(
        element, "aggregation", kAggregationWords, TableAggregation::kNone);
    table_.output_label = elements_.Optional(element, "outputLabel");
    ReadColumns(element);
    for (const XmlElement& child : element.children) {
      if (child.name == "rule") ReadRule(child);
    }
    return std::move(table_);
  }

 private:
  void ReadColumns(const XmlElement& element) {
    for (const XmlElement& child : element.children) {
      if (child.name == "input") {
        table_.inputs.push_back(ReadInput(child));
      } else if (child.name == "output") {
        table_.outputs.push_back(ReadOutput(child));
      } else if (child.name == "annotation") {
        table_.annotation_names.push_back(elements_.Optional(child, "name"));
      } else {
        elements_.PassOver(child, element, kTableChildren);
      }
    }
    if (table_.outputs.empty()) {
      elements_.Report(kDmnChildMissing, element.where,
                       {element.name, "output"});
    }
    if (table_.outputs.size() > 1) CheckOutputNames(element);
  }

  void CheckOutputNames(const XmlElement& element) {
    for (const XmlElement& child : element.children) {
      if (child.name == "output") elements_.Required(child, "name");
    }
  }

  DecisionTableParts::Input ReadInput(const XmlElement& element) {
    DecisionTableParts::Input input;
    input.label = {elements_.Optional(element, "label"),
                   elements_.At(element.where)};
    input.allowed_values = elements_.TestsOf(element, "inputValues");
    const XmlElement* const expression =
        elements_.Child(element, "inputExpression");
    if (expression == nullptr) {
      elements_.Report(kDmnChildMissing, element.where,
                       {element.name, "inputExpression"});
    } else {
      input.expression = elements_.RequiredText(*expression);
      input.type_ref = elements_.TypeOf(*expression);
    }
    PassOverUnknown(element, kInputChildren);
    return input;
  }

  DecisionTableParts::Output ReadOutput(const XmlElement& element) {
    DecisionTableParts::Output output;
    output.name = elements_.Optional(element, "name");
    output.type_ref = elements_.TypeOf(element);
    output.allowed_values = elements_.TestsOf(element, "outputValues");
    output.default_value = elements_.TestsOf(element, "defaultOutputEntry");
    output.where = elements_.At(element.where);
    PassOverUnknown(element, kOutputChildren);
    return output;
  }

  void ReadRule(const XmlElement& element) {
    DecisionTableParts::Rule rule;
    // A label is what people call the rule, where that is no id of XML.
    const std::string* const label = element.Find("label");
    rule.id = label == nullptr ? elements_.Optional(element, "id") : *label;
    rule.where = elements_.At(element.where);
    for (const XmlElement& child : element.children) {
      if (child.name == "inputEntry") {
        rule.inputs.push_back(ReadCell(child, "-"));
      } else if (child.name == "outputEntry") {
        rule.outputs.push_back(ReadCell(child, ""));
      } else if (child.name == "annotationEntry") {
        rule.annotations.push_back(ReadAnnotation(child));
      } else {
        elements_.PassOver(child, element, kRuleChildren);
      }
    }
    CheckCount(element, "inputEntry", table_.inputs.size(), rule.inputs);
    CheckCount(element, "outputEntry", table_.outputs.size(), rule.outputs);
    rule.annotations.resize(table_.annotation_names.size());
    table_.rules.push_back(std::move(rule));
  }

  PlacedText ReadCell(const XmlElement& element, std::string_view empty) {
    std::optional<PlacedText> text = elements_.TextOf(element);
    if (text.has_value()) return *std::move(text);
    return {std::string(empty), elements_.At(element.where)};
  }

  std::string ReadAnnotation(const XmlElement& element) const {
    const XmlElement* const text = elements_.Child(element, "text");
    return text == nullptr ? std::string() : text->text;
  }

  // Says that there are too few or too many cells, and makes them fit.
  void CheckCount(const XmlElement& rule, std::string_view name,
                  std::size_t count, std::vector<PlacedText>& cells) {
    if (cells.size() == count) return;
    elements_.Report(kDmnRuleRagged, rule.where,
                     {std::string(name), std::to_string(cells.size()),
                      std::to_string(count)});
    cells.resize(count);
  }

  void PassOverUnknown(const XmlElement& element, DmnNames known) {
    for (const XmlElement& child : element.children) {
      elements_.PassOver(child, element, known);
    }
  }

  DmnElements& elements_;
  DecisionTableParts table_ = {};
};

}  // namespace

DecisionTableParts ReadTableElement(const XmlElement& element,
                                    DmnElements& elements) {
  return TableReader(elements).Read(element);
}

}  // namespace tassei::internal
