#include "lib/rules/column_lookup.h"

#include <algorithm>
#include <utility>

#include "lib/facts/bits.h"
#include "lib/facts/entries.h"

namespace tassei::internal {
namespace {

// Ranges of entries that are listed one by one: what fits the second cache.
constexpr uint64_t kMostListed = uint64_t{1} << 16;

bool IsValid(const EntryBlock& entries, std::size_t index) {
  return entries.validity == nullptr || BitAt(entries.validity, index);
}

// Calls result(entry) for each that is valid.
template <typename Result>
void ReadEach(const EntryBlock& entries, int32_t on_null, bool add,
              std::span<int32_t> results, Result result) {
  VisitWidth(entries.width, [&](auto zero) {
    using Entry = decltype(zero);
    for (std::size_t i = 0; i < results.size(); ++i) {
      const int32_t found = IsValid(entries, i)
                                ? result(LoadEntry<Entry>(entries.values, i))
                                : on_null;
      results[i] = found + (add ? results[i] : 0);
    }
  });
}

int32_t Search(const Bands& bands, int64_t entry) {
  const auto place =
      std::upper_bound(bands.cuts.begin(), bands.cuts.end(), entry);
  return bands.results[static_cast<std::size_t>(place - bands.cuts.begin())];
}

std::vector<int32_t> Listed(const Bands& bands, const Column& column) {
  std::vector<int32_t> results;
  std::size_t passed = 0;
  for (int64_t entry = column.minimum; entry <= column.maximum; ++entry) {
    while (passed < bands.cuts.size() && bands.cuts[passed] <= entry) ++passed;
    results.push_back(bands.results[passed]);
  }
  return results;
}

}  // namespace

ColumnLookup::ColumnLookup(const FactTable& facts, std::size_t column,
                           Bands bands)
    : facts_(facts), column_(column), bands_(std::move(bands)) {
  if (bands_.cuts.size() <= kMostKernelCuts) return;
  const Column& source = facts_.column(column_);
  const uint64_t range = static_cast<uint64_t>(source.maximum) -
                         static_cast<uint64_t>(source.minimum);
  if (range < std::min<uint64_t>(kMostListed, facts_.row_count())) {
    by_entry_ = Listed(bands_, source);
  }
}

EntryBlock ColumnLookup::Entries(std::size_t first, std::size_t count) {
  const Column& column = facts_.column(column_);
  if (column.grain != Grain::kRow) {
    facts_.ReadBlock(column_, first, std::span(values_).first(count),
                     validity_);
    return {.values = std::as_bytes(std::span(values_)).data(),
            .width = 64,
            .validity = std::as_bytes(std::span(validity_)).data()};
  }
  return {.values = column.values.data +
                    first * static_cast<std::size_t>(column.width / 8),
          .width = column.width,
          .validity = column.validity.size == 0
                          ? nullptr
                          : column.validity.data + first / 8};
}

void ColumnLookup::Read(std::size_t first, bool add,
                        std::span<int32_t> results) {
  const EntryBlock entries = Entries(first, results.size());
  if (bands_.cuts.size() <= kMostKernelCuts) {
    ApplyBands(entries, bands_, add, results);
  } else if (by_entry_.empty()) {
    ReadEach(entries, bands_.on_null, add, results,
             [this](int64_t entry) { return Search(bands_, entry); });
  } else {
    const int64_t minimum = facts_.column(column_).minimum;
    ReadEach(entries, bands_.on_null, add, results,
             [this, minimum](int64_t entry) {
               return by_entry_[static_cast<std::size_t>(entry - minimum)];
             });
  }
}

}  // namespace tassei::internal
