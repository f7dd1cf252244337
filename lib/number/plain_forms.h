// The characters of figures and dates in one form each.

#ifndef LIB_NUMBER_PLAIN_FORMS_H_
#define LIB_NUMBER_PLAIN_FORMS_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tassei::internal {

// The code points of `text` with full-width ASCII, spaces, ･ and radicals
// replaced by their plain forms. Unlike NFKC, leaves what means more than the
// digit in it (①, ²), so that it is not taken for one. nullopt if `text` is not
// UTF-8 or longer than `most_bytes`.
std::optional<std::u32string> PlainForms(std::string_view text,
                                         std::size_t most_bytes);

}  // namespace tassei::internal

#endif  // LIB_NUMBER_PLAIN_FORMS_H_
