#include "lib/feel/interpreter.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/feel/evaluate_node.h"
#include "lib/feel/feel_causes.h"
#include "lib/feel/operations.h"

namespace tassei::internal {
namespace {

SourceSpan PlaceOf(const Node& node) {
  SourceSpan place;
  if (node.file != nullptr) place.file = *node.file;
  place.line = node.place.line;
  place.column = node.place.column;
  return place;
}

Value EvaluateIf(const Node& node, Activation& activation,
                 Evaluation& evaluation) {
  const Value condition = Evaluate(*node.children[0], activation, evaluation);
  if (!condition.is_null() && condition.boolean() == nullptr) {
    return NullAt(node, kNotBoolean, {std::string(KindName(condition.kind()))});
  }
  return Evaluate(*node.children[IsTrue(condition) ? 1 : 2], activation,
                  evaluation);
}

Value EvaluateInner(const Node& node, Activation& activation,
                    Evaluation& evaluation) {
  switch (node.kind) {
    case NodeKind::kLiteral:
      return node.value;
    case NodeKind::kVariable:
      return activation[node.slot];
    case NodeKind::kItemMember:
      return EvaluateItemMember(node, activation, evaluation);
    case NodeKind::kUnresolved:
      return NullAt(node, kUnknownName, {node.name});
    case NodeKind::kPath:
      return EvaluatePath(node, activation, evaluation);
    case NodeKind::kFilter:
      return EvaluateFilter(node, activation, evaluation);
    case NodeKind::kIf:
      return EvaluateIf(node, activation, evaluation);
    case NodeKind::kFor:
      return EvaluateFor(node, activation, evaluation);
    case NodeKind::kSome:
      return EvaluateSome(node, activation, evaluation);
    case NodeKind::kEvery:
      return EvaluateEvery(node, activation, evaluation);
    case NodeKind::kAnd:
      return EvaluateAnd(node, activation, evaluation);
    case NodeKind::kOr:
      return EvaluateOr(node, activation, evaluation);
    case NodeKind::kNegate:
      return EvaluateNegate(node, activation, evaluation);
    case NodeKind::kArithmetic:
      return EvaluateArithmetic(node, activation, evaluation);
    case NodeKind::kComparison:
      return EvaluateComparison(node, activation, evaluation);
    case NodeKind::kBetween:
      return EvaluateBetween(node, activation, evaluation);
    case NodeKind::kIn:
      return EvaluateIn(node, activation, evaluation);
    case NodeKind::kTests:
      return EvaluateTests(node, activation, evaluation);
    case NodeKind::kTest:
      return EvaluateTest(node, activation, evaluation);
    case NodeKind::kInstanceOf:
      return EvaluateInstanceOf(node, activation, evaluation);
    case NodeKind::kFunction:
      return EvaluateFunction(node, activation, evaluation);
    case NodeKind::kExternal:
      return EvaluateExternal(node, activation, evaluation);
    case NodeKind::kInvoke:
      return EvaluateInvoke(node, activation, evaluation);
    case NodeKind::kList:
      return EvaluateList(node, activation, evaluation);
    case NodeKind::kContext:
      return EvaluateContext(node, activation, evaluation);
    case NodeKind::kRange:
      return EvaluateRange(node, activation, evaluation);
    case NodeKind::kHosted:
      return node.hosted->Evaluate(activation, evaluation);
  }
  return {};
}

}  // namespace

Value Evaluate(const Node& node, Activation& activation,
               Evaluation& evaluation) {
  const Evaluation::Level level(evaluation);
  if (!evaluation.Spend()) return {};
  return EvaluateInner(node, activation, evaluation);
}

Value NullAt(const Node& node, const CauseKind& kind,
             std::vector<std::string> arguments) {
  return Value::Null({&kind, std::move(arguments), PlaceOf(node)});
}

Value PlacedAt(const Node& node, Value value) {
  if (!value.is_null()) return value;
  // Causes of input are of other rooms, and stay as they came.
  constexpr std::string_view kRoom = "C08";
  const Cause& cause = *value.cause();
  if (cause.code().substr(0, kRoom.size()) != kRoom ||
      cause.where != SourceSpan{}) {
    return value;
  }
  return NullAt(node, *cause.kind, cause.arguments);
}

}  // namespace tassei::internal
