// The C ABI of rules keeps its promises whatever it is given: an output exactly
// on success, an error exactly on failure, and never a bug of its own. What is
// written is read again.
//
// The input is one of "dmn", "csv" and "md", a model, inputs in JSON, and an
// expression, parted by NUL.

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "tassei.h"

namespace {

void Require(bool truth) {
  if (!truth) std::abort();
}

// The status of a call, whose error is freed. `given` says whether it gave its
// output.
bool Succeeded(tassei_status status, tassei_error* error, bool given) {
  Require((status == TASSEI_OK) == (error == nullptr));
  Require((status == TASSEI_OK) == given);
  if (error != nullptr) {
    Require(tassei_error_code(error) == status && status != TASSEI_INTERNAL);
    tassei_error_free(error);
  }
  return status == TASSEI_OK;
}

std::array<std::string_view, 4> Parts(std::string_view input) {
  std::array<std::string_view, 4> parts;
  for (std::string_view& part : parts) {
    const std::size_t end = input.find('\0');
    part = input.substr(0, end);
    input.remove_prefix(end == std::string_view::npos ? input.size() : end + 1);
  }
  return parts;
}

int32_t FormOf(std::string_view word) {
  if (word == "csv") return TASSEI_MODEL_CSV;
  return word == "md" ? TASSEI_MODEL_MARKDOWN : TASSEI_MODEL_DMN;
}

std::string Take(tassei_text* text) {
  const char* data = nullptr;
  size_t size = 0;
  tassei_text_get(text, &data, &size);
  std::string taken(data, size);
  tassei_text_free(text);
  return taken;
}

// What was written as JSON is JSON.
void UseValue(tassei_value* value) {
  tassei_text* text = nullptr;
  Require(tassei_value_text(value, &text, nullptr) == TASSEI_OK);
  Take(text);
  for (const int32_t format : {TASSEI_FORMAT_TEXT, TASSEI_FORMAT_JSON}) {
    Require(tassei_value_causes(value, format, TASSEI_LANGUAGE_EN, &text,
                                nullptr) == TASSEI_OK);
    Take(text);
  }
  for (size_t i = 0; i < tassei_value_count(value); ++i) {
    tassei_value* item = nullptr;
    Require(tassei_value_at(value, i, &item, nullptr) == TASSEI_OK);
    tassei_value_free(item);
  }
  text = nullptr;
  tassei_error* error = nullptr;
  const tassei_status status = tassei_value_json(value, &text, &error);
  if (Succeeded(status, error, text != nullptr)) Take(text);
  tassei_value_free(value);
}

tassei_evaluation* Limited() {
  tassei_evaluation* evaluation = nullptr;
  Require(tassei_evaluation_new(&evaluation, nullptr) == TASSEI_OK);
  Require(tassei_evaluation_set_limits(evaluation, 20'000, 64, 1 << 22,
                                       nullptr) == TASSEI_OK);
  return evaluation;
}

void AskAll(const tassei_model* model, const tassei_value* inputs) {
  tassei_evaluation* evaluation = Limited();
  for (size_t i = 0; i < tassei_model_element_count(model); ++i) {
    const char* name = nullptr;
    size_t size = 0;
    Require(tassei_model_element_field(model, i, TASSEI_ELEMENT_NAME, &name,
                                       &size, nullptr) == TASSEI_OK);
    for (auto* ask : {tassei_model_evaluate, tassei_model_invoke}) {
      tassei_value* value = nullptr;
      tassei_error* error = nullptr;
      const tassei_status status =
          ask(model, name, size, inputs, evaluation, &value, &error);
      if (Succeeded(status, error, value != nullptr)) UseValue(value);
    }
  }
  tassei_evaluation_free(evaluation);
}

tassei_model* Read(int32_t form, std::string_view bytes) {
  tassei_model_files* files = nullptr;
  Require(tassei_model_files_new(&files, nullptr) == TASSEI_OK);
  Require(tassei_model_files_add(files, "m", 1, bytes.data(), bytes.size(),
                                 nullptr) == TASSEI_OK);
  tassei_model* model = nullptr;
  tassei_error* error = nullptr;
  const tassei_status status =
      tassei_model_read(files, form, &model, nullptr, &error);
  tassei_model_files_free(files);
  return Succeeded(status, error, model != nullptr) ? model : nullptr;
}

// The model as DMN is a model, which is written as the same bytes.
void WriteAgain(const tassei_model* model) {
  tassei_text* text = nullptr;
  tassei_error* error = nullptr;
  const tassei_status status =
      tassei_model_write(model, TASSEI_MODEL_DMN, nullptr, 0, &text, &error);
  if (!Succeeded(status, error, text != nullptr)) return;
  const std::string written = Take(text);
  tassei_model* again = Read(TASSEI_MODEL_DMN, written);
  Require(again != nullptr);
  text = nullptr;
  Require(tassei_model_write(again, TASSEI_MODEL_DMN, nullptr, 0, &text,
                             nullptr) == TASSEI_OK);
  Require(Take(text) == written);
  tassei_model_free(again);
}

void CheckModel(const tassei_model* model) {
  tassei_diagnostics* diagnostics = nullptr;
  tassei_error* error = nullptr;
  const tassei_status status = tassei_model_check(model, &diagnostics, &error);
  Require(Succeeded(status, error, diagnostics != nullptr));
  tassei_diagnostics_free(diagnostics);
}

void UseModel(tassei_model* model, std::string_view json) {
  CheckModel(model);
  tassei_value* inputs = nullptr;
  tassei_error* error = nullptr;
  const tassei_status status = tassei_model_inputs(
      model, json.data(), json.size(), nullptr, 0, &inputs, nullptr, &error);
  if (Succeeded(status, error, inputs != nullptr)) {
    AskAll(model, inputs);
    tassei_value_free(inputs);
  }
  WriteAgain(model);
  tassei_model_free(model);
}

void UseExpression(std::string_view text, std::string_view json) {
  tassei_value* variables = nullptr;
  tassei_error* error = nullptr;
  tassei_status status =
      tassei_value_read(json.data(), json.size(), "context<a: date>", 16,
                        &variables, nullptr, &error);
  if (!Succeeded(status, error, variables != nullptr)) return;
  constexpr std::string_view kTypes = R"({"a": "date", "b": "Any"})";
  tassei_expression* expression = nullptr;
  status =
      tassei_expression_compile(text.data(), text.size(), kTypes.data(),
                                kTypes.size(), &expression, nullptr, &error);
  if (Succeeded(status, error, expression != nullptr)) {
    tassei_evaluation* evaluation = Limited();
    tassei_value* value = nullptr;
    status = tassei_expression_evaluate(expression, variables, evaluation,
                                        &value, &error);
    if (Succeeded(status, error, value != nullptr)) UseValue(value);
    tassei_evaluation_free(evaluation);
    tassei_expression_free(expression);
  }
  tassei_value_free(variables);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size) {
  const std::string input(data, data + size);
  const auto [form, model, json, expression] = Parts(input);
  if (tassei_model* read = Read(FormOf(form), model)) UseModel(read, json);
  UseExpression(expression, json);
  return 0;
}
