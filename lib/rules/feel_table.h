// The rules of a DMN decision table, found by an index.

#ifndef LIB_RULES_FEEL_TABLE_H_
#define LIB_RULES_FEEL_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "lib/feel/evaluation_state.h"
#include "lib/feel/node.h"
#include "lib/rules/rule_index.h"
#include "lib/rules/table_form.h"
#include "tassei/value.h"

namespace tassei::internal {

// Gives what a scan over all the rules' tests would give.
class FeelTable {
 public:
  FeelTable() = default;  // Without rules.
  // `rules` are kTests nodes, one for each of the inputs, whose values stand in
  // `slots`.
  FeelTable(const std::vector<std::vector<NodePtr>>& rules,
            std::vector<int32_t> slots,
            std::size_t most_bytes = RuleIndex::kMostBytes);

  const TableForm& form() const { return form_; }

  // The rules whose tests are all true, ascending, but at most `most`.
  std::vector<std::size_t> HoldingRules(std::size_t most,
                                        Activation& activation,
                                        Evaluation& evaluation) const;

 private:
  bool Holds(const CellForm& cell, Activation& activation,
             Evaluation& evaluation) const;

  std::vector<int32_t> slots_ = {};
  TableForm form_ = {};
  RuleIndex index_ = {};
};

}  // namespace tassei::internal

#endif  // LIB_RULES_FEEL_TABLE_H_
