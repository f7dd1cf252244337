// Books in files: native JSON and a bundle of CSV tables.

#ifndef TASSEI_BOOK_FILE_H_
#define TASSEI_BOOK_FILE_H_

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "tassei/book.h"
#include "tassei/diagnostic.h"

namespace tassei {

// Finite whatever the input; what exceeds one gets a diagnostic.
struct ReadLimits {
  std::size_t file_bytes = std::size_t{1} << 30;
  std::size_t cell_bytes = std::size_t{1} << 20;  // One string or table cell.
  std::size_t depth = 64;                         // Of JSON.
};

// Reads native JSON (docs/book.schema.json). `file` names it in diagnostics.
// Adds every problem, warnings also on success. If a digest stands beside the
// entries it is checked. kInvalidArgument on any error.
absl::StatusOr<Book> ReadBookJson(std::string_view bytes, std::string_view file,
                                  Diagnostics* diagnostics,
                                  const ReadLimits& limits = {});

// Canonical: what was written is read back to the same book and written again
// to the same bytes.
std::string WriteBookJson(const Book& book);

// Reads entries to append: {"entries": […]} as in a book, without digests;
// `recorded_on` may be absent.
absl::StatusOr<std::vector<Entry>> ReadEntriesJson(
    std::string_view bytes, std::string_view file, Diagnostics* diagnostics,
    const ReadLimits& limits = {});

// Book::Append of the entries of such a document, with each problem at its
// place in it.
absl::StatusOr<Book> AppendEntriesJson(const Book& book, std::string_view bytes,
                                       std::string_view file, Date recorded_on,
                                       Diagnostics* diagnostics,
                                       const ReadLimits& limits = {});

enum class Encoding { kUtf8, kUtf8Bom, kCp932 };

// One file of a bundle (docs/table-bundle.md).
struct TableFile {
  std::string name;  // "entries.csv"
  std::string bytes;
};

// Reads a bundle; the encoding of each file is told by its BOM, else by whether
// it is UTF-8, else it is CP932.
absl::StatusOr<Book> ReadBookTables(std::span<const TableFile> files,
                                    Diagnostics* diagnostics,
                                    const ReadLimits& limits = {});

// Writes the same content. Characters that CP932 cannot hold are reported with
// file, row and column, and then nothing is written: kInvalidArgument.
absl::StatusOr<std::vector<TableFile>> WriteBookTables(
    const Book& book, Encoding encoding, Diagnostics* diagnostics);

// Opens a path: a folder is a bundle, a file native JSON or a snapshot cache.
// A missing or unreadable path: kNotFound, kPermissionDenied.
absl::StatusOr<Book> OpenBook(std::string_view path, Diagnostics* diagnostics,
                              const ReadLimits& limits = {});

// Writes a file whole or not at all (temporary file beside it, fsync, rename).
// On failure the old file is as it was, and `diagnostics` has the reason:
//   kNotFound, kPermissionDenied, kFailedPrecondition, kUnavailable
absl::Status WriteFileWhole(std::string_view path, std::string_view bytes,
                            Diagnostics* diagnostics);

}  // namespace tassei

#endif  // TASSEI_BOOK_FILE_H_
