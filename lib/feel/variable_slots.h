// Which variables a tree reads.

#ifndef LIB_FEEL_VARIABLE_SLOTS_H_
#define LIB_FEEL_VARIABLE_SLOTS_H_

#include <cstdint>
#include <vector>

#include "lib/feel/node.h"

namespace tassei::internal {

// The slots that `node` reads by name in the activation it runs in, captures
// included, ascending. Those of names it declares itself are among them.
std::vector<int32_t> VariableSlots(const Node& node);

}  // namespace tassei::internal

#endif  // LIB_FEEL_VARIABLE_SLOTS_H_
