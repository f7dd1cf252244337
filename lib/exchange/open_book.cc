#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "lib/exchange/book_text.h"
#include "lib/exchange/folder.h"
#include "lib/exchange/named_files.h"
#include "lib/format/file.h"
#include "tassei/book_file.h"
#include "tassei/snapshot_cache.h"

namespace tassei {
namespace internal {
namespace {

absl::StatusOr<Book> OpenTables(const std::string& path,
                                Diagnostics* diagnostics,
                                const ReadLimits& limits) {
  const auto names = NamesIn(path, *diagnostics);
  if (!names.ok()) return names.status();
  std::vector<TableFile> files;
  std::size_t left = limits.file_bytes;
  for (const std::string& name : *names) {
    // Files of other kinds are passed over.
    if (std::filesystem::path(name).extension() != ".csv") continue;
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
  return internal::ReadBookText(
      *bytes, {.file = name, .folder = internal::FolderOf(name)}, limits,
      *diagnostics);
}

absl::Status WriteFileWhole(std::string_view path, std::string_view bytes,
                            Diagnostics* diagnostics) {
  return internal::WriteFile(std::string(path), bytes, *diagnostics);
}

}  // namespace tassei
