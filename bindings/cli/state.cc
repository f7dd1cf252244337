#include "bindings/cli/state.h"

#include <string_view>

namespace tassei_cli {
namespace {

std::string_view Message(const Error& error) {
  const char* data = nullptr;
  size_t size = 0;
  tassei_error_message(error.get(), &data, &size);
  return {data, size};
}

// Sets one text of a request, if the option is there.
tassei_status SetText(Option option, const Arguments& arguments,
                      const Request& request,
                      decltype(tassei_request_set_plan)* set, Error& error) {
  const std::string* value = arguments.Get(option);
  if (value == nullptr) return TASSEI_OK;
  return set(request.get(), value->data(), value->size(), Out(error));
}

tassei_status SetDay(Option option, const Arguments& arguments,
                     const Request& request,
                     decltype(tassei_request_set_as_of)* set, Error& error) {
  if (!arguments.Has(option)) return TASSEI_OK;
  return set(request.get(), DayOf(option, arguments), Out(error));
}

}  // namespace

int32_t DayOf(Option option, const Arguments& arguments) {
  const std::string& value = *arguments.Get(option);
  int32_t day = 0;
  tassei_date_parse(value.data(), value.size(), &day, nullptr);
  return day;
}

// Bad content is the input's fault; all else the file's or the system's.
Exit ExitFor(tassei_status status) {
  switch (status) {
    case TASSEI_OK:
      return Exit::kDone;
    case TASSEI_INVALID_ARGUMENT:
    case TASSEI_DATA_LOSS:
    case TASSEI_RESOURCE_EXHAUSTED:
      return Exit::kInput;
    default:
      return Exit::kSystem;
  }
}

Exit Failed(tassei_status status, const Diagnostics& diagnostics,
            const Error& error, const Console& console) {
  console.EndProgress();
  if (diagnostics != nullptr &&
      tassei_diagnostics_has_errors(diagnostics.get()) != 0) {
    console.Complain(diagnostics);
  } else if (error != nullptr) {
    console.Complain(Message(error));
  }
  return ExitFor(status);
}

Exit AnswerProblems(const Diagnostics& diagnostics, Console& console) {
  return Answer(console, [&](auto&&... form) {
    return tassei_diagnostics_render(diagnostics.get(), form...);
  });
}

Exit OpenBook(const std::string& path, const Console& console, Book& book) {
  console.Progress("台帳を読んでいます", "reading the book");
  Diagnostics diagnostics;
  Error error;
  const tassei_status status = tassei_book_open(
      path.data(), path.size(), Out(book), Out(diagnostics), Out(error));
  if (status != TASSEI_OK) return Failed(status, diagnostics, error, console);
  console.EndProgress();
  console.Complain(diagnostics);
  return Exit::kDone;
}

Exit MakeRequest(const StateOptions& state, const Arguments& arguments,
                 const Console& console, Request& request) {
  Error error;
  tassei_status status = tassei_request_new(Out(request), Out(error));
  const auto then = [&](tassei_status next) {
    if (status == TASSEI_OK) status = next;
  };
  if (status == TASSEI_OK) {
    then(SetText(Option::kPlan, arguments, request, tassei_request_set_plan,
                 error));
    then(SetText(state.round, arguments, request, tassei_request_set_round,
                 error));
    then(SetText(Option::kPeriod, arguments, request, tassei_request_set_period,
                 error));
    then(SetDay(state.as_of, arguments, request, tassei_request_set_as_of,
                error));
    then(SetDay(state.known_on, arguments, request, tassei_request_set_known_on,
                error));
  }
  if (status != TASSEI_OK) return Failed(status, nullptr, error, console);
  return Exit::kDone;
}

Exit Assess(const Book& book, const Request& request, const Console& console,
            Assessment& assessment) {
  console.Progress("達成度を判定しています", "grading");
  Diagnostics diagnostics;
  Error error;
  const tassei_status status = tassei_book_assess(
      book.get(), request.get(), Out(assessment), Out(diagnostics), Out(error));
  if (status != TASSEI_OK) {
    const Exit exit = Failed(status, diagnostics, error, console);
    return exit == Exit::kInput ? Exit::kUsage : exit;
  }
  console.EndProgress();
  console.Complain(diagnostics);
  return Exit::kDone;
}

Exit OpenAndAssess(const StateOptions& state, const Arguments& arguments,
                   const Console& console, Assessment& assessment) {
  Request request;
  Book book;
  Exit exit = MakeRequest(state, arguments, console, request);
  if (exit == Exit::kDone) exit = OpenBook(arguments.words[1], console, book);
  if (exit == Exit::kDone) exit = Assess(book, request, console, assessment);
  return exit;
}

}  // namespace tassei_cli
