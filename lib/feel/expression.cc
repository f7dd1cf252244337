#include "tassei/expression.h"

#include <cassert>
#include <utility>

#include "absl/status/status.h"
#include "lib/feel/compiler.h"
#include "lib/feel/evaluation_state.h"
#include "lib/feel/expression_rep.h"
#include "lib/feel/interpreter.h"
#include "lib/feel/scope.h"
#include "lib/feel/source_text.h"
#include "lib/feel/variable_slots.h"
#include "lib/text/input_status.h"

namespace tassei {
namespace {

using internal::CompilerContext;
using internal::FeelType;

// The type of a variable; Any, diagnosed, if there is none of that name.
FeelType TypeOf(const VariableDefinition& variable, CompilerContext& context) {
  return internal::CompileType({.text = variable.type}, context)
      .value_or(FeelType());
}

}  // namespace

Expression::Expression(std::shared_ptr<const Rep> rep) : rep_(std::move(rep)) {}

absl::StatusOr<Expression> Expression::Compile(
    std::string_view text, std::span<const VariableDefinition> variables,
    Diagnostics* diagnostics, const SourceSpan& where) {
  Diagnostics problems;
  internal::Scope scope;
  CompilerContext context{scope, problems};
  for (const VariableDefinition& variable : variables) {
    scope.Declare(variable.name, TypeOf(variable, context));
  }
  internal::NodePtr root =
      internal::CompileExpression({.text = text, .where = where}, context);
  diagnostics->Append(problems);
  if (absl::Status status = internal::InputStatus(problems); !status.ok()) {
    return status;
  }
  return Expression(std::make_shared<const Rep>(Rep{
      .program = {.root = std::move(root), .slot_count = scope.slot_count()},
      .variable_count = variables.size()}));
}

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

std::vector<std::size_t> Expression::used_variables() const {
  std::vector<std::size_t> used;
  for (const int32_t slot : internal::VariableSlots(*rep_->program.root)) {
    const auto place = static_cast<std::size_t>(slot);
    if (place < rep_->variable_count) used.push_back(place);
  }
  return used;
}

}  // namespace tassei
