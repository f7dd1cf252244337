// Whole files.

#ifndef LIB_FORMAT_FILE_H_
#define LIB_FORMAT_FILE_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

// The bytes of a regular file. On failure `diagnostics` has the reason:
//   kNotFound            no such file
//   kPermissionDenied    the file may not be read
//   kFailedPrecondition  a directory, or something else that is no file
//   kResourceExhausted   more than `limit` bytes
//   kUnavailable         the system failed to read it
absl::StatusOr<std::string> ReadFile(const std::string& path, std::size_t limit,
                                     Diagnostics& diagnostics);

// Makes `bytes` the content of a file, old or new, all or nothing: they go to a
// temporary file beside it, reach the disk, and take its name. A link stays and
// the file it leads to is replaced; a replaced file's permissions are kept, and
// one that the caller may not write is refused. On failure the old file is as
// it was (or, if only the folder could not be brought to the disk, new), no
// temporary file stays, and `diagnostics` has the reason:
//   kNotFound            no such folder
//   kPermissionDenied    the file or its folder may not be written
//   kFailedPrecondition  a directory, or something else that is no file
//   kUnavailable         the system failed to write it
absl::Status WriteFile(const std::string& path, std::string_view bytes,
                       Diagnostics& diagnostics);

// The system's name of an error: "ENOSPC". Not words, which follow the locale.
std::string ErrorName(int error);

}  // namespace tassei::internal

#endif  // LIB_FORMAT_FILE_H_
