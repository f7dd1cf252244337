// The inputs of a table as analysis sees them: one example for each class of
// values, and the rules that accept it.

#ifndef LIB_RULES_ANALYSIS_AXIS_H_
#define LIB_RULES_ANALYSIS_AXIS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "lib/rules/cell_form.h"
#include "lib/rules/table_form.h"
#include "tassei/value.h"

namespace tassei::internal {

// A bit for each rule.
using RuleSetBits = std::vector<uint64_t>;

struct AnalysisClass {
  std::optional<Value> witness = {};  // nullopt: whatever the value.
  RuleSetBits holds = {};
  RuleSetBits may_hold = {};  // By formulas.
};

struct AnalysisAxis {
  std::vector<AnalysisClass> known = {};
  AnalysisClass null = {};
  // The rules that are hit for null, were the other inputs known: in grading
  // tables "-" is not enough beside a cell that null leaves unknown.
  RuleSetBits covers_null = {};
};

// `allowed`, which may be a null pointer, says which values the input has.
// nullopt if it would take more than `most_bytes`.
std::optional<AnalysisAxis> MakeAnalysisAxis(const TableForm& form,
                                             std::size_t input,
                                             const CellForm* allowed,
                                             std::size_t most_bytes);

}  // namespace tassei::internal

#endif  // LIB_RULES_ANALYSIS_AXIS_H_
