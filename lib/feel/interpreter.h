// Runs trees.

#ifndef LIB_FEEL_INTERPRETER_H_
#define LIB_FEEL_INTERPRETER_H_

#include <string>
#include <vector>

#include "lib/feel/evaluation_state.h"
#include "lib/feel/node.h"
#include "tassei/cause.h"
#include "tassei/value.h"

namespace tassei::internal {

// The value of a node. Null says why: an operation on a null gives on the
// cause of that null, if it has one; else the cause is new and names the place
// of the node. Never throws, but for memory that runs out.
Value Evaluate(const Node& node, Activation& activation,
               Evaluation& evaluation);

// Null for a reason that `node` gives.
Value NullAt(const Node& node, const CauseKind& kind,
             std::vector<std::string> arguments = {});
// `value`; a null that FEEL itself gives a cause without a place for (by an
// operation or a built-in function) gets the place of `node`.
Value PlacedAt(const Node& node, Value value);

// Whether a value passes one test of a kTests or kIn node that is written as a
// value (DMN 1.5, table 55): in a range, in a list, equal, or a test that is
// itself true. Null where that cannot be decided.
Value Passes(const Value& value, const Value& test);

}  // namespace tassei::internal

#endif  // LIB_FEEL_INTERPRETER_H_
