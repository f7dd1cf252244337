#include "lib/rules/constant_node.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "lib/feel/builtin.h"
#include "lib/feel/interpreter.h"

namespace tassei::internal {
namespace {

const Function* FunctionOf(const Value& value) {
  return value.function() == nullptr ? nullptr : value.function()->get();
}

const Function* FindBuiltin(std::string_view name) {
  for (const NamedBuiltin& known : AllBuiltins()) {
    if (known.name == name) return FunctionOf(known.function);
  }
  return nullptr;
}

bool AsksForTheClock(const Function* function) {
  if (function == nullptr) return false;
  static const Function* const kNow = FindBuiltin("now");
  static const Function* const kToday = FindBuiltin("today");
  return function == kNow || function == kToday;
}

bool IsConstant(const Node& node) {
  switch (node.kind) {
    case NodeKind::kLiteral:
      return !AsksForTheClock(FunctionOf(node.value));
    case NodeKind::kNegate:
    case NodeKind::kArithmetic:
    case NodeKind::kList:
    case NodeKind::kInvoke:
      return std::all_of(
          node.children.begin(), node.children.end(),
          [](const NodePtr& child) { return IsConstant(*child); });
    default:
      return false;
  }
}

// An end of a range; whether it is known, or missing.
bool ReadEnd(const NodePtr& node, std::optional<Value>& end) {
  if (node == nullptr) return true;
  end = ConstantOf(*node);
  return end.has_value();
}

// Also one whose ends stand the wrong way round, which FEEL has no value for.
std::optional<Value> RangeOf(const Node& node) {
  Range range;
  range.lower_closed = node.closed_lower;
  range.upper_closed = node.closed_upper;
  if (!ReadEnd(node.children[0], range.lower) ||
      !ReadEnd(node.children[1], range.upper)) {
    return std::nullopt;
  }
  return Value(std::move(range));
}

}  // namespace

std::optional<Value> ConstantOf(const Node& node) {
  if (node.kind == NodeKind::kRange) return RangeOf(node);
  if (node.kind == NodeKind::kLiteral) return node.value;
  if (!IsConstant(node)) return std::nullopt;
  const EvaluationOptions options;
  Evaluation evaluation(options);
  Activation activation(0);
  Value value = Evaluate(node, activation, evaluation);
  if (evaluation.exhausted() || value.is_null()) return std::nullopt;
  return value;
}

}  // namespace tassei::internal
