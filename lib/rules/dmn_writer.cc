#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/format/xml_writer.h"
#include "lib/rules/dmn_diagram.h"
#include "lib/rules/dmn_expression_writer.h"
#include "lib/rules/dmn_ids.h"
#include "lib/rules/dmn_reader.h"
#include "lib/rules/dmn_version.h"

namespace tassei::internal {
namespace {

constexpr std::string_view kBoundsNamespace =
    "http://www.omg.org/spec/DMN/20180521/DC/";
constexpr std::string_view kWaypointNamespace =
    "http://www.omg.org/spec/DMN/20180521/DI/";

// Requires a model with complete ids.
class ModelWriter {
 public:
  explicit ModelWriter(const ModelParts& model) : model_(model) {
    TakeIds(model, ids_);
  }

  std::string Write() && {
    const DmnVersion version = VersionFor(model_);
    xml_.Begin("definitions")
        .Attribute("xmlns", version.model_namespace)
        .Attribute("xmlns:dmndi", version.diagram_namespace)
        .Attribute("xmlns:dc", kBoundsNamespace)
        .Attribute("xmlns:di", kWaypointNamespace)
        .Attribute("id", ids_.Make("definitions"))
        .Attribute("name", model_.name)
        .Attribute("namespace", model_.model_namespace);
    for (const ImportParts& import : model_.imports) WriteImport(import);
    for (const ItemDefinition& type : model_.types) {
      WriteType("itemDefinition", type);
    }
    for (const InputDataParts& input : model_.inputs) WriteInputData(input);
    for (const DecisionParts& decision : model_.decisions) {
      WriteDecision(decision);
    }
    for (const KnowledgeParts& knowledge : model_.knowledge) {
      WriteKnowledge(knowledge);
    }
    for (const ServiceParts& service : model_.services) WriteService(service);
    WriteDiagram(model_, requirements_, ids_, xml_);
    xml_.End();
    return std::move(xml_).Finish();
  }

 private:
  void WriteImport(const ImportParts& import) {
    xml_.Begin("import")
        .Attribute("name", import.name)
        .Attribute("namespace", import.model_namespace)
        .Attribute("importType", import.type);
    if (!import.location.empty()) {
      xml_.Attribute("locationURI", import.location);
    }
    xml_.End();
  }

  void WriteType(std::string_view element, const ItemDefinition& type) {
    xml_.Begin(element).Attribute("name", type.name);
    if (type.is_collection) xml_.Attribute("isCollection", "true");
    if (!type.type_ref.empty()) {
      xml_.Begin("typeRef").Text(type.type_ref).End();
    }
    WriteTests("allowedValues", type.allowed_values, xml_);
    WriteTests("typeConstraint", type.type_constraint, xml_);
    for (const ItemDefinition& component : type.components) {
      WriteType("itemComponent", component);
    }
    if (type.function.has_value()) WriteFunctionItem(*type.function);
    xml_.End();
  }

  void WriteFunctionItem(const ItemDefinition::FunctionItem& function) {
    xml_.Begin("functionItem");
    if (!function.output_type_ref.empty()) {
      xml_.Attribute("outputTypeRef", function.output_type_ref);
    }
    for (const InformationItem& parameter : function.parameters) {
      WriteItem("parameters", parameter, xml_);
    }
    xml_.End();
  }

  void BeginElement(std::string_view element, const std::string& id,
                    const std::string& name, const InformationItem& variable) {
    xml_.Begin(element).Attribute("id", id).Attribute("name", name);
    WriteItem("variable", variable, xml_);
  }

  void WriteInputData(const InputDataParts& input) {
    BeginElement("inputData", input.id, input.variable.name, input.variable);
    xml_.End();
  }

  void WriteDecision(const DecisionParts& decision) {
    BeginElement("decision", decision.id, decision.name, decision.variable);
    WriteRequirements("informationRequirement", "requiredInput",
                      decision.required_inputs, decision.id);
    WriteRequirements("informationRequirement", "requiredDecision",
                      decision.required_decisions, decision.id);
    WriteRequirements("knowledgeRequirement", "requiredKnowledge",
                      decision.required_knowledge, decision.id);
    if (decision.expression != nullptr) {
      WriteExpression(*decision.expression, decision.id, ids_, xml_);
    }
    xml_.End();
  }

  void WriteKnowledge(const KnowledgeParts& knowledge) {
    BeginElement("businessKnowledgeModel", knowledge.id, knowledge.name,
                 knowledge.variable);
    if (knowledge.function != nullptr) {
      WriteEncapsulatedLogic(*knowledge.function, knowledge.id, ids_, xml_);
    }
    WriteRequirements("knowledgeRequirement", "requiredKnowledge",
                      knowledge.required_knowledge, knowledge.id);
    xml_.End();
  }

  void WriteService(const ServiceParts& service) {
    BeginElement("decisionService", service.id, service.name, service.variable);
    WriteReferences("outputDecision", service.output_decisions);
    WriteReferences("encapsulatedDecision", service.encapsulated_decisions);
    WriteReferences("inputDecision", service.input_decisions);
    WriteReferences("inputData", service.input_data);
    xml_.End();
  }

  void WriteRequirements(std::string_view element, std::string_view kind,
                         const std::vector<ElementRef>& references,
                         const std::string& owner) {
    for (const ElementRef& reference : references) {
      const std::string id = ids_.Make(owner + "_requirement");
      xml_.Begin(element).Attribute("id", id);
      WriteReference(kind, reference);
      xml_.End();
      if (reference.model_namespace.empty()) {
        requirements_.push_back({id, reference.id, owner});
      }
    }
  }

  void WriteReferences(std::string_view element,
                       const std::vector<ElementRef>& references) {
    for (const ElementRef& reference : references) {
      WriteReference(element, reference);
    }
  }

  void WriteReference(std::string_view element, const ElementRef& reference) {
    xml_.Begin(element)
        .Attribute("href", reference.model_namespace + "#" + reference.id)
        .End();
  }

  const ModelParts& model_;
  IdMaker ids_ = {};
  XmlWriter xml_ = {};
  std::vector<WrittenRequirement> requirements_ = {};
};

}  // namespace

std::string WriteDmn(const ModelParts& model) {
  const ModelParts complete = CompleteIds(model);
  return ModelWriter(complete).Write();
}

}  // namespace tassei::internal
