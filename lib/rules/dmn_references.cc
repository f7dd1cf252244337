#include "lib/rules/dmn_references.h"

#include <string>
#include <string_view>
#include <vector>

#include "lib/rules/dmn_diagnostics.h"
#include "lib/text/hash_map.h"
#include "lib/text/nearest.h"

namespace tassei::internal {
namespace {

// Kinds of elements, to be put together.
constexpr unsigned kInputData = 1;
constexpr unsigned kDecision = 2;
constexpr unsigned kKnowledgeModel = 4;
constexpr unsigned kService = 8;

std::string_view NameOfKind(unsigned kind) {
  switch (kind) {
    case kInputData:
      return "inputData";
    case kDecision:
      return "decision";
    default:
      return "businessKnowledgeModel, decisionService";
  }
}

class ReferenceChecker {
 public:
  ReferenceChecker(const ModelParts& model, Diagnostics& diagnostics)
      : model_(model), diagnostics_(diagnostics) {}

  void Check() {
    CollectIds();
    for (const DecisionParts& decision : model_.decisions) {
      CheckAll(decision.required_inputs, kInputData);
      CheckAll(decision.required_decisions, kDecision);
      CheckAll(decision.required_knowledge, kKnowledgeModel | kService);
    }
    for (const KnowledgeParts& knowledge : model_.knowledge) {
      CheckAll(knowledge.required_knowledge, kKnowledgeModel | kService);
    }
    for (const ServiceParts& service : model_.services) {
      CheckAll(service.output_decisions, kDecision);
      CheckAll(service.encapsulated_decisions, kDecision);
      CheckAll(service.input_decisions, kDecision);
      CheckAll(service.input_data, kInputData);
    }
  }

 private:
  void CollectIds() {
    for (const InputDataParts& input : model_.inputs) {
      AddId(input.id, kInputData, input.variable.where);
    }
    for (const DecisionParts& decision : model_.decisions) {
      AddId(decision.id, kDecision, decision.where);
    }
    for (const KnowledgeParts& knowledge : model_.knowledge) {
      AddId(knowledge.id, kKnowledgeModel, knowledge.where);
    }
    for (const ServiceParts& service : model_.services) {
      AddId(service.id, kService, service.where);
    }
  }

  void AddId(const std::string& id, unsigned kind, const SourceSpan& where) {
    if (id.empty()) return;
    ids_.push_back(id);
    if (!kinds_.emplace(id, kind).second) {
      diagnostics_.Add(
          {.kind = &kDmnIdTwice, .where = where, .arguments = {id}});
    }
  }

  void CheckAll(const std::vector<ElementRef>& references, unsigned kinds) {
    for (const ElementRef& reference : references) {
      if (reference.model_namespace.empty()) Check(reference, kinds);
    }
  }

  void Check(const ElementRef& reference, unsigned kinds) {
    if (reference.id.empty()) return;  // Reported where it was read.
    const auto found = kinds_.find(reference.id);
    if (found == kinds_.end()) {
      diagnostics_.Add({.kind = &kDmnReferenceUnknown,
                        .where = reference.where,
                        .arguments = {reference.id},
                        .suggestion = Suggestion(reference.id)});
    } else if ((found->second & kinds) == 0) {
      diagnostics_.Add(
          {.kind = &kDmnReferenceOther,
           .where = reference.where,
           .arguments = {reference.id, std::string(NameOfKind(kinds))}});
    }
  }

  // Of the first unknown ids only, for it takes a look at every id.
  std::string Suggestion(const std::string& id) {
    constexpr int kMostSuggestions = 20;
    if (suggestions_++ >= kMostSuggestions) return {};
    return std::string(Nearest(id, ids_));
  }

  const ModelParts& model_;
  Diagnostics& diagnostics_;
  int suggestions_ = 0;
  std::vector<std::string_view> ids_ = {};
  HashMap<std::string_view, unsigned> kinds_ = {};
};

}  // namespace

void CheckReferences(const ModelParts& model, Diagnostics& diagnostics) {
  ReferenceChecker(model, diagnostics).Check();
}

}  // namespace tassei::internal
