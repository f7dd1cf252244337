// UTF-8: checking, stepping through code points, and places in a text.

#ifndef LIB_TEXT_UTF8_H_
#define LIB_TEXT_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tassei::internal {

// The mark some editors write in front of UTF-8.
inline constexpr std::string_view kUtf8Bom = "\xEF\xBB\xBF";

// Where the first byte sequence stands that is not UTF-8 (RFC 3629: shortest
// forms only, no surrogates, nothing above U+10FFFF); npos if all is well.
std::size_t FindInvalidUtf8(std::string_view text);

inline bool IsUtf8(std::string_view text) {
  return FindInvalidUtf8(text) == std::string_view::npos;
}

// A code point and the bytes it was read from.
struct CodePoint {
  char32_t value = 0;
  std::size_t size = 0;  // 0 if the bytes are not UTF-8.
};

// The code point that starts `text`. Of size 0 if `text` is empty or does not
// start with UTF-8.
CodePoint ReadCodePoint(std::string_view text);

// Adds `value` to `text`. Requires a code point that is not a surrogate.
void AppendUtf8(char32_t value, std::string& text);

// The code points of `text`. Requires UTF-8.
std::u32string CodePoints(std::string_view text);
std::size_t CountCodePoints(std::string_view text);

// The longest start of `text` that has at most `count` code points. Requires
// UTF-8.
std::string_view FirstCodePoints(std::string_view text, std::size_t count);

// A place in a text: both from 1, the column in code points.
struct LineColumn {
  std::int32_t line = 1;
  std::int32_t column = 1;

  friend bool operator==(const LineColumn&, const LineColumn&) = default;
};

// The place of byte `offset` of `text`, found by walking there: for one
// question. Lines end with LF, CR LF or CR; a BOM in front of the text has no
// width. Numbers stop at the largest int32.
LineColumn LineColumnAt(std::string_view text, std::size_t offset);

// Answers LineColumnAt for one text any number of times, each in constant time
// whatever the length of its lines. The text must outlive the index.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);

  // Offsets behind the end count as the end.
  LineColumn At(std::size_t offset) const;

 private:
  // What is known at the start of each block of the text.
  struct Mark {
    std::size_t line = 0;                // Lines ended before the block.
    std::size_t columns_since_line = 0;  // Code points since the last one.
  };

  std::string_view text_;
  std::vector<Mark> marks_;
};

}  // namespace tassei::internal

#endif  // LIB_TEXT_UTF8_H_
