// Names and ids that a model uses more than once.

#ifndef LIB_RULES_MODEL_NAMES_H_
#define LIB_RULES_MODEL_NAMES_H_

#include "lib/rules/model.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

// Diagnoses names and ids that stand twice, and names that only look different
// from one another.
void CheckNames(const ModelParts& model, Diagnostics& diagnostics);

}  // namespace tassei::internal

#endif  // LIB_RULES_MODEL_NAMES_H_
