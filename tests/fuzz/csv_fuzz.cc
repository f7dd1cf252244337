// What the CSV reader read can be written and read again, in every encoding.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>

#include "lib/format/csv.h"
#include "lib/format/csv_writer.h"

namespace tassei::internal {
namespace {

void Require(bool truth) {
  if (!truth) std::abort();
}

bool SameCells(const CsvDocument& a, const CsvDocument& b) {
  if (a.row_count() != b.row_count()) return false;
  if (a.column_count() != b.column_count()) return false;
  for (std::size_t row = 0; row < a.row_count(); ++row) {
    for (std::size_t i = 0; i < a.column_count(); ++i) {
      if (a.cell(row, i) != b.cell(row, i)) return false;
    }
  }
  return true;
}

void Check(const std::string& bytes, TextEncoding encoding) {
  constexpr CsvLimits kLimits{
      .bytes = 1 << 20, .cell_bytes = 1'000, .columns = 100, .rows = 1'000};
  Diagnostics diagnostics;
  const auto document = ReadCsv(bytes, "fuzz", encoding, kLimits, diagnostics);
  Require(document.ok() != diagnostics.has_errors());
  if (!document.ok()) return;
  CsvWriter writer({.encoding = encoding, .line_ending = LineEnding::kCrLf});
  for (std::size_t row = 0; row < document->row_count(); ++row) {
    for (std::size_t i = 0; i < document->column_count(); ++i) {
      Require(document->SpanOf(row, i).line > 0);
      writer.Cell(document->cell(row, i));
    }
    writer.EndRow();
  }
  Diagnostics written;
  const auto file = std::move(writer).Finish(written);
  Require(file.ok());
  const auto again = ReadCsv(*file, "again", encoding, {}, written);
  Require(again.ok() && SameCells(*document, *again));
}

}  // namespace
}  // namespace tassei::internal

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  using tassei::internal::TextEncoding;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  for (const TextEncoding encoding :
       {TextEncoding::kUtf8, TextEncoding::kUtf8WithBom,
        TextEncoding::kCp932}) {
    tassei::internal::Check(bytes, encoding);
  }
  return 0;
}
