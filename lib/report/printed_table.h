// Tables as they are printed for people.

#ifndef LIB_REPORT_PRINTED_TABLE_H_
#define LIB_REPORT_PRINTED_TABLE_H_

#include "tassei/report_document.h"

namespace tassei::internal {

// The table without the columns, but for the first, in which no row says
// anything. A table without rows keeps every column.
ReportTable PrintedTable(const ReportTable& table);

}  // namespace tassei::internal

#endif  // LIB_REPORT_PRINTED_TABLE_H_
