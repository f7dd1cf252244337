#include "lib/rules/model_elements.h"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "lib/feel/names.h"
#include "lib/feel/type.h"
#include "lib/rules/model_diagnostics.h"
#include "lib/text/hash_map.h"

namespace tassei::internal {
namespace {

using Kind = ModelElement::Kind;

// What a function of this declared type gives. A type of a function stands for
// the whole function, any other for its result.
ModelType ResultOf(ModelType type) {
  if (type.type.kind() != TypeKind::kFunction) return type;
  return {.type = type.type.result()};
}

class Declarer {
 public:
  Declarer(std::span<const ImportingModel> models, TypeTable& types,
           Diagnostics& diagnostics)
      : models_(models),
        types_(types),
        diagnostics_(diagnostics),
        elements_(models.size()),
        by_id_(models.size()) {}

  std::vector<std::vector<CompiledElement>> Declare() {
    for (std::size_t i = 0; i < models_.size(); ++i) DeclareModel(i);
    for (std::size_t i = 0; i < models_.size(); ++i) RequireInModel(i);
    for (std::size_t i = 0; i < models_.size(); ++i) GiveParameters(i);
    return std::move(elements_);
  }

 private:
  void DeclareModel(std::size_t model) {
    const ModelParts& parts = models_[model].parts;
    for (const InputDataParts& input : parts.inputs) {
      Add(model, Kind::kInputData, input.id, input.variable.name,
          input.variable.where)
          .type = TypeOf(model, input.variable);
    }
    for (const DecisionParts& decision : parts.decisions) {
      Add(model, Kind::kDecision, decision.id, decision.name, decision.where)
          .type = TypeOf(model, decision.variable);
    }
    for (const KnowledgeParts& knowledge : parts.knowledge) {
      DeclareKnowledge(model, knowledge);
    }
    for (const ServiceParts& service : parts.services) {
      Add(model, Kind::kDecisionService, service.id, service.name,
          service.where)
          .type = ResultOf(TypeOf(model, service.variable));
    }
  }

  CompiledElement& Add(std::size_t model, Kind kind, const std::string& id,
                       const std::string& name, const SourceSpan& where) {
    by_id_[model].emplace(id, elements_[model].size());
    elements_[model].push_back(
        {.kind = kind, .id = id, .name = NormalName(name), .where = where});
    return elements_[model].back();
  }

  ModelType TypeOf(std::size_t model, const InformationItem& variable) {
    return types_.Named(model, variable.type_ref, variable.where);
  }

  void DeclareKnowledge(std::size_t model, const KnowledgeParts& knowledge) {
    CompiledElement& element = Add(model, Kind::kKnowledgeModel, knowledge.id,
                                   knowledge.name, knowledge.where);
    element.type = ResultOf(TypeOf(model, knowledge.variable));
    if (knowledge.function == nullptr) return;
    for (const InformationItem& parameter : knowledge.function->parameters) {
      element.parameters.push_back(
          {NormalName(parameter.name), TypeOf(model, parameter)});
    }
    if (!element.type.type.is_any()) return;
    if (knowledge.function->parts.empty()) return;
    const BoxedPtr& body = knowledge.function->parts[0];
    if (body == nullptr) return;
    element.type = types_.Named(model, body->type_ref, body->where);
  }

  void RequireInModel(std::size_t model) {
    const ModelParts& parts = models_[model].parts;
    std::size_t element = parts.inputs.size();
    for (const DecisionParts& decision : parts.decisions) {
      Require(model, element, decision.required_inputs);
      Require(model, element, decision.required_decisions);
      Require(model, element++, decision.required_knowledge);
    }
    for (const KnowledgeParts& knowledge : parts.knowledge) {
      // It may call itself.
      elements_[model][element].requirements.push_back(
          {.model = model, .element = element});
      Require(model, element++, knowledge.required_knowledge);
    }
    for (const ServiceParts& service : parts.services) {
      Require(model, element, service.input_data);
      Require(model, element, service.input_decisions);
      CompiledElement& declared = elements_[model][element];
      declared.parameters.resize(declared.requirements.size());
      Require(model, element++, service.output_decisions);
      if (declared.requirements.size() == declared.parameters.size()) {
        diagnostics_.Add({&kModelNoOutputDecision,
                          service.where,
                          {service.name},
                          service.name});
      }
    }
  }

  void Require(std::size_t model, std::size_t element,
               const std::vector<ElementRef>& references) {
    CompiledElement& requiring = elements_[model][element];
    for (const ElementRef& reference : references) {
      std::optional<Requirement> found = Find(model, reference);
      if (found.has_value()) {
        requiring.requirements.push_back(*std::move(found));
      } else if (!reference.model_namespace.empty()) {
        diagnostics_.Add({&kModelUnknownElement,
                          reference.where,
                          {requiring.name, reference.id},
                          requiring.name});
      }
    }
  }

  std::optional<Requirement> Find(std::size_t model,
                                  const ElementRef& reference) const {
    Requirement found = {.model = model};
    if (!reference.model_namespace.empty() &&
        !FindModel(reference.model_namespace, found)) {
      return std::nullopt;
    }
    const auto element = by_id_[found.model].find(reference.id);
    if (element == by_id_[found.model].end()) return std::nullopt;
    found.element = element->second;
    return found;
  }

  // Goes on to the model of a namespace, by as few imports as lead there; false
  // if none do.
  bool FindModel(const std::string& name_space, Requirement& found) const {
    std::vector<Requirement> ways = {found};
    HashSet<std::size_t> seen = {found.model};
    for (std::size_t i = 0; i < ways.size(); ++i) {
      const Requirement way = ways[i];
      const ImportingModel& model = models_[way.model];
      if (model.parts.model_namespace == name_space) {
        found = way;
        return true;
      }
      for (std::size_t j = 0; j < model.imports.size(); ++j) {
        if (!model.imports[j].has_value()) continue;
        if (!seen.insert(*model.imports[j]).second) continue;
        ways.push_back(way);
        ways.back().imports.push_back(j);
        ways.back().model = *model.imports[j];
      }
    }
    return false;
  }

  void GiveParameters(std::size_t model) {
    for (CompiledElement& element : elements_[model]) {
      if (element.kind != Kind::kDecisionService) continue;
      for (std::size_t i = 0; i < element.parameters.size(); ++i) {
        const Requirement& input = element.requirements[i];
        const CompiledElement& required = elements_[input.model][input.element];
        element.parameters[i] = {required.name, required.type};
      }
    }
  }

  std::span<const ImportingModel> models_;
  TypeTable& types_;
  Diagnostics& diagnostics_;
  std::vector<std::vector<CompiledElement>> elements_;
  std::vector<HashMap<std::string, std::size_t>> by_id_;
};

}  // namespace

std::vector<std::vector<CompiledElement>> DeclareElements(
    std::span<const ImportingModel> models, TypeTable& types,
    Diagnostics& diagnostics) {
  return Declarer(models, types, diagnostics).Declare();
}

}  // namespace tassei::internal
