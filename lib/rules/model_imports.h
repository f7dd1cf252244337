// Models and the models they import.

#ifndef LIB_RULES_MODEL_IMPORTS_H_
#define LIB_RULES_MODEL_IMPORTS_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/rules/model.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

// A model among others.
struct ImportingModel {
  std::string file = {};
  ModelParts parts = {};
  // Which of the models each of parts.imports is; nullopt for those that are
  // none: of another kind, missing, or in a circle.
  std::vector<std::optional<std::size_t>> imports = {};

  // The import of this namespace; nullopt if there is none.
  std::optional<std::size_t> FindImport(std::string_view name_space) const;
};

// Finds the imports of every model, by namespace, else by location.
void ResolveImports(std::vector<ImportingModel>& models,
                    Diagnostics& diagnostics);

}  // namespace tassei::internal

#endif  // LIB_RULES_MODEL_IMPORTS_H_
