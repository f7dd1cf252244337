#include "lib/rules/dmn_ids.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <utility>
#include <vector>

#include "lib/rules/dmn_words.h"
#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// NameStartChar of XML 1.0 without the colon, and what NameChar adds.
constexpr std::array<Range, 15> kStarts = {{{'A', 'Z'},
                                            {'_', '_'},
                                            {'a', 'z'},
                                            {0xC0, 0xD6},
                                            {0xD8, 0xF6},
                                            {0xF8, 0x2FF},
                                            {0x370, 0x37D},
                                            {0x37F, 0x1FFF},
                                            {0x200C, 0x200D},
                                            {0x2070, 0x218F},
                                            {0x2C00, 0x2FEF},
                                            {0x3001, 0xD7FF},
                                            {0xF900, 0xFDCF},
                                            {0xFDF0, 0xFFFD},
                                            {0x10000, 0xEFFFF}}};
constexpr std::array<Range, 5> kMiddles = {
    {{'-', '.'}, {'0', '9'}, {0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040}}};

template <std::size_t kCount>
bool IsIn(char32_t point, const std::array<Range, kCount>& ranges) {
  return std::any_of(ranges.begin(), ranges.end(), [point](const Range& range) {
    return range.first <= point && point <= range.last;
  });
}

// The new ids of one model.
class Completer {
 public:
  explicit Completer(ModelParts& model) : model_(model) {}

  void Complete() {
    if (model_.model_namespace.empty()) {
      model_.model_namespace = "urn:tassei:" + model_.name;
    }
    for (ImportParts& import : model_.imports) {
      if (import.type.empty()) import.type = kDmn15Namespace;
    }
    CompleteAll("inputData_", model_.inputs);
    CompleteAll("decision_", model_.decisions);
    CompleteAll("knowledge_", model_.knowledge);
    CompleteAll("service_", model_.services);
    MakeMissing();
    RenameReferences();
  }

 private:
  struct Missing {
    std::string* id;
    std::string base;
  };

  // Ids that will do are taken before any is made.
  template <typename Element>
  void CompleteAll(std::string_view prefix, std::vector<Element>& elements) {
    for (std::size_t i = 0; i < elements.size(); ++i) {
      if (ids_.Take(elements[i].id)) continue;
      missing_.push_back(
          {&elements[i].id, std::string(prefix) + std::to_string(i + 1)});
    }
  }

  void MakeMissing() {
    for (const Missing& missing : missing_) {
      std::string id = ids_.Make(missing.base);
      if (!missing.id->empty()) renamed_.emplace(*missing.id, id);
      *missing.id = std::move(id);
    }
  }

  void RenameReferences() {
    if (renamed_.empty()) return;
    for (DecisionParts& decision : model_.decisions) {
      Rename(decision.required_inputs);
      Rename(decision.required_decisions);
      Rename(decision.required_knowledge);
    }
    for (KnowledgeParts& knowledge : model_.knowledge) {
      Rename(knowledge.required_knowledge);
    }
    for (ServiceParts& service : model_.services) {
      Rename(service.output_decisions);
      Rename(service.encapsulated_decisions);
      Rename(service.input_decisions);
      Rename(service.input_data);
    }
  }

  void Rename(std::vector<ElementRef>& references) const {
    for (ElementRef& reference : references) {
      const auto renamed = renamed_.find(reference.id);
      if (reference.model_namespace.empty() && renamed != renamed_.end()) {
        reference.id = renamed->second;
      }
    }
  }

  ModelParts& model_;
  IdMaker ids_ = {};
  std::vector<Missing> missing_ = {};
  std::map<std::string, std::string> renamed_ = {};
};

}  // namespace

bool IsXmlId(std::string_view id) {
  for (std::size_t at = 0; at < id.size();) {
    const CodePoint point = ReadCodePoint(id.substr(at));
    if (!IsIn(point.value, kStarts) &&
        (at == 0 || !IsIn(point.value, kMiddles))) {
      return false;
    }
    at += point.size;
  }
  return !id.empty();
}

bool IdMaker::Take(const std::string& id) {
  return IsXmlId(id) && taken_.insert(id).second;
}

std::string IdMaker::Make(const std::string& base) {
  if (Take(base)) return base;
  int& number = next_.try_emplace(base, 2).first->second;
  std::string id;
  do {
    id = base + "_" + std::to_string(number++);
  } while (!Take(id));
  return id;
}

ModelParts CompleteIds(ModelParts model) {
  Completer(model).Complete();
  return model;
}

void TakeIds(const ModelParts& model, IdMaker& ids) {
  for (const InputDataParts& input : model.inputs) ids.Take(input.id);
  for (const DecisionParts& decision : model.decisions) ids.Take(decision.id);
  for (const KnowledgeParts& knowledge : model.knowledge) {
    ids.Take(knowledge.id);
  }
  for (const ServiceParts& service : model.services) ids.Take(service.id);
}

}  // namespace tassei::internal
