#include "tassei/decision_model.h"

#include <algorithm>
#include <utility>

#include "absl/status/status.h"
#include "lib/feel/evaluation_state.h"
#include "lib/feel/function.h"
#include "lib/feel/names.h"
#include "lib/rules/decision_model_rep.h"
#include "lib/rules/dmn_reader.h"
#include "lib/rules/model_causes.h"
#include "lib/rules/model_compiler.h"
#include "lib/rules/model_diagnostics.h"
#include "lib/rules/model_evaluation.h"
#include "lib/rules/model_functions.h"
#include "lib/rules/tracer.h"
#include "lib/text/absl_text.h"
#include "lib/text/input_status.h"
#include "lib/text/nearest.h"
#include "tassei/decision_trace.h"

namespace tassei {
namespace {

using internal::CompiledElement;
using internal::CompiledModel;
using internal::Evaluation;
using internal::ImportingModel;

// What a name of a model can be asked for.
bool IsDecision(const CompiledElement& element) {
  return element.kind == ModelElement::Kind::kDecision;
}
bool IsInvocable(const CompiledElement& element) {
  return element.is_function();
}

// With the nearest name there is.
absl::Status NotFound(std::string_view what, std::string_view name,
                      const CompiledModel& model,
                      bool (*is_wanted)(const CompiledElement&)) {
  std::vector<std::string_view> known;
  for (const auto& element : model.elements.front()) {
    if (is_wanted(element)) known.push_back(element.name);
  }
  std::string message =
      "there is no " + std::string(what) + " " + std::string(name);
  const std::string_view nearest = internal::Nearest(name, known);
  if (!nearest.empty()) {
    message += "; did you mean " + std::string(nearest) + "?";
  }
  return absl::NotFoundError(internal::ToAbsl(message));
}

std::optional<std::size_t> Find(const CompiledModel& model,
                                std::string_view name,
                                bool (*is_wanted)(const CompiledElement&)) {
  auto found = model.by_name.find(std::string(name));
  if (found == model.by_name.end()) {
    found = model.by_name.find(internal::NormalName(name));
  }
  if (found == model.by_name.end()) return std::nullopt;
  if (!is_wanted(*model.linked[found->second].element)) return std::nullopt;
  return found->second;
}

// `values` by names in their normal form, made in `normal` if need be.
const Context& WithNormalNames(const Context& values,
                               const CompiledModel& model, Context& normal) {
  const auto is_known = [&](const Context::Entry& entry) {
    return model.by_name.contains(entry.name);
  };
  if (std::all_of(values.entries().begin(), values.entries().end(), is_known)) {
    return values;
  }
  for (const Context::Entry& entry : values.entries()) {
    normal.Put(internal::NormalName(entry.name), entry.value);
  }
  return normal;
}

absl::StatusOr<Value> Finished(Value value, const Evaluation& evaluation) {
  if (!evaluation.exhausted()) return value;
  return absl::ResourceExhaustedError("a limit of the evaluation was reached");
}

absl::StatusOr<Value> Decide(const internal::CompiledModelPtr& model,
                             std::string_view decision, const Context& inputs,
                             Evaluation& evaluation) {
  const std::optional<std::size_t> linked = Find(*model, decision, IsDecision);
  if (!linked.has_value()) {
    return NotFound("decision", decision, *model, IsDecision);
  }
  Context renamed;
  const Context& by_name = WithNormalNames(inputs, *model, renamed);
  internal::ModelEvaluation decisions(model, &by_name, evaluation);
  return Finished(decisions.ValueOf(*linked), evaluation);
}

}  // namespace

DecisionModel::DecisionModel(std::shared_ptr<const Rep> rep)
    : rep_(std::move(rep)) {}

absl::StatusOr<DecisionModel> DecisionModel::Read(
    std::span<const ModelFile> files, Diagnostics* diagnostics,
    const ModelOptions& options) {
  Diagnostics found;
  std::vector<ImportingModel> models;
  for (const ModelFile& file : files) {
    auto parts = internal::ReadBrokenDmn(file.bytes, file.name, found);
    if (parts.has_value()) models.push_back({file.name, *std::move(parts)});
  }
  if (files.empty()) found.Add({&internal::kModelNoFile});
  std::shared_ptr<const CompiledModel> model;
  if (!files.empty() && models.size() == files.size()) {
    model = internal::CompileModel(std::move(models), options, found);
  }
  diagnostics->Append(found);
  if (model == nullptr) return internal::InputStatus(found);
  return DecisionModel(std::make_shared<const Rep>(Rep{std::move(model)}));
}

const std::string& DecisionModel::name() const {
  return rep_->model->models.front().parts.name;
}

std::span<const ModelElement> DecisionModel::elements() const {
  return rep_->model->listing;
}

absl::StatusOr<Value> DecisionModel::Evaluate(
    std::string_view decision, const Context& inputs,
    const EvaluationOptions& options) const {
  Evaluation evaluation(options);
  return Decide(rep_->model, decision, inputs, evaluation);
}

absl::StatusOr<DecisionTrace> DecisionModel::Explain(
    std::string_view decision, const Context& inputs,
    const EvaluationOptions& options) const {
  Evaluation evaluation(options);
  DecisionTrace trace;
  internal::Tracer tracer(trace);
  evaluation.set_tracer(&tracer);
  absl::StatusOr<Value> value =
      Decide(rep_->model, decision, inputs, evaluation);
  if (!value.ok()) return value.status();
  trace.value = *std::move(value);
  return trace;
}

absl::StatusOr<Value> DecisionModel::Invoke(
    std::string_view invocable, const Context& arguments,
    const EvaluationOptions& options) const {
  const CompiledModel& model = *rep_->model;
  const std::optional<std::size_t> linked = Find(model, invocable, IsInvocable);
  if (!linked.has_value()) {
    return NotFound("decision service or knowledge model", invocable, model,
                    IsInvocable);
  }
  const CompiledElement& element = *model.linked[*linked].element;
  Context renamed;
  const Context& by_name = WithNormalNames(arguments, model, renamed);
  std::vector<Value> ordered;
  for (const internal::ElementParameter& parameter : element.parameters) {
    const Value* const given = by_name.Find(parameter.name);
    ordered.push_back(given != nullptr ? *given
                                       : Value::Null({&internal::kInputAbsent,
                                                      {parameter.name},
                                                      element.where}));
  }
  Evaluation evaluation(options);
  const Value function = internal::FunctionOf(rep_->model, *linked);
  return Finished((*function.function())->Call(ordered, evaluation),
                  evaluation);
}

}  // namespace tassei
