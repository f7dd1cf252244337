// A text of FEEL and the place it came from.

#ifndef LIB_FEEL_SOURCE_TEXT_H_
#define LIB_FEEL_SOURCE_TEXT_H_

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "lib/text/utf8.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

// Bytes [begin, end) of a text.
struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  friend bool operator==(const TextRange&, const TextRange&) = default;
};

// UTF-8, and where it stands in a file. Does not own the text.
struct SourceText {
  std::string_view text;
  SourceSpan where = {};

  std::string_view In(TextRange range) const {
    return text.substr(range.begin, range.end - range.begin);
  }
  // The number of a byte's character, from 1.
  std::string CharacterAt(std::size_t offset) const {
    return std::to_string(
        CountCodePoints(text.substr(0, std::min(offset, text.size()))) + 1);
  }
  // The place in the file of a place in the text.
  SourceSpan PlaceAt(LineColumn place) const {
    SourceSpan span = where;
    if (!span.cell.empty() || !span.pointer.empty()) return span;
    const bool on_first_line = place.line == 1;
    span.line = std::max(where.line, 1) + place.line - 1;
    span.column =
        (on_first_line ? std::max(where.column, 1) - 1 : 0) + place.column;
    return span;
  }
};

}  // namespace tassei::internal

#endif  // LIB_FEEL_SOURCE_TEXT_H_
