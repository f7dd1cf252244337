// Lists, contexts and ranges: made, and looked into.

#include <optional>
#include <string>
#include <utility>

#include "lib/feel/evaluate_node.h"
#include "lib/feel/feel_causes.h"
#include "lib/feel/list_builder.h"
#include "lib/feel/operations.h"

namespace tassei::internal {
namespace {

// Nullopt where the range is endless.
std::optional<Value> EvaluateEnd(const NodePtr& node, Activation& activation,
                                 Evaluation& evaluation) {
  if (node == nullptr) return std::nullopt;
  return Evaluate(*node, activation, evaluation);
}

}  // namespace

Value EvaluateItemMember(const Node& node, Activation& activation,
                         Evaluation& evaluation) {
  const Context* const item = activation[node.slot].context();
  const Value* const member = item == nullptr ? nullptr : item->Find(node.name);
  if (member != nullptr) return *member;
  if (node.children.empty()) return NullAt(node, kNoMember, {node.name});
  return Evaluate(*node.children[0], activation, evaluation);
}

Value EvaluatePath(const Node& node, Activation& activation,
                   Evaluation& evaluation) {
  const Operand value(*node.children[0], activation, evaluation);
  if (value->list() != nullptr && !evaluation.SpendOn(*value)) return {};
  return PlacedAt(node, Property(*value, node.name));
}

Value EvaluateList(const Node& node, Activation& activation,
                   Evaluation& evaluation) {
  ListBuilder list(evaluation);
  for (const NodePtr& child : node.children) {
    if (!list.Add(Evaluate(*child, activation, evaluation))) return {};
  }
  return list.Seen();
}

Value EvaluateContext(const Node& node, Activation& activation,
                      Evaluation& evaluation) {
  Context context;
  int32_t slot = node.slot;
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    const std::string& name = node.names[i];
    if (context.Find(name) != nullptr) {
      return NullAt(*node.children[i], kRepeatedKey, {name});
    }
    Value& value = activation[slot++];
    value = Evaluate(*node.children[i], activation, evaluation);
    if (!evaluation.SpendBytes(sizeof(Context::Entry) + name.size())) return {};
    context.Put(name, value);
  }
  if (!evaluation.Allow(context.extent())) return {};
  return context;
}

Value EvaluateRange(const Node& node, Activation& activation,
                    Evaluation& evaluation) {
  Range range;
  range.lower = EvaluateEnd(node.children[0], activation, evaluation);
  range.upper = EvaluateEnd(node.children[1], activation, evaluation);
  range.lower_closed = node.closed_lower;
  range.upper_closed = node.closed_upper;
  if (!IsRange(range)) return NullAt(node, kBadRange);
  return range;
}

}  // namespace tassei::internal
