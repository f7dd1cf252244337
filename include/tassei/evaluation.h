// What one evaluation of an expression or decision may use.

#ifndef TASSEI_EVALUATION_H_
#define TASSEI_EVALUATION_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "tassei/temporal.h"
#include "tassei/value.h"

namespace tassei {

// Limits of one evaluation; what exceeds them ends it with
// kResourceExhausted.
struct EvaluationLimits {
  int64_t steps = 10'000'000;  // Nodes evaluated and elements visited.
  int32_t depth = 512;         // Nodes, and functions in them, nested.
  std::size_t bytes = std::size_t{256} << 20;  // Made by text and lists.
  int32_t nesting = 128;  // Lists, contexts and functions within a value.
};

// A function of the host that an external function definition names, by class
// and signature: "java.lang.Math", "max(double,double)". `arguments` are as
// many as the signature has. A null answer should say why.
using HostFunction = std::function<Value(std::span<const Value> arguments)>;
// Finds a host function; an empty one if there is none.
using HostFunctionFinder = std::function<HostFunction(
    std::string_view class_name, std::string_view signature)>;

struct EvaluationOptions {
  EvaluationLimits limits = {};
  // What now() and today() give, null if unknown: the clock is never read.
  std::optional<FeelDateTime> now = {};
  HostFunctionFinder host_functions = {};
};

}  // namespace tassei

#endif  // TASSEI_EVALUATION_H_
