#include <algorithm>
#include <cstring>
#include <limits>
#include <map>
#include <utility>

#include "absl/strings/str_cat.h"
#include "lib/facts/bits.h"
#include "lib/facts/entries.h"
#include "lib/facts/fact_table_rep.h"
#include "lib/text/absl_text.h"
#include "lib/text/normalize.h"
#include "lib/text/utf8.h"
#include "tassei/fact_table.h"

namespace tassei {
namespace {

using internal::BitAt;
using internal::LoadEntry;
using internal::ToAbsl;
using internal::VisitWidth;

constexpr std::size_t kMostRows = std::size_t{1} << 40;
constexpr int32_t kMostScale = 18;
constexpr int64_t kMostValue = 999'999'999'999'999'999;  // 18 digits.

absl::Status Refused(const Column& column, std::string_view what) {
  return absl::InvalidArgumentError(absl::StrCat(
      "column ", ToAbsl(column.definition.name), ": ", ToAbsl(what)));
}

struct Bounds {
  int64_t minimum = 0;
  int64_t maximum = -1;

  void Add(int64_t value) {
    if (maximum < minimum) {
      minimum = maximum = value;
    } else {
      minimum = std::min(minimum, value);
      maximum = std::max(maximum, value);
    }
  }
  bool empty() const { return maximum < minimum; }
};

int32_t NarrowestWidth(const Bounds& bounds) {
  const auto fits = [&bounds](auto zero) {
    using Limits = std::numeric_limits<decltype(zero)>;
    return bounds.minimum >= Limits::min() && bounds.maximum <= Limits::max();
  };
  if (fits(int8_t{0})) return 8;
  if (fits(int16_t{0})) return 16;
  if (fits(int32_t{0})) return 32;
  return 64;
}

Buffer Own(std::vector<std::byte> bytes) {
  auto owner = std::make_shared<const std::vector<std::byte>>(std::move(bytes));
  return {owner->data(), owner->size(), owner};
}

Buffer PackValues(std::span<const std::optional<int64_t>> values,
                  int32_t width) {
  std::vector<std::byte> bytes(values.size() *
                               static_cast<std::size_t>(width / 8));
  VisitWidth(width, [&](auto zero) {
    using Entry = decltype(zero);
    for (std::size_t i = 0; i < values.size(); ++i) {
      const auto entry = static_cast<Entry>(values[i].value_or(0));
      std::memcpy(bytes.data() + i * sizeof(Entry), &entry, sizeof(Entry));
    }
  });
  return Own(std::move(bytes));
}

// Empty if there is a value everywhere.
Buffer PackValidity(std::span<const std::optional<int64_t>> values) {
  const auto has_value = [](const auto& value) { return value.has_value(); };
  if (std::all_of(values.begin(), values.end(), has_value)) return {};
  std::vector<std::byte> bytes((values.size() + 7) / 8);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i].has_value()) bytes[i / 8] |= std::byte{1} << (i % 8);
  }
  return Own(std::move(bytes));
}

// The column of `values`, at the narrowest width.
Column Pack(FactDefinition definition, Grain grain,
            std::span<const std::optional<int64_t>> values) {
  Bounds bounds;
  for (const std::optional<int64_t>& value : values) {
    if (value.has_value()) bounds.Add(*value);
  }
  Column column;
  column.definition = std::move(definition);
  column.grain = grain;
  column.width = NarrowestWidth(bounds);
  column.values = PackValues(values, column.width);
  column.validity = PackValidity(values);
  column.minimum = bounds.minimum;
  column.maximum = bounds.maximum;
  return column;
}

absl::Status CheckName(std::string_view name) {
  if (internal::IsUtf8(name)) return absl::OkStatus();
  return absl::InvalidArgumentError("the name of a column is not UTF-8");
}

// Sizes and formats, before any entry is read.
absl::Status CheckLayout(const Column& column, std::size_t entries) {
  if (column.width != 8 && column.width != 16 && column.width != 32 &&
      column.width != 64) {
    return Refused(column, "a width must be 8, 16, 32 or 64");
  }
  const bool is_number = column.definition.type == FactType::kNumber;
  if (column.scale < 0 || column.scale > (is_number ? kMostScale : 0)) {
    return Refused(column, "the scale is out of range");
  }
  const auto bytes = static_cast<std::size_t>(column.width / 8);
  if (column.values.size < entries * bytes ||
      (column.values.data == nullptr && entries > 0)) {
    return Refused(column, "there are too few values");
  }
  if (column.validity.size != 0 && (column.validity.size < (entries + 7) / 8 ||
                                    column.validity.data == nullptr)) {
    return Refused(column, "there are too few validity bits");
  }
  return absl::OkStatus();
}

