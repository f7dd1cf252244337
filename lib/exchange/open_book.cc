#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "lib/exchange/exchange_diagnostics.h"
#include "lib/format/file.h"
#include "lib/text/input_status.h"
#include "tassei/book_file.h"
#include "tassei/snapshot_cache.h"

namespace tassei {
namespace internal {
namespace {

// The names of the tables of a folder, in order. Other files are passed over.
absl::StatusOr<std::vector<std::string>> TableNames(const std::string& path,
                                                    Diagnostics& diagnostics) {
  std::vector<std::string> names;
  std::error_code error;
  std::filesystem::directory_iterator file(path, error);
  for (; !error && file != std::filesystem::directory_iterator();
       file.increment(error)) {
    if (file->path().extension() == ".csv") {
      names.push_back(file->path().filename().string());
    }
  }
  if (error) {
    const bool forbidden = error == std::errc::permission_denied;
    return Refuse({.kind = &kFolderUnreadable,
                   .where = {.file = path},
                   .arguments = {error.message()}},
                  forbidden ? absl::StatusCode::kPermissionDenied
                            : absl::StatusCode::kUnavailable,
                  diagnostics);
  }
  std::sort(names.begin(), names.end());
  return names;
}

absl::StatusOr<Book> OpenTables(const std::string& path,
                                Diagnostics* diagnostics,
                                const ReadLimits& limits) {
  const auto names = TableNames(path, *diagnostics);
  if (!names.ok()) return names.status();
  std::vector<TableFile> files;
  std::size_t left = limits.file_bytes;
  for (const std::string& name : *names) {
    absl::StatusOr<std::string> bytes = ReadFile(
        (std::filesystem::path(path) / name).string(), left, *diagnostics);
    if (!bytes.ok()) return bytes.status();
    left -= bytes->size();
    files.push_back({name, *std::move(bytes)});
  }
  return ReadBookTables(files, diagnostics, limits);
}

}  // namespace
}  // namespace internal

absl::StatusOr<Book> OpenBook(std::string_view path, Diagnostics* diagnostics,
                              const ReadLimits& limits) {
  const std::string name(path);
  std::error_code error;
  if (std::filesystem::is_directory(name, error)) {
    return internal::OpenTables(name, diagnostics, limits);
  }
  const absl::StatusOr<std::string> bytes =
      internal::ReadFile(name, limits.file_bytes, *diagnostics);
  if (!bytes.ok()) return bytes.status();
  if (IsSnapshotCache(*bytes)) {
    return ReadSnapshotCache(*bytes, path, diagnostics);
  }
  return ReadBookJson(*bytes, path, diagnostics, limits);
}

absl::Status WriteFileWhole(std::string_view path, std::string_view bytes,
                            Diagnostics* diagnostics) {
  return internal::WriteFile(std::string(path), bytes, *diagnostics);
}

}  // namespace tassei
