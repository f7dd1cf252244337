// What analysis has found, in words.

#ifndef LIB_RULES_ANALYSIS_FINDINGS_H_
#define LIB_RULES_ANALYSIS_FINDINGS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "lib/rules/table_analysis.h"
#include "tassei/table_analysis.h"
#include "tassei/value.h"

namespace tassei::internal {

using Witness = std::vector<std::optional<Value>>;

TableFinding GapFinding(const AnalyzedTable& table, const Witness& witness);
TableFinding NullGapFinding(const AnalyzedTable& table, std::size_t input,
                            const Witness& witness);
TableFinding OverlapFinding(const AnalyzedTable& table, std::size_t rule,
                            std::size_t other, const Witness& witness);
// `by` covers the rule alone; nullopt if several do together.
TableFinding UnreachableFinding(const AnalyzedTable& table, std::size_t rule,
                                std::optional<std::size_t> by);
TableFinding NeverHoldsFinding(const AnalyzedTable& table, std::size_t rule);
TableFinding NotProvableFinding(const AnalyzedTable& table, std::size_t rule);
TableFinding StoppedFinding(const AnalyzedTable& table, int64_t steps);

}  // namespace tassei::internal

#endif  // LIB_RULES_ANALYSIS_FINDINGS_H_
