// Upper and lower case of whole texts.

#ifndef LIB_TEXT_LETTER_CASE_H_
#define LIB_TEXT_LETTER_CASE_H_

#include <string>
#include <string_view>

namespace tassei::internal {

// The full mappings of Unicode, of no language in particular: one letter may
// become several. Require UTF-8; text of 256 MiB and more comes back as it was.
std::string UpperCase(std::string_view text);
std::string LowerCase(std::string_view text);

}  // namespace tassei::internal

#endif  // LIB_TEXT_LETTER_CASE_H_
