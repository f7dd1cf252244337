// The header of a general table: its hit policy and its columns.

#ifndef LIB_RULES_TABLE_HEADER_H_
#define LIB_RULES_TABLE_HEADER_H_

#include <cstddef>
#include <optional>
#include <vector>

#include "lib/rules/model.h"
#include "tassei/diagnostic.h"
#include "tassei/rule_set.h"

namespace tassei::internal {

struct TableHeader {
  // Hit policy, columns and the names of annotations; no rules.
  DecisionTableParts parts = {};
  // By input: whether its header is a name, and no expression.
  std::vector<bool> is_name = {};
  // Where the columns stand.
  std::vector<std::size_t> inputs = {};
  std::vector<std::size_t> outputs = {};
  std::vector<std::size_t> annotations = {};
};

// Requires a row of UTF-8 that is not empty. nullopt if rows cannot be read by
// it; a hit policy that is not known is an error, but not in their way.
std::optional<TableHeader> ReadTableHeader(
    const std::vector<TableText::Cell>& row, const RuleLimits& limits,
    Diagnostics& diagnostics);

}  // namespace tassei::internal

#endif  // LIB_RULES_TABLE_HEADER_H_
