#include "tassei/expression.h"

#include <cassert>
#include <utility>

#include "absl/status/status.h"
#include "lib/feel/evaluation_state.h"
#include "lib/feel/expression_rep.h"
#include "lib/feel/interpreter.h"

namespace tassei {

Expression::Expression(std::shared_ptr<const Rep> rep) : rep_(std::move(rep)) {}

absl::StatusOr<Value> Expression::Evaluate(
    std::span<const Value> variables, const EvaluationOptions& options) const {
  assert(variables.size() <=
         static_cast<std::size_t>(rep_->program.slot_count));
  internal::Activation activation(rep_->program.slot_count);
  int32_t slot = 0;
  for (const Value& variable : variables) activation[slot++] = variable;
  internal::Evaluation evaluation(options);
  Value value = internal::Evaluate(*rep_->program.root, activation, evaluation);
  if (evaluation.exhausted()) {
    return absl::ResourceExhaustedError(
        "the expression exceeds the limits of one evaluation");
  }
  return value;
}

}  // namespace tassei
