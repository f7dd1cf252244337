// The cells of grading tables.

#ifndef LIB_RULES_GRADING_CELL_H_
#define LIB_RULES_GRADING_CELL_H_

#include <cstdint>
#include <span>
#include <vector>

#include "lib/feel/node.h"
#include "lib/feel/scope.h"
#include "lib/feel/source_text.h"
#include "tassei/diagnostic.h"
#include "tassei/fact_table.h"

namespace tassei::internal {

// Compiles the cells of one table. A cell tests the fact of its column, and may
// use the facts of the others; each stands in the slot of its column.
class GradingCells {
 public:
  explicit GradingCells(std::span<const FactDefinition> columns);

  // The tests of a cell, as a kTests node; what it gives must not be used if
  // there is an error.
  NodePtr Compile(const SourceText& source, std::size_t column,
                  Diagnostics& diagnostics);

  // Of an activation for every cell compiled so far.
  int32_t slot_count() const { return scope_.slot_count(); }

 private:
  std::vector<FactType> types_ = {};  // By column.
  Scope scope_ = {};
};

}  // namespace tassei::internal

#endif  // LIB_RULES_GRADING_CELL_H_
