#include "lib/rules/feel_table.h"

#include <utility>

#include "lib/feel/interpreter.h"
#include "lib/feel/operations.h"

namespace tassei::internal {
namespace {

// Cells that accept everything share a form, the first.
TableForm FormOf(const std::vector<std::vector<NodePtr>>& rules,
                 std::size_t input_count) {
  TableForm form;
  form.inputs.resize(input_count);
  for (TableForm::Input& input : form.inputs) input.forms.emplace_back();
  form.rule_count = rules.size();
  for (const std::vector<NodePtr>& tests : rules) {
    for (std::size_t i = 0; i < input_count; ++i) {
      std::vector<CellForm>& forms = form.inputs[i].forms;
      CellForm cell = NormalForm(tests[i], TableMode::kFeel);
      if (cell.is_any()) {
        form.cells.push_back(0);
      } else {
        form.cells.push_back(static_cast<uint32_t>(forms.size()));
        forms.push_back(std::move(cell));
      }
    }
  }
  return form;
}

}  // namespace

FeelTable::FeelTable(const std::vector<std::vector<NodePtr>>& rules,
                     std::vector<int32_t> slots, std::size_t most_bytes)
    : slots_(std::move(slots)),
      form_(FormOf(rules, slots_.size())),
      index_(form_, most_bytes) {}

std::vector<std::size_t> FeelTable::HoldingRules(std::size_t most,
                                                 Activation& activation,
                                                 Evaluation& evaluation) const {
  RowClasses classes(slots_.size());
  std::vector<std::size_t> asked;  // Inputs whose cells must be asked.
  for (std::size_t i = 0; i < slots_.size(); ++i) {
    classes[i] = index_.axis(i).ClassOf(activation[slots_[i]]);
    if (!index_.IsExact(i, classes[i])) asked.push_back(i);
  }
  std::vector<std::size_t> holding;
  index_.ForEachPossible(classes, [&](std::size_t rule, bool holds) {
    if (!evaluation.Spend()) return false;
    for (std::size_t i = 0; i < asked.size() && holds; ++i) {
      holds = Holds(form_.FormOf(rule, asked[i]), activation, evaluation);
    }
    if (holds) holding.push_back(rule);
    return holding.size() < most;
  });
  return holding;
}

bool FeelTable::Holds(const CellForm& cell, Activation& activation,
                      Evaluation& evaluation) const {
  if (cell.is_any()) return true;
  if (cell.kind == CellKind::kSet) {
    const Value& value = activation[cell.tests->slot];
    if (value.is_null()) return cell.on_null == Truth::kTrue;
    if (DomainOf(value) == cell.domain) return cell.set.Contains(value);
  }
  return IsTrue(Evaluate(*cell.tests, activation, evaluation));
}

}  // namespace tassei::internal
