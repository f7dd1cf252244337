// The tree of an expression whose names are resolved: the program that the
// interpreter runs and that tables are brought to their normal form from.

#ifndef LIB_FEEL_NODE_H_
#define LIB_FEEL_NODE_H_

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "lib/feel/type.h"
#include "tassei/value.h"

namespace tassei::internal {

class Activation;
class Evaluation;

enum class NodeKind {
  kLiteral,     // value
  kVariable,    // slot
  kItemMember,  // Member `name` of the item in `slot`, if that is a context
                // that has it; else children[0], if there is one.
  kUnresolved,  // `name` is not known: null with a cause.
  kPath,        // children[0] . name
  kFilter,      // children[0] [ children[1] ], with the item in `slot`
  kIf,          // children: condition, then, else
  kFor,  // See Iteration; children.back() is the body; `partial` in slot.
  kSome,
  kEvery,
  kAnd,
  kOr,
  kNegate,      // - children[0]
  kArithmetic,  // op
  kComparison,  // op
  kBetween,     // children: value, lower, upper
  kIn,          // children[0], then tests; the value stands in `slot`
  kTests,       // A whole cell: children are tests, one of which must hold, or
                // with `negated` none; none at all: "-". The value stands in
                // `slot`.
  kTest,        // One test of the value in `slot`: with an `op` of comparison
                // against children[0]; with kNone by what children[0] is. A
                // test that is no kTest asks about `?` itself: it holds if it
                // is true.
  kInstanceOf,  // children[0] is of the type `tested`
  kFunction,    // function: see FunctionParts; children[0] is the body
  kExternal,    // function(…) external: children[0] gives the mapping, in the
                // activation around
  kInvoke,      // children[0] ( children[1…] ), by names if there are any
  kList,
  kContext,  // names[i]: children[i], which is also put in slot + i
  kRange,    // children: lower, upper; a null pointer is endless
  kHosted,   // hosted->Evaluate
};

enum class NodeOperator {
  kNone,
  kAdd,
  kSubtract,
  kMultiply,
  kDivide,
  kPower,
  kEqual,
  kNotEqual,
  kLess,
  kLessEqual,
  kGreater,
  kGreaterEqual,
};

struct Node;
using NodePtr = std::shared_ptr<const Node>;

// A node that another room runs, such as a decision table.
class HostedNode {
 public:
  virtual ~HostedNode() = default;
  virtual Value Evaluate(Activation& activation,
                         Evaluation& evaluation) const = 0;
  // The node it runs itself, if it does; else a null pointer.
  virtual const Node* inner() const { return nullptr; }
};

// Of kFor, kSome and kEvery: children[first] is the list, or with `ranged`
// children[first] .. children[first + 1]; its elements go to `slot` in turn.
struct Iteration {
  std::string name;
  int32_t slot = 0;
  std::size_t first = 0;
  bool ranged = false;
};

// Of kFunction and kExternal. Values captured are copied from the slots of the
// activation around it when the function is made.
struct FunctionParts {
  struct Parameter {
    std::string name;
    FeelType type = {};
  };
  struct Capture {
    int32_t from = 0;
    int32_t to = 0;
  };
  std::vector<Parameter> parameters = {};  // In slots 0, 1, ….
  std::vector<Capture> captures = {};
  int32_t slot_count = 0;  // Of its own activation.
  FeelType result = {};    // Any unless it is declared.
  // Of what the body gives, as far as that is known.
  FeelType known_result = {};

  // Of the function.
  FeelType type() const {
    std::vector<FeelType> types;
    for (const Parameter& parameter : parameters) {
      types.push_back(parameter.type);
    }
    return FeelType::FunctionOf(std::move(types),
                                result.is_any() ? known_result : result);
  }
};

// Where a node starts, from 1; the file is its program's.
struct NodePlace {
  int32_t line = 0;
  int32_t column = 0;
  // Bytes of the text it was read from.
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Node {
  NodeKind kind = NodeKind::kLiteral;
  NodeOperator op = NodeOperator::kNone;
  bool negated = false;       // kTests: not(…).
  bool closed_lower = false;  // kRange
  bool closed_upper = false;  // kRange
  int32_t slot = -1;
  int32_t height = 1;  // Nodes on the longest way down, this one included.
  NodePlace place = {};
  std::shared_ptr<const std::string> file = {};  // May be null.
  FeelType type = {};                            // As far as it is known.
  std::vector<NodePtr> children = {};
  Value value = {};                     // kLiteral
  std::string name = {};                // kPath, kItemMember, kUnresolved
  std::vector<std::string> names = {};  // kContext; kInvoke by names
  std::vector<Iteration> iterations = {};
  FeelType tested = {};  // kInstanceOf
  std::shared_ptr<const FunctionParts> function = {};
  std::shared_ptr<const HostedNode> hosted = {};
};

// A tree and the room its variables need. The first slots are those of the
// variables it was compiled with, in their order.
struct Program {
  NodePtr root = {};
  int32_t slot_count = 0;
};

}  // namespace tassei::internal

#endif  // LIB_FEEL_NODE_H_
