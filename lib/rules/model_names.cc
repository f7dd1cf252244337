#include "lib/rules/model_names.h"

#include <string>

#include "lib/feel/names.h"
#include "lib/rules/model_diagnostics.h"
#include "lib/text/hash_map.h"

namespace tassei::internal {
namespace {

// Names of one kind of thing, which must differ.
class NameList {
 public:
  explicit NameList(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void Add(const std::string& name, const SourceSpan& where) {
    if (name.empty()) return;
    if (!names_.insert(NormalName(name)).second) {
      diagnostics_.Add({&kModelNameTwice, where, {name}, name});
      return;
    }
    const auto [known, is_new] = by_look_.emplace(LookOf(name), name);
    if (is_new) return;
    diagnostics_.Add({&kModelLookalike, where, {name, known->second}, name});
  }

 private:
  Diagnostics& diagnostics_;
  HashSet<std::string> names_;
  HashMap<std::string, std::string> by_look_;
};

}  // namespace

void CheckNames(const ModelParts& model, Diagnostics& diagnostics) {
  NameList types(diagnostics);
  for (const ItemDefinition& type : model.types)
    types.Add(type.name, type.where);
  NameList names(diagnostics);
  for (const ImportParts& import : model.imports) {
    names.Add(import.name, import.where);
  }
  for (const InputDataParts& input : model.inputs) {
    names.Add(input.variable.name, input.variable.where);
  }
  const auto add_all = [&](const auto& elements) {
    for (const auto& element : elements) {
      names.Add(element.name, element.where);
    }
  };
  add_all(model.decisions);
  add_all(model.knowledge);
  add_all(model.services);
}

}  // namespace tassei::internal
