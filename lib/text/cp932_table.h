// The two-byte codes of CP932 that carry characters of the standard and of the
// vendors.

#ifndef LIB_TEXT_CP932_TABLE_H_
#define LIB_TEXT_CP932_TABLE_H_

#include <array>
#include <cstdint>
#include <string_view>

namespace tassei::internal {

// The 188 characters of one lead byte, in the order of the trail bytes 40 to
// 7E and 80 to FC. A full stop, which no two-byte code is, stands where there
// is no character.
struct Cp932Row {
  std::uint8_t lead;
  std::u16string_view characters;
};

inline constexpr int kCp932RowSize = 188;
inline constexpr char16_t kCp932None = u'.';

// Ordered by which spelling is written where a character has several: the
// first that has it.
extern const std::array<Cp932Row, 45> kCp932Rows;

}  // namespace tassei::internal

#endif  // LIB_TEXT_CP932_TABLE_H_
