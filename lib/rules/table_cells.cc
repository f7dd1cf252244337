#include "lib/rules/table_cells.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "lib/feel/characters.h"
#include "lib/rules/rule_diagnostics.h"
#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

bool CheckCell(const TableText::Cell& cell, const RuleLimits& limits,
               Diagnostics& diagnostics) {
  if (cell.text.size() > limits.cell_bytes) {
    diagnostics.Add({.kind = &kTableCellTooLarge,
                     .where = cell.where,
                     .arguments = {std::to_string(limits.cell_bytes)}});
    return false;
  }
  if (!IsUtf8(cell.text)) {
    diagnostics.Add({.kind = &kTableNotUtf8,
                     .where = cell.where,
                     .found = cell.text.substr(0, 200)});
    return false;
  }
  return true;
}

}  // namespace

std::string_view TrimmedCell(std::string_view text) {
  std::size_t begin = text.size();
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = ReadCodePoint(text.substr(at));
    if (!IsFeelSpace(point.value)) {
      begin = std::min(begin, at);
      end = at + point.size;
    }
    at += point.size;
  }
  return begin < end ? text.substr(begin, end - begin) : std::string_view();
}

bool IsEmptyRow(const std::vector<TableText::Cell>& row) {
  return std::all_of(row.begin(), row.end(), [](const TableText::Cell& cell) {
    return TrimmedCell(cell.text).empty();
  });
}

bool CheckCells(const TableText& table, const RuleLimits& limits,
                Diagnostics& diagnostics) {
  bool good = true;
  for (const std::vector<TableText::Cell>& row : table.rows) {
    for (const TableText::Cell& cell : row) {
      good = CheckCell(cell, limits, diagnostics) && good;
    }
  }
  return good;
}

}  // namespace tassei::internal
