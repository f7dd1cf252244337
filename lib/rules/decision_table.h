// Decision tables of DMN (DMN 1.5, chapter 8), as nodes.

#ifndef LIB_RULES_DECISION_TABLE_H_
#define LIB_RULES_DECISION_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "lib/feel/evaluation_state.h"
#include "lib/feel/node.h"
#include "lib/rules/feel_table.h"
#include "lib/rules/hit_policy.h"
#include "lib/rules/model.h"
#include "lib/rules/model_type.h"
#include "tassei/diagnostic.h"
#include "tassei/value.h"

namespace tassei::internal {

// A table whose texts are trees.
struct CompiledTable {
  struct Input {
    std::string label;
    NodePtr expression;
    int32_t slot = -1;  // Where its value stands while rules are tested.
    ModelType type = {};
    SourceSpan where = {};
  };
  struct Rule {
    std::size_t place = 0;  // Among the rules of the parts.
    std::vector<NodePtr> tests = {};
    std::vector<NodePtr> outputs = {};
  };
  std::string name = {};  // What it decides, for people.
  // What it was compiled from. Never null.
  std::shared_ptr<const DecisionTableParts> parts = {};
  TableHitPolicy hit_policy = TableHitPolicy::kUnique;
  TableAggregation aggregation = TableAggregation::kNone;
  std::vector<Input> inputs = {};
  std::vector<TableOutput> outputs = {};
  std::vector<Rule> rules = {};
  SourceSpan where = {};
};

class DecisionTable : public HostedNode {
 public:
  explicit DecisionTable(CompiledTable table);

  Value Evaluate(Activation& activation, Evaluation& evaluation) const override;

  const CompiledTable& table() const { return table_; }
  const TableForm& form() const { return rules_.form(); }

 private:
  Value Decide(Activation& activation, Evaluation& evaluation) const;
  // Puts the values of the inputs in their slots. Null with a cause if one is
  // not allowed, else true.
  Value EvaluateInputs(Activation& activation, Evaluation& evaluation) const;
  // What the table gives where no rule holds.
  Value Default(Activation& activation, Evaluation& evaluation) const;
  Value NoRuleHolds(Activation& activation) const;
  std::vector<Value> Outputs(const std::vector<NodePtr>& entries,
                             Activation& activation,
                             Evaluation& evaluation) const;

  const CompiledTable table_;
  const FeelTable rules_;
};

}  // namespace tassei::internal

#endif  // LIB_RULES_DECISION_TABLE_H_
