// Unary tests and `in` (DMN 1.5, 10.3.2.8 and table 55).

#include <cstddef>

#include "lib/feel/evaluate_node.h"
#include "lib/feel/feel_causes.h"
#include "lib/feel/operations.h"

namespace tassei::internal {
namespace {

Value PassesElement(const Value& value, const Value& element) {
  if (element.range() != nullptr && value.range() == nullptr) {
    return InRange(value, *element.range());
  }
  return Equal(value, element) == true;
}

Value PassesList(const Value& value, const Value& list) {
  Value any = value.list() != nullptr && Equal(value, list) == true;
  for (const Value& element : *list.list()) {
    if (IsTrue(any)) break;
    any = Or(any, PassesElement(value, element));
  }
  return any;
}

bool SaysWhyItIsNull(const Value& value) {
  return value.is_null() && value.cause()->kind != nullptr;
}

}  // namespace

Value Passes(const Value& value, const Value& test) {
  if (test.list() != nullptr) return PassesList(value, test);
  if (test.range() != nullptr && value.range() == nullptr) {
    return InRange(value, *test.range());
  }
  if (test.boolean() != nullptr && value.boolean() == nullptr) return test;
  if (!value.is_null() && SaysWhyItIsNull(test)) return test;
  return Compare(NodeOperator::kEqual, value, test);
}

Value EvaluateIn(const Node& node, Activation& activation,
                 Evaluation& evaluation) {
  activation[node.slot] = Evaluate(*node.children[0], activation, evaluation);
  Value any = false;
  for (std::size_t i = 1; i < node.children.size() && !IsTrue(any); ++i) {
    any = Or(any, Evaluate(*node.children[i], activation, evaluation));
  }
  return PlacedAt(node, std::move(any));
}

Value EvaluateTests(const Node& node, Activation& activation,
                    Evaluation& evaluation) {
  if (node.children.empty()) return true;
  Value any = false;
  for (const NodePtr& child : node.children) {
    any = Or(any, Evaluate(*child, activation, evaluation));
    if (IsTrue(any)) break;
  }
  return PlacedAt(node, node.negated ? Not(any) : std::move(any));
}

Value EvaluateTest(const Node& node, Activation& activation,
                   Evaluation& evaluation) {
  const Operand operand(*node.children[0], activation, evaluation);
  const Value& value = activation[node.slot];
  if (!evaluation.SpendOn(value) || !evaluation.SpendOn(*operand)) return {};
  if (node.op != NodeOperator::kNone) {
    return PlacedAt(node, Compare(node.op, value, *operand));
  }
  return PlacedAt(node, Passes(value, *operand));
}

}  // namespace tassei::internal
