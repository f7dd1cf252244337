#include "tassei/expression.h"

#include <string>
#include <utility>
#include <vector>

#include "capi/guard.h"
#include "capi/handles.h"
#include "capi/rule_handles.h"
#include "tassei/value_json.h"

namespace tassei::capi {
namespace {

// {"name": "type", …}; empty is none.
absl::StatusOr<std::vector<VariableDefinition>> VariablesFrom(
    std::string_view json, Diagnostics* diagnostics) {
  std::vector<VariableDefinition> variables;
  if (json.empty()) return variables;
  const auto value = ReadValueJson(json, "", "Any", diagnostics);
  if (!value.ok()) return value.status();
  if (value->context() == nullptr) {
    return absl::InvalidArgumentError("the variables are no object");
  }
  for (const Context::Entry& entry : value->context()->entries()) {
    if (entry.value.string() == nullptr) {
      return absl::InvalidArgumentError("the type of a variable is text");
    }
    variables.push_back({entry.name, *entry.value.string()});
  }
  return variables;
}

absl::Status Compile(std::string_view text, std::string_view variables,
                     Diagnostics* diagnostics, tassei_expression** out) {
  const auto definitions = VariablesFrom(variables, diagnostics);
  if (!definitions.ok()) return definitions.status();
  auto expression = Expression::Compile(text, *definitions, diagnostics);
  if (!expression.ok()) return expression.status();
  std::vector<std::string> names;
  for (const VariableDefinition& definition : *definitions) {
    names.push_back(definition.name);
  }
  *out = new tassei_expression{*std::move(expression), std::move(names)};
  return absl::OkStatus();
}

// The values of the names, in their order.
std::vector<Value> ValuesOf(const std::vector<std::string>& names,
                            const Context& variables) {
  std::vector<Value> values;
  for (const std::string& name : names) {
    const Value* value = variables.Find(name);
    values.push_back(value == nullptr ? Value() : *value);
  }
  return values;
}

}  // namespace
}  // namespace tassei::capi

using tassei::capi::Guard;
using tassei::capi::View;

tassei_status tassei_expression_compile(const char* text, size_t size,
                                        const char* variables,
                                        size_t variables_size,
                                        tassei_expression** out,
                                        tassei_diagnostics** diagnostics,
                                        tassei_error** error) {
  return Guard(error, [&] {
    tassei::capi::DiagnosticsOut problems(diagnostics);
    return tassei::capi::Compile(
        View(text, size), View(variables, variables_size), problems.get(), out);
  });
}

tassei_status tassei_expression_evaluate(const tassei_expression* expression,
                                         const tassei_value* variables,
                                         const tassei_evaluation* evaluation,
                                         tassei_value** out,
                                         tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    const auto context = tassei::capi::ContextFrom(variables);
    if (!context.ok()) return context.status();
    const tassei::capi::HostedEvaluation hosted(evaluation);
    return tassei::capi::GiveValue(
        hosted.Outcome(expression->expression.Evaluate(
            tassei::capi::ValuesOf(expression->variables, **context),
            hosted.options())),
        out);
  });
}

void tassei_expression_free(tassei_expression* expression) {
  delete expression;
}
