// Which state of which book a command is about.

#ifndef BINDINGS_CLI_STATE_H_
#define BINDINGS_CLI_STATE_H_

#include <cstdint>
#include <string>

#include "bindings/cli/abi.h"
#include "bindings/cli/arguments.h"
#include "bindings/cli/console.h"

namespace tassei_cli {

// The options that describe one state of a book.
struct StateOptions {
  Option round;
  Option as_of;
  Option known_on;
};

inline constexpr StateOptions kState{Option::kRound, Option::kAsOf,
                                     Option::kKnownOn};
inline constexpr StateOptions kFromState{Option::kFromRound, Option::kFromAsOf,
                                         Option::kFromKnownOn};

// The day that an option names. Requires the option, with a value that
// UsageProblems accepts.
int32_t DayOf(Option option, const Arguments& arguments);

Exit ExitFor(tassei_status status);

// Says why a call failed: its diagnostics, or, where it gave none, its error.
Exit Failed(tassei_status status, const Diagnostics& diagnostics,
            const Error& error, const Console& console);

// Answers with what a function of the ABI renders in the form and language of
// the console.
template <typename Render>
Exit Answer(Console& console, Render&& render) {
  Text text;
  Error error;
  const tassei_status status =
      render(console.format(), console.language(), Out(text), Out(error));
  if (status != TASSEI_OK) return Failed(status, nullptr, error, console);
  console.Answer(View(text));
  return Exit::kDone;
}

// Problems are what a check answers with.
Exit AnswerProblems(const Diagnostics& diagnostics, Console& console);

// Opens a book and passes its warnings on.
Exit OpenBook(const std::string& path, const Console& console, Book& book);

// What the options ask for, whose values are those that UsageProblems accepts.
Exit MakeRequest(const StateOptions& state, const Arguments& arguments,
                 const Console& console, Request& request);

// Assesses a book. What cannot be assessed was asked for wrongly.
Exit Assess(const Book& book, const Request& request, const Console& console,
            Assessment& assessment);

// All of these: the book that the command line names, as its options say.
Exit OpenAndAssess(const StateOptions& state, const Arguments& arguments,
                   const Console& console, Assessment& assessment);

}  // namespace tassei_cli

#endif  // BINDINGS_CLI_STATE_H_
