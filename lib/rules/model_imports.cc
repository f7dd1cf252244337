#include "lib/rules/model_imports.h"

#include <string>

#include "lib/plan/cycles.h"
#include "lib/rules/model_diagnostics.h"

namespace tassei::internal {
namespace {

// Imports of a model, and not of a schema or of PMML.
bool IsOfModel(const ImportParts& import) {
  return import.type.empty() || import.type.find("DMN") != std::string::npos;
}

std::string_view LastOfPath(std::string_view path) {
  const std::size_t slash = path.find_last_of('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

bool IsMeant(const ImportingModel& model, const ImportParts& import) {
  return model.parts.model_namespace == import.model_namespace;
}

bool IsAtLocation(const ImportingModel& model, const ImportParts& import) {
  return !import.location.empty() &&
         LastOfPath(model.file) == LastOfPath(import.location);
}

using Matcher = bool (*)(const ImportingModel&, const ImportParts&);

std::optional<std::size_t> FindModel(const std::vector<ImportingModel>& models,
                                     const ImportParts& import) {
  for (const Matcher matches : {IsMeant, IsAtLocation}) {
    for (std::size_t i = 0; i < models.size(); ++i) {
      if (matches(models[i], import)) return i;
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> ResolveImport(
    const std::vector<ImportingModel>& models, const ImportParts& import,
    Diagnostics& diagnostics) {
  if (!IsOfModel(import)) return std::nullopt;
  const std::optional<std::size_t> model = FindModel(models, import);
  if (!model.has_value()) {
    diagnostics.Add({&kModelUnknownImport,
                     import.where,
                     {import.model_namespace},
                     import.name});
  }
  return model;
}

// Cuts the imports that lead back to a model.
void CutCircles(std::vector<ImportingModel>& models, Diagnostics& diagnostics) {
  std::vector<std::vector<std::size_t>> edges;
  for (const ImportingModel& model : models) {
    edges.emplace_back();
    for (const auto& import : model.imports) {
      if (import.has_value()) edges.back().push_back(*import);
    }
  }
  for (const Cycle& cycle : FindCycles(edges)) {
    ImportingModel& model = models[cycle.nodes.front()];
    const SourceSpan& where = model.parts.imports.front().where;
    diagnostics.Add({&kModelImportCycle, where, {model.parts.name}});
    for (const std::size_t node : cycle.nodes) {
      for (auto& import : models[node].imports) import.reset();
    }
  }
}

}  // namespace

std::optional<std::size_t> ImportingModel::FindImport(
    std::string_view name_space) const {
  for (std::size_t i = 0; i < imports.size(); ++i) {
    if (imports[i].has_value() &&
        parts.imports[i].model_namespace == name_space) {
      return i;
    }
  }
  return std::nullopt;
}

void ResolveImports(std::vector<ImportingModel>& models,
                    Diagnostics& diagnostics) {
  for (ImportingModel& model : models) {
    for (const ImportParts& import : model.parts.imports) {
      model.imports.push_back(ResolveImport(models, import, diagnostics));
    }
  }
  CutCircles(models, diagnostics);
}

}  // namespace tassei::internal
