// The command line, taken apart and checked.

#ifndef BINDINGS_CLI_ARGUMENTS_H_
#define BINDINGS_CLI_ARGUMENTS_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tassei_cli {

enum class Option {
  kAsOf,
  kDecision,
  kEncoding,
  kFormat,
  kFromAsOf,
  kFromBook,
  kFromKnownOn,
  kFromRound,
  kHelp,
  kId,
  kInput,
  kKnownOn,
  kLang,
  kNow,
  kOut,
  kPeriod,
  kPlan,
  kRecordedOn,
  kRound,
  kScheme,
  kTo,
  kVersion,
};

struct Arguments {
  std::vector<std::string> words;  // The command first.
  std::map<Option, std::string> options;

  const std::string* Get(Option option) const;
  bool Has(Option option) const { return Get(option) != nullptr; }
};

// What is wrong with a command line: the word concerned.
struct UsageError {
  enum class Kind {
    kUnknownOption,
    kValueMissing,
    kValueUnexpected,
    kRepeated,
  };
  Kind kind;
  std::string word;
};

// Takes apart a command line; all that is wrong goes to `errors`. Every option
// is --name VALUE or --name=VALUE, the latter also for values that begin with
// "--"; "--" ends them. "-" is a word.
Arguments ParseArguments(int argc, char** argv,
                         std::vector<UsageError>& errors);

// "--as-of" ….
std::string_view OptionName(Option option);

}  // namespace tassei_cli

#endif  // BINDINGS_CLI_ARGUMENTS_H_
