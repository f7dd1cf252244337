// Step functions over whole columns.

#ifndef LIB_RULES_BAND_KERNEL_H_
#define LIB_RULES_BAND_KERNEL_H_

#include <cstddef>
#include <cstdint>
#include <span>

#include "lib/rules/column_bands.h"

namespace tassei::internal {

// Entries side by side, as in a Column: little-endian integers, of which those
// are valid whose bit is set.
struct EntryBlock {
  const std::byte* values = nullptr;
  int32_t width = 64;                   // Bits: 8, 16, 32 or 64.
  const std::byte* validity = nullptr;  // Null: all are valid.
};

// Bands with more cuts are looked up otherwise.
inline constexpr std::size_t kMostKernelCuts = 16;

// results[i] becomes, or with `add` grows by, the result of entry i. Requires
// at most kMostKernelCuts cuts, each of which fits the width, and is not the
// least that does.
void ApplyBands(const EntryBlock& entries, const Bands& bands, bool add,
                std::span<int32_t> results);

}  // namespace tassei::internal

#endif  // LIB_RULES_BAND_KERNEL_H_
