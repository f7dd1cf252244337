// Nodes whose value is known without a row of facts.

#ifndef LIB_RULES_CONSTANT_NODE_H_
#define LIB_RULES_CONSTANT_NODE_H_

#include <optional>

#include "lib/feel/node.h"
#include "tassei/value.h"

namespace tassei::internal {

// The value of a node that holds no variable and asks for no clock; nullopt of
// any other, and where a calculation has no answer: a null that is given here
// was written down.
std::optional<Value> ConstantOf(const Node& node);

}  // namespace tassei::internal

#endif  // LIB_RULES_CONSTANT_NODE_H_
