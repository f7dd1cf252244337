#include "lib/text/utf8.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <limits>

namespace tassei::internal {
namespace {

constexpr std::size_t kBlock = 4'096;
constexpr std::uint64_t kHighBits = 0x8080'8080'8080'8080;

constexpr bool IsContinuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// The bytes of ASCII at the start of `text`, counted eight at a time.
std::size_t AsciiPrefix(std::string_view text) {
  std::size_t size = 0;
  while (text.size() - size >= sizeof(std::uint64_t)) {
    std::uint64_t word;
    std::memcpy(&word, text.data() + size, sizeof(word));
    if ((word & kHighBits) != 0) break;
    size += sizeof(word);
  }
  return size;
}

// Whether a line ends with the byte at `offset`: an LF, or a CR without one.
bool EndsLine(std::string_view text, std::size_t offset) {
  if (text[offset] == '\n') return true;
  return text[offset] == '\r' &&
         (offset + 1 == text.size() || text[offset + 1] != '\n');
}

// Walks over text and counts.
struct Walker {
  std::size_t line = 0;     // Lines ended.
  std::size_t columns = 0;  // Code points since the last one.

  void Walk(std::string_view text, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      if (EndsLine(text, i)) {
        ++line;
        columns = 0;
      } else if (!IsContinuation(text[i])) {
        ++columns;
      }
    }
  }
};

// Where the text begins that has a width.
std::size_t SkipBom(std::string_view text) {
  return text.starts_with(kUtf8Bom) ? kUtf8Bom.size() : 0;
}

std::int32_t FromOne(std::size_t count) {
  constexpr std::size_t kMost = std::numeric_limits<std::int32_t>::max() - 1;
  return static_cast<std::int32_t>(std::min(count, kMost) + 1);
}

LineColumn PlaceOf(const Walker& walker) {
  return {FromOne(walker.line), FromOne(walker.columns)};
}

}  // namespace

CodePoint ReadCodePoint(std::string_view text) {
  if (text.empty()) return {};
  const auto byte = [text](std::size_t i) {
    return static_cast<unsigned char>(text[i]);
  };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < size) return {};
  char32_t value = lead & (0x7Fu >> size);
  for (std::size_t i = 1; i < size; ++i) {
    if (!IsContinuation(text[i])) return {};
    value = (value << 6) | (byte(i) & 0x3Fu);
  }
  if (size == 3 && (value < 0x800 || (value >= 0xD800 && value < 0xE000))) {
    return {};
  }
  if (size == 4 && (value < 0x1'0000 || value > 0x10'FFFF)) return {};
  return {value, size};
}

std::size_t FindInvalidUtf8(std::string_view text) {
  std::size_t offset = 0;
  while (offset < text.size()) {
    offset += AsciiPrefix(text.substr(offset));
    if (offset == text.size()) break;
    // Text mostly stays in one script, so the next eight bytes are not probed
    // again before an ASCII byte shows up.
    do {
      const CodePoint point = ReadCodePoint(text.substr(offset));
      if (point.size == 0) return offset;
      offset += point.size;
    } while (offset < text.size() &&
             static_cast<unsigned char>(text[offset]) >= 0x80);
  }
  return std::string_view::npos;
}

void AppendUtf8(char32_t value, std::string& text) {
  assert(value <= 0x10'FFFF && (value < 0xD800 || value >= 0xE000));
  const auto add = [&text](char32_t byte) {
    text.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
  };
  if (value < 0x80) {
    add(value);
  } else if (value < 0x800) {
    add(0xC0 | (value >> 6));
    add(0x80 | (value & 0x3F));
  } else if (value < 0x1'0000) {
    add(0xE0 | (value >> 12));
    add(0x80 | ((value >> 6) & 0x3F));
    add(0x80 | (value & 0x3F));
  } else {
    add(0xF0 | (value >> 18));
    add(0x80 | ((value >> 12) & 0x3F));
    add(0x80 | ((value >> 6) & 0x3F));
    add(0x80 | (value & 0x3F));
  }
}

std::u32string CodePoints(std::string_view text) {
  std::u32string points;
  points.reserve(text.size());
  while (!text.empty()) {
    const CodePoint point = ReadCodePoint(text);
    assert(point.size > 0);
    points.push_back(point.value);
    text.remove_prefix(std::max<std::size_t>(point.size, 1));
  }
  return points;
}

std::size_t CountCodePoints(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(),
                    [](char byte) { return !IsContinuation(byte); }));
}

std::string_view FirstCodePoints(std::string_view text, std::size_t count) {
  std::size_t size = 0;
  for (; size < text.size(); ++size) {
    if (IsContinuation(text[size])) continue;
    if (count == 0) break;
    --count;
  }
  return text.substr(0, size);
}

LineColumn LineColumnAt(std::string_view text, std::size_t offset) {
  Walker walker;
  walker.Walk(text, SkipBom(text), std::min(offset, text.size()));
  return PlaceOf(walker);
}

LineIndex::LineIndex(std::string_view text) : text_(text) {
  marks_.reserve(text.size() / kBlock + 1);
  Walker walker;
  std::size_t from = SkipBom(text);
  marks_.push_back({});
  for (std::size_t to = kBlock; to <= text.size(); to += kBlock) {
    walker.Walk(text, from, to);
    marks_.push_back({walker.line, walker.columns});
    from = to;
  }
}

LineColumn LineIndex::At(std::size_t offset) const {
  const std::size_t to = std::min(offset, text_.size());
  const std::size_t block = to / kBlock;
  Walker walker{marks_[block].line, marks_[block].columns_since_line};
  walker.Walk(text_, block == 0 ? SkipBom(text_) : block * kBlock, to);
  return PlaceOf(walker);
}

}  // namespace tassei::internal
