// Decision tables read from their cells.

#ifndef LIB_RULES_TABLE_COMPILER_H_
#define LIB_RULES_TABLE_COMPILER_H_

#include <memory>
#include <span>
#include <string>

#include "lib/rules/rule_set_rep.h"
#include "tassei/diagnostic.h"
#include "tassei/rule_set.h"

namespace tassei::internal {

// What the columns of a table may be; see RuleSet::Compile.
struct TableVocabulary {
  std::span<const FactDefinition> facts;
  std::span<const std::string> output_names;
  std::span<const std::string> outputs;
};

// Adds every problem to `diagnostics`; if there is an error, what it gives must
// not be used. Never null.
std::shared_ptr<const RuleSet::Rep> CompileTable(
    const TableText& table, const TableVocabulary& vocabulary,
    const RuleLimits& limits, Diagnostics& diagnostics);

}  // namespace tassei::internal

#endif  // LIB_RULES_TABLE_COMPILER_H_
