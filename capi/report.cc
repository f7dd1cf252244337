#include <string>

#include "capi/guard.h"
#include "capi/handles.h"
#include "tassei/render.h"
#include "tassei/report_document.h"

using tassei::capi::Guard;
using tassei::capi::Lend;
using tassei::capi::View;

tassei_status tassei_assessment_report(const tassei_assessment* assessment,
                                       int32_t language, tassei_report** out,
                                       tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    const auto in = tassei::capi::LanguageFrom(language);
    if (!in.ok()) return in.status();
    const tassei::Assessment& made = assessment->assessment;
    *out =
        new tassei_report{tassei::BuildReport(made, {.language = *in}).summary,
                          tassei::RenderReport(made, *in)};
    return absl::OkStatus();
  });
}

void tassei_report_free(tassei_report* report) { delete report; }

void tassei_report_summary(const tassei_report* report, const char** data,
                           size_t* size) {
  Lend(report->summary, data, size);
}

size_t tassei_report_file_count(const tassei_report* report) {
  return report->files.size();
}

tassei_status tassei_report_file(const tassei_report* report, size_t index,
                                 const char** name, size_t* name_size,
                                 const char** data, size_t* size,
                                 tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    if (index >= report->files.size()) {
      return absl::OutOfRangeError("no file with this index");
    }
    Lend(report->files[index].name, name, name_size);
    Lend(report->files[index].bytes, data, size);
    return absl::OkStatus();
  });
}

tassei_status tassei_report_save(const tassei_report* report,
                                 const char* folder, size_t size,
                                 tassei_diagnostics** diagnostics,
                                 tassei_error** error) {
  return Guard(error, [&] {
    tassei::capi::DiagnosticsOut problems(diagnostics);
    return tassei::capi::WriteFolder(View(folder, size), report->files,
                                     problems.get());
  });
}
