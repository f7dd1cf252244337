// The parts of the interpreter, by kinds of nodes. Each gives the value of one
// node; see interpreter.h.

#ifndef LIB_FEEL_EVALUATE_NODE_H_
#define LIB_FEEL_EVALUATE_NODE_H_

#include "lib/feel/evaluation_state.h"
#include "lib/feel/interpreter.h"
#include "lib/feel/node.h"
#include "tassei/value.h"

namespace tassei::internal {

// evaluate_operators.cc
Value EvaluateAnd(const Node& node, Activation& activation,
                  Evaluation& evaluation);
Value EvaluateOr(const Node& node, Activation& activation,
                 Evaluation& evaluation);
Value EvaluateNegate(const Node& node, Activation& activation,
                     Evaluation& evaluation);
Value EvaluateArithmetic(const Node& node, Activation& activation,
                         Evaluation& evaluation);
Value EvaluateComparison(const Node& node, Activation& activation,
                         Evaluation& evaluation);
Value EvaluateBetween(const Node& node, Activation& activation,
                      Evaluation& evaluation);
Value EvaluateInstanceOf(const Node& node, Activation& activation,
                         Evaluation& evaluation);

// evaluate_collections.cc
Value EvaluateItemMember(const Node& node, Activation& activation,
                         Evaluation& evaluation);
Value EvaluatePath(const Node& node, Activation& activation,
                   Evaluation& evaluation);
Value EvaluateList(const Node& node, Activation& activation,
                   Evaluation& evaluation);
Value EvaluateContext(const Node& node, Activation& activation,
                      Evaluation& evaluation);
Value EvaluateRange(const Node& node, Activation& activation,
                    Evaluation& evaluation);

// evaluate_filter.cc
Value EvaluateFilter(const Node& node, Activation& activation,
                     Evaluation& evaluation);

// evaluate_iterations.cc
Value EvaluateFor(const Node& node, Activation& activation,
                  Evaluation& evaluation);
Value EvaluateSome(const Node& node, Activation& activation,
                   Evaluation& evaluation);
Value EvaluateEvery(const Node& node, Activation& activation,
                    Evaluation& evaluation);

// evaluate_tests.cc
Value EvaluateIn(const Node& node, Activation& activation,
                 Evaluation& evaluation);
Value EvaluateTests(const Node& node, Activation& activation,
                    Evaluation& evaluation);
Value EvaluateTest(const Node& node, Activation& activation,
                   Evaluation& evaluation);

// evaluate_functions.cc
Value EvaluateFunction(const Node& node, Activation& activation,
                       Evaluation& evaluation);
Value EvaluateExternal(const Node& node, Activation& activation,
                       Evaluation& evaluation);
Value EvaluateInvoke(const Node& node, Activation& activation,
                     Evaluation& evaluation);

// The value of an operand, which is not copied where it lies in a literal or a
// slot. Good as long as that slot is not written to.
class Operand {
 public:
  Operand(const Node& node, Activation& activation, Evaluation& evaluation) {
    if (node.kind == NodeKind::kVariable) {
      value_ = &activation[node.slot];
    } else if (node.kind == NodeKind::kLiteral) {
      value_ = &node.value;
    } else {
      own_ = Evaluate(node, activation, evaluation);
    }
  }
  Operand(const Operand&) = delete;
  Operand& operator=(const Operand&) = delete;

  const Value& operator*() const { return *value_; }
  const Value* operator->() const { return value_; }

 private:
  Value own_;
  const Value* value_ = &own_;
};

}  // namespace tassei::internal

#endif  // LIB_FEEL_EVALUATE_NODE_H_
