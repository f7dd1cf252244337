// What was probably meant by full-width operators and digits.

#ifndef LIB_FEEL_FOLD_H_
#define LIB_FEEL_FOLD_H_

#include <string>
#include <string_view>

namespace tassei::internal {

// `text` with everything outside its ASCII-quoted strings in NFKC, and ≧ ≦ ≥ ≤
// ≠ × ÷ − ― 、 〜 “ ” 「 」 『 』 as the ASCII that FEEL has for them. Requires
// UTF-8.
std::string FoldToAscii(std::string_view text);

}  // namespace tassei::internal

#endif  // LIB_FEEL_FOLD_H_
