// The normal form of a cell: what it accepts, as a set.

#ifndef LIB_RULES_CELL_FORM_H_
#define LIB_RULES_CELL_FORM_H_

#include <cstdint>
#include <vector>

#include "lib/feel/node.h"
#include "lib/rules/ordered_set.h"
#include "lib/rules/truth.h"
#include "tassei/value.h"

namespace tassei::internal {

enum class CellKind {
  kAny,       // "-": everything, null too.
  kSet,       // A set of values of one domain, and null as a point of its own.
  kResidual,  // Anything else, which only the interpreter can answer.
};

// How cells answer to null and to values of other kinds than they speak of.
enum class TableMode {
  // As FEEL says. A cell holds where it is true.
  kFeel,
  // Grading tables: inputs have one domain; null, and a value of any other
  // domain, is missing, and leaves a cell unknown but for null and `null`,
  // `= null`, `!= null`.
  kStrict,
};

struct CellForm {
  CellKind kind = CellKind::kAny;
  // Of kSet. kNone: it tells no value from another, so that `set` is empty or
  // everything, of any domain.
  Domain domain = Domain::kNone;
  OrderedSet set = {};
  // The answer to null, but of kResidual.
  Truth on_null = Truth::kTrue;
  // What it was made from; the value tested stands in the slot of this node.
  NodePtr tests = {};
  // Of kResidual: the variables it names, by slot, ascending.
  std::vector<int32_t> uses = {};

  bool is_any() const { return kind == CellKind::kAny; }
  // Whether null is named and accepted.
  bool names_null() const {
    return kind == CellKind::kSet && on_null == Truth::kTrue;
  }
};

// Whether two cells accept the same values, and treat null alike. Residual
// cells are the same only if they are one.
bool IsSameSet(const CellForm& a, const CellForm& b);

// The form of a kTests node, or of one that stands for a cell that cannot be
// read.
CellForm NormalForm(const NodePtr& tests, TableMode mode);

}  // namespace tassei::internal

#endif  // LIB_RULES_CELL_FORM_H_
