// The commands about schemes (評価基準).

#ifndef BINDINGS_CLI_SCHEMES_H_
#define BINDINGS_CLI_SCHEMES_H_

#include "bindings/cli/arguments.h"
#include "bindings/cli/console.h"

namespace tassei_cli {

Exit RunSchemeList(const Arguments& arguments, Console& console);
Exit RunSchemeCheck(const Arguments& arguments, Console& console);

// What the scheme that --scheme names would have given, beside what the book's
// own gives.
Exit RunTrial(const Arguments& arguments, Console& console);

}  // namespace tassei_cli

#endif  // BINDINGS_CLI_SCHEMES_H_
