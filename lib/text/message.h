// Messages with places for arguments.

#ifndef LIB_TEXT_MESSAGE_H_
#define LIB_TEXT_MESSAGE_H_

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace tassei::internal {

// `pattern` with {0}, {1} … {9} replaced by the arguments. A place without an
// argument stays as it is; arguments are not searched for places.
std::string FillMessage(std::string_view pattern,
                        std::span<const std::string> arguments);

// `text` fit to stand inside one line: control characters as \n, \t, \u{7F};
// bytes that are not UTF-8 as \x{FF}; cut behind `limit` code points, with …
// for the rest.
std::string Displayable(std::string_view text, std::size_t limit);

}  // namespace tassei::internal

#endif  // LIB_TEXT_MESSAGE_H_
