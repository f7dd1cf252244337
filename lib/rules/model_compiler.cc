#include "lib/rules/model_compiler.h"

#include <string>
#include <utility>

#include "lib/rules/element_programs.h"
#include "lib/rules/model_elements.h"
#include "lib/rules/model_linker.h"
#include "lib/rules/model_names.h"
#include "lib/rules/type_table.h"

namespace tassei::internal {
namespace {

std::vector<ModelElement> ListingOf(const CompiledModel& model) {
  std::vector<ModelElement> listing;
  for (std::size_t i = 0; i < model.models.size(); ++i) {
    const std::string& name_space = model.models[i].parts.model_namespace;
    for (const CompiledElement& element : model.elements[i]) {
      listing.push_back(
          {element.kind, element.name, name_space,
           element.type.name.empty() ? "Any" : element.type.name});
    }
  }
  return listing;
}

}  // namespace

std::shared_ptr<const CompiledModel> CompileModel(
    std::vector<ImportingModel> models, const ModelOptions& options,
    Diagnostics& diagnostics) {
  auto compiled = std::make_shared<CompiledModel>();
  ResolveImports(models, diagnostics);
  compiled->models = std::move(models);
  for (const ImportingModel& model : compiled->models) {
    CheckNames(model.parts, diagnostics);
  }
  TypeTable types(compiled->models, diagnostics);
  types.CompileAll();
  compiled->elements = DeclareElements(compiled->models, types, diagnostics);
  CompilePrograms(*compiled, types, diagnostics);
  const bool is_linked = LinkModel(*compiled, diagnostics);
  if (!is_linked) return nullptr;
  if (diagnostics.has_errors() && !options.keep_broken_decisions) {
    return nullptr;
  }
  compiled->listing = ListingOf(*compiled);
  return compiled;
}

}  // namespace tassei::internal
