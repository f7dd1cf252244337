// Runs of bits, least significant first.

#ifndef LIB_FACTS_BITS_H_
#define LIB_FACTS_BITS_H_

#include <cstddef>
#include <cstdint>
#include <span>

namespace tassei::internal {

inline bool BitAt(const std::byte* bits, std::size_t index) {
  return (std::to_integer<unsigned>(bits[index / 8]) >> (index % 8) & 1U) != 0;
}

// Copies `count` bits of `bits`, from bit `first` on, to the start of `words`;
// the rest of the last word written becomes 0. Reads no byte that holds none of
// the bits. Requires words.size() * 64 >= count.
void CopyBits(const std::byte* bits, std::size_t first, std::size_t count,
              std::span<uint64_t> words);

// Sets the first `count` bits of `words` to 1, and the rest of the last word
// written to 0. Requires words.size() * 64 >= count.
void SetBits(std::size_t count, std::span<uint64_t> words);

}  // namespace tassei::internal

#endif  // LIB_FACTS_BITS_H_
