#include "tassei/fact_table.h"

#include <algorithm>
#include <utility>

#include "lib/facts/bits.h"
#include "lib/facts/entries.h"
#include "lib/facts/fact_table_rep.h"
#include "lib/text/code_table.h"
#include "lib/text/normalize.h"
#include "lib/text/utf8.h"

namespace tassei {
namespace {

constexpr internal::CodeTable<3> kTypes = {"number", "boolean", "code"};

using internal::BitAt;
using internal::CopyBits;
using internal::LoadEntry;
using internal::SetBits;
using internal::VisitWidth;

int64_t EntryAt(const Column& column, std::size_t entry) {
  return VisitWidth(column.width, [&](auto zero) {
    return LoadEntry<decltype(zero)>(column.values.data, entry);
  });
}

bool IsValid(const Column& column, std::size_t entry) {
  return column.validity.size == 0 || BitAt(column.validity.data, entry);
}

// One entry per row: they lie side by side.
void ReadRows(const Column& column, std::size_t first,
              std::span<int64_t> values, std::span<uint64_t> validity) {
  VisitWidth(column.width, [&](auto zero) {
    using Entry = decltype(zero);
    const std::byte* const entries = column.values.data + first * sizeof(Entry);
    for (std::size_t i = 0; i < values.size(); ++i) {
      values[i] = LoadEntry<Entry>(entries, i);
    }
  });
  if (column.validity.size == 0) return SetBits(values.size(), validity);
  CopyBits(column.validity.data, first, values.size(), validity);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const uint64_t valid = validity[i / 64] >> (i % 64) & 1;
    values[i] &= -static_cast<int64_t>(valid);
  }
}

// Repeats one entry for a run of rows that starts at `at`.
void FillRun(const Column& column, std::size_t entry, std::size_t at,
             std::size_t count, std::span<int64_t> values,
             std::span<uint64_t> validity) {
  if (!IsValid(column, entry)) return;
  std::fill_n(values.begin() + static_cast<std::ptrdiff_t>(at), count,
              EntryAt(column, entry));
  for (std::size_t i = at; i < at + count; ++i) {
    validity[i / 64] |= uint64_t{1} << (i % 64);
  }
}

void ReadInitiatives(const Column& column, std::size_t periods,
                     std::size_t first, std::span<int64_t> values,
                     std::span<uint64_t> validity) {
  std::size_t entry = first / periods;
  std::size_t left = periods - first % periods;  // Rows of this initiative.
  for (std::size_t at = 0; at < values.size(); ++entry, left = periods) {
    const std::size_t count = std::min(left, values.size() - at);
    FillRun(column, entry, at, count, values, validity);
    at += count;
  }
}

void ReadPeriods(const Column& column, std::size_t periods, std::size_t first,
                 std::span<int64_t> values, std::span<uint64_t> validity) {
  std::size_t entry = first % periods;
  for (std::size_t at = 0; at < values.size(); ++at) {
    FillRun(column, entry, at, 1, values, validity);
    entry = entry + 1 == periods ? 0 : entry + 1;
  }
}

}  // namespace

std::string_view FactTypeCode(FactType type) {
  return internal::CodeOf(kTypes, type);
}

FactTable::FactTable(std::shared_ptr<const Rep> rep) : rep_(std::move(rep)) {}

std::size_t FactTable::initiative_count() const { return rep_->initiatives; }
std::size_t FactTable::period_count() const { return rep_->periods; }
std::size_t FactTable::row_count() const {
  return rep_->EntryCount(Grain::kRow);
}
std::size_t FactTable::column_count() const { return rep_->columns.size(); }

const Column& FactTable::column(std::size_t column) const {
  return rep_->columns[column];
}

std::size_t FactTable::FindColumn(std::string_view name) const {
  if (!internal::IsUtf8(name)) return column_count();
  const auto found = rep_->names.find(internal::Nfc(name));
  return found == rep_->names.end() ? column_count() : found->second;
}

void FactTable::ReadBlock(std::size_t column, std::size_t first,
                          std::span<int64_t> values,
                          std::span<uint64_t> validity) const {
  if (values.empty()) return;
  const Column& source = rep_->columns[column];
  if (source.grain == Grain::kRow) {
    return ReadRows(source, first, values, validity);
  }
  std::fill(values.begin(), values.end(), 0);
  std::fill_n(validity.begin(), (values.size() + 63) / 64, uint64_t{0});
  if (source.grain == Grain::kInitiative) {
    ReadInitiatives(source, rep_->periods, first, values, validity);
  } else {
    ReadPeriods(source, rep_->periods, first, values, validity);
  }
}

std::optional<int64_t> FactTable::At(std::size_t column,
                                     std::size_t row) const {
  const Column& source = rep_->columns[column];
  std::size_t entry = row;
  if (source.grain == Grain::kInitiative) entry = row / rep_->periods;
  if (source.grain == Grain::kPeriod) entry = row % rep_->periods;
  if (!IsValid(source, entry)) return std::nullopt;
  return EntryAt(source, entry);
}

}  // namespace tassei
