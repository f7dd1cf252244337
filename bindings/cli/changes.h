// The commands that write books.

#ifndef BINDINGS_CLI_CHANGES_H_
#define BINDINGS_CLI_CHANGES_H_

#include "bindings/cli/arguments.h"
#include "bindings/cli/console.h"

namespace tassei_cli {

Exit RunAppend(const Arguments& arguments, Console& console);
Exit RunPublish(const Arguments& arguments, Console& console);
Exit RunConvert(const Arguments& arguments, Console& console);

}  // namespace tassei_cli

#endif  // BINDINGS_CLI_CHANGES_H_
