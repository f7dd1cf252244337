// The only crossing between the string views of the standard and of Abseil,
// which are different types where Abseil was built for C++14.

#ifndef LIB_TEXT_ABSL_TEXT_H_
#define LIB_TEXT_ABSL_TEXT_H_

#include <string_view>

#include "absl/strings/string_view.h"

namespace tassei::internal {

inline absl::string_view ToAbsl(std::string_view text) {
  return {text.data(), text.size()};
}

inline std::string_view FromAbsl(absl::string_view text) {
  return {text.data(), text.size()};
}

}  // namespace tassei::internal

#endif  // LIB_TEXT_ABSL_TEXT_H_
