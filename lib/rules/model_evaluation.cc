#include "lib/rules/model_evaluation.h"

#include <utility>

#include "lib/feel/interpreter.h"
#include "lib/rules/model_causes.h"
#include "lib/rules/model_functions.h"

namespace tassei::internal {

Value ModelEvaluation::ValueOf(std::size_t linked) {
  // Elements on the way, each required by the one before it.
  std::vector<std::size_t> way = {linked};
  while (!way.empty() && !evaluation_.exhausted()) {
    const std::size_t current = way.back();
    if (!IsKnown(current)) values_[current] = ImmediateValue(current);
    if (IsKnown(current)) {
      way.pop_back();
      continue;
    }
    const LinkedElement& element = model_->linked[current];
    const std::size_t before = way.size();
    for (const std::size_t required : element.requirements) {
      if (!IsKnown(required)) way.push_back(required);
    }
    if (way.size() == before) values_[current] = Decide(element);
  }
  return values_[linked].value_or(Value());
}

std::optional<Value> ModelEvaluation::ImmediateValue(std::size_t linked) const {
  const LinkedElement& element = model_->linked[linked];
  if (element.element->is_function()) return FunctionOf(model_, linked);
  const Value* const given = Given(element);
  if (given != nullptr) {
    return ConvertTo(element.element->type, *given, element.element->name,
                     element.element->where, evaluation_);
  }
  if (element.element->kind == ModelElement::Kind::kDecision) {
    return std::nullopt;
  }
  return Value::Null(
      {&kInputAbsent, {element.element->name}, element.element->where});
}

const Value* ModelEvaluation::Given(const LinkedElement& linked) const {
  const Context* inputs = inputs_;
  for (const std::string& import : model_->instances[linked.instance].path) {
    const Value* const imported =
        inputs == nullptr ? nullptr : inputs->Find(import);
    inputs = imported == nullptr ? nullptr : imported->context();
  }
  return inputs == nullptr ? nullptr : inputs->Find(linked.element->name);
}

Value ModelEvaluation::Decide(const LinkedElement& linked) {
  if (!evaluation_.Spend()) return {};
  const CompiledElement& element = *linked.element;
  std::vector<Value> required;
  for (const std::size_t requirement : linked.requirements) {
    required.push_back(*values_[requirement]);
  }
  Activation activation(element.program.slot_count);
  element.names.Fill(required, activation);
  return ConvertTo(element.type,
                   Evaluate(*element.program.root, activation, evaluation_),
                   element.name, element.where, evaluation_);
}

}  // namespace tassei::internal