absl::Status CheckDictionary(const Column& column) {
  if (column.definition.type != FactType::kCode) {
    return column.dictionary.empty()
               ? absl::OkStatus()
               : Refused(column, "only codes have a dictionary");
  }
  std::vector<std::string_view> codes(column.dictionary.begin(),
                                      column.dictionary.end());
  if (!std::all_of(codes.begin(), codes.end(), internal::IsUtf8)) {
    return Refused(column, "a code is not UTF-8");
  }
  std::sort(codes.begin(), codes.end());
  if (std::adjacent_find(codes.begin(), codes.end()) != codes.end()) {
    return Refused(column, "a code stands twice in the dictionary");
  }
  return absl::OkStatus();
}

// Requires a layout that was checked.
Bounds FindBounds(const Column& column, std::size_t entries) {
  return VisitWidth(column.width, [&](auto zero) {
    Bounds bounds;
    for (std::size_t i = 0; i < entries; ++i) {
      if (column.validity.size != 0 && !BitAt(column.validity.data, i)) {
        continue;
      }
      bounds.Add(LoadEntry<decltype(zero)>(column.values.data, i));
    }
    return bounds;
  });
}

absl::Status CheckBounds(const Column& column, const Bounds& bounds) {
  if (bounds.empty()) return absl::OkStatus();
  switch (column.definition.type) {
    case FactType::kNumber:
      return bounds.minimum >= -kMostValue && bounds.maximum <= kMostValue
                 ? absl::OkStatus()
                 : Refused(column, "a number has more than 18 digits");
    case FactType::kBoolean:
      return bounds.minimum >= 0 && bounds.maximum <= 1
                 ? absl::OkStatus()
                 : Refused(column, "a boolean is neither 0 nor 1");
    case FactType::kCode:
      return bounds.minimum >= 0 &&
                     bounds.maximum <
                         static_cast<int64_t>(column.dictionary.size())
                 ? absl::OkStatus()
                 : Refused(column, "a code is not in the dictionary");
  }
  return Refused(column, "the type is unknown");
}

// The digits after the point that hold every value.
int32_t LeastScale(std::span<const std::optional<Decimal>> values) {
  int32_t scale = 0;
  for (const std::optional<Decimal>& value : values) {
    if (!value.has_value()) continue;
    scale = std::max(scale, -value->Stripped().exponent());
  }
  return scale;
}

}  // namespace

FactTable::Builder::Builder(std::size_t initiatives, std::size_t periods)
    : rep_(std::make_unique<Rep>()) {
  if (periods != 0 && initiatives > kMostRows / periods) return;
  rep_->initiatives = initiatives;
  rep_->periods = periods;
}

FactTable::Builder::Builder(Builder&&) noexcept = default;
FactTable::Builder& FactTable::Builder::operator=(Builder&&) noexcept = default;
FactTable::Builder::~Builder() = default;

absl::Status FactTable::Builder::CheckCount(const FactDefinition& definition,
                                            Grain grain,
                                            std::size_t count) const {
  const std::size_t expected = rep_->EntryCount(grain);
  if (count == expected) return absl::OkStatus();
  return absl::InvalidArgumentError(
      absl::StrCat("column ", ToAbsl(definition.name), ": ", count,
                   " values instead of ", expected));
}

absl::Status FactTable::Builder::Place(Column column) {
  const FactDefinition& definition = column.definition;
  if (definition.name.empty()) {
    return absl::InvalidArgumentError("a column has no name");
  }
  std::vector<std::string> names;
  for (const std::string* name : {&definition.name, &definition.name_ja}) {
    if (absl::Status status = CheckName(*name); !status.ok()) return status;
    if (!name->empty()) names.push_back(internal::Nfc(*name));
  }
  for (const std::string& name : names) {
    if (rep_->names.count(name) == 0) continue;
    return absl::InvalidArgumentError(
        absl::StrCat("the column name ", name, " is taken"));
  }
  for (std::string& name : names) {
    rep_->names.emplace(std::move(name), rep_->columns.size());
  }
  rep_->columns.push_back(std::move(column));
  return absl::OkStatus();
}

