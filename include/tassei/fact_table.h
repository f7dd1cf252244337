// The waist of the road: one row per initiative and period, in typed columns.

#ifndef TASSEI_FACT_TABLE_H_
#define TASSEI_FACT_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "tassei/decimal.h"
#include "tassei/subject.h"

namespace tassei {

enum class FactType {
  kNumber,   // int64 × 10^−scale.
  kBoolean,  // 0 or 1.
  kCode,     // Index into the column's dictionary.
};

// The code used in files: "number", "boolean", "code".
std::string_view FactTypeCode(FactType type);

// One entry per what? A fact of an initiative is stored once, not once a
// period.
enum class Grain { kInitiative, kPeriod, kRow };

// What a column means: its names and type. Rule tables may use either name.
struct FactDefinition {
  std::string name;     // "all_steps_done"
  std::string name_ja;  // "全工程完了"
  FactType type;
  std::string meaning_ja = {};
  std::string meaning_en = {};
};

// The facts of each kind of subject that are derived from every snapshot, in
// the order of their columns; docs/facts.md is made from these lists. A plan
// has the facts of a group that all its initiatives belong to.
std::span<const FactDefinition> SubjectFacts(SubjectKind subject);

// Bytes kept alive by whoever owns them, so that a column can lie in memory
// that came from elsewhere.
struct Buffer {
  const std::byte* data = nullptr;
  std::size_t size = 0;
  std::shared_ptr<const void> owner = {};
};

// One column. Immutable.
struct Column {
  FactDefinition definition;
  Grain grain = Grain::kRow;
  int32_t width = 64;  // Bits an entry: 8, 16, 32 or 64, signed.
  int32_t scale = 0;   // Digits after the point, for numbers.
  Buffer values;       // `width` bits an entry, little endian.
  Buffer validity;     // One bit an entry, least significant first; empty: all.
  std::vector<std::string> dictionary = {};  // For codes.
  int64_t minimum = 0;  // Over the valid entries; maximum < minimum if none is.
  int64_t maximum = -1;
  // The column with the basis of this one's facts; −1: they are firm.
  int32_t basis_column = -1;
};

// Rows are ordered by initiative, then by period: row = initiative ×
// period_count + period. Immutable: any number of threads may read one at once.
class FactTable {
 public:
  class Builder;

  std::size_t initiative_count() const;
  std::size_t period_count() const;
  std::size_t row_count() const;

  std::size_t column_count() const;
  // Requires column < column_count().
  const Column& column(std::size_t column) const;
  // The column with this name, Japanese or English, compared in NFC;
  // column_count() if there is none.
  std::size_t FindColumn(std::string_view name) const;

  // Writes the values of rows [first, first + values.size()) of a column, each
  // row its own whatever the grain, and bit i of `validity` for row first + i.
  // Where a bit is 0 the value is 0. Requires the rows to exist, and
  // validity.size() * 64 >= values.size().
  void ReadBlock(std::size_t column, std::size_t first,
                 std::span<int64_t> values, std::span<uint64_t> validity) const;

  // One value; nullopt if it is missing.
  std::optional<int64_t> At(std::size_t column, std::size_t row) const;

 private:
  struct Rep;
  explicit FactTable(std::shared_ptr<const Rep> rep);
  std::shared_ptr<const Rep> rep_;  // Never null.
};

// Collects columns of one table. One thread at a time. On failure nothing
// changes.
class FactTable::Builder {
 public:
  // A table of more than 2^40 rows has none at all.
  Builder(std::size_t initiatives, std::size_t periods);
  Builder(Builder&&) noexcept;
  Builder& operator=(Builder&&) noexcept;
  ~Builder();

  // Adds a column of numbers, all brought to the least scale that holds them
  // exactly. nullopt is missing. Requires one value per entry of the grain.
  // Sets the type of the definition. Here and below:
  //   kInvalidArgument  the count is wrong, or a name is taken or not UTF-8
  //   kOutOfRange       the values do not fit 18 digits at one scale, which
  //                     has at most 18 digits after the point
  absl::Status AddNumbers(FactDefinition definition, Grain grain,
                          std::span<const std::optional<Decimal>> values);
  absl::Status AddBooleans(FactDefinition definition, Grain grain,
                           std::span<const std::optional<bool>> values);
  // Codes; the dictionary holds them in order of first use.
  absl::Status AddCodes(FactDefinition definition, Grain grain,
                        std::span<const std::optional<std::string>> values);
  // Adds a column that lies elsewhere, as it is; everything in it is checked,
  // and its minimum and maximum are found anew. basis_column must be −1.
  absl::Status AddColumn(Column column);
  // Says which column holds the basis (codes of BasisCode) of another.
  //   kNotFound         there is no such column
  //   kInvalidArgument  the basis is not a column of codes
  absl::Status SetBasis(std::string_view column, std::string_view basis_column);

  FactTable Build() &&;

 private:
  absl::Status CheckCount(const FactDefinition& definition, Grain grain,
                          std::size_t count) const;
  // Adds a column that is right in itself, if its names are free.
  absl::Status Place(Column column);

  std::unique_ptr<Rep> rep_;
};

}  // namespace tassei

#endif  // TASSEI_FACT_TABLE_H_
