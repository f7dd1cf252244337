// The values of the elements of a model, for given inputs.

#ifndef LIB_RULES_MODEL_EVALUATION_H_
#define LIB_RULES_MODEL_EVALUATION_H_

#include <cstddef>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "lib/feel/evaluation_state.h"
#include "lib/rules/compiled_model.h"
#include "tassei/value.h"

namespace tassei::internal {

using CompiledModelPtr = std::shared_ptr<const CompiledModel>;

// One call: each element is evaluated once at most. One thread at a time.
class ModelEvaluation {
 public:
  // `inputs` hold the values of input data, and those that stand instead of
  // decisions; those of imported models in a context named like the import. A
  // null pointer: there are none. All of them must outlive it.
  ModelEvaluation(CompiledModelPtr model, const Context* inputs,
                  Evaluation& evaluation)
      : model_(std::move(model)),
        inputs_(inputs),
        evaluation_(evaluation),
        values_(model_->linked.size()) {}

  // Lets a value stand instead of that of a linked element.
  void Set(std::size_t linked, Value value) {
    values_[linked] = std::move(value);
  }
  // The value of a linked element, and first of all that it requires, one
  // after the other.
  Value ValueOf(std::size_t linked);

 private:
  bool IsKnown(std::size_t linked) const { return values_[linked].has_value(); }
  // The value of an element that needs no others; nullopt if it needs some.
  std::optional<Value> ImmediateValue(std::size_t linked) const;
  const Value* Given(const LinkedElement& linked) const;
  Value Decide(const LinkedElement& linked);

  CompiledModelPtr model_;  // Never null.
  const Context* inputs_;
  Evaluation& evaluation_;
  std::vector<std::optional<Value>> values_;  // Of linked elements.
};

}  // namespace tassei::internal

#endif  // LIB_RULES_MODEL_EVALUATION_H_
