// Whether a command line makes sense, before anything is done.

#ifndef BINDINGS_CLI_USAGE_H_
#define BINDINGS_CLI_USAGE_H_

#include <string>
#include <vector>

#include "bindings/cli/arguments.h"
#include "bindings/cli/command_list.h"
#include "bindings/cli/console.h"

namespace tassei_cli {

// Everything that is wrong with a command line, a sentence each: `errors`, and
// what `command`, null if there is none of that name, makes of `arguments`.
std::vector<std::string> UsageProblems(const CommandSpec* command,
                                       const Arguments& arguments,
                                       const std::vector<UsageError>& errors,
                                       const Console& console);

}  // namespace tassei_cli

#endif  // BINDINGS_CLI_USAGE_H_
