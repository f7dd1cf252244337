// The commands about decision models.

#ifndef BINDINGS_CLI_RULES_H_
#define BINDINGS_CLI_RULES_H_

#include "bindings/cli/arguments.h"
#include "bindings/cli/console.h"

namespace tassei_cli {

Exit RunRulesCheck(const Arguments& arguments, Console& console);
Exit RunRulesRun(const Arguments& arguments, Console& console);
Exit RunRulesConvert(const Arguments& arguments, Console& console);

}  // namespace tassei_cli

#endif  // BINDINGS_CLI_RULES_H_
