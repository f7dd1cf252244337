#include "lib/rules/model_linker.h"

#include <string>
#include <utility>
#include <vector>

#include "lib/feel/names.h"
#include "lib/rules/model_diagnostics.h"

namespace tassei::internal {
namespace {

constexpr std::size_t kMostLinked = 100'000;

class Linker {
 public:
  Linker(CompiledModel& model, Diagnostics& diagnostics)
      : model_(model), diagnostics_(diagnostics) {}

  bool Link() {
    if (!HasRoomFor(0, {})) return false;
    AddInstance(0, {});
    for (std::size_t i = 0; i < model_.instances.size(); ++i) {
      if (!AddImports(i)) return false;
    }
    for (LinkedElement& linked : model_.linked) Resolve(linked);
    for (std::size_t i = 0; i < model_.linked.size(); ++i) {
      model_.by_name.emplace(NameOf(model_.linked[i]), i);
    }
    return true;
  }

 private:
  std::size_t AddInstance(std::size_t index, std::vector<std::string> path) {
    ModelInstance instance = {
        .model = index, .path = std::move(path), .first = model_.linked.size()};
    for (const CompiledElement& element : model_.elements[index]) {
      model_.linked.push_back(
          {.element = &element, .instance = model_.instances.size()});
    }
    model_.instances.push_back(std::move(instance));
    return model_.instances.size() - 1;
  }

  bool AddImports(std::size_t index) {
    const ImportingModel& model = model_.models[model_.instances[index].model];
    for (std::size_t i = 0; i < model.imports.size(); ++i) {
      const ImportParts& import = model.parts.imports[i];
      std::size_t instance = CompiledModel::kNone;
      if (model.imports[i].has_value()) {
        if (!HasRoomFor(*model.imports[i], import.where)) return false;
        std::vector<std::string> path = model_.instances[index].path;
        if (!import.name.empty()) path.push_back(NormalName(import.name));
        instance = AddInstance(*model.imports[i], std::move(path));
      }
      model_.instances[index].imports.push_back(instance);
    }
    return true;
  }

  bool HasRoomFor(std::size_t model, const SourceSpan& where) {
    if (model_.elements[model].size() <= kMostLinked - model_.linked.size() &&
        model_.instances.size() < kMostLinked) {
      return true;
    }
    diagnostics_.Add({&kModelTooLarge, where, {std::to_string(kMostLinked)}});
    return false;
  }

  void Resolve(LinkedElement& linked) {
    for (const Requirement& requirement : linked.element->requirements) {
      std::size_t instance = linked.instance;
      for (const std::size_t import : requirement.imports) {
        instance = model_.instances[instance].imports[import];
      }
      linked.requirements.push_back(model_.instances[instance].first +
                                    requirement.element);
    }
  }

  std::string NameOf(const LinkedElement& linked) const {
    std::string name;
    for (const std::string& import : model_.instances[linked.instance].path) {
      name += import + ".";
    }
    return name + linked.element->name;
  }

  CompiledModel& model_;
  Diagnostics& diagnostics_;
};

}  // namespace

bool LinkModel(CompiledModel& model, Diagnostics& diagnostics) {
  return Linker(model, diagnostics).Link();
}

}  // namespace tassei::internal
