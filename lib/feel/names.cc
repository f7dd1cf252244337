#include "lib/feel/names.h"

#include <algorithm>
#include <cstddef>

#include "lib/feel/characters.h"
#include "lib/text/normalize.h"
#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

bool IsNameSymbol(char c) {
  return kNameSymbols.find(c) != std::string_view::npos;
}

bool IsAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0; });
}

bool LooksLikeHyphen(char32_t c) {
  return c == U'ー' || c == U'ｰ' || c == U'−' || c == U'―' ||
         (c >= 0x2010 && c <= 0x2015);
}

}  // namespace

std::string NormalName(std::string_view name) {
  const std::string composed = IsAscii(name) ? std::string(name) : Nfc(name);
  std::string normal;
  std::string_view rest = composed;
  while (!rest.empty()) {
    std::size_t size = 0;
    while (size < rest.size()) {
      const CodePoint next = ReadCodePoint(rest.substr(size));
      const std::size_t step = std::max<std::size_t>(next.size, 1);
      const bool is_symbol = IsNameSymbol(rest[size]);
      if (IsFeelSpace(next.value) || (is_symbol && size > 0)) break;
      size += step;
      if (is_symbol) break;
    }
    if (size > 0) AppendToName(rest.substr(0, size), normal);
    rest.remove_prefix(size);
    if (rest.empty()) break;
    const CodePoint space = ReadCodePoint(rest);
    if (IsFeelSpace(space.value)) rest.remove_prefix(space.size);
  }
  return normal;
}

void AppendToName(std::string_view piece, std::string& name) {
  if (!name.empty() && !IsNameSymbol(name.back()) &&
      !IsNameSymbol(piece.front())) {
    name += ' ';
  }
  name += IsAscii(piece) ? std::string(piece) : Nfc(piece);
}

std::string LookOf(std::string_view name) {
  std::string look;
  for (const char32_t point : CodePoints(Nfkc(name))) {
    if (IsFeelSpace(point)) continue;
    AppendUtf8(LooksLikeHyphen(point) ? U'-' : point, look);
  }
  return look;
}

}  // namespace tassei::internal
