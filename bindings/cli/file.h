// Files that the command itself reads.

#ifndef BINDINGS_CLI_FILE_H_
#define BINDINGS_CLI_FILE_H_

#include <string>

namespace tassei_cli {

// Reads a file of at most 1 GiB. False if it cannot be read, or is larger.
bool ReadWhole(const std::string& path, std::string& bytes);

}  // namespace tassei_cli

#endif  // BINDINGS_CLI_FILE_H_