absl::Status FactTable::Builder::AddNumbers(
    FactDefinition definition, Grain grain,
    std::span<const std::optional<Decimal>> values) {
  if (absl::Status status = CheckCount(definition, grain, values.size());
      !status.ok()) {
    return status;
  }
  const int32_t scale = LeastScale(values);
  std::vector<std::optional<int64_t>> scaled(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!values[i].has_value()) continue;
    if (scale <= kMostScale) scaled[i] = values[i]->ToScaled(scale);
    if (!scaled[i].has_value() || *scaled[i] > kMostValue ||
        *scaled[i] < -kMostValue) {
      return absl::OutOfRangeError(
          absl::StrCat("column ", ToAbsl(definition.name),
                       ": the values do not fit 18 digits at one scale"));
    }
  }
  definition.type = FactType::kNumber;
  Column column = Pack(std::move(definition), grain, scaled);
  column.scale = scale;
  return Place(std::move(column));
}

absl::Status FactTable::Builder::AddBooleans(
    FactDefinition definition, Grain grain,
    std::span<const std::optional<bool>> values) {
  if (absl::Status status = CheckCount(definition, grain, values.size());
      !status.ok()) {
    return status;
  }
  const std::vector<std::optional<int64_t>> entries(values.begin(),
                                                    values.end());
  definition.type = FactType::kBoolean;
  return Place(Pack(std::move(definition), grain, entries));
}

absl::Status FactTable::Builder::AddCodes(
    FactDefinition definition, Grain grain,
    std::span<const std::optional<std::string>> values) {
  if (absl::Status status = CheckCount(definition, grain, values.size());
      !status.ok()) {
    return status;
  }
  std::vector<std::string> dictionary;
  std::map<std::string_view, int64_t> known;
  std::vector<std::optional<int64_t>> entries(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!values[i].has_value()) continue;
    const auto [place, is_new] =
        known.emplace(*values[i], static_cast<int64_t>(dictionary.size()));
    if (is_new) dictionary.push_back(*values[i]);
    entries[i] = place->second;
  }
  definition.type = FactType::kCode;
  Column column = Pack(std::move(definition), grain, entries);
  column.dictionary = std::move(dictionary);
  if (absl::Status status = CheckDictionary(column); !status.ok()) {
    return status;
  }
  return Place(std::move(column));
}

absl::Status FactTable::Builder::AddColumn(Column column) {
  const std::size_t entries = rep_->EntryCount(column.grain);
  if (absl::Status status = CheckLayout(column, entries); !status.ok()) {
    return status;
  }
  if (absl::Status status = CheckDictionary(column); !status.ok()) {
    return status;
  }
  const Bounds bounds = FindBounds(column, entries);
  if (absl::Status status = CheckBounds(column, bounds); !status.ok()) {
    return status;
  }
  if (column.basis_column != -1) {
    return Refused(column, "a basis is set by SetBasis only");
  }
  column.minimum = bounds.minimum;
  column.maximum = bounds.maximum;
  return Place(std::move(column));
}

absl::Status FactTable::Builder::SetBasis(std::string_view column,
                                          std::string_view basis_column) {
  const auto find = [this](std::string_view name) {
    return internal::IsUtf8(name) ? rep_->names.find(internal::Nfc(name))
                                  : rep_->names.end();
  };
  const auto target = find(column);
  const auto basis = find(basis_column);
  if (target == rep_->names.end() || basis == rep_->names.end()) {
    return absl::NotFoundError(absl::StrCat(
        "no column ",
        ToAbsl(target == rep_->names.end() ? column : basis_column)));
  }
  Column& changed = rep_->columns[target->second];
  if (rep_->columns[basis->second].definition.type != FactType::kCode) {
    return Refused(changed, "the basis is not a column of codes");
  }
  changed.basis_column = static_cast<int32_t>(basis->second);
  return absl::OkStatus();
}

FactTable FactTable::Builder::Build() && { return FactTable(std::move(rep_)); }

}  // namespace tassei
