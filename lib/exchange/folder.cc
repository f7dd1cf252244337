#include "lib/exchange/folder.h"

#include <algorithm>
#include <system_error>

#include "absl/status/status.h"
#include "lib/exchange/exchange_diagnostics.h"
#include "lib/text/input_status.h"

namespace tassei::internal {

absl::StatusOr<std::vector<std::string>> NamesIn(
    const std::string& folder,
    const std::function<bool(const std::filesystem::directory_entry&)>& wanted,
    Diagnostics& diagnostics) {
  std::vector<std::string> names;
  std::error_code error;
  std::filesystem::directory_iterator entry(folder, error);
  for (; !error && entry != std::filesystem::directory_iterator();
       entry.increment(error)) {
    if (wanted(*entry)) names.push_back(entry->path().filename().string());
  }
  if (error) {
    const bool forbidden = error == std::errc::permission_denied;
    return Refuse({.kind = &kFolderUnreadable,
                   .where = {.file = folder},
                   .arguments = {error.message()}},
                  forbidden ? absl::StatusCode::kPermissionDenied
                            : absl::StatusCode::kUnavailable,
                  diagnostics);
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace tassei::internal
