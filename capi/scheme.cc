#include "tassei/scheme.h"

#include <utility>

#include "capi/guard.h"
#include "capi/handles.h"
#include "tassei/scheme_file.h"

using tassei::capi::Answer;
using tassei::capi::DiagnosticsOut;
using tassei::capi::Guard;
using tassei::capi::View;

tassei_status tassei_scheme_open(const char* path, size_t path_size,
                                 tassei_scheme** out,
                                 tassei_diagnostics** diagnostics,
                                 tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    DiagnosticsOut problems(diagnostics);
    auto scheme = tassei::OpenScheme(View(path, path_size), problems.get());
    if (!scheme.ok()) return scheme.status();
    *out = new tassei_scheme{*std::move(scheme)};
    return absl::OkStatus();
  });
}

void tassei_scheme_free(tassei_scheme* scheme) { delete scheme; }

tassei_status tassei_schemes_open(const char* path, size_t path_size,
                                  tassei_schemes** out,
                                  tassei_diagnostics** diagnostics,
                                  tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    DiagnosticsOut problems(diagnostics);
    auto schemes = tassei::OpenSchemes(View(path, path_size), problems.get());
    if (!schemes.ok()) return schemes.status();
    *out = new tassei_schemes{*std::move(schemes), *problems.get()};
    return absl::OkStatus();
  });
}

tassei_status tassei_schemes_check(const tassei_schemes* schemes,
                                   tassei_diagnostics** diagnostics,
                                   tassei_error** error) {
  return Guard(error, [&] {
    DiagnosticsOut problems(diagnostics);
    problems.get()->Append(schemes->found);
    for (const tassei::Scheme& scheme : schemes->schemes) {
      tassei::AnalyzeScheme(scheme, problems.get());
    }
    return absl::OkStatus();
  });
}

void tassei_schemes_free(tassei_schemes* schemes) { delete schemes; }

size_t tassei_schemes_count(const tassei_schemes* schemes) {
  return schemes->schemes.size();
}

tassei_status tassei_schemes_at(const tassei_schemes* schemes, size_t index,
                                tassei_scheme** out, tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    if (index >= schemes->schemes.size()) {
      return absl::OutOfRangeError("no scheme with this index");
    }
    *out = new tassei_scheme{schemes->schemes[index]};
    return absl::OkStatus();
  });
}

tassei_status tassei_schemes_render(const tassei_schemes* schemes,
                                    int32_t format, int32_t language,
                                    tassei_text** out, tassei_error** error) {
  return Guard(error, [&] {
    return Answer(
        format, language,
        [&](auto in) { return tassei::RenderSchemes(schemes->schemes, in); },
        [&] { return tassei::RenderSchemesJson(schemes->schemes); }, out);
  });
}
