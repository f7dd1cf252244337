// What can be proven of a decision table without any facts: gaps, overlaps,
// rules that are never reached.

#ifndef TASSEI_TABLE_ANALYSIS_H_
#define TASSEI_TABLE_ANALYSIS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "tassei/diagnostic.h"
#include "tassei/rule_set.h"
#include "tassei/value.h"

namespace tassei {

enum class TableFindingKind {
  kGap,          // No rule holds for values that are all known.
  kNullGap,      // No rule holds where one input is missing.
  kOverlap,      // Two rules hold that must not hold together.
  kUnreachable,  // A rule is never hit, for others are hit before it.
  kNeverHolds,   // A rule that no values pass.
  kNotProvable,  // A rule with a formula, which is left out of every proof.
  kStopped,      // There may be more: a limit was reached.
};

struct TableFinding {
  TableFindingKind kind;
  std::vector<int32_t> rules = {};  // The rules concerned, ascending.
  // An example, one value for each input; nullopt: any value will do. Empty
  // where there is none to give.
  std::vector<std::optional<Value>> witness = {};
  Diagnostic diagnostic;
};

struct AnalysisLimits {
  int64_t steps = 20'000'000;  // Words of 64 rules looked at.
  std::size_t findings = 100;  // Of each kind.
};

// Everything found, by kind and then by rule; the same table gives the same
// findings. What is said is exact but for rules with formulas: a gap is one
// that none of them can close.
std::vector<TableFinding> AnalyzeTable(const RuleSet& rules,
                                       const AnalysisLimits& limits = {});

}  // namespace tassei

#endif  // TASSEI_TABLE_ANALYSIS_H_
