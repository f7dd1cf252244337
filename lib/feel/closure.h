// Functions that are written in FEEL.

#ifndef LIB_FEEL_CLOSURE_H_
#define LIB_FEEL_CLOSURE_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "lib/feel/evaluation_state.h"
#include "lib/feel/function.h"
#include "lib/feel/node.h"
#include "tassei/value.h"

namespace tassei::internal {

// A function with declared parameters: arguments are put in their order and
// converted to the types of the parameters.
class DeclaredFunction : public Function {
 public:
  explicit DeclaredFunction(std::shared_ptr<const FunctionParts> parts)
      : parts_(std::move(parts)) {}

  FeelType type() const override;
  Value Call(std::span<const Value> arguments,
             Evaluation& evaluation) const override;
  Value CallByName(std::span<const std::string> names,
                   std::span<const Value> arguments,
                   Evaluation& evaluation) const override;

 protected:
  const FunctionParts& parts() const { return *parts_; }

 private:
  // Its value for arguments that are one to a parameter and of its type.
  virtual Value Run(std::span<const Value> arguments,
                    Evaluation& evaluation) const = 0;

  std::shared_ptr<const FunctionParts> parts_;  // Never null.
};

// A function and what it has captured of the activation around it.
class Closure : public DeclaredFunction {
 public:
  // Of a kFunction node.
  Closure(const Node& node, Activation& around);

  // Its result is of the type that its body is known to be of.
  FeelType type() const override { return type_; }
  ValueExtent extent() const override { return extent_; }

 private:
  Value Run(std::span<const Value> arguments,
            Evaluation& evaluation) const override;

  FeelType type_;
  NodePtr body_;
  std::vector<Value> captured_;  // One to each of parts().captures.
  ValueExtent extent_ = {.nesting = 1, .bytes = sizeof(Value)};
};

// A function of the host.
class ExternalFunction : public DeclaredFunction {
 public:
  ExternalFunction(std::shared_ptr<const FunctionParts> parts,
                   std::string class_name, std::string signature)
      : DeclaredFunction(std::move(parts)),
        class_name_(std::move(class_name)),
        signature_(std::move(signature)) {}

 private:
  Value Run(std::span<const Value> arguments,
            Evaluation& evaluation) const override;

  std::string class_name_;
  std::string signature_;
};

}  // namespace tassei::internal

#endif  // LIB_FEEL_CLOSURE_H_
