// Which rules of a grading table are hit, whatever its hit policy; see
// docs/decision-tables.md on what is missing.

#ifndef LIB_RULES_STRICT_TABLE_H_
#define LIB_RULES_STRICT_TABLE_H_

#include <cstdint>
#include <span>
#include <vector>

#include "absl/functional/function_ref.h"
#include "boost/container/small_vector.hpp"
#include "lib/rules/rule_index.h"
#include "lib/rules/table_form.h"
#include "lib/rules/truth.h"
#include "tassei/rule_set.h"
#include "tassei/value.h"

namespace tassei::internal {

enum class StrictOutcome {
  kHit,
  kNothing,    // No rule holds.
  kSeveral,    // kUnique: several hold.
  kDiffer,     // kAny: those that hold have different outputs.
  kUndecided,  // It depends on what is missing.
};

using RuleList = boost::container::small_vector<uint32_t, 4>;

struct StrictHits {
  StrictOutcome outcome = StrictOutcome::kNothing;
  // kHit: what is hit, in the order of the policy; kSeveral and
  // kDiffer: what holds, in the order of the table.
  RuleList rules = {};
  // kUndecided: the inputs whose facts are missing, ascending.
  std::vector<uint32_t> open = {};
};

struct StrictTable {
  TableForm form = {};
  RuleIndex index = {};
  HitPolicy policy = HitPolicy::kUnique;
  std::vector<uint32_t> ranks = {};  // Of the rules' outputs; 0 comes first.
  int32_t slot_count = 0;            // Of an activation for residual cells.
};

// The values of the row at hand, one for each input.
using RowValues = absl::FunctionRef<std::span<const Value>()>;

// Requires the classes of those values. They are asked for only where classes
// do not tell.
StrictHits FindHits(const StrictTable& table, std::span<const uint32_t> classes,
                    RowValues values);

// How one cell answers to a row.
Truth AnswerOf(const StrictTable& table, std::size_t rule, std::size_t input,
               std::span<const Value> values);

}  // namespace tassei::internal

#endif  // LIB_RULES_STRICT_TABLE_H_
