// Tables as they are printed for people.

#ifndef LIB_REPORT_PRINTED_TABLE_H_
#define LIB_REPORT_PRINTED_TABLE_H_

#include <cstddef>

#include "tassei/report_document.h"

namespace tassei::internal {

// Whether a row has anything but an empty cell or a dash there. Requires
// column < table.header.size().
bool SaysAnything(const ReportTable& table, std::size_t column);

// The table without the columns, but for the first, in which no row says
// anything. A table without rows keeps every column.
ReportTable PrintedTable(const ReportTable& table);

}  // namespace tassei::internal

#endif  // LIB_REPORT_PRINTED_TABLE_H_
