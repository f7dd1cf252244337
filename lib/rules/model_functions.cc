#include "lib/rules/model_functions.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "lib/feel/feel_causes.h"
#include "lib/feel/function.h"
#include "lib/feel/interpreter.h"
#include "lib/feel/operations.h"
#include "lib/rules/model_causes.h"

namespace tassei::internal {
namespace {

class ModelFunction : public Function {
 public:
  ModelFunction(CompiledModelPtr model, std::size_t linked)
      : model_(std::move(model)), linked_(linked) {}

  FeelType type() const override {
    std::vector<FeelType> parameters;
    for (const ElementParameter& parameter : element().parameters) {
      parameters.push_back(parameter.type.type);
    }
    return FeelType::FunctionOf(std::move(parameters), element().type.type);
  }

  Value Call(std::span<const Value> arguments,
             Evaluation& evaluation) const override {
    const Evaluation::Level level(evaluation);
    if (!evaluation.Spend()) return {};
    if (arguments.size() != element().parameters.size()) {
      return NullFor(kWrongArgumentCount, {std::to_string(arguments.size())});
    }
    std::vector<Value> converted;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
      const ElementParameter& parameter = element().parameters[i];
      converted.push_back(ConvertTo(parameter.type, arguments[i],
                                    parameter.name, element().where,
                                    evaluation));
      const bool fits = arguments[i].is_null() || !converted.back().is_null();
      if (!fits && !TakesWrongArguments()) return converted.back();
    }
    return ConvertTo(element().type, Run(converted, evaluation), element().name,
                     element().where, evaluation);
  }

  Value CallByName(std::span<const std::string> names,
                   std::span<const Value> arguments,
                   Evaluation& evaluation) const override {
    if (names.size() != element().parameters.size()) {
      return NullFor(kWrongArgumentCount, {std::to_string(names.size())});
    }
    std::vector<Value> ordered;
    for (const ElementParameter& parameter : element().parameters) {
      const auto name = std::find(names.begin(), names.end(), parameter.name);
      if (name == names.end()) {
        return NullFor(kArgumentMissing, {parameter.name});
      }
      ordered.push_back(
          arguments[static_cast<std::size_t>(name - names.begin())]);
    }
    return Call(ordered, evaluation);
  }

 protected:
  const CompiledModelPtr& model() const { return model_; }
  const LinkedElement& linked() const { return model_->linked[linked_]; }
  const CompiledElement& element() const { return *linked().element; }

 private:
  // Whether arguments of a wrong type count as null, and do not make the whole
  // null.
  virtual bool TakesWrongArguments() const = 0;
  // Its value for arguments of the types of the parameters.
  virtual Value Run(std::span<const Value> arguments,
                    Evaluation& evaluation) const = 0;

  CompiledModelPtr model_;  // Never null.
  std::size_t linked_;
};

class KnowledgeFunction : public ModelFunction {
 public:
  using ModelFunction::ModelFunction;

 private:
  bool TakesWrongArguments() const override { return false; }

  Value Run(std::span<const Value> arguments,
            Evaluation& evaluation) const override {
    Activation activation(element().program.slot_count);
    element().names.Fill(Required(), activation);
    int32_t slot = element().first_parameter;
    for (const Value& argument : arguments) activation[slot++] = argument;
    return Evaluate(*element().program.root, activation, evaluation);
  }

  // The functions it may call.
  std::vector<Value> Required() const {
    std::vector<Value> functions;
    for (const std::size_t required : linked().requirements) {
      const bool is_function = model()->linked[required].element->is_function();
      functions.push_back(is_function ? FunctionOf(model(), required)
                                      : Value());
    }
    return functions;
  }
};

class ServiceFunction : public ModelFunction {
 public:
  using ModelFunction::ModelFunction;

 private:
  bool TakesWrongArguments() const override { return true; }

  Value Run(std::span<const Value> arguments,
            Evaluation& evaluation) const override {
    ModelEvaluation decisions(model(), nullptr, evaluation);
    const std::vector<std::size_t>& required = linked().requirements;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
      decisions.Set(required[i], arguments[i]);
    }
    const std::span outputs = std::span(required).subspan(arguments.size());
    if (outputs.empty()) {
      return Value::Null({&kNoExpression, {element().name}, element().where});
    }
    if (outputs.size() == 1) return decisions.ValueOf(outputs.front());
    Context results;
    for (const std::size_t output : outputs) {
      results.Put(model()->linked[output].element->name,
                  decisions.ValueOf(output));
    }
    return results;
  }
};

}  // namespace

Value FunctionOf(CompiledModelPtr model, std::size_t linked) {
  std::shared_ptr<const Function> function;
  if (model->linked[linked].element->kind ==
      ModelElement::Kind::kKnowledgeModel) {
    function =
        std::make_shared<const KnowledgeFunction>(std::move(model), linked);
  } else {
    function =
        std::make_shared<const ServiceFunction>(std::move(model), linked);
  }
  return function;
}

}  // namespace tassei::internal
