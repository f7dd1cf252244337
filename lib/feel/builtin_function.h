// The built-in functions as values.

#ifndef LIB_FEEL_BUILTIN_FUNCTION_H_
#define LIB_FEEL_BUILTIN_FUNCTION_H_

#include <span>
#include <string>

#include "lib/feel/builtin.h"
#include "lib/feel/evaluation_state.h"
#include "lib/feel/function.h"
#include "lib/feel/type.h"
#include "tassei/value.h"

namespace tassei::internal {

// One entry of the table, which must outlive it.
class BuiltinFunction : public Function {
 public:
  explicit BuiltinFunction(const Builtin& builtin) : builtin_(builtin) {}

  const Builtin& builtin() const { return builtin_; }
  FeelType type() const override;
  Value Call(std::span<const Value> arguments,
             Evaluation& evaluation) const override;
  Value CallByName(std::span<const std::string> names,
                   std::span<const Value> arguments,
                   Evaluation& evaluation) const override;

 private:
  const Builtin& builtin_;
};

}  // namespace tassei::internal

#endif  // LIB_FEEL_BUILTIN_FUNCTION_H_
