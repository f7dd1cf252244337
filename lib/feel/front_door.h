// What was probably meant by text in full-width and similar characters.

#ifndef LIB_FEEL_FRONT_DOOR_H_
#define LIB_FEEL_FRONT_DOOR_H_

#include <span>
#include <string>
#include <string_view>

namespace tassei::internal {

// `text` as FoldToAscii gives it, but with every name that looks like one of
// `names` written as that one is. Requires UTF-8.
std::string CorrectedText(std::string_view text,
                          std::span<const std::string> names);

}  // namespace tassei::internal

#endif  // LIB_FEEL_FRONT_DOOR_H_
