#include "lib/feel/closure.h"

#include <algorithm>
#include <cstddef>

#include "lib/feel/feel_causes.h"
#include "lib/feel/interpreter.h"
#include "lib/feel/measured_list.h"
#include "lib/feel/operations.h"

namespace tassei::internal {
namespace {

using Arguments = absl::InlinedVector<Value, 4>;

// Convert, which looks at every part of a value, within the budget.
std::optional<Value> ConvertWithin(const Value& value, const FeelType& type,
                                   Evaluation& evaluation) {
  if (type.is_any()) return value;
  return evaluation.SpendOn(value) ? Convert(value, type) : Value();
}

// Null with a cause unless every argument is of its parameter's type; else
// true.
Value ConvertAll(std::span<const Value> arguments, const FunctionParts& parts,
                 Evaluation& evaluation, Arguments& converted) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const FunctionParts::Parameter& parameter = parts.parameters[i];
    std::optional<Value> value =
        ConvertWithin(arguments[i], parameter.type, evaluation);
    if (!value.has_value()) {
      return NullFor(
          kWrongArgument,
          {parameter.name, std::string(KindName(arguments[i].kind()))});
    }
    converted.push_back(*std::move(value));
  }
  return true;
}

Value ResultOf(const Value& result, const FeelType& type,
               Evaluation& evaluation) {
  std::optional<Value> converted = ConvertWithin(result, type, evaluation);
  if (converted.has_value()) return *std::move(converted);
  return NullFor(kWrongResult,
                 {type.ToString(), std::string(KindName(result.kind()))});
}

}  // namespace

FeelType DeclaredFunction::type() const { return parts_->type(); }

Value DeclaredFunction::Call(std::span<const Value> arguments,
                             Evaluation& evaluation) const {
  const Evaluation::Level level(evaluation);
  if (!evaluation.Spend()) return {};
  if (arguments.size() != parts_->parameters.size()) {
    return NullFor(kWrongArgumentCount, {std::to_string(arguments.size())});
  }
  Arguments converted;
  const Value fits = ConvertAll(arguments, *parts_, evaluation, converted);
  if (fits.is_null()) return fits;
  return ResultOf(Run(converted, evaluation), parts_->result, evaluation);
}

Value DeclaredFunction::CallByName(std::span<const std::string> names,
                                   std::span<const Value> arguments,
                                   Evaluation& evaluation) const {
  if (names.size() != parts_->parameters.size()) {
    return NullFor(kWrongArgumentCount, {std::to_string(names.size())});
  }
  Arguments ordered;
  for (const FunctionParts::Parameter& parameter : parts_->parameters) {
    const auto name = std::find(names.begin(), names.end(), parameter.name);
    if (name == names.end()) {
      return NullFor(kArgumentMissing, {parameter.name});
    }
    ordered.push_back(
        arguments[static_cast<std::size_t>(name - names.begin())]);
  }
  return Call(ordered, evaluation);
}

Closure::Closure(const Node& node, Activation& around)
    : DeclaredFunction(node.function),
      type_(node.type),
      body_(node.children[0]) {
  captured_.reserve(parts().captures.size());
  for (const FunctionParts::Capture& capture : parts().captures) {
    captured_.push_back(around[capture.from]);
    AddExtent(captured_.back().extent(), extent_);
  }
}

Value Closure::Run(std::span<const Value> arguments,
                   Evaluation& evaluation) const {
  Activation activation(parts().slot_count);
  int32_t slot = 0;
  for (const Value& argument : arguments) activation[slot++] = argument;
  for (std::size_t i = 0; i < captured_.size(); ++i) {
    activation[parts().captures[i].to] = captured_[i];
  }
  return Evaluate(*body_, activation, evaluation);
}

Value ExternalFunction::Run(std::span<const Value> arguments,
                            Evaluation& evaluation) const {
  const HostFunctionFinder& find = evaluation.options().host_functions;
  const HostFunction function =
      find ? find(class_name_, signature_) : HostFunction();
  if (!function) return NullFor(kNoHostFunction, {class_name_, signature_});
  Value result = function(arguments);
  if (!evaluation.Allow(result.extent())) return {};
  const bool unexplained = result.is_null() && result.cause()->kind == nullptr;
  return unexplained ? NullFor(kHostFunctionFailed, {class_name_, signature_})
                     : result;
}

}  // namespace tassei::internal
