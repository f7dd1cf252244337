// Unicode normal forms.

#ifndef LIB_TEXT_NORMALIZE_H_
#define LIB_TEXT_NORMALIZE_H_

#include <string>
#include <string_view>

namespace tassei::internal {

// Normal forms C and KC (UAX #15). Require UTF-8; text of 1 GiB and more
// comes back as it was.
std::string Nfc(std::string_view text);
std::string Nfkc(std::string_view text);

// Replaces radicals that stand for whole characters, as text taken out of PDF
// files has them, by the characters: the Kangxi radicals (U+2F00 ⼀), those of
// the supplement that look like a character in Japanese use (U+2ED1 ⻑), and
// the CJK compatibility ideographs that NFC replaces (U+F900). Everything else,
// full-width forms too, stays. Requires UTF-8.
std::string FoldRadicals(std::string_view text);

}  // namespace tassei::internal

#endif  // LIB_TEXT_NORMALIZE_H_
