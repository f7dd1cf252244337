// Names that a model uses more than once.

#ifndef LIB_RULES_MODEL_NAMES_H_
#define LIB_RULES_MODEL_NAMES_H_

#include "lib/rules/model.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

// Diagnoses names that stand twice, and names that differ in their looks only.
void CheckNames(const ModelParts& model, Diagnostics& diagnostics);

}  // namespace tassei::internal

#endif  // LIB_RULES_MODEL_NAMES_H_
