// Expressions of FEEL: any bytes are compiled or refused with a reason, and
// what is compiled can be run.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "lib/feel/compiler.h"
#include "lib/feel/interpreter.h"
#include "lib/feel/scope.h"

namespace tassei::internal {
namespace {

constexpr EvaluationLimits kFewSteps = {.steps = 1'000, .bytes = 100'000};

// Runs a tree whose variables are null.
void Run(const Node& root, int32_t slot_count) {
  const EvaluationOptions options = {.limits = kFewSteps};
  Activation activation(slot_count);
  Evaluation evaluation(options);
  Evaluate(root, activation, evaluation);
}

void Check(std::string_view text, bool is_cell) {
  Scope scope;
  Diagnostics diagnostics;
  CompilerContext context{scope, diagnostics};
  const int32_t slot = scope.Declare("x", TypeKind::kString);
  scope.Declare("達成率", TypeKind::kNumber);
  scope.Declare("基準-値", {});
  const NodePtr root =
      is_cell ? CompileTests({.text = text}, slot, TypeKind::kString, context)
              : CompileExpression({.text = text}, context);
  if (root == nullptr && !diagnostics.has_errors()) std::abort();
  if (scope.Knows("item") || scope.Knows("?")) std::abort();
  if (root != nullptr) Run(*root, scope.slot_count());
}

}  // namespace
}  // namespace tassei::internal

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  tassei::internal::Check(text, false);
  tassei::internal::Check(text, true);
  return 0;
}
