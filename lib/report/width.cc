#include "lib/report/width.h"

#include <algorithm>
#include <iterator>

#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// Ascending. From UAX #11, W and F, and those of A that Japanese fonts draw
// in full width.
constexpr Range kWide[] = {
    {0xA7, 0xA8},       {0xB0, 0xB1},       {0xB4, 0xB4},
    {0xB6, 0xB6},       {0xD7, 0xD7},       {0xF7, 0xF7},
    {0x391, 0x3C9},     {0x401, 0x451},     {0x1100, 0x115F},
    {0x2010, 0x2016},   {0x2018, 0x2019},   {0x201C, 0x201D},
    {0x2020, 0x2022},   {0x2024, 0x2027},   {0x2030, 0x2030},
    {0x2032, 0x2033},   {0x203B, 0x203B},   {0x2103, 0x2103},
    {0x2116, 0x2116},   {0x2160, 0x217F},   {0x2190, 0x2199},
    {0x21D2, 0x21D4},   {0x2200, 0x22BF},   {0x2312, 0x2312},
    {0x2460, 0x24FF},   {0x2500, 0x254B},   {0x25A0, 0x25EF},
    {0x2605, 0x2606},   {0x2640, 0x2642},   {0x266A, 0x266A},
    {0x2E80, 0x303E},   {0x3041, 0x3098},   {0x309B, 0xA4CF},
    {0xA960, 0xA97F},   {0xAC00, 0xD7A3},   {0xE000, 0xFAFF},
    {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},
    {0xFFFD, 0xFFFD},   {0x1F300, 0x1F64F}, {0x1F900, 0x1F9FF},
    {0x20000, 0x3FFFD},
};

constexpr Range kCombining[] = {
    {0x300, 0x36F},   {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x2069},
    {0x3099, 0x309A}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xE0100, 0xE01EF},
};

template <std::size_t kSize>
bool IsIn(const Range (&ranges)[kSize], char32_t c) {
  const Range* range = std::lower_bound(
      std::begin(ranges), std::end(ranges), c,
      [](const Range& r, char32_t value) { return r.last < value; });
  return range != std::end(ranges) && range->first <= c;
}

std::size_t WidthOf(char32_t c) {
  if (IsIn(kCombining, c)) return 0;
  return IsIn(kWide, c) ? 2 : 1;
}

bool IsWordCharacter(char32_t c) { return c > ' ' && c < 0x7F; }

// The first piece of `text` that is not to be broken: a word of ASCII, or one
// character with what combines with it.
std::string_view FirstPiece(std::string_view text) {
  const CodePoint first = ReadCodePoint(text);
  std::size_t size = std::max<std::size_t>(first.size, 1);
  while (size < text.size()) {
    const CodePoint next = ReadCodePoint(text.substr(size));
    const bool stays = IsWordCharacter(first.value)
                           ? IsWordCharacter(next.value)
                           : IsIn(kCombining, next.value);
    if (!stays) break;
    size += std::max<std::size_t>(next.size, 1);
  }
  return text.substr(0, size);
}

}  // namespace

std::size_t DisplayWidth(std::string_view text) {
  std::size_t width = 0;
  for (const char32_t c : CodePoints(text)) width += WidthOf(c);
  return width;
}

std::string PadRight(std::string_view text, std::size_t width) {
  std::string result(text);
  const std::size_t own = DisplayWidth(text);
  if (own < width) result.append(width - own, ' ');
  return result;
}

std::vector<std::string> WrapToWidth(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  std::size_t used = 0;
  while (!text.empty()) {
    std::string_view piece = FirstPiece(text);
    if (DisplayWidth(piece) > width) {
      piece =
          text.substr(0, std::max<std::size_t>(ReadCodePoint(text).size, 1));
    }
    const std::size_t piece_width = DisplayWidth(piece);
    if (used > 0 && used + piece_width > width) {
      lines.emplace_back();
      used = 0;
    }
    const bool leads_with_space = used == 0 && piece == " ";
    if (!leads_with_space) {
      lines.back() += piece;
      used += piece_width;
    }
    text.remove_prefix(piece.size());
  }
  return lines;
}

}  // namespace tassei::internal
