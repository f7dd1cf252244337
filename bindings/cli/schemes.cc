#include "bindings/cli/schemes.h"

#include <cstddef>
#include <string>

#include "bindings/cli/abi.h"
#include "bindings/cli/state.h"

namespace tassei_cli {
namespace {

// The folder that is listed if none is named.
constexpr const char* kUsualFolder = "schemes";

Exit AnswerList(const Schemes& schemes, Console& console) {
  return Answer(console, [&](auto&&... form) {
    return tassei_schemes_render(schemes.get(), form...);
  });
}

// Lets a request be judged by the scheme that --scheme names.
Exit SetScheme(const Arguments& arguments, const Console& console,
               const Request& request) {
  const std::string& path = *arguments.Get(Option::kScheme);
  Scheme scheme;
  Diagnostics diagnostics;
  Error error;
  tassei_status status = tassei_scheme_open(
      path.data(), path.size(), Out(scheme), Out(diagnostics), Out(error));
  if (status != TASSEI_OK) return Failed(status, diagnostics, error, console);
  console.Complain(diagnostics);
  status = tassei_request_set_scheme(request.get(), scheme.get(), Out(error));
  if (status != TASSEI_OK) return Failed(status, nullptr, error, console);
  return Exit::kDone;
}

}  // namespace

Exit RunSchemeList(const Arguments& arguments, Console& console) {
  const std::string path =
      arguments.words.size() > 1 ? arguments.words[1] : kUsualFolder;
  Schemes schemes;
  Diagnostics diagnostics;
  Error error;
  const tassei_status status = tassei_schemes_open(
      path.data(), path.size(), Out(schemes), Out(diagnostics), Out(error));
  if (status != TASSEI_OK) return Failed(status, diagnostics, error, console);
  console.Complain(diagnostics);
  return AnswerList(schemes, console);
}

Exit RunSchemeCheck(const Arguments& arguments, Console& console) {
  const std::string& path = arguments.words[1];
  Schemes schemes;
  Diagnostics diagnostics;
  Error error;
  tassei_status status = tassei_schemes_open(
      path.data(), path.size(), Out(schemes), Out(diagnostics), Out(error));
  if (status == TASSEI_OK) {
    status =
        tassei_schemes_check(schemes.get(), Out(diagnostics), Out(error));
  }
  if (diagnostics == nullptr ||
      (status != TASSEI_OK && status != TASSEI_INVALID_ARGUMENT)) {
    return Failed(status, diagnostics, error, console);
  }
  if (const Exit exit = AnswerProblems(diagnostics, console);
      exit != Exit::kDone) {
    return exit;
  }
  if (tassei_diagnostics_has_errors(diagnostics.get()) != 0) {
    return Exit::kInput;
  }
  if (status != TASSEI_OK || console.json()) return ExitFor(status);
  if (const Exit exit = AnswerList(schemes, console); exit != Exit::kDone) {
    return exit;
  }
  console.AnswerLine(console.Say(
      "{0}: 正しい評価基準です。評価基準: {1} 件", "{0}: valid, schemes: {1}",
      {path, std::to_string(tassei_schemes_count(schemes.get()))}));
  return Exit::kDone;
}

Exit RunTrial(const Arguments& arguments, Console& console) {
  Request request;
  Book book;
  Assessment own;
  Assessment tried;
  Exit exit = MakeRequest(kState, arguments, console, request);
  if (exit == Exit::kDone) exit = OpenBook(arguments.words[1], console, book);
  if (exit == Exit::kDone) exit = Assess(book, request, console, own);
  if (exit == Exit::kDone) exit = SetScheme(arguments, console, request);
  if (exit == Exit::kDone) exit = Assess(book, request, console, tried);
  if (exit != Exit::kDone) return exit;
  return Answer(console, [&](auto&&... form) {
    return tassei_assessment_trial(own.get(), tried.get(), form...);
  });
}

}  // namespace tassei_cli
