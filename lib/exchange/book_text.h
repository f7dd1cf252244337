// The text of a book, and where it comes from.

#ifndef LIB_EXCHANGE_BOOK_TEXT_H_
#define LIB_EXCHANGE_BOOK_TEXT_H_

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "tassei/book_file.h"

namespace tassei::internal {

// Tells where what stands in a place of the JSON, which has a pointer, comes
// from.
using OriginOf = std::function<SourceSpan(const SourceSpan& place)>;

struct BookOrigin {
  std::string file;      // Its name in diagnostics.
  OriginOf origin = {};  // If the text was made of something else.
  // Where the files lie that the text may name; see NamedFiles.
  std::optional<std::filesystem::path> folder = {};
};

// As ReadBookJson, with every place told as its origin.
absl::StatusOr<Book> ReadBookText(std::string_view bytes,
                                  const BookOrigin& from,
                                  const ReadLimits& limits,
                                  Diagnostics& diagnostics);

}  // namespace tassei::internal

#endif  // LIB_EXCHANGE_BOOK_TEXT_H_
