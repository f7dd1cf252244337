#include "tassei/value.h"

#include <cstddef>
#include <string_view>

namespace tassei {
namespace {

void AppendCharacter(char c, std::string& text) {
  constexpr std::string_view kEscaped = "\"\\\n\r\t";
  constexpr std::string_view kLetters = "\"\\nrt";
  if (const std::size_t known = kEscaped.find(c);
      known != std::string_view::npos) {
    text += '\\';
    text += kLetters[known];
  } else if (c >= 0 && c < 0x20) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    text += "\\u00";
    text += kDigits[static_cast<std::size_t>(c) / 16];
    text += kDigits[static_cast<std::size_t>(c) % 16];
  } else {
    text += c;
  }
}

}  // namespace

std::string Value::ToString() const {
  if (boolean() != nullptr) return *boolean() ? "true" : "false";
  if (number() != nullptr) return number()->ToString();
  if (string() == nullptr) return "null";
  std::string text = "\"";
  for (const char c : *string()) AppendCharacter(c, text);
  text += '"';
  return text;
}

}  // namespace tassei
