#include "lib/rules/table_reader.h"

namespace tassei::internal {

std::optional<ModelParts> ReadTableFile(std::string_view bytes,
                                        std::string_view file,
                                        ModelFormat format,
                                        Diagnostics& diagnostics) {
  if (format == ModelFormat::kCsv) {
    const std::optional<TableText> table = CellsOfCsv(bytes, file, diagnostics);
    if (!table.has_value()) return std::nullopt;
    return ReadTable(*table, "", diagnostics);
  }
  const std::optional<TitledTable> table =
      CellsOfMarkdown(bytes, file, diagnostics);
  if (!table.has_value()) return std::nullopt;
  return ReadTable(table->table, table->title, diagnostics);
}

}  // namespace tassei::internal
