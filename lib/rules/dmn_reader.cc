#include "lib/rules/dmn_reader.h"

#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "lib/format/xml.h"
#include "lib/rules/dmn_diagnostics.h"
#include "lib/rules/dmn_elements.h"
#include "lib/rules/dmn_expression_reader.h"
#include "lib/rules/dmn_references.h"
#include "lib/rules/dmn_words.h"

namespace tassei::internal {
namespace {

constexpr std::array<std::string_view, 16> kDefinitionsChildren = {
    "import",
    "itemDefinition",
    "inputData",
    "decision",
    "businessKnowledgeModel",
    "decisionService",
    "knowledgeSource",
    "elementCollection",
    "performanceIndicator",
    "organizationUnit",
    "organisationUnit",
    "textAnnotation",
    "association",
    "group",
    "drgElement",
    "businessContextElement"};
constexpr std::array<std::string_view, 12> kDecisionChildren = {
    "question",
    "allowedAnswers",
    "variable",
    "informationRequirement",
    "knowledgeRequirement",
    "authorityRequirement",
    "supportedObjective",
    "impactedPerformanceIndicator",
    "decisionMaker",
    "decisionOwner",
    "usingProcess",
    "usingTask"};
constexpr std::array<std::string_view, 3> kInformationChildren = {
    "requiredDecision", "requiredInput", "requiredKnowledge"};
constexpr std::array<std::string_view, 4> kKnowledgeModelChildren = {
    "variable", "encapsulatedLogic", "knowledgeRequirement",
    "authorityRequirement"};
constexpr std::array<std::string_view, 1> kInputDataChildren = {"variable"};
constexpr std::array<std::string_view, 5> kServiceChildren = {
    "variable", "outputDecision", "encapsulatedDecision", "inputDecision",
    "inputData"};
constexpr std::array<std::string_view, 5> kItemChildren = {
    "typeRef", "allowedValues", "typeConstraint", "itemComponent",
    "functionItem"};

class ModelReader {
 public:
  ModelReader(const XmlElement& root, std::string_view file,
              Diagnostics& diagnostics)
      : root_(root), elements_(root, file, diagnostics) {}

  ModelParts Read() {
    model_.name = elements_.Required(root_, "name");
    model_.model_namespace = elements_.Required(root_, "namespace");
    for (const XmlElement& child : root_.children) {
      if (IsDmnNamespace(child.name_space)) ReadChild(child);
    }
    return std::move(model_);
  }

 private:
  void ReadChild(const XmlElement& child) {
    if (child.name == "import") {
      model_.imports.push_back(ReadImport(child));
    } else if (child.name == "itemDefinition") {
      model_.types.push_back(ReadItemDefinition(child));
    } else if (child.name == "inputData") {
      model_.inputs.push_back(ReadInputData(child));
    } else if (child.name == "decision") {
      model_.decisions.push_back(ReadDecision(child));
    } else if (child.name == "businessKnowledgeModel") {
      model_.knowledge.push_back(ReadKnowledge(child));
    } else if (child.name == "decisionService") {
      model_.services.push_back(ReadService(child));
    } else {
      elements_.PassOver(child, root_, kDefinitionsChildren);
    }
  }

  ImportParts ReadImport(const XmlElement& element) {
    ImportParts import;
    import.model_namespace = elements_.Required(element, "namespace");
    const std::string* const name = element.Find("name");
    // DMN 1.1 gives imports no name: a prefix of the file names them.
    import.name =
        name == nullptr ? elements_.PrefixOf(import.model_namespace) : *name;
    import.type = elements_.Optional(element, "importType");
    import.location = elements_.Optional(element, "locationURI");
    import.where = elements_.At(element.where);
    return import;
  }

  // --- Types ----------------------------------------------------------------

  ItemDefinition ReadItemDefinition(const XmlElement& element) {
    ItemDefinition item;
    item.name = elements_.Required(element, "name");
    item.type_ref = elements_.TypeOf(element);
    item.is_collection =
        elements_.WordOf<bool>(element, "isCollection", kBooleanWords, false);
    item.allowed_values = elements_.TestsOf(element, "allowedValues");
    item.type_constraint = elements_.TestsOf(element, "typeConstraint");
    item.where = elements_.At(element.where);
    for (const XmlElement& child : element.children) {
      if (child.name == "itemComponent") {
        item.components.push_back(ReadItemDefinition(child));
      } else if (child.name == "functionItem") {
        item.function = ReadFunctionItem(child);
      } else {
        elements_.PassOver(child, element, kItemChildren);
      }
    }
    return item;
  }

  ItemDefinition::FunctionItem ReadFunctionItem(const XmlElement& element) {
    constexpr std::array<std::string_view, 1> kChildren = {"parameters"};
    ItemDefinition::FunctionItem function;
    function.output_type_ref = elements_.TypeOf(element, "outputTypeRef");
    for (const XmlElement& child : element.children) {
      if (child.name == "parameters") {
        function.parameters.push_back(elements_.ItemOf(child));
      } else {
        elements_.PassOver(child, element, kChildren);
      }
    }
    return function;
  }

  // --- Elements of the graph ------------------------------------------------

  // The variable of an element, which has the element's name unless it says
  // otherwise.
  InformationItem VariableOf(const XmlElement& element,
                             const std::string& name) {
    const XmlElement* const variable = elements_.Child(element, "variable");
    if (variable == nullptr) {
      return {.name = name, .where = elements_.At(element.where)};
    }
    InformationItem item{.name = elements_.Optional(*variable, "name"),
                         .type_ref = elements_.TypeOf(*variable),
                         .where = elements_.At(variable->where)};
    if (IsBlank(item.name)) item.name = name;
    return item;
  }

