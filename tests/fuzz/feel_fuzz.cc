// Unary tests of FEEL: any bytes are compiled or refused with a reason, and
// what is compiled answers alike by its text and by its normal form.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/feel/unary_tests.h"
#include "lib/rules/cell_form.h"

namespace tassei::internal {
namespace {

// Null, and the values of a type that the tests name or that lie near those.
std::vector<Value> ValuesFor(const UnaryTests& tests, FactType type) {
  std::vector<Value> values = {Value()};
  for (const UnaryTest& test : tests.tests) {
    for (const Value& value : {test.operand.value, test.upper.value}) {
      if (value.is_null()) continue;
      values.push_back(value);
      if (type != FactType::kNumber) continue;
      for (const int64_t step : {-1, 1}) {
        const auto near = Decimal::Add(*value.number(), Decimal(step));
        if (near.has_value()) values.push_back(Value(*near));
      }
    }
  }
  if (type == FactType::kBoolean) values.emplace_back(false);
  return values;
}

void Check(std::string_view text, FactType type) {
  Diagnostics diagnostics;
  const std::optional<UnaryTests> tests =
      CompileUnaryTests({text}, {"fact", "事実", type}, diagnostics);
  if (tests.has_value() == diagnostics.has_errors()) std::abort();
  // Cells with many tests would take their square.
  if (!tests.has_value() || tests->tests.size() > 100) return;
  const CellForm form = NormalForm(*tests, type);
  for (const Value& value : ValuesFor(*tests, type)) {
    if (Answer(form, value) != Evaluate(*tests, value)) std::abort();
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
