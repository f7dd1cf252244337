#include "lib/facts/bits.h"

#include <algorithm>

namespace tassei::internal {
namespace {

// The `count` bits from bit `first` on. Requires 1 <= count <= 64.
uint64_t ReadBits(const std::byte* bits, std::size_t first, std::size_t count) {
  const std::size_t shift = first % 8;
  const std::byte* const bytes = bits + first / 8;
  const std::size_t size = (shift + count + 7) / 8;
  uint64_t word = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(size, 8); ++i) {
    word |= std::to_integer<uint64_t>(bytes[i]) << (8 * i);
  }
  word >>= shift;
  if (size > 8) word |= std::to_integer<uint64_t>(bytes[8]) << (64 - shift);
  return count == 64 ? word : word & ((uint64_t{1} << count) - 1);
}

}  // namespace

void CopyBits(const std::byte* bits, std::size_t first, std::size_t count,
              std::span<uint64_t> words) {
  for (std::size_t done = 0; done < count; done += 64) {
    words[done / 64] =
        ReadBits(bits, first + done, std::min<std::size_t>(count - done, 64));
  }
}

void SetBits(std::size_t count, std::span<uint64_t> words) {
  const std::size_t whole = count / 64;
  std::fill_n(words.begin(), whole, ~uint64_t{0});
  if (count % 64 != 0) words[whole] = (uint64_t{1} << (count % 64)) - 1;
}

}  // namespace tassei::internal
