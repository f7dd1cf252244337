// Native JSON that may have been put together from something else.

#ifndef LIB_EXCHANGE_BOOK_TEXT_H_
#define LIB_EXCHANGE_BOOK_TEXT_H_

#include <functional>
#include <string_view>

#include "absl/status/statusor.h"
#include "tassei/book.h"
#include "tassei/book_file.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

// Tells where what stands in a place of the JSON, which has a pointer, comes
// from.
using OriginOf = std::function<SourceSpan(const SourceSpan& place)>;

// As ReadBookJson, with every place told as its origin.
absl::StatusOr<Book> ReadBookText(std::string_view bytes, std::string_view file,
                                  const ReadLimits& limits,
                                  const OriginOf& origin,
                                  Diagnostics& diagnostics);

}  // namespace tassei::internal

#endif  // LIB_EXCHANGE_BOOK_TEXT_H_
