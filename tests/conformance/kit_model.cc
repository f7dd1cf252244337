#include "tests/conformance/kit_model.h"

#include <optional>
#include <span>
#include <utility>

#include "lib/rules/dmn_reader.h"
#include "tests/conformance/java_functions.h"

namespace tassei::conformance {
namespace {

using internal::ImportParts;
using internal::ModelParts;

constexpr std::size_t kMostPaths = 100;

EvaluationOptions Options() {
  EvaluationOptions options;
  options.now = FeelDateTime{{2021, 1, 31}, {0, {.offset = 0}}};
  options.host_functions = FindJavaFunction;
  return options;
}

const ModelParts* FindModel(const std::vector<ModelParts>& models,
                            const std::string& name_space) {
  for (const ModelParts& model : models) {
    if (model.model_namespace == name_space) return &model;
  }
  return nullptr;
}

// Puts a value in the context that `path` leads to.
void PutAt(std::span<const std::string> path, const std::string& name,
           const Value& value, Context& context) {
  if (path.empty()) return context.Put(name, value);
  if (path.front().empty()) {
    return PutAt(path.subspan(1), name, value, context);
  }
  const Value* const known = context.Find(path.front());
  Context inner;
  if (known != nullptr && known->context() != nullptr) {
    inner = *known->context();
  }
  PutAt(path.subspan(1), name, value, inner);
  context.Put(path.front(), std::move(inner));
}

}  // namespace

KitModel::KitModel(const std::vector<ModelFile>& files)
    : model_(DecisionModel::Read(files, &diagnostics_,
                                 {.keep_broken_decisions = true})) {
  std::vector<ModelParts> models;
  for (const ModelFile& file : files) {
    Diagnostics reported_already;
    std::optional<ModelParts> parts =
        internal::ReadBrokenDmn(file.bytes, file.name, reported_already);
    if (parts.has_value()) models.push_back(*std::move(parts));
  }
  if (models.empty()) return;
  FindImports(models);
  for (const internal::ServiceParts& service : models.front().services) {
    if (service.output_decisions.size() > 1) {
      services_of_several_.insert(service.name);
    }
  }
}

void KitModel::FindImports(const std::vector<ModelParts>& models) {
  std::vector<std::pair<const ModelParts*, Path>> ways = {
      {&models.front(), {}}};
  for (std::size_t i = 0; i < ways.size() && i < kMostPaths; ++i) {
    const auto [model, path] = ways[i];
    paths_[model->model_namespace].push_back(path);
    for (const ImportParts& import : model->imports) {
      const ModelParts* const imported =
          FindModel(models, import.model_namespace);
      if (imported == nullptr) continue;
      ways.emplace_back(imported, path);
      ways.back().second.push_back(import.name);
    }
  }
}

absl::StatusOr<Value> KitModel::ResultOf(const KitCase& kit_case,
                                         const ExpectedResult& expected) const {
  if (!kit_case.invocable.empty()) {
    return Invoke(kit_case.invocable, kit_case, expected);
  }
  if (expected.type == "decisionService" || expected.type == "bkm") {
    return Invoke(expected.name, kit_case, expected);
  }
  return model_->Evaluate(QualifiedName(expected), InputsOf(kit_case),
                          Options());
}

Context KitModel::InputsOf(const KitCase& kit_case) const {
  Context inputs;
  for (const KitInput& input : kit_case.inputs) {
    const auto paths = paths_.find(input.name_space);
    if (paths == paths_.end()) {
      inputs.Put(input.name, input.value);
      continue;
    }
    for (const Path& path : paths->second) {
      PutAt(path, input.name, input.value, inputs);
    }
  }
  return inputs;
}

std::string KitModel::QualifiedName(const ExpectedResult& expected) const {
  const auto paths = paths_.find(expected.name_space);
  if (paths == paths_.end()) return expected.name;
  std::string name;
  for (const std::string& import : paths->second.front()) {
    if (!import.empty()) name += import + ".";
  }
  return name + expected.name;
}

absl::StatusOr<Value> KitModel::Invoke(const std::string& name,
                                       const KitCase& kit_case,
                                       const ExpectedResult& expected) const {
  absl::StatusOr<Value> result =
      model_->Invoke(name, InputsOf(kit_case), Options());
  if (!result.ok() || !services_of_several_.contains(name)) return result;
  const Value* const output = result->context() == nullptr
                                  ? nullptr
                                  : result->context()->Find(expected.name);
  return output == nullptr ? *result : *output;
}

}  // namespace tassei::conformance
