#include "lib/report/printed_table.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "lib/report/marks.h"

namespace tassei::internal {

bool SaysAnything(const ReportTable& table, std::size_t column) {
  return std::any_of(table.rows.begin(), table.rows.end(),
                     [&](const std::vector<ReportText>& row) {
                       return !row[column].text.empty() &&
                              row[column].text != kNoValue;
                     });
}

ReportTable PrintedTable(const ReportTable& table) {
  if (table.rows.empty()) return table;
  ReportTable printed = {table.id, table.caption, {}, {}};
  printed.rows.resize(table.rows.size());
  for (std::size_t column = 0; column < table.header.size(); ++column) {
    if (column > 0 && !SaysAnything(table, column)) continue;
    printed.header.push_back(table.header[column]);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      printed.rows[row].push_back(table.rows[row][column]);
    }
  }
  return printed;
}

}  // namespace tassei::internal
