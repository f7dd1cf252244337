#include <memory>
#include <string>
#include <utility>

#include "capi/guard.h"
#include "capi/handles.h"
#include "tassei/diagnostics_json.h"

namespace tassei::capi {

DiagnosticsOut::DiagnosticsOut(tassei_diagnostics** out) : out_(out) {
  if (out_ != nullptr) *out_ = nullptr;
  handle_ = std::make_unique<tassei_diagnostics>();
}

DiagnosticsOut::~DiagnosticsOut() {
  if (out_ != nullptr) *out_ = handle_.release();
}

namespace {

absl::StatusOr<const Diagnostic*> At(const tassei_diagnostics* diagnostics,
                                     size_t index) {
  if (index >= diagnostics->items.size()) {
    return absl::OutOfRangeError("no diagnostic with this index");
  }
  return &diagnostics->items[index];
}

absl::StatusOr<std::string> FieldOf(const Diagnostic& diagnostic, int32_t field,
                                    Language language) {
  switch (field) {
    case TASSEI_DIAGNOSTIC_CODE:
      return std::string(diagnostic.kind->code);
    case TASSEI_DIAGNOSTIC_MESSAGE:
      return diagnostic.Message(language);
    case TASSEI_DIAGNOSTIC_EXPECTED:
      return diagnostic.Expected(language);
    case TASSEI_DIAGNOSTIC_FOUND:
      return diagnostic.found;
    case TASSEI_DIAGNOSTIC_SUGGESTION:
      return diagnostic.suggestion;
    case TASSEI_DIAGNOSTIC_SUBJECT:
      return diagnostic.subject;
    case TASSEI_DIAGNOSTIC_FILE:
      return diagnostic.where.file;
    case TASSEI_DIAGNOSTIC_CELL:
      return diagnostic.where.cell;
    case TASSEI_DIAGNOSTIC_POINTER:
      return diagnostic.where.pointer;
    default:
      return absl::InvalidArgumentError("no such field");
  }
}

}  // namespace
}  // namespace tassei::capi

using tassei::capi::Guard;

size_t tassei_diagnostics_count(const tassei_diagnostics* diagnostics) {
  return diagnostics->items.size();
}

int32_t tassei_diagnostics_has_errors(const tassei_diagnostics* diagnostics) {
  return diagnostics->items.has_errors() ? 1 : 0;
}

tassei_status tassei_diagnostics_at(const tassei_diagnostics* diagnostics,
                                    size_t index, int32_t* severity,
                                    int32_t* line, int32_t* column,
                                    tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    const auto found = tassei::capi::At(diagnostics, index);
    if (!found.ok()) return found.status();
    *severity = static_cast<int32_t>((*found)->kind->severity);
    *line = (*found)->where.line;
    *column = (*found)->where.column;
    return absl::OkStatus();
  });
}

tassei_status tassei_diagnostics_field(const tassei_diagnostics* diagnostics,
                                       size_t index, int32_t field,
                                       int32_t language, tassei_text** out,
                                       tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    const auto found = tassei::capi::At(diagnostics, index);
    if (!found.ok()) return found.status();
    const auto in = tassei::capi::LanguageFrom(language);
    if (!in.ok()) return in.status();
    auto text = tassei::capi::FieldOf(**found, field, *in);
    if (!text.ok()) return text.status();
    return tassei::capi::GiveText(tassei::ReplaceInvalidUtf8(*text), out);
  });
}

tassei_status tassei_diagnostics_render(const tassei_diagnostics* diagnostics,
                                        int32_t format, int32_t language,
                                        tassei_text** out,
                                        tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    const auto json = tassei::capi::IsJson(format);
    if (!json.ok()) return json.status();
    const auto in = tassei::capi::LanguageFrom(language);
    if (!in.ok()) return in.status();
    return tassei::capi::GiveText(
        *json ? tassei::RenderDiagnosticsJson(diagnostics->items)
              : diagnostics->items.ToString(*in),
        out);
  });
}

void tassei_diagnostics_free(tassei_diagnostics* diagnostics) {
  delete diagnostics;
}
