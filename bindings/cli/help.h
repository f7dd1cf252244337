// What `tassei --help` teaches.

#ifndef BINDINGS_CLI_HELP_H_
#define BINDINGS_CLI_HELP_H_

#include <cstdint>
#include <string>

#include "bindings/cli/command_list.h"

namespace tassei_cli {

// The page of the whole program, or of one command.
std::string HelpPage(const CommandSpec* command, int32_t language);

}  // namespace tassei_cli

#endif  // BINDINGS_CLI_HELP_H_
