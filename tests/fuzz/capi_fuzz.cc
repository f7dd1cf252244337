// The C ABI keeps its promises whatever it is given: an output exactly on
// success, an error exactly on failure, and never a bug of its own.
//
// The input is a book, entries to append, and words, parted by NUL.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "tassei.h"

namespace {

constexpr int32_t kDay = 18'747;  // 2021-04-30.

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

std::vector<std::string_view> Parts(std::string_view input) {
  std::vector<std::string_view> parts;
  while (parts.size() < 8) {
    const std::size_t end = input.find('\0');
    parts.push_back(input.substr(0, end));
    if (end == std::string_view::npos) break;
    input.remove_prefix(end + 1);
  }
  return parts;
}

void RenderDiagnostics(tassei_diagnostics* diagnostics) {
  Require(diagnostics != nullptr);
  for (int32_t format : {TASSEI_FORMAT_TEXT, TASSEI_FORMAT_JSON}) {
    tassei_text* text = nullptr;
    Require(tassei_diagnostics_render(diagnostics, format, TASSEI_LANGUAGE_EN,
                                      &text, nullptr) == TASSEI_OK);
    tassei_text_free(text);
  }
  if (tassei_diagnostics_count(diagnostics) > 0) {
    for (int32_t field = TASSEI_DIAGNOSTIC_CODE;
         field <= TASSEI_DIAGNOSTIC_POINTER; ++field) {
      tassei_text* text = nullptr;
      Require(tassei_diagnostics_field(diagnostics, 0, field,
                                       TASSEI_LANGUAGE_JA, &text,
                                       nullptr) == TASSEI_OK);
      tassei_text_free(text);
    }
  }
  tassei_diagnostics_free(diagnostics);
}

void UseAssessment(const tassei_assessment* assessment, std::string_view word) {
  tassei_error* error = nullptr;
  tassei_text* text = nullptr;
  tassei_status status = tassei_assessment_explain(
      assessment, word.data(), word.size(), TASSEI_FORMAT_JSON,
      TASSEI_LANGUAGE_JA, &text, &error);
  if (Succeeded(status, error, text != nullptr)) tassei_text_free(text);

  text = nullptr;
  status = tassei_assessment_percent(assessment, word.data(), word.size(),
                                     &text, &error);
  if (Succeeded(status, error, text != nullptr)) tassei_text_free(text);

  tassei_report* report = nullptr;
  status =
      tassei_assessment_report(assessment, TASSEI_LANGUAGE_JA, &report, &error);
  Require(Succeeded(status, error, report != nullptr));
  tassei_report_free(report);

  tassei_book* book = nullptr;
  tassei_diagnostics* diagnostics = nullptr;
  status = tassei_assessment_publish(assessment, word.data(), word.size(),
                                     word.data(), word.size(), kDay, &book,
                                     &diagnostics, &error);
  Succeeded(status, error, book != nullptr);
  RenderDiagnostics(diagnostics);
  tassei_book_free(book);
}

void Assess(const tassei_book* book,
            const std::vector<std::string_view>& parts) {
  tassei_request* request = nullptr;
  Require(tassei_request_new(&request, nullptr) == TASSEI_OK);
  if (parts.size() > 2 && !parts[2].empty()) {
    tassei_request_set_plan(request, parts[2].data(), parts[2].size(), nullptr);
  }
  if (parts.size() > 3 && !parts[3].empty()) {
    tassei_request_set_round(request, parts[3].data(), parts[3].size(),
                             nullptr);
  }
  if (parts.size() > 4) {
    tassei_request_set_period(request, parts[4].data(), parts[4].size(),
                              nullptr);
  }
  tassei_assessment* assessment = nullptr;
  tassei_diagnostics* diagnostics = nullptr;
  tassei_error* error = nullptr;
  const tassei_status status =
      tassei_book_assess(book, request, &assessment, &diagnostics, &error);
  RenderDiagnostics(diagnostics);
  if (Succeeded(status, error, assessment != nullptr)) {
    UseAssessment(assessment, parts.back());
  }
  tassei_assessment_free(assessment);
  tassei_request_free(request);
}

void UseBook(const tassei_book* book,
             const std::vector<std::string_view>& parts) {
  Assess(book, parts);
  if (parts.size() < 2) return;
  tassei_book* after = nullptr;
  tassei_diagnostics* diagnostics = nullptr;
  tassei_error* error = nullptr;
  const tassei_status status =
      tassei_book_append(book, parts[1].data(), parts[1].size(), "new", 3, kDay,
                         &after, &diagnostics, &error);
  RenderDiagnostics(diagnostics);
  if (Succeeded(status, error, after != nullptr)) Assess(after, parts);
  tassei_book_free(after);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  const std::vector<std::string_view> parts =
      Parts({reinterpret_cast<const char*>(data), size});
  tassei_book* book = nullptr;
  tassei_diagnostics* diagnostics = nullptr;
  tassei_error* error = nullptr;
  const tassei_status status = tassei_book_read(
      parts[0].data(), parts[0].size(), "fuzz", 4, &book, &diagnostics, &error);
  RenderDiagnostics(diagnostics);
  if (Succeeded(status, error, book != nullptr)) UseBook(book, parts);
  tassei_book_free(book);
  return 0;
}