  InputDataParts ReadInputData(const XmlElement& element) {
    for (const XmlElement& child : element.children) {
      elements_.PassOver(child, element, kInputDataChildren);
    }
    return {
        .id = elements_.Optional(element, "id"),
        .variable = VariableOf(element, elements_.Required(element, "name"))};
  }

  DecisionParts ReadDecision(const XmlElement& element) {
    DecisionParts decision;
    decision.id = elements_.Optional(element, "id");
    decision.name = elements_.Required(element, "name");
    decision.variable = VariableOf(element, decision.name);
    decision.where = elements_.At(element.where);
    for (const XmlElement& child : element.children) {
      if (child.name == "informationRequirement") {
        ReadInformationRequirement(child, decision);
      } else if (child.name == "knowledgeRequirement") {
        ReadKnowledgeRequirement(child, decision.required_knowledge);
      }
    }
    decision.expression =
        ReadExpressionIn(element, kDecisionChildren, elements_);
    return decision;
  }

  void ReadInformationRequirement(const XmlElement& element,
                                  DecisionParts& decision) {
    for (const XmlElement& child : element.children) {
      if (child.name == "requiredInput") {
        AddReference(child, decision.required_inputs);
      } else if (child.name == "requiredDecision") {
        AddReference(child, decision.required_decisions);
      } else {
        elements_.PassOver(child, element, kInformationChildren);
      }
    }
  }

  void ReadKnowledgeRequirement(const XmlElement& element,
                                std::vector<ElementRef>& references) {
    for (const XmlElement& child : element.children) {
      if (child.name == "requiredKnowledge") {
        AddReference(child, references);
      } else {
        elements_.PassOver(child, element, kInformationChildren);
      }
    }
  }

  KnowledgeParts ReadKnowledge(const XmlElement& element) {
    KnowledgeParts knowledge;
    knowledge.id = elements_.Optional(element, "id");
    knowledge.name = elements_.Required(element, "name");
    knowledge.variable = VariableOf(element, knowledge.name);
    knowledge.where = elements_.At(element.where);
    for (const XmlElement& child : element.children) {
      if (child.name == "encapsulatedLogic") {
        knowledge.function = ReadFunction(child, elements_);
      } else if (child.name == "knowledgeRequirement") {
        ReadKnowledgeRequirement(child, knowledge.required_knowledge);
      } else {
        elements_.PassOver(child, element, kKnowledgeModelChildren);
      }
    }
    return knowledge;
  }

  ServiceParts ReadService(const XmlElement& element) {
    ServiceParts service;
    service.id = elements_.Optional(element, "id");
    service.name = elements_.Required(element, "name");
    service.variable = VariableOf(element, service.name);
    service.where = elements_.At(element.where);
    for (const XmlElement& child : element.children) {
      if (child.name == "outputDecision") {
        AddReference(child, service.output_decisions);
      } else if (child.name == "encapsulatedDecision") {
        AddReference(child, service.encapsulated_decisions);
      } else if (child.name == "inputDecision") {
        AddReference(child, service.input_decisions);
      } else if (child.name == "inputData") {
        AddReference(child, service.input_data);
      } else {
        elements_.PassOver(child, element, kServiceChildren);
      }
    }
    return service;
  }

  // "#id" and, after its namespace, "namespace#id"; a bare id is taken too.
  void AddReference(const XmlElement& element,
                    std::vector<ElementRef>& references) {
    const std::string href = elements_.Required(element, "href");
    const std::size_t hash = href.rfind('#');
    ElementRef reference{.where = elements_.At(element.where)};
    if (hash == std::string::npos) {
      reference.id = href;
    } else {
      reference.model_namespace = href.substr(0, hash);
      reference.id = href.substr(hash + 1);
    }
    if (reference.model_namespace == model_.model_namespace) {
      reference.model_namespace.clear();
    }
    references.push_back(std::move(reference));
  }

  const XmlElement& root_;
  DmnElements elements_;
  ModelParts model_ = {};
};

// Whether `root` is the definitions of a DMN model.
bool CheckRoot(const XmlElement& root, std::string_view file,
               Diagnostics& diagnostics) {
  const SourceSpan where = {.file = std::string(file),
                            .line = root.where.line,
                            .column = root.where.column};
  if (root.name != "definitions") {
    diagnostics.Add({.kind = &kDmnNotDefinitions,
                     .where = where,
                     .arguments = {root.name}});
    return false;
  }
  if (!IsDmnNamespace(root.name_space)) {
    diagnostics.Add(
        {.kind = &kDmnNamespaceUnknown,
         .where = where,
         .arguments = {root.name_space, std::string(kDmn15Namespace)}});
    return false;
  }
  return true;
}

}  // namespace

std::optional<ModelParts> ReadBrokenDmn(std::string_view xml,
                                        std::string_view file,
                                        Diagnostics& diagnostics) {
  const std::optional<XmlElement> root = ReadXml(xml, file, diagnostics);
  if (!root.has_value() || !CheckRoot(*root, file, diagnostics)) {
    return std::nullopt;
  }
  ModelParts model = ModelReader(*root, file, diagnostics).Read();
  CheckReferences(model, diagnostics);
  return model;
}

std::optional<ModelParts> ReadDmn(std::string_view xml, std::string_view file,
                                  Diagnostics& diagnostics) {
  Diagnostics found;
  std::optional<ModelParts> model = ReadBrokenDmn(xml, file, found);
  diagnostics.Append(found);
  if (found.has_errors()) return std::nullopt;
  return model;
}

}  // namespace tassei::internal
