// What `tassei --help` teaches.

#ifndef BINDINGS_CLI_HELP_H_
#define BINDINGS_CLI_HELP_H_

#include <cstdint>
#include <string>
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
};

// One command: what it takes, and what its page says.
struct CommandSpec {
  Command command;
  std::string_view name;
  std::vector<std::string_view> operands;  // Every one is required.
  std::vector<Option> required;            // Besides the operands.
  std::vector<Option> one_of;              // At least one, if there are any.
  std::vector<Option> optional;            // --lang and --help always are.
  std::string_view summary_ja;
  std::string_view summary_en;
  std::string_view page_ja;
  std::string_view page_en;
};

// Every command, in the order in which they are met.
const std::vector<CommandSpec>& Commands();
const CommandSpec* FindCommand(std::string_view name);

// The page of the whole program, or of one command.
std::string HelpPage(const CommandSpec* command, int32_t language);

}  // namespace tassei_cli

#endif  // BINDINGS_CLI_HELP_H_
