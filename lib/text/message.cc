#include "lib/text/message.h"

#include <charconv>
#include <iterator>

#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

// Adds `value` as `mark` with two or more hexadecimal digits: \u{7F}.
void AppendHex(std::string_view mark, unsigned value, std::string& text) {
  char digits[8];
  const auto end =
      std::to_chars(std::begin(digits), std::end(digits), value, 16).ptr;
  text += mark;
  text += '{';
  if (value < 0x10) text += '0';
  for (const char* digit = digits; digit != end; ++digit) {
    text += *digit >= 'a' ? static_cast<char>(*digit - 'a' + 'A') : *digit;
  }
  text += '}';
}

// C0, DEL, C1, and the characters that end lines or turn the writing round.
bool IsControl(char32_t value) {
  return value < 0x20 || (value >= 0x7F && value < 0xA0) ||
         (value >= 0x200E && value <= 0x200F) ||
         (value >= 0x2028 && value <= 0x202E) ||
         (value >= 0x2066 && value <= 0x2069) || value == 0xFEFF;
}

}  // namespace

std::string FillMessage(std::string_view pattern,
                        std::span<const std::string> arguments) {
  std::string message;
  std::size_t i = 0;
  while (i < pattern.size()) {
    const bool place = pattern.size() - i >= 3 && pattern[i] == '{' &&
                       pattern[i + 1] >= '0' && pattern[i + 1] <= '9' &&
                       pattern[i + 2] == '}';
    const auto index = place ? static_cast<std::size_t>(pattern[i + 1] - '0')
                             : arguments.size();
    if (index < arguments.size()) {
      message += arguments[index];
      i += 3;
    } else {
      message += pattern[i];
      ++i;
    }
  }
  return message;
}

std::string Displayable(std::string_view text, std::size_t limit) {
  std::string shown;
  for (std::size_t count = 0; !text.empty(); ++count) {
    if (count == limit) return shown + "…";
    const CodePoint point = ReadCodePoint(text);
    if (point.size == 0) {
      AppendHex("\\x", static_cast<unsigned char>(text.front()), shown);
      text.remove_prefix(1);
      continue;
    }
    if (point.value == '\n') {
      shown += "\\n";
    } else if (point.value == '\r') {
      shown += "\\r";
    } else if (point.value == '\t') {
      shown += "\\t";
    } else if (IsControl(point.value)) {
      AppendHex("\\u", point.value, shown);
    } else {
      shown += text.substr(0, point.size);
    }
    text.remove_prefix(point.size);
  }
  return shown;
}

}  // namespace tassei::internal
