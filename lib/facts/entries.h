// The entries of a column: signed little-endian integers of 8 to 64 bits.

#ifndef LIB_FACTS_ENTRIES_H_
#define LIB_FACTS_ENTRIES_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace tassei::internal {

static_assert(std::endian::native == std::endian::little,
              "columns lie in memory as little-endian integers");

template <typename Entry>
int64_t LoadEntry(const std::byte* values, std::size_t index) {
  Entry entry;
  std::memcpy(&entry, values + index * sizeof(Entry), sizeof(Entry));
  return entry;
}

// Calls `visit` with a zero of the type that is `width` bits wide. Requires a
// width of 8, 16, 32 or 64.
template <typename Visitor>
auto VisitWidth(int32_t width, Visitor visit) {
  switch (width) {
    case 8:
      return visit(int8_t{0});
    case 16:
      return visit(int16_t{0});
    case 32:
      return visit(int32_t{0});
    default:
      return visit(int64_t{0});
  }
}

}  // namespace tassei::internal

#endif  // LIB_FACTS_ENTRIES_H_
