// Decision tables as people write them, CSV or Markdown, to and from models;
// docs/decision-tables.md says what a table looks like.

#ifndef LIB_RULES_TABLE_READER_H_
#define LIB_RULES_TABLE_READER_H_

#include <optional>
#include <string>
#include <string_view>

#include "lib/rules/model.h"
#include "tassei/decision_model.h"
#include "tassei/diagnostic.h"
#include "tassei/rule_set.h"

namespace tassei::internal {

// Reads a file of one table: as CSV, in UTF-8 or CP932, or as Markdown, of
// which the first table is read. The model is named by the heading before the
// table, or as ReadTable does. nullopt if there is an error.
std::optional<ModelParts> ReadTableFile(std::string_view bytes,
                                        std::string_view file,
                                        ModelFormat format,
                                        Diagnostics& diagnostics);

// Reads a table into a model of one decision, and an input data element for
// each name its inputs need. An empty name is that of the one output, or
// "decision". nullopt if there is an error.
std::optional<ModelParts> ReadTable(const TableText& table,
                                    std::string_view name,
                                    Diagnostics& diagnostics,
                                    const RuleLimits& limits = {});

// The cells of a CSV file.
std::optional<TableText> CellsOfCsv(std::string_view bytes,
                                    std::string_view file,
                                    Diagnostics& diagnostics);

// The first table of a Markdown file, and the heading before it, which may be
// empty. nullopt if there is no table.
struct TitledTable {
  std::string title = {};
  TableText table = {};
};
std::optional<TitledTable> CellsOfMarkdown(std::string_view text,
                                           std::string_view file,
                                           Diagnostics& diagnostics);

// A decision of `model` that is one table, as cells; nullopt if it is anything
// else.
std::optional<TableText> TableOf(const DecisionParts& decision,
                                 const ModelParts& model);
// Line ends in cells become spaces.
std::string WriteMarkdownTable(const TableText& table);
std::string WriteCsvTable(const TableText& table);

}  // namespace tassei::internal

#endif  // LIB_RULES_TABLE_READER_H_
