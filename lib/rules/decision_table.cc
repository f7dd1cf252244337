#include "lib/rules/decision_table.h"

#include <algorithm>

#include "lib/feel/interpreter.h"
#include "lib/feel/operations.h"
#include "lib/rules/rule_diagnostics.h"
#include "lib/rules/tracer.h"

namespace tassei::internal {
namespace {

FeelTable RulesOf(const CompiledTable& table) {
  std::vector<std::vector<NodePtr>> tests;
  for (const CompiledTable::Rule& rule : table.rules) {
    tests.push_back(rule.tests);
  }
  std::vector<int32_t> slots;
  for (const CompiledTable::Input& input : table.inputs) {
    slots.push_back(input.slot);
  }
  return FeelTable(tests, std::move(slots));
}

}  // namespace

DecisionTable::DecisionTable(CompiledTable table)
    : table_(std::move(table)), rules_(RulesOf(table_)) {}

Value DecisionTable::Evaluate(Activation& activation,
                              Evaluation& evaluation) const {
  Value value = Decide(activation, evaluation);
  if (evaluation.tracer() != nullptr) {
    evaluation.tracer()->Add(table_, value, activation, evaluation);
  }
  return value;
}

Value DecisionTable::Decide(Activation& activation,
                            Evaluation& evaluation) const {
  Value allowed = EvaluateInputs(activation, evaluation);
  if (allowed.is_null()) return allowed;
  const std::size_t most =
      table_.hit_policy == TableHitPolicy::kFirst ? 1 : table_.rules.size();
  const std::vector<std::size_t> rules =
      rules_.HoldingRules(most, activation, evaluation);
  if (rules.empty()) return Default(activation, evaluation);
  std::vector<OutputRow> rows;
  for (const std::size_t rule : rules) {
    rows.push_back(
        {rule, Outputs(table_.rules[rule].outputs, activation, evaluation)});
  }
  return ApplyHitPolicy(table_.hit_policy, table_.aggregation, std::move(rows),
                        table_.outputs, table_.where, evaluation);
}

Value DecisionTable::EvaluateInputs(Activation& activation,
                                    Evaluation& evaluation) const {
  for (const CompiledTable::Input& input : table_.inputs) {
    const Value value =
        internal::Evaluate(*input.expression, activation, evaluation);
    Value& converted = activation[input.slot];
    converted =
        ConvertTo(input.type, value, input.label, input.where, evaluation);
    if (converted.is_null() && !value.is_null()) return converted;
  }
  return true;
}

Value DecisionTable::Default(Activation& activation,
                             Evaluation& evaluation) const {
  std::vector<NodePtr> entries;
  for (const TableOutput& output : table_.outputs) {
    if (output.default_value != nullptr)
      entries.push_back(output.default_value);
  }
  if (!entries.empty() && entries.size() == table_.outputs.size()) {
    return ValueOfRow({0, Outputs(entries, activation, evaluation)},
                      table_.outputs);
  }
  if (table_.aggregation == TableAggregation::kCount) return Decimal(0);
  return NoRuleHolds(activation);
}

Value DecisionTable::NoRuleHolds(Activation& activation) const {
  std::string missing;
  for (const CompiledTable::Input& input : table_.inputs) {
    if (!activation[input.slot].is_null()) continue;
    if (!missing.empty()) missing += ", ";
    missing += input.label;
  }
  if (missing.empty()) return Value::Null({&kNoRuleHolds, {}, table_.where});
  return Value::Null({&kInputsMissing, {std::move(missing)}, table_.where});
}

std::vector<Value> DecisionTable::Outputs(const std::vector<NodePtr>& entries,
                                          Activation& activation,
                                          Evaluation& evaluation) const {
  std::vector<Value> values;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const TableOutput& output = table_.outputs[i];
    values.push_back(ConvertTo(
        output.type, internal::Evaluate(*entries[i], activation, evaluation),
        output.label, output.where, evaluation));
  }
  return values;
}

}  // namespace tassei::internal
