// What lies in a folder.

#ifndef LIB_EXCHANGE_FOLDER_H_
#define LIB_EXCHANGE_FOLDER_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

// The names of all that lies in a folder, in order. On failure `diagnostics`
// has the reason: kPermissionDenied, kUnavailable.
absl::StatusOr<std::vector<std::string>> NamesIn(const std::string& folder,
                                                 Diagnostics& diagnostics);

}  // namespace tassei::internal

#endif  // LIB_EXCHANGE_FOLDER_H_
