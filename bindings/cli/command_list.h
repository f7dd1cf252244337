// The commands, what each takes, and what its page says.

#ifndef BINDINGS_CLI_COMMAND_LIST_H_
#define BINDINGS_CLI_COMMAND_LIST_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "bindings/cli/arguments.h"

namespace tassei_cli {

enum class Command {
  kCheck,
  kAppend,
  kReport,
  kAssess,
  kExplain,
  kDiff,
  kMissing,
  kPublish,
  kConvert,
  kRulesCheck,
  kRulesRun,
  kRulesConvert,
  kSchemeList,
  kSchemeCheck,
};

// What a command is about.
enum class Subject { kBook, kRules, kScheme };

// The first word of the commands about rules and about schemes, which have two.
inline constexpr std::string_view kRulesWord = "rules";
inline constexpr std::string_view kSchemeWord = "scheme";

// One command: what it takes, and what its page says.
struct CommandSpec {
  Command command;
  Subject subject;
  std::string_view name;
  std::vector<std::string_view> operands;
  std::vector<Option> required;  // Besides the operands.
  std::vector<Option> one_of;    // At least one, if there are any.
  std::vector<Option> optional;  // --lang and --help always are.
  std::string_view summary_ja;
  std::string_view summary_en;
  std::string_view page_ja;
  std::string_view page_en;
  std::size_t optional_operands = 0;  // How many of the last may be left out.
};

// Every command, in the order in which they are met.
const std::vector<CommandSpec>& Commands();
const CommandSpec* FindCommand(std::string_view name);

}  // namespace tassei_cli

#endif  // BINDINGS_CLI_COMMAND_LIST_H_
