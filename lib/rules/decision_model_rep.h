#ifndef LIB_RULES_DECISION_MODEL_REP_H_
#define LIB_RULES_DECISION_MODEL_REP_H_

#include <memory>

#include "lib/rules/compiled_model.h"
#include "tassei/decision_model.h"

namespace tassei {

struct DecisionModel::Rep {
  std::shared_ptr<const internal::CompiledModel> model;  // Never null.
};

}  // namespace tassei

#endif  // LIB_RULES_DECISION_MODEL_REP_H_
