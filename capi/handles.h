// What the opaque handles of tassei.h hold.

#ifndef CAPI_HANDLES_H_
#define CAPI_HANDLES_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "tassei.h"
#include "tassei/assessment.h"
#include "tassei/book.h"
#include "tassei/diagnostic.h"
#include "tassei/render.h"
#include "tassei/request.h"
#include "tassei/scheme_file.h"

struct tassei_text {
  std::string bytes;
};

struct tassei_diagnostics {
  tassei::Diagnostics items;
};

struct tassei_book {
  tassei::Book book;
  std::string digest;
};

struct tassei_scheme {
  tassei::Scheme scheme;
};

struct tassei_schemes {
  std::vector<tassei::Scheme> schemes;
  tassei::Diagnostics found;  // When they were opened.
};

struct tassei_request {
  tassei::RequestOptions options;
};

struct tassei_assessment {
  tassei::Assessment assessment;
  std::string period;
  std::vector<std::string> causes;  // One per initiative; empty: decided.
};

struct tassei_report {
  std::string summary;
  std::vector<tassei::ReportFile> files;
};

namespace tassei::capi {

// What the caller asked for, checked.
absl::StatusOr<bool> IsJson(int32_t format);
absl::StatusOr<Language> LanguageFrom(int32_t language);

absl::Status GiveText(std::string bytes, tassei_text** out);
// Gives what `text` or `json` makes, as the form asked for says.
template <typename AsText, typename AsJson>
absl::Status Answer(int32_t format, int32_t language, AsText&& text,
                    AsJson&& json, tassei_text** out) {
  const auto as_json = IsJson(format);
  if (!as_json.ok()) return as_json.status();
  const auto in = LanguageFrom(language);
  if (!in.ok()) return in.status();
  return GiveText(*as_json ? json() : text(*in), out);
}
absl::Status GiveBook(absl::StatusOr<Book> book, tassei_book** out);

// Collects the diagnostics of one call and gives them to the caller when it
// ends, however it ends. Without memory for them the caller has NULL.
class DiagnosticsOut {
 public:
  explicit DiagnosticsOut(tassei_diagnostics** out);
  ~DiagnosticsOut();
  DiagnosticsOut(const DiagnosticsOut&) = delete;
  DiagnosticsOut& operator=(const DiagnosticsOut&) = delete;

  Diagnostics* get() { return &handle_->items; }

 private:
  tassei_diagnostics** out_;
  std::unique_ptr<tassei_diagnostics> handle_;
};

// Writes files into a folder, which is made if need be.
absl::Status WriteFolder(std::string_view folder,
                         const std::vector<ReportFile>& files,
                         Diagnostics* diagnostics);

}  // namespace tassei::capi

#endif  // CAPI_HANDLES_H_
