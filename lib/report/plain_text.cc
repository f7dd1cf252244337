#include "lib/report/plain_text.h"

#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

constexpr char32_t kReplacement = U'\uFFFD';

bool TurnsDirection(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
         c == 0x200E || c == 0x200F || c == 0x061C;
}

bool IsFitForPage(char32_t c) {
  if (c == '\t' || c == '\n') return true;
  if (c < 0x20 || (c >= 0x7F && c <= 0x9F)) return false;
  if ((c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF)) return false;
  return !TurnsDirection(c);
}

// `text` with each code point replaced by what `replace` gives for it.
template <typename Replace>
std::string Map(std::string_view text, Replace replace) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const CodePoint point = ReadCodePoint(text);
    AppendUtf8(point.size == 0 ? kReplacement : replace(point.value), result);
    text.remove_prefix(point.size == 0 ? 1 : point.size);
  }
  return result;
}

}  // namespace

std::string ValidUtf8(std::string_view text) {
  return Map(text, [](char32_t c) { return c; });
}

std::string PageText(std::string_view text) {
  return Map(text,
             [](char32_t c) { return IsFitForPage(c) ? c : kReplacement; });
}

std::string LineText(std::string_view text) {
  return Map(text, [](char32_t c) {
    if (c == '\t' || c == '\n' || c == '\r') return U' ';
    return IsFitForPage(c) ? c : kReplacement;
  });
}

std::string EscapeXml(std::string_view text) {
  std::string result;
  for (const char c : PageText(text)) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\'':
        result += "&#39;";
        break;
      default:
        result += c;
    }
  }
  return result;
}

std::string EscapeMarkdown(std::string_view text) {
  constexpr std::string_view kSpecial = "\\`*_{}[]<>#|~&!";
  const std::string line = LineText(text);
  std::string result;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    const bool starts_list = i == 0 && (c == '-' || c == '+' || c == '=');
    const bool ends_word = i + 1 == line.size() || line[i + 1] == ' ';
    const bool ends_number = i > 0 && ends_word && (c == '.' || c == ')') &&
                             line.find_first_not_of("0123456789") == i;
    const bool is_host_or_address =
        c == '@' || (c == ':' && line.compare(i, 3, "://") == 0);
    if (starts_list || ends_number || is_host_or_address ||
        kSpecial.find(c) != std::string_view::npos) {
      result += '\\';
    }
    result += c;
  }
  return result;
}

}  // namespace tassei::internal
