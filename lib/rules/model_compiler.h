// Models as they were read to models that can be evaluated.

#ifndef LIB_RULES_MODEL_COMPILER_H_
#define LIB_RULES_MODEL_COMPILER_H_

#include <memory>
#include <vector>

#include "lib/rules/compiled_model.h"
#include "lib/rules/model_imports.h"
#include "tassei/decision_model.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

// Compiles models that import one another; the first is the one that is asked.
// Their imports are yet to be resolved. All problems go to `diagnostics`; null
// if there is an error, but see ModelOptions.
std::shared_ptr<const CompiledModel> CompileModel(
    std::vector<ImportingModel> models, const ModelOptions& options,
    Diagnostics& diagnostics);

}  // namespace tassei::internal

#endif  // LIB_RULES_MODEL_COMPILER_H_
