// Whether what the elements of a model refer to is there.

#ifndef LIB_RULES_DMN_REFERENCES_H_
#define LIB_RULES_DMN_REFERENCES_H_

#include "lib/rules/model.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

// Reports ids that stand twice, and references to elements of `model` that are
// not there or are of another kind. References into imports are not followed.
void CheckReferences(const ModelParts& model, Diagnostics& diagnostics);

}  // namespace tassei::internal

#endif  // LIB_RULES_DMN_REFERENCES_H_
