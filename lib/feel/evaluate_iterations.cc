// for, some and every.

#include <cstddef>
#include <string>
#include <utility>

#include "absl/functional/function_ref.h"
#include "lib/feel/evaluate_node.h"
#include "lib/feel/feel_causes.h"
#include "lib/feel/list_builder.h"
#include "lib/feel/operations.h"
#include "lib/feel/walk.h"

namespace tassei::internal {
namespace {

// Runs the iterations of a node, the last of them innermost.
class Loop {
 public:
  // `visit` gets each value of the body, and says whether to go on.
  Loop(const Node& node, Activation& activation, Evaluation& evaluation,
       absl::FunctionRef<bool(Value)> visit)
      : node_(node),
        activation_(activation),
        evaluation_(evaluation),
        visit_(visit) {}

  // Null with a cause if there is something that nothing can go through; else
  // true.
  Value Run() {
    RunFrom(0);
    return std::move(failure_);
  }

 private:
  // False where the loop is over.
  bool RunFrom(std::size_t depth) {
    if (depth == node_.iterations.size()) {
      return visit_(Evaluate(*node_.children.back(), activation_, evaluation_));
    }
    Walk walk = WalkOf(node_.iterations[depth]);
    if (walk.failure().is_null()) {
      failure_ = PlacedAt(node_, walk.failure());
      return false;
    }
    if (node_.kind == NodeKind::kFor && !evaluation_.Spend(walk.size())) {
      return false;
    }
    return RunThrough(walk, depth);
  }

  bool RunThrough(Walk& walk, std::size_t depth) {
    Value& element = activation_[node_.iterations[depth].slot];
    while (walk.Next(element)) {
      if (!evaluation_.Spend() || !RunFrom(depth + 1)) return false;
    }
    return true;
  }

  Walk WalkOf(const Iteration& iteration) {
    const Operand from(*node_.children[iteration.first], activation_,
                       evaluation_);
    if (!iteration.ranged) return Walk::Through(*from);
    const Operand to(*node_.children[iteration.first + 1], activation_,
                     evaluation_);
    return Walk::Between(*from, *to);
  }

  const Node& node_;
  Activation& activation_;
  Evaluation& evaluation_;
  absl::FunctionRef<bool(Value)> visit_;
  Value failure_ = true;
};

using Connective = Value (*)(const Value&, const Value&);

// Joins the values of the body until one decides.
Value Quantify(const Node& node, Activation& activation, Evaluation& evaluation,
               Connective join, bool decisive) {
  Value result = !decisive;
  Value wrong;
  const auto visit = [&](const Value& satisfied) {
    if (!satisfied.is_null() && satisfied.boolean() == nullptr) {
      wrong = satisfied;
      return false;
    }
    result = PlacedAt(node, join(result, satisfied));
    return result.boolean() == nullptr || *result.boolean() != decisive;
  };
  Value run = Loop(node, activation, evaluation, visit).Run();
  if (run.is_null()) return run;
  if (wrong.is_null()) return result;
  return NullAt(node, kNotBoolean, {std::string(KindName(wrong.kind()))});
}

}  // namespace

Value EvaluateFor(const Node& node, Activation& activation,
                  Evaluation& evaluation) {
  ListBuilder results(evaluation);
  Value unseen;
  Value& partial = node.slot < 0 ? unseen : activation[node.slot];
  partial = results.Seen();
  const auto visit = [&](Value value) {
    partial = Value();  // So that the list can grow in its place.
    const bool added = results.Add(std::move(value));
    partial = results.Seen();
    return added;
  };
  Value run = Loop(node, activation, evaluation, visit).Run();
  return run.is_null() ? run : results.Seen();
}

Value EvaluateSome(const Node& node, Activation& activation,
                   Evaluation& evaluation) {
  return Quantify(node, activation, evaluation, Or, true);
}

Value EvaluateEvery(const Node& node, Activation& activation,
                    Evaluation& evaluation) {
  return Quantify(node, activation, evaluation, And, false);
}

}  // namespace tassei::internal
