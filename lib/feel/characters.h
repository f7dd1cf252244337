// The classes of characters of FEEL (DMN 1.5, 10.3.1.2).

#ifndef LIB_FEEL_CHARACTERS_H_
#define LIB_FEEL_CHARACTERS_H_

namespace tassei::internal {

constexpr bool IsFeelDigit(char32_t c) { return c >= U'0' && c <= U'9'; }

// Includes the ends of lines.
constexpr bool IsFeelSpace(char32_t c) {
  return (c >= 0x0009 && c <= 0x000D) || c == 0x0020 || c == 0x0085 ||
         c == 0x00A0 || c == 0x1680 || c == 0x180E ||
         (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

constexpr bool IsFeelNameStart(char32_t c) {
  return c == U'?' || (c >= U'A' && c <= U'Z') || c == U'_' ||
         (c >= U'a' && c <= U'z') || (c >= 0x00C0 && c <= 0x00D6) ||
         (c >= 0x00D8 && c <= 0x00F6) || (c >= 0x00F8 && c <= 0x02FF) ||
         (c >= 0x0370 && c <= 0x037D) ||
         (c >= 0x037F && c <= 0x1FFF && !IsFeelSpace(c)) ||
         (c >= 0x200C && c <= 0x200D) || (c >= 0x2070 && c <= 0x218F) ||
         (c >= 0x2C00 && c <= 0x2FEF) || (c >= 0x3001 && c <= 0xD7FF) ||
         (c >= 0xF900 && c <= 0xFDCF) ||
         (c >= 0xFDF0 && c <= 0xFFFD && !IsFeelSpace(c)) ||
         (c >= 0x10000 && c <= 0xEFFFF);
}

constexpr bool IsFeelNamePart(char32_t c) {
  return IsFeelNameStart(c) || IsFeelDigit(c) || c == 0x00B7 ||
         (c >= 0x0300 && c <= 0x036F) || c == 0x203F || c == 0x2040;
}

}  // namespace tassei::internal

#endif  // LIB_FEEL_CHARACTERS_H_
