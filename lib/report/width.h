// How wide text stands in a column of a terminal or a chart.

#ifndef LIB_REPORT_WIDTH_H_
#define LIB_REPORT_WIDTH_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tassei::internal {

// Columns of a fixed-width font as Japanese documents use it: 2 for full-width
// characters and for those that take their width from the company they keep
// (○ ※ △), 0 for marks that combine, else 1. Requires UTF-8.
std::size_t DisplayWidth(std::string_view text);

// `text` with spaces behind it up to `width` columns.
std::string PadRight(std::string_view text, std::size_t width);

// `text` in lines of at most `width` columns, broken between any two
// characters (in front of a word of ASCII if it fits into a line), never one
// line without a character. At least one line. Requires UTF-8.
std::vector<std::string> WrapToWidth(std::string_view text, std::size_t width);

}  // namespace tassei::internal

#endif  // LIB_REPORT_WIDTH_H_
