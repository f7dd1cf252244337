// Operators, and what is like one.

#include <string>

#include "lib/feel/evaluate_node.h"
#include "lib/feel/feel_causes.h"
#include "lib/feel/operations.h"
#include "lib/feel/type.h"

namespace tassei::internal {
namespace {

// Takes from the budget what comparing two values costs.
bool SpendOnComparing(const Value& a, const Value& b, Evaluation& evaluation) {
  if (a.list() == nullptr && a.context() == nullptr) return true;
  return evaluation.SpendOn(a) && evaluation.SpendOn(b);
}

bool SpendOnText(const Value& a, const Value& b, Evaluation& evaluation) {
  if (a.string() == nullptr || b.string() == nullptr) return true;
  return evaluation.SpendBytes(a.string()->size() + b.string()->size());
}

}  // namespace

Value EvaluateAnd(const Node& node, Activation& activation,
                  Evaluation& evaluation) {
  Value all = true;
  for (const NodePtr& child : node.children) {
    const Operand operand(*child, activation, evaluation);
    all = PlacedAt(node, And(all, *operand));
    if (IsFalse(all)) break;
  }
  return all;
}

Value EvaluateOr(const Node& node, Activation& activation,
                 Evaluation& evaluation) {
  Value any = false;
  for (const NodePtr& child : node.children) {
    const Operand operand(*child, activation, evaluation);
    any = PlacedAt(node, Or(any, *operand));
    if (IsTrue(any)) break;
  }
  return any;
}

Value EvaluateNegate(const Node& node, Activation& activation,
                     Evaluation& evaluation) {
  const Operand operand(*node.children[0], activation, evaluation);
  return PlacedAt(node, Negate(*operand));
}

Value EvaluateArithmetic(const Node& node, Activation& activation,
                         Evaluation& evaluation) {
  const Operand a(*node.children[0], activation, evaluation);
  const Operand b(*node.children[1], activation, evaluation);
  if (!SpendOnText(*a, *b, evaluation)) return {};
  return PlacedAt(node, Calculate(node.op, *a, *b));
}

Value EvaluateComparison(const Node& node, Activation& activation,
                         Evaluation& evaluation) {
  const Operand a(*node.children[0], activation, evaluation);
  const Operand b(*node.children[1], activation, evaluation);
  if (!SpendOnComparing(*a, *b, evaluation)) return {};
  return PlacedAt(node, Compare(node.op, *a, *b));
}

Value EvaluateBetween(const Node& node, Activation& activation,
                      Evaluation& evaluation) {
  const Operand value(*node.children[0], activation, evaluation);
  const Operand lower(*node.children[1], activation, evaluation);
  const Operand upper(*node.children[2], activation, evaluation);
  return PlacedAt(node,
                  And(Compare(NodeOperator::kGreaterEqual, *value, *lower),
                      Compare(NodeOperator::kLessEqual, *value, *upper)));
}

Value EvaluateInstanceOf(const Node& node, Activation& activation,
                         Evaluation& evaluation) {
  const Operand value(*node.children[0], activation, evaluation);
  if (value->is_null()) return node.tested.kind() == TypeKind::kNull;
  if (!evaluation.SpendOn(*value)) return {};
  return IsInstance(*value, node.tested);
}

}  // namespace tassei::internal
