#include <map>
#include <string>
#include <utility>

#include "lib/rules/constant_node.h"
#include "lib/rules/decision_model_rep.h"
#include "lib/rules/decision_table.h"
#include "lib/rules/table_analysis.h"
#include "lib/rules/tracer.h"
#include "tassei/decision_model.h"

namespace tassei {
namespace {

using internal::AnalyzedTable;
using internal::CellForm;
using internal::CompiledTable;
using internal::DecisionTable;
using internal::Node;
using internal::TableAggregation;
using internal::TableHitPolicy;

using Tables = std::vector<const DecisionTable*>;

void Collect(const Node* node, Tables& tables) {
  if (node == nullptr) return;
  if (node->hosted != nullptr) {
    const auto* const table =
        dynamic_cast<const DecisionTable*>(node->hosted.get());
    if (table != nullptr) tables.push_back(table);
    Collect(node->hosted->inner(), tables);
  }
  for (const internal::NodePtr& child : node->children) {
    Collect(child.get(), tables);
  }
}

HitPolicy PolicyOf(const CompiledTable& table) {
  switch (table.hit_policy) {
    case TableHitPolicy::kUnique:
      return HitPolicy::kUnique;
    case TableHitPolicy::kAny:
      return HitPolicy::kAny;
    case TableHitPolicy::kPriority:
      return HitPolicy::kPriority;
    case TableHitPolicy::kFirst:
      return HitPolicy::kFirst;
    case TableHitPolicy::kRuleOrder:
      return HitPolicy::kRuleOrder;
    case TableHitPolicy::kOutputOrder:
      return HitPolicy::kOutputOrder;
    case TableHitPolicy::kCollect:
      break;
  }
  return HitPolicy::kCollect;
}

// What the type of an input says of its values, as far as a set can.
std::optional<CellForm> AllowedIn(const CompiledTable::Input& input) {
  const internal::TypeConstraint* const constraint =
      input.type.constraint.get();
  if (constraint == nullptr || constraint->tests.program.root == nullptr) {
    return std::nullopt;
  }
  return internal::NormalForm(constraint->tests.program.root,
                              internal::TableMode::kFeel);
}

// The outputs of a rule as text; nullopt if one is a formula.
std::optional<std::string> ConstantOutputs(const CompiledTable::Rule& rule) {
  std::string text;
  for (const internal::NodePtr& output : rule.outputs) {
    const std::optional<Value> value = internal::ConstantOf(*output);
    if (!value.has_value()) return std::nullopt;
    text += value->number() != nullptr ? value->number()->Stripped().ToString()
                                       : value->ToString();
    text += '\n';
  }
  return text;
}

// Numbers rules by their outputs. It is no order, so that nothing is proven of
// priorities.
class OutputRanks {
 public:
  explicit OutputRanks(TableHitPolicy policy)
      : is_order_asked_(policy == TableHitPolicy::kPriority) {}

  std::optional<uint32_t> RankOf(const CompiledTable::Rule& rule) {
    if (is_order_asked_) return std::nullopt;
    std::optional<std::string> outputs = ConstantOutputs(rule);
    if (!outputs.has_value()) return std::nullopt;
    const auto next = static_cast<uint32_t>(ranks_.size());
    return ranks_.emplace(*std::move(outputs), next).first->second;
  }

 private:
  const bool is_order_asked_;
  std::map<std::string, uint32_t> ranks_ = {};
};

std::vector<TableFinding> Findings(const DecisionTable& decision) {
  const CompiledTable& compiled = decision.table();
  AnalyzedTable table{.form = decision.form(),
                      .policy = PolicyOf(compiled),
                      .where = compiled.where};
  for (const CompiledTable::Input& input : compiled.inputs) {
    table.inputs.push_back({input.label, input.label, AllowedIn(input)});
  }
  OutputRanks ranks(compiled.hit_policy);
  for (std::size_t i = 0; i < compiled.rules.size(); ++i) {
    const CompiledTable::Rule& rule = compiled.rules[i];
    table.rules.push_back({internal::RuleName(compiled, i),
                           compiled.parts->rules[rule.place].where,
                           ranks.RankOf(rule)});
  }
  return internal::Analyze(table, {});
}

}  // namespace

void DecisionModel::Analyze(Diagnostics* diagnostics) const {
  for (const auto& elements : rep_->model->elements) {
    for (const internal::CompiledElement& element : elements) {
      Tables tables;
      Collect(element.program.root.get(), tables);
      for (const DecisionTable* const table : tables) {
        for (TableFinding& finding : Findings(*table)) {
          finding.diagnostic.subject = table->table().name;
          diagnostics->Add(std::move(finding.diagnostic));
        }
      }
    }
  }
}

}  // namespace tassei
