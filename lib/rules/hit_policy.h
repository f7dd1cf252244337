// What a decision table gives where several rules hold (DMN 1.5, 8.2.10).

#ifndef LIB_RULES_HIT_POLICY_H_
#define LIB_RULES_HIT_POLICY_H_

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "lib/feel/evaluation_state.h"
#include "lib/feel/node.h"
#include "lib/rules/model.h"
#include "lib/rules/model_type.h"
#include "tassei/diagnostic.h"
#include "tassei/value.h"

namespace tassei::internal {

// One output column.
struct TableOutput {
  std::string name = {};
  std::string label = {};  // Names its values in causes.
  ModelType type = {};
  // The values in the order of their priority; null if there is no list.
  TypeConstraintPtr order = {};
  NodePtr default_value = {};  // Null if there is none.
  SourceSpan where = {};
};

// The values of a rule's output entries, one to each output.
struct OutputRow {
  std::size_t rule = 0;
  std::vector<Value> values = {};
};

// The value of one row: itself where there is one output, else a context.
Value ValueOfRow(const OutputRow& row, std::span<const TableOutput> outputs);

// The value of the rows, of which there is one at least.
Value ApplyHitPolicy(TableHitPolicy policy, TableAggregation aggregation,
                     std::vector<OutputRow> rows,
                     std::span<const TableOutput> outputs,
                     const SourceSpan& where, Evaluation& evaluation);

}  // namespace tassei::internal

#endif  // LIB_RULES_HIT_POLICY_H_
