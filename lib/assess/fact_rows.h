// Filling the waist from a snapshot.

#ifndef LIB_ASSESS_FACT_ROWS_H_
#define LIB_ASSESS_FACT_ROWS_H_

#include <span>
#include <vector>

#include "absl/status/statusor.h"
#include "lib/assess/initiative_facts.h"
#include "tassei/fact_table.h"

namespace tassei::internal {

// The table of all standard facts: one entry of `periods` per period, in their
// order, each with the facts of every initiative, in the plan's order.
// Requires a period, and the same number of initiatives in each.
absl::StatusOr<FactTable> FillTable(
    std::span<const std::vector<InitiativeFacts>* const> periods);

}  // namespace tassei::internal

#endif  // LIB_ASSESS_FACT_ROWS_H_
