// Microsoft's code page 932, the Shift JIS of Japanese Windows.

#ifndef LIB_TEXT_CP932_H_
#define LIB_TEXT_CP932_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tassei::internal {

// The mapping is Microsoft's in full: 5C and 7E are U+005C and U+007E, 8160 is
// U+FF5E, 817C is U+FF0D; F040 to F9FC are U+E000 to U+E757; the bytes 80, A0,
// FD, FE and FF are U+0080 and U+F8F0 to U+F8F3. 398 codes are second
// spellings of a character that is written in another way: they are read, but
// do not come back as they were.

// Lists of findings keep this many and count the rest.
inline constexpr std::size_t kCp932ListLimit = 1'000;

// A second spelling that was read.
struct Cp932SecondSpelling {
  std::size_t byte_offset = 0;  // In the CP932 text.
  std::size_t text_offset = 0;  // In the UTF-8 text.
  std::uint16_t code = 0;       // As it stood, 0xED40 for the bytes ED 40.
  std::uint16_t written = 0;    // As EncodeCp932 will write the character.
};

// Bytes that mean nothing.
struct Cp932Malformed {
  std::size_t byte_offset = 0;
  std::size_t text_offset = 0;
  std::string_view bytes;  // One or two; lives as long as the input.
};

struct Cp932Decoded {
  // UTF-8. U+FFFD stands for each malformed place: a text with such places is
  // good for showing where they are and for nothing else.
  std::string text;
  std::vector<Cp932Malformed> malformed;
  std::size_t malformed_count = 0;
  std::vector<Cp932SecondSpelling> second_spellings;
  std::size_t second_spelling_count = 0;
};

Cp932Decoded DecodeCp932(std::string_view bytes);

// A character that CP932 cannot hold: U+301C 〜, U+2212 −, emoji, variation
// selectors ….
struct Unencodable {
  std::size_t text_offset = 0;
  char32_t character = 0;  // U+FFFD for a byte that is not UTF-8.
};

struct Cp932Text {
  std::string bytes;  // Empty if anything was unencodable.
  std::vector<Unencodable> unencodable;
  std::size_t unencodable_count = 0;
};

// Nothing is replaced by something similar.
Cp932Text EncodeCp932(std::string_view text);

}  // namespace tassei::internal

#endif  // LIB_TEXT_CP932_H_
