#include "tests/rules/model_dump.h"

#include <optional>
#include <string_view>
#include <vector>

namespace tassei::testing {
namespace {

using namespace internal;  // NOLINT(google-build-using-namespace)

class Dumper {
 public:
  void Model(const ModelParts& model) {
    Line("model", {model.name, model.model_namespace});
    for (const ImportParts& import : model.imports) {
      Line("import",
           {import.name, import.model_namespace, import.type, import.location});
    }
    for (const ItemDefinition& type : model.types) Type(type);
    for (const InputDataParts& input : model.inputs) {
      Line("input", {input.id});
      Item("variable", input.variable);
    }
    for (const DecisionParts& decision : model.decisions) Decision(decision);
    for (const KnowledgeParts& knowledge : model.knowledge) {
      Line("knowledge", {knowledge.id, knowledge.name});
      Item("variable", knowledge.variable);
      References("knowledge", knowledge.required_knowledge);
      Boxed(knowledge.function);
    }
    for (const ServiceParts& service : model.services) Service(service);
  }

  void Boxed(const BoxedPtr& boxed) {
    if (boxed == nullptr) return Line("nothing", {});
    Line("boxed", {std::to_string(static_cast<int>(boxed->kind)),
                   boxed->type_ref, boxed->text.text, boxed->name,
                   std::to_string(static_cast<int>(boxed->function_kind))});
    ++level_;
    for (const InformationItem& item : boxed->columns) Item("column", item);
    for (const InformationItem& item : boxed->parameters) {
      Item("parameter", item);
    }
    for (const BoxedExpression::Entry& entry : boxed->entries) {
      Item("entry", entry.variable);
      Boxed(entry.expression);
    }
    for (const BoxedPtr& part : boxed->parts) Boxed(part);
    if (boxed->table != nullptr) Table(*boxed->table);
    --level_;
  }

  std::string text() && { return std::move(text_); }

 private:
  void Line(std::string_view what, const std::vector<std::string>& parts) {
    text_.append(2 * level_, ' ');
    text_ += what;
    for (const std::string& part : parts) text_ += " [" + part + "]";
    text_ += '\n';
  }

  void Item(std::string_view what, const InformationItem& item) {
    Line(what, {item.name, item.type_ref});
  }

  void Tests(std::string_view what, const std::optional<PlacedText>& tests) {
    if (tests.has_value()) Line(what, {tests->text});
  }

  void References(std::string_view what,
                  const std::vector<ElementRef>& references) {
    for (const ElementRef& reference : references) {
      Line(what, {reference.model_namespace, reference.id});
    }
  }

  void Type(const ItemDefinition& type) {
    Line("type", {type.name, type.type_ref, type.is_collection ? "list" : ""});
    ++level_;
    Tests("allowed", type.allowed_values);
    Tests("constraint", type.type_constraint);
    for (const ItemDefinition& component : type.components) Type(component);
    if (type.function.has_value()) {
      Line("function", {type.function->output_type_ref});
      for (const InformationItem& item : type.function->parameters) {
        Item("parameter", item);
      }
    }
    --level_;
  }

  void Decision(const DecisionParts& decision) {
    Line("decision", {decision.id, decision.name});
    Item("variable", decision.variable);
    References("input", decision.required_inputs);
    References("decision", decision.required_decisions);
    References("knowledge", decision.required_knowledge);
    Boxed(decision.expression);
  }

  void Service(const ServiceParts& service) {
    Line("service", {service.id, service.name});
    Item("variable", service.variable);
    References("output", service.output_decisions);
    References("encapsulated", service.encapsulated_decisions);
    References("decision", service.input_decisions);
    References("data", service.input_data);
  }

  void Table(const DecisionTableParts& table) {
    Line("table", {std::to_string(static_cast<int>(table.hit_policy)),
                   std::to_string(static_cast<int>(table.aggregation)),
                   table.output_label});
    for (const auto& input : table.inputs) {
      Line("input", {input.label.text, input.expression.text, input.type_ref});
      Tests("allowed", input.allowed_values);
    }
    for (const auto& output : table.outputs) {
      Line("output", {output.name, output.type_ref});
      Tests("allowed", output.allowed_values);
      Tests("default", output.default_value);
    }
    Line("annotations", table.annotation_names);
    for (const auto& rule : table.rules) {
      Line("rule", {rule.id});
      for (const PlacedText& cell : rule.inputs) Line("if", {cell.text});
      for (const PlacedText& cell : rule.outputs) Line("then", {cell.text});
      Line("annotations", rule.annotations);
    }
  }

  std::string text_;
  std::size_t level_ = 0;
};

}  // namespace

std::string Dump(const ModelParts& model) {
  Dumper dumper;
  dumper.Model(model);
  return std::move(dumper).text();
}

std::string Dump(const BoxedExpression& boxed) {
  Dumper dumper;
  dumper.Boxed(std::make_shared<const BoxedExpression>(boxed));
  return std::move(dumper).text();
}

}  // namespace tassei::testing
