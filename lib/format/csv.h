// CSV (RFC 4180) read with the place of each cell.

#ifndef LIB_FORMAT_CSV_H_
#define LIB_FORMAT_CSV_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "lib/format/encoding.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

struct CsvRep;  // Defined in csv.cc.

struct CsvLimits {
  static constexpr std::size_t kMostBytes = std::size_t{1} << 30;

  std::size_t bytes = kMostBytes;  // Of the file; at most kMostBytes.
  std::size_t cell_bytes = std::size_t{1} << 20;
  std::size_t columns = 16'384;
  std::size_t rows = 10'000'000;
  std::size_t cells = 50'000'000;
};

// A rectangle of cells. Immutable: any number of threads may read one document
// at once. Copies share the cells. Views live as long as any copy.
class CsvDocument {
 public:
  // As the caller named it.
  std::string_view file() const;

  // The header line counts as a row; lines without anything are no rows.
  std::size_t row_count() const;
  std::size_t column_count() const;

  // UTF-8 without quotes. Requires row < row_count, column < column_count.
  std::string_view cell(std::size_t row, std::size_t column) const;
  // File, line and column of the cell's first character or quote.
  SourceSpan SpanOf(std::size_t row, std::size_t column) const;

 private:
  friend absl::StatusOr<CsvDocument> ReadCsv(std::string bytes,
                                             std::string file,
                                             TextEncoding encoding,
                                             const CsvLimits& limits,
                                             Diagnostics& diagnostics);

  explicit CsvDocument(std::shared_ptr<const CsvRep> rep)
      : rep_(std::move(rep)) {}

  std::shared_ptr<const CsvRep> rep_;  // Never null.
};

// Reads comma-separated rows ended by LF, CR LF or CR. A line without anything
// is left out with a warning, unless the table has one column. On failure
// `diagnostics` has every reason:
//   kInvalidArgument    not of this encoding; a quote inside an unquoted cell,
//                       text behind a closing quote, a quote never closed; a
//                       row with more or fewer cells than the first
//   kResourceExhausted  larger than `limits`
absl::StatusOr<CsvDocument> ReadCsv(std::string bytes, std::string file,
                                    TextEncoding encoding,
                                    const CsvLimits& limits,
                                    Diagnostics& diagnostics);

struct CsvColumn {
  std::string_view name;
  bool required = true;
};

// A document whose first row names the columns, asked for by position in the
// list of columns given to Make. Immutable.
class CsvTable {
 public:
  // Names are compared in NFC. An unknown column is a warning with the nearest
  // name, and is kept: `unknown_columns`. On failure `diagnostics` has every
  // reason:
  //   kInvalidArgument  no header, a required column is missing, a name twice
  static absl::StatusOr<CsvTable> Make(CsvDocument document,
                                       std::span<const CsvColumn> columns,
                                       Diagnostics& diagnostics);

  // Without the header.
  std::size_t row_count() const { return document_.row_count() - 1; }
  // Whether the file has the column.
  bool has(std::size_t column) const { return places_[column].has_value(); }
  // Empty if the file does not have the column.
  std::string_view cell(std::size_t row, std::size_t column) const;
  // Of the row's first cell if the file does not have the column.
  SourceSpan SpanOf(std::size_t row, std::size_t column) const;

  // The document's columns that nobody asked for.
  std::span<const std::size_t> unknown_columns() const { return unknown_; }
  const CsvDocument& document() const { return document_; }

 private:
  explicit CsvTable(CsvDocument document) : document_(std::move(document)) {}

  CsvDocument document_;
  std::vector<std::optional<std::size_t>> places_;  // By column asked for.
  std::vector<std::size_t> unknown_;
};

}  // namespace tassei::internal

#endif  // LIB_FORMAT_CSV_H_
