// The commands, each over the C ABI.

#ifndef BINDINGS_CLI_COMMANDS_H_
#define BINDINGS_CLI_COMMANDS_H_

#include "bindings/cli/arguments.h"
#include "bindings/cli/command_list.h"
#include "bindings/cli/console.h"

namespace tassei_cli {

// Runs a command whose operands and options are there and allowed.
Exit RunCommand(const CommandSpec& command, const Arguments& arguments,
                Console& console);

}  // namespace tassei_cli

#endif  // BINDINGS_CLI_COMMANDS_H_
