// The input data that a general table needs.

#ifndef LIB_RULES_TABLE_INPUTS_H_
#define LIB_RULES_TABLE_INPUTS_H_

#include <vector>

#include "lib/rules/model.h"
#include "lib/rules/table_header.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

// An element for each name at the head of a column, and then for each other
// name that expressions at the head of one need. The types of the inputs must
// be known.
std::vector<InputDataParts> InputsOfTable(const TableHeader& header,
                                          Diagnostics& diagnostics);

}  // namespace tassei::internal

#endif  // LIB_RULES_TABLE_INPUTS_H_
