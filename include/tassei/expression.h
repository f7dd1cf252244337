// One expression of the FEEL language, compiled.

#ifndef TASSEI_EXPRESSION_H_
#define TASSEI_EXPRESSION_H_

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "tassei/diagnostic.h"
#include "tassei/evaluation.h"
#include "tassei/value.h"

namespace tassei {

// A name an expression may use.
struct VariableDefinition {
  std::string name;
  std::string type = "Any";  // As FEEL writes types: "number", "list<string>".
};

// Immutable: any number of threads may evaluate one at once.
class Expression {
 public:
  struct Rep;  // Defined in lib/; no part of any contract.

  // Compiles a FEEL expression. Every name is resolved and every type that is
  // known is checked; all problems go to `diagnostics`. With any error
  // kInvalidArgument. `where` is where the text starts in a file.
  static absl::StatusOr<Expression> Compile(
      std::string_view text, std::span<const VariableDefinition> variables,
      Diagnostics* diagnostics, const SourceSpan& where = {});

  // Requires one value per variable, in their order.
  //   kResourceExhausted  a limit of `options` was reached
  absl::StatusOr<Value> Evaluate(std::span<const Value> variables,
                                 const EvaluationOptions& options = {}) const;

  // The places of the variables it reads among those it was compiled with,
  // ascending; of those that may be members of a filtered item too.
  std::vector<std::size_t> used_variables() const;

 private:
  explicit Expression(std::shared_ptr<const Rep> rep);
  std::shared_ptr<const Rep> rep_;  // Never null.
};

}  // namespace tassei

#endif  // TASSEI_EXPRESSION_H_
