// Proofs about decision tables, of grading and of models.

#ifndef LIB_RULES_TABLE_ANALYSIS_H_
#define LIB_RULES_TABLE_ANALYSIS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lib/rules/table_form.h"
#include "tassei/diagnostic.h"
#include "tassei/table_analysis.h"

namespace tassei::internal {

struct AnalyzedTable {
  struct Input {
    std::string name_ja;
    std::string name_en;
    std::optional<CellForm> allowed = {};  // What its values may be.
  };
  struct Rule {
    std::string id;
    SourceSpan where = {};
    // Of its output: rules with the same have the same output, and a lesser
    // one comes first. nullopt if the output is a formula.
    std::optional<uint32_t> rank = {};
  };

  const TableForm& form;
  HitPolicy policy = HitPolicy::kUnique;
  std::vector<Input> inputs = {};
  std::vector<Rule> rules = {};
  SourceSpan where = {};
};

std::vector<TableFinding> Analyze(const AnalyzedTable& table,
                                  const AnalysisLimits& limits);

}  // namespace tassei::internal

#endif  // LIB_RULES_TABLE_ANALYSIS_H_
