// Knowledge models and decision services as functions.

#ifndef LIB_RULES_MODEL_FUNCTIONS_H_
#define LIB_RULES_MODEL_FUNCTIONS_H_

#include <cstddef>

#include "lib/feel/evaluation_state.h"
#include "lib/rules/model_evaluation.h"
#include "tassei/value.h"

namespace tassei::internal {

// The function that a linked element is, which must be one.
Value FunctionOf(CompiledModelPtr model, std::size_t linked);

}  // namespace tassei::internal

#endif  // LIB_RULES_MODEL_FUNCTIONS_H_
