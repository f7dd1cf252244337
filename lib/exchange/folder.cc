#include "lib/exchange/folder.h"

#include <dirent.h>

#include <algorithm>
#include <cerrno>
#include <memory>

#include "absl/status/status.h"
#include "lib/exchange/exchange_diagnostics.h"
#include "lib/format/file.h"
#include "lib/text/input_status.h"

namespace tassei::internal {
namespace {

struct Closer {
  void operator()(DIR* folder) const { closedir(folder); }
};

absl::Status RefuseFolder(const std::string& folder, int error,
                          Diagnostics& diagnostics) {
  return Refuse({.kind = &kFolderUnreadable,
                 .where = {.file = folder},
                 .arguments = {ErrorName(error)}},
                error == EACCES ? absl::StatusCode::kPermissionDenied
                                : absl::StatusCode::kUnavailable,
                diagnostics);
}

}  // namespace

// std::filesystem::directory_iterator ends the program where it finds no
// memory.
absl::StatusOr<std::vector<std::string>> NamesIn(const std::string& folder,
                                                 Diagnostics& diagnostics) {
  const std::unique_ptr<DIR, Closer> stream(opendir(folder.c_str()));
  if (stream == nullptr) return RefuseFolder(folder, errno, diagnostics);
  std::vector<std::string> names;
  while (true) {
    errno = 0;
    const dirent* const entry = readdir(stream.get());
    if (entry == nullptr && errno != 0) {
      return RefuseFolder(folder, errno, diagnostics);
    }
    if (entry == nullptr) break;
    names.emplace_back(entry->d_name);
  }
  std::erase_if(names, [](const std::string& name) {
    return name == "." || name == "..";
  });
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace tassei::internal
