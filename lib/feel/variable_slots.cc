#include "lib/feel/variable_slots.h"

#include <algorithm>

namespace tassei::internal {
namespace {

void Collect(const Node& node, std::vector<int32_t>& slots) {
  if (node.kind == NodeKind::kVariable) slots.push_back(node.slot);
  if (node.kind == NodeKind::kFunction) {
    // The body counts slots of its own.
    for (const FunctionParts::Capture& capture : node.function->captures) {
      slots.push_back(capture.from);
    }
    return;
  }
  for (const NodePtr& child : node.children) {
    if (child != nullptr) Collect(*child, slots);
  }
}

}  // namespace

std::vector<int32_t> VariableSlots(const Node& node) {
  std::vector<int32_t> slots;
  Collect(node, slots);
  std::sort(slots.begin(), slots.end());
  slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
  return slots;
}

}  // namespace tassei::internal
