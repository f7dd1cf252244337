// Decision tables as people write them, CSV or Markdown, to and from models.

#ifndef LIB_RULES_TABLE_READER_H_
#define LIB_RULES_TABLE_READER_H_

#include <optional>
#include <string>
#include <string_view>

#include "lib/rules/model.h"
#include "tassei/diagnostic.h"
#include "tassei/rule_set.h"

namespace tassei::internal {

// Reads a table into a model with one decision, an input data element for each
// different name its inputs need, and the item definitions of allowed values;
// docs/decision-tables.md says what a table looks like. nullopt if there is an
// error.
std::optional<ModelParts> ReadTable(const TableText& table,
                                    std::string_view name,
                                    Diagnostics& diagnostics);

// The cells of a CSV or Markdown file. Text of a Markdown file around its first
// table is passed over; a heading before it names the table.
std::optional<TableText> CellsOfCsv(std::string_view text,
                                    std::string_view file,
                                    Diagnostics& diagnostics);
std::optional<TableText> CellsOfMarkdown(std::string_view text,
                                         std::string_view file,
                                         Diagnostics& diagnostics);

// A decision that is one table, as cells; nullopt if it is anything else.
std::optional<TableText> TableOf(const DecisionParts& decision);
std::string WriteMarkdownTable(const TableText& table);
std::string WriteCsvTable(const TableText& table);

}  // namespace tassei::internal

#endif  // LIB_RULES_TABLE_READER_H_
