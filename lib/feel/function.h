// Functions as values.

#ifndef LIB_FEEL_FUNCTION_H_
#define LIB_FEEL_FUNCTION_H_

#include <span>
#include <string>
#include <vector>

#include "lib/feel/evaluation_state.h"
#include "lib/feel/type.h"
#include "tassei/value.h"

namespace tassei {

// Immutable. What FEEL can invoke: a built-in, a closure, a business knowledge
// model, a decision service, a function of the host.
class Function {
 public:
  virtual ~Function() = default;

  // As `instance of` sees it.
  virtual internal::FeelType type() const = 0;
  // Calls it with arguments by position. Arguments that do not fit give null
  // with a cause.
  virtual Value Call(std::span<const Value> arguments,
                     internal::Evaluation& evaluation) const = 0;
  // The same by names: names.size() == arguments.size().
  virtual Value CallByName(std::span<const std::string> names,
                           std::span<const Value> arguments,
                           internal::Evaluation& evaluation) const = 0;
  // With what it has captured.
  virtual ValueExtent extent() const { return {.bytes = sizeof(Value)}; }
};

}  // namespace tassei

#endif  // LIB_FEEL_FUNCTION_H_
