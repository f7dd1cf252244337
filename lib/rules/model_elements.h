// The elements of models, and which of them each requires.

#ifndef LIB_RULES_MODEL_ELEMENTS_H_
#define LIB_RULES_MODEL_ELEMENTS_H_

#include <span>
#include <vector>

#include "lib/rules/compiled_model.h"
#include "lib/rules/model_imports.h"
#include "lib/rules/type_table.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

// The elements of each model with types, parameters and requirements, but
// without programs: first the input data, then decisions, knowledge models and
// services, each in the order of the file.
std::vector<std::vector<CompiledElement>> DeclareElements(
    std::span<const ImportingModel> models, TypeTable& types,
    Diagnostics& diagnostics);

}  // namespace tassei::internal

#endif  // LIB_RULES_MODEL_ELEMENTS_H_
