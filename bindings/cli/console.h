// What the command says, and to whom: answers to standard output, problems
// and progress to standard error.

#ifndef BINDINGS_CLI_CONSOLE_H_
#define BINDINGS_CLI_CONSOLE_H_

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "bindings/cli/abi.h"

namespace tassei_cli {

// The exit codes of the command.
enum class Exit { kDone = 0, kInput = 1, kUsage = 2, kSystem = 3 };

class Console {
 public:
  Console(int32_t language, int32_t format)
      : language_(language), format_(format) {}

  int32_t language() const { return language_; }
  int32_t format() const { return format_; }
  bool json() const { return format_ == TASSEI_FORMAT_JSON; }
  // The one of two texts that is in the language.
  std::string_view In(std::string_view ja, std::string_view en) const {
    return language_ == TASSEI_LANGUAGE_JA ? ja : en;
  }
  // The same with {0}, {1} … replaced.
  std::string Say(std::string_view ja, std::string_view en,
                  std::initializer_list<std::string_view> arguments) const;

  // Writes to standard output. What cannot be written there is remembered.
  void Answer(std::string_view text);
  void AnswerLine(std::string_view line);
  // Brings what was answered out. False if any of it could not be written.
  bool Flush();

  // Writes "tassei: " and a sentence to standard error.
  void Complain(std::string_view sentence) const;
  // Writes diagnostics to standard error, in the form asked for.
  void Complain(const Diagnostics& diagnostics) const;

  // Names the work at hand on standard error, on a line that the next one
  // overwrites, if a person is watching.
  void Progress(std::string_view ja, std::string_view en) const;
  void EndProgress() const;

 private:
  int32_t language_;
  int32_t format_;
  bool failed_ = false;
};

// Text as a JSON string, quotes included.
std::string JsonString(std::string_view text);

}  // namespace tassei_cli

#endif  // BINDINGS_CLI_CONSOLE_H_
