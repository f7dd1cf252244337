// Compiled models linked along their imports.

#ifndef LIB_RULES_MODEL_LINKER_H_
#define LIB_RULES_MODEL_LINKER_H_

#include "lib/rules/compiled_model.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

// Makes the instances and linked elements of the models, from the first model
// on, and the index of their names. False, with an error, if they are too many.
bool LinkModel(CompiledModel& model, Diagnostics& diagnostics);

}  // namespace tassei::internal

#endif  // LIB_RULES_MODEL_LINKER_H_
