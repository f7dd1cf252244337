// What every table that people write needs of its cells.

#ifndef LIB_RULES_TABLE_CELLS_H_
#define LIB_RULES_TABLE_CELLS_H_

#include <string_view>
#include <vector>

#include "tassei/diagnostic.h"
#include "tassei/rule_set.h"

namespace tassei::internal {

// `text` without the white space around it. Requires UTF-8.
std::string_view TrimmedCell(std::string_view text);

bool IsEmptyRow(const std::vector<TableText::Cell>& row);

// Whether every cell is UTF-8 and no larger than the limit; each that is not
// is diagnosed.
bool CheckCells(const TableText& table, const RuleLimits& limits,
                Diagnostics& diagnostics);

}  // namespace tassei::internal

#endif  // LIB_RULES_TABLE_CELLS_H_
