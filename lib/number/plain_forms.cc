#include "lib/number/plain_forms.h"

#include <algorithm>

#include "lib/text/normalize.h"
#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

char32_t PlainForm(char32_t c) {
  if (c >= U'！' && c <= U'～') return c - U'！' + U'!';
  switch (c) {
    case U'\u3000':  // Ideographic space.
    case U'\u00A0':  // No-break space.
    case U'\t':
      return U' ';
    case U'･':
    case U'·':
      return U'・';
    case U'ｰ':
      return U'ー';
    default:
      return c;
  }
}

}  // namespace

std::optional<std::u32string> PlainForms(std::string_view text,
                                         std::size_t most_bytes) {
  if (text.size() > most_bytes || !IsUtf8(text)) return std::nullopt;
  std::u32string plain = CodePoints(FoldRadicals(text));
  std::transform(plain.begin(), plain.end(), plain.begin(), PlainForm);
  return plain;
}

}  // namespace tassei::internal
