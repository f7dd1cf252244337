// Expressions of FEEL: any bytes are compiled or refused with a reason; what
// is compiled is evaluated within a small budget, twice to the same value, and
// the value as it is printed evaluates to itself.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "lib/feel/operations.h"
#include "tassei/expression.h"

namespace tassei::internal {
namespace {

absl::StatusOr<Value> Evaluated(std::string_view text) {
  Diagnostics diagnostics;
  const absl::StatusOr<Expression> expression =
      Expression::Compile(text, {}, &diagnostics);
  if (expression.ok() == diagnostics.has_errors()) std::abort();
  if (!expression.ok()) return expression.status();
  const EvaluationOptions options = {
      .limits = {.steps = 20'000, .bytes = std::size_t{1} << 20}};
  return expression->Evaluate({}, options);
}

bool IsPrintedInFull(const std::string& printed) {
  return printed.find("..") == std::string::npos &&
         printed.find("function") == std::string::npos;
}

void Check(std::string_view text) {
  const absl::StatusOr<Value> value = Evaluated(text);
  if (!value.ok()) return;
  const absl::StatusOr<Value> again = Evaluated(text);
  const std::string printed = value->ToString();
  if (!again.ok() || again->ToString() != printed) std::abort();
  if (!IsPrintedInFull(printed)) return;
  const absl::StatusOr<Value> reread = Evaluated(printed);
  if (reread.ok() && !IsSame(*reread, *value)) std::abort();
}

}  // namespace
}  // namespace tassei::internal

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size) {
  tassei::internal::Check({reinterpret_cast<const char*>(data), size});
  return 0;
}
