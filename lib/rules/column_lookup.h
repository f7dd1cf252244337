// Reads a column as the classes of its entries, or what stands for them.

#ifndef LIB_RULES_COLUMN_LOOKUP_H_
#define LIB_RULES_COLUMN_LOOKUP_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "lib/rules/band_kernel.h"
#include "lib/rules/column_bands.h"
#include "tassei/fact_table.h"

namespace tassei::internal {

class ColumnLookup {
 public:
  // Rows read at a time, at most.
  static constexpr std::size_t kBlock = 4'096;

  // The table must outlive it. Requires bands of this column.
  ColumnLookup(const FactTable& facts, std::size_t column, Bands bands);

  // results[i] becomes, or with `add` grows by, what the bands give for row
  // first + i. Requires rows that exist, at most kBlock, and `first` a multiple
  // of 8.
  void Read(std::size_t first, bool add, std::span<int32_t> results);

 private:
  // Where the rows from `first` on lie side by side; copies them if they do
  // not.
  EntryBlock Entries(std::size_t first, std::size_t count);

  const FactTable& facts_;
  const std::size_t column_;
  const Bands bands_;
  // By entry less the column's minimum; the last is for null. Empty: the cuts
  // are few, or searched.
  std::vector<int32_t> by_entry_ = {};
  // Of entries that do not lie side by side.
  std::array<int64_t, kBlock> values_ = {};
  std::array<uint64_t, kBlock / 64> validity_ = {};
};

}  // namespace tassei::internal

#endif  // LIB_RULES_COLUMN_LOOKUP_H_
