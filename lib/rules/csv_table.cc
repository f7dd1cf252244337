#include <cstddef>
#include <utility>

#include "lib/format/csv.h"
#include "lib/format/csv_writer.h"
#include "lib/format/encoding.h"
#include "lib/rules/table_reader.h"

namespace tassei::internal {

std::optional<TableText> CellsOfCsv(std::string_view bytes,
                                    std::string_view file,
                                    Diagnostics& diagnostics) {
  const absl::StatusOr<CsvDocument> document =
      ReadCsv(std::string(bytes), std::string(file), DetectEncoding(bytes), {},
              diagnostics);
  if (!document.ok()) return std::nullopt;
  TableText table;
  for (std::size_t row = 0; row < document->row_count(); ++row) {
    auto& cells = table.rows.emplace_back();
    for (std::size_t column = 0; column < document->column_count(); ++column) {
      cells.push_back({std::string(document->cell(row, column)),
                       document->SpanOf(row, column)});
    }
  }
  return table;
}

std::string WriteCsvTable(const TableText& table) {
  CsvWriter writer({});
  for (const auto& row : table.rows) {
    for (const TableText::Cell& cell : row) writer.Cell(cell.text);
    writer.EndRow();
  }
  Diagnostics none;  // UTF-8 holds every character.
  return *std::move(writer).Finish(none);
}

}  // namespace tassei::internal
