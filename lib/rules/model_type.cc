#include "lib/rules/model_type.h"

#include <optional>
#include <utility>

#include "lib/feel/interpreter.h"
#include "lib/feel/operations.h"
#include "lib/rules/model_causes.h"

namespace tassei::internal {
namespace {

// A value, or part of one, that does not pass.
struct Violation {
  std::string allowed;
  Value value;
};

bool Holds(const TypeConstraint::Tests& tests, const Value& value,
           Evaluation& evaluation) {
  if (tests.program.root == nullptr) return true;
  Activation activation(tests.program.slot_count);
  activation[0] = value;
  return IsTrue(Evaluate(*tests.program.root, activation, evaluation));
}

std::optional<Violation> FindViolation(const TypeConstraint* constraint,
                                       const Value& value,
                                       Evaluation& evaluation);

std::optional<Violation> FindInElements(const TypeConstraint& constraint,
                                        const Value::List& list,
                                        Evaluation& evaluation) {
  for (const Value& element : list) {
    std::optional<Violation> found =
        FindViolation(constraint.elements.get(), element, evaluation);
    if (found.has_value()) return found;
  }
  return std::nullopt;
}

std::optional<Violation> FindInMembers(const TypeConstraint& constraint,
                                       const Context& context,
                                       Evaluation& evaluation) {
  for (const TypeConstraint::Member& member : constraint.members) {
    const Value* const value = context.Find(member.name);
    if (value == nullptr) continue;
    std::optional<Violation> found =
        FindViolation(member.constraint.get(), *value, evaluation);
    if (found.has_value()) return found;
  }
  return std::nullopt;
}

// Takes no constraint at all as one that everything passes.
std::optional<Violation> FindViolation(const TypeConstraint* constraint,
                                       const Value& value,
                                       Evaluation& evaluation) {
  for (; constraint != nullptr; constraint = constraint->base.get()) {
    if (value.is_null() || !evaluation.Spend()) return std::nullopt;
    if (!Holds(constraint->tests, value, evaluation)) {
      return Violation{constraint->tests.text, value};
    }
    std::optional<Violation> found;
    if (value.list() != nullptr) {
      found = FindInElements(*constraint, *value.list(), evaluation);
    } else if (value.context() != nullptr) {
      found = FindInMembers(*constraint, *value.context(), evaluation);
    }
    if (found.has_value()) return found;
  }
  return std::nullopt;
}

std::string NameOf(const ModelType& type) {
  return type.name.empty() ? type.type.ToString() : type.name;
}

}  // namespace

Value ConvertTo(const ModelType& type, const Value& value,
                std::string_view subject, const SourceSpan& where,
                Evaluation& evaluation) {
  if (value.is_null() || type.accepts_anything()) return value;
  std::optional<Value> converted = Convert(value, type.type);
  if (!converted.has_value()) {
    return Value::Null(
        {&kNotOfType, {std::string(subject), NameOf(type)}, where});
  }
  const std::optional<Violation> violation =
      FindViolation(type.constraint.get(), *converted, evaluation);
  if (!violation.has_value()) return *std::move(converted);
  return Value::Null(
      {&kNotAllowed,
       {std::string(subject), violation->allowed, violation->value.ToString()},
       where});
}

}  // namespace tassei::internal
