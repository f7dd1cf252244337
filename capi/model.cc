#include <string>
#include <utility>

#include "capi/guard.h"
#include "capi/handles.h"
#include "capi/rule_handles.h"
#include "tassei/book_file.h"
#include "tassei/decision_model.h"
#include "tassei/model_file.h"
#include "tassei/value_json.h"

namespace tassei::capi {
namespace {

using Kind = ModelElement::Kind;
static_assert(TASSEI_ELEMENT_INPUT_DATA == static_cast<int>(Kind::kInputData));
static_assert(TASSEI_ELEMENT_DECISION == static_cast<int>(Kind::kDecision));
static_assert(TASSEI_ELEMENT_KNOWLEDGE_MODEL ==
              static_cast<int>(Kind::kKnowledgeModel));
static_assert(TASSEI_ELEMENT_DECISION_SERVICE ==
              static_cast<int>(Kind::kDecisionService));

absl::StatusOr<ModelFormat> FormatFrom(int32_t form) {
  switch (form) {
    case TASSEI_MODEL_DMN:
      return ModelFormat::kDmn;
    case TASSEI_MODEL_CSV:
      return ModelFormat::kCsv;
    case TASSEI_MODEL_MARKDOWN:
      return ModelFormat::kMarkdown;
    default:
      return absl::InvalidArgumentError("no such form of a model");
  }
}

absl::StatusOr<DecisionModel> Compile(const std::vector<ModelFile>& files,
                                      int32_t form, Diagnostics* diagnostics) {
  const auto format = FormatFrom(form);
  if (!format.ok()) return format.status();
  if (files.empty()) return absl::InvalidArgumentError("there is no file");
  if (*format == ModelFormat::kDmn) {
    return DecisionModel::Read(files, diagnostics);
  }
  if (files.size() > 1) {
    return absl::InvalidArgumentError("a table is one file");
  }
  return DecisionModel::ReadTable(files[0], *format, diagnostics);
}

absl::Status GiveModel(absl::StatusOr<DecisionModel> model,
                       const Diagnostics& found, tassei_model** out) {
  if (!model.ok()) return model.status();
  *out = new tassei_model{*std::move(model), found};
  return absl::OkStatus();
}

absl::StatusOr<std::string> Write(const DecisionModel& model, int32_t form,
                                  std::string_view decision) {
  const auto format = FormatFrom(form);
  if (!format.ok()) return format.status();
  return model.Write(*format, decision);
}

absl::StatusOr<const ModelElement*> ElementAt(const tassei_model* model,
                                              size_t index) {
  const auto elements = model->model.elements();
  if (index < elements.size()) return &elements[index];
  return absl::OutOfRangeError("no element with this index");
}

absl::StatusOr<const std::string*> FieldOf(const ModelElement& element,
                                           int32_t field) {
  switch (field) {
    case TASSEI_ELEMENT_NAME:
      return &element.name;
    case TASSEI_ELEMENT_NAMESPACE:
      return &element.model_namespace;
    case TASSEI_ELEMENT_TYPE:
      return &element.type;
    default:
      return absl::InvalidArgumentError("no such field");
  }
}

}  // namespace
}  // namespace tassei::capi

using tassei::capi::DiagnosticsOut;
using tassei::capi::GiveValue;
using tassei::capi::Guard;
using tassei::capi::HostedEvaluation;
using tassei::capi::View;

tassei_status tassei_model_open(const char* path, size_t path_size,
                                tassei_model** out,
                                tassei_diagnostics** diagnostics,
                                tassei_error** error) {
  return Guard(error, [&] {
    DiagnosticsOut problems(diagnostics);
    auto model = tassei::OpenModel(View(path, path_size), problems.get());
    return tassei::capi::GiveModel(std::move(model), *problems.get(), out);
  });
}

tassei_status tassei_model_files_new(tassei_model_files** out,
                                     tassei_error** error) {
  return Guard(error, [&] {
    *out = new tassei_model_files;
    return absl::OkStatus();
  });
}

tassei_status tassei_model_files_add(tassei_model_files* files,
                                     const char* name, size_t name_size,
                                     const char* bytes, size_t size,
                                     tassei_error** error) {
  return Guard(error, [&] {
    files->files.push_back(
        {std::string(View(name, name_size)), std::string(View(bytes, size))});
    return absl::OkStatus();
  });
}

