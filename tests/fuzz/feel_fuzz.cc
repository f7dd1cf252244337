// Cells of tables: any bytes are compiled or refused with a reason, and what is
// compiled answers alike when it is run and by its normal form.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "lib/feel/interpreter.h"
#include "lib/rules/cell_form.h"
#include "lib/rules/grading_cell.h"

namespace tassei::internal {
namespace {

// The ends of what a cell accepts, and values near them.
std::vector<Value> ValuesFor(const CellForm& form) {
  std::vector<Value> values;
  for (const Cut& cut : form.set.turns()) {
    values.push_back(cut.point());
    if (cut.point().number() == nullptr) continue;
    for (const int64_t step : {-1, 1}) {
      const auto near = Decimal::Add(*cut.point().number(), Decimal(step));
      if (near.has_value()) values.push_back(Value(*near));
    }
  }
  if (form.domain == Domain::kBoolean) values.emplace_back(false);
  return values;
}

bool Holds(const Node& tests, const Value& value, int32_t slot_count) {
  const EvaluationOptions options;
  Evaluation evaluation(options);
  Activation activation(slot_count);
  activation[tests.slot] = value;
  const Value answer = Evaluate(tests, activation, evaluation);
  return answer.boolean() != nullptr && *answer.boolean();
}

void Check(std::string_view text, FactType type) {
  const FactDefinition fact = {"fact", "事実", type, {}, {}};
  GradingCells cells({&fact, 1});
  Diagnostics diagnostics;
  const NodePtr tests = cells.Compile({text}, 0, diagnostics);
  if (diagnostics.has_errors()) return;
  if (tests == nullptr) std::abort();
  // Cells with many tests would take their square.
  if (tests->children.size() > 100) return;
  const CellForm form = NormalForm(tests, TableMode::kFeel);
  if (form.kind != CellKind::kSet) return;
  for (const Value& value : ValuesFor(form)) {
    if (form.set.Contains(value) != Holds(*tests, value, cells.slot_count())) {
      std::abort();
    }
  }
}

}  // namespace
}  // namespace tassei::internal

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  for (const tassei::FactType type :
       {tassei::FactType::kNumber, tassei::FactType::kBoolean,
        tassei::FactType::kCode}) {
    tassei::internal::Check(text, type);
  }
  return 0;
}