void tassei_model_files_free(tassei_model_files* files) { delete files; }

tassei_status tassei_model_read(const tassei_model_files* files, int32_t form,
                                tassei_model** out,
                                tassei_diagnostics** diagnostics,
                                tassei_error** error) {
  return Guard(error, [&] {
    DiagnosticsOut problems(diagnostics);
    auto model = tassei::capi::Compile(files->files, form, problems.get());
    return tassei::capi::GiveModel(std::move(model), *problems.get(), out);
  });
}

tassei_status tassei_model_check(const tassei_model* model,
                                 tassei_diagnostics** diagnostics,
                                 tassei_error** error) {
  return Guard(error, [&] {
    DiagnosticsOut problems(diagnostics);
    problems.get()->Append(model->found);
    model->model.Analyze(problems.get());
    return absl::OkStatus();
  });
}

void tassei_model_free(tassei_model* model) { delete model; }

size_t tassei_model_element_count(const tassei_model* model) {
  return model->model.elements().size();
}

tassei_status tassei_model_element_kind(const tassei_model* model, size_t index,
                                        int32_t* kind, tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    const auto element = tassei::capi::ElementAt(model, index);
    if (!element.ok()) return element.status();
    *kind = static_cast<int32_t>((*element)->kind);
    return absl::OkStatus();
  });
}

tassei_status tassei_model_element_field(const tassei_model* model,
                                         size_t index, int32_t field,
                                         const char** data, size_t* size,
                                         tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    const auto element = tassei::capi::ElementAt(model, index);
    if (!element.ok()) return element.status();
    const auto text = tassei::capi::FieldOf(**element, field);
    if (!text.ok()) return text.status();
    tassei::capi::Lend(**text, data, size);
    return absl::OkStatus();
  });
}

tassei_status tassei_model_inputs(const tassei_model* model, const char* bytes,
                                  size_t size, const char* name,
                                  size_t name_size, tassei_value** out,
                                  tassei_diagnostics** diagnostics,
                                  tassei_error** error) {
  return Guard(error, [&] {
    DiagnosticsOut problems(diagnostics);
    return GiveValue(
        tassei::ReadInputsJson(model->model, View(bytes, size),
                               View(name, name_size), problems.get()),
        out);
  });
}

tassei_status tassei_model_evaluate(const tassei_model* model,
                                    const char* decision, size_t size,
                                    const tassei_value* inputs,
                                    const tassei_evaluation* evaluation,
                                    tassei_value** out, tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    const auto context = tassei::capi::ContextFrom(inputs);
    if (!context.ok()) return context.status();
    const HostedEvaluation hosted(evaluation);
    return GiveValue(hosted.Outcome(model->model.Evaluate(
                         View(decision, size), **context, hosted.options())),
                     out);
  });
}

tassei_status tassei_model_invoke(const tassei_model* model,
                                  const char* invocable, size_t size,
                                  const tassei_value* arguments,
                                  const tassei_evaluation* evaluation,
                                  tassei_value** out, tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    const auto context = tassei::capi::ContextFrom(arguments);
    if (!context.ok()) return context.status();
    const HostedEvaluation hosted(evaluation);
    return GiveValue(hosted.Outcome(model->model.Invoke(
                         View(invocable, size), **context, hosted.options())),
                     out);
  });
}

tassei_status tassei_model_write(const tassei_model* model, int32_t form,
                                 const char* decision, size_t size,
                                 tassei_text** out, tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    auto bytes = tassei::capi::Write(model->model, form, View(decision, size));
    if (!bytes.ok()) return bytes.status();
    return tassei::capi::GiveText(*std::move(bytes), out);
  });
}

tassei_status tassei_model_save(const tassei_model* model, int32_t form,
                                const char* decision, size_t size,
                                const char* path, size_t path_size,
                                tassei_diagnostics** diagnostics,
                                tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    DiagnosticsOut problems(diagnostics);
    const auto bytes =
        tassei::capi::Write(model->model, form, View(decision, size));
    if (!bytes.ok()) return bytes.status();
    return tassei::WriteFileWhole(View(path, path_size), *bytes,
                                  problems.get());
  });
}
