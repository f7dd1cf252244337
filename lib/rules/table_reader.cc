#include "lib/rules/table_reader.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <set>
#include <utility>
#include <vector>

#include "lib/rules/rule_diagnostics.h"
#include "lib/rules/table_cells.h"
#include "lib/rules/table_diagnostics.h"
#include "lib/rules/table_header.h"
#include "lib/rules/table_inputs.h"
#include "lib/rules/table_words.h"
#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

using Cell = TableText::Cell;
using Row = std::vector<Cell>;

// A comma between values, of either kind, or the end of them.
struct ValueEnd {
  std::size_t at = 0;
  std::size_t size = 0;
};
ValueEnd FindValueEnd(std::string_view values) {
  constexpr std::string_view kJapaneseComma = "、";
  const std::size_t ascii = values.find(',');
  const std::size_t japanese = values.find(kJapaneseComma);
  if (ascii < japanese) return {ascii, 1};
  if (japanese < ascii) return {japanese, kJapaneseComma.size()};
  return {values.size(), 0};
}

class GeneralTableReader {
 public:
  GeneralTableReader(const TableText& table, const RuleLimits& limits,
                     Diagnostics& diagnostics)
      : table_(table),
        rows_(table.rows),
        limits_(limits),
        diagnostics_(diagnostics) {}

  ModelParts Read(std::string_view name) {
    if (CheckCells(table_, limits_, diagnostics_) && FindHeader() &&
        ReadHeader()) {
      ReadRows();
      inputs_ = InputsOfTable(columns_, diagnostics_);
    }
    return Model(name);
  }

 private:
  void Add(const DiagnosticKind& kind, const SourceSpan& where,
           std::vector<std::string> arguments, std::string found = {},
           std::string suggestion = {}) {
    diagnostics_.Add({.kind = &kind,
                      .where = where,
                      .arguments = std::move(arguments),
                      .found = std::move(found),
                      .suggestion = std::move(suggestion)});
  }

  const Row& header() const { return rows_[header_]; }

  bool FindHeader() {
    while (header_ < rows_.size() && IsEmptyRow(header())) ++header_;
    if (header_ < rows_.size()) return true;
    Add(kTableEmpty, {}, {});
    return false;
  }

  bool ReadHeader() {
    std::optional<TableHeader> found =
        ReadTableHeader(header(), limits_, diagnostics_);
    if (found.has_value()) columns_ = *std::move(found);
    return found.has_value();
  }

  // --- The rows -------------------------------------------------------------

  void ReadRows() {
    // Types say how the cells of other rows are read.
    ReadRowsOf(TableRowKind::kTypes);
    ReadRowsOf(TableRowKind::kValues);
    ReadRowsOf(TableRowKind::kDefaults);
    for (std::size_t row = header_ + 1; row < rows_.size(); ++row) {
      if (IsEmptyRow(rows_[row]) || KindOf(rows_[row]).has_value()) continue;
      if (columns_.parts.rules.size() == limits_.rules) {
        Add(kTableTooManyRules, rows_[row].front().where,
            {std::to_string(limits_.rules)});
        return;
      }
      if (CheckWidth(rows_[row])) ReadRule(rows_[row]);
    }
    if (columns_.parts.rules.empty())
      Add(kTableNoRules, header().front().where, {});
  }

  static std::optional<TableRowKind> KindOf(const Row& row) {
    return row.empty() ? std::nullopt
                       : RowKindNamed(TrimmedCell(row.front().text));
  }

  bool CheckWidth(const Row& row) {
    if (row.size() == header().size()) return true;
    Add(kTableRagged, row.front().where,
        {std::to_string(row.size()), std::to_string(header().size())});
    return false;
  }

  void ReadRowsOf(TableRowKind kind) {
    bool found = false;
    for (std::size_t row = header_ + 1; row < rows_.size(); ++row) {
      if (KindOf(rows_[row]) != kind) continue;
      if (found) {
        Add(kTableRowTwice, rows_[row].front().where,
            {std::string(TrimmedCell(rows_[row].front().text))});
      } else if (CheckWidth(rows_[row])) {
        ReadRowOf(kind, rows_[row]);
      }
      found = true;
    }
  }

  void ReadRowOf(TableRowKind kind, const Row& row) {
    switch (kind) {
      case TableRowKind::kTypes:
        return ReadTypes(row);
      case TableRowKind::kValues:
        return ReadValues(row);
      case TableRowKind::kDefaults:
        return ReadDefaults(row);
    }
  }

  void ReadTypes(const Row& row) {
    for (std::size_t i = 0; i < columns_.parts.inputs.size(); ++i) {
      columns_.parts.inputs[i].type_ref =
          TrimmedCell(row[columns_.inputs[i]].text);
    }
    for (std::size_t i = 0; i < columns_.parts.outputs.size(); ++i) {
      const std::string_view type = TrimmedCell(row[columns_.outputs[i]].text);
      if (!type.empty()) columns_.parts.outputs[i].type_ref = type;
    }
  }

  void ReadValues(const Row& row) {
    for (std::size_t i = 0; i < columns_.parts.inputs.size(); ++i) {
      const Cell& cell = row[columns_.inputs[i]];
      const std::string_view text = TrimmedCell(cell.text);
      if (!text.empty()) {
        columns_.parts.inputs[i].allowed_values = {std::string(text),
                                                   cell.where};
      }
    }
    for (std::size_t i = 0; i < columns_.parts.outputs.size(); ++i) {
      const Cell& cell = row[columns_.outputs[i]];
      if (TrimmedCell(cell.text).empty()) continue;
      columns_.parts.outputs[i].allowed_values = {
          ListOfValues(cell, columns_.parts.outputs[i]), cell.where};
    }
  }

  // The values of strings may stand without quotes, with commas between.
  static std::string ListOfValues(const Cell& cell,
                                  const DecisionTableParts::Output& output) {
    const std::string_view text = TrimmedCell(cell.text);
    if (const auto marked = FindExpressionMark(text)) {
      return std::string(marked->expression);
    }
    if (output.type_ref != "string" || text.front() == '"') {
      return std::string(text);
    }
    std::string values;
    for (std::string_view rest = text; !rest.empty();) {
      const ValueEnd end = FindValueEnd(rest);
      if (!values.empty()) values += ", ";
      values += FeelStringOf(TrimmedCell(rest.substr(0, end.at)));
      rest.remove_prefix(end.at + end.size);
    }
    return values;
  }

  void ReadDefaults(const Row& row) {
    for (const std::size_t column : columns_.inputs) {
      const std::string_view text = TrimmedCell(row[column].text);
      if (!text.empty() && text != "-") {
        Add(kTableDefaultTests, row[column].where, {}, std::string(text));
      }
    }
    for (std::size_t i = 0; i < columns_.parts.outputs.size(); ++i) {
      const Cell& cell = row[columns_.outputs[i]];
      if (TrimmedCell(cell.text).empty()) continue;
      columns_.parts.outputs[i].default_value =
          ResultOf(cell, columns_.parts.outputs[i]);
    }
  }

  // A cell of an output as FEEL. Those of strings are text as it stands, unless
  // they are quoted or marked.
  static PlacedText ResultOf(const Cell& cell,
                             const DecisionTableParts::Output& output) {
    const std::string_view text = TrimmedCell(cell.text);
    if (text.empty()) return {"null", cell.where};
    if (text.front() == '"') return {std::string(text), cell.where};
    const auto marked = FindExpressionMark(text);
    if (marked.has_value() && marked->before.empty()) {
      return {std::string(marked->expression), cell.where};
    }
    if (output.type_ref == "string") return {FeelStringOf(text), cell.where};
    return {std::string(text), cell.where};
  }

  void ReadRule(const Row& row) {
    DecisionTableParts::Rule rule;
    rule.where = row.front().where;
    ReadRuleId(row.front(), rule);
    for (const std::size_t column : columns_.inputs) {
      const std::string_view text = TrimmedCell(row[column].text);
      rule.inputs.push_back(
          {std::string(text.empty() ? "-" : text), row[column].where});
    }
    for (std::size_t i = 0; i < columns_.parts.outputs.size(); ++i) {
      rule.outputs.push_back(
          ResultOf(row[columns_.outputs[i]], columns_.parts.outputs[i]));
    }
    for (const std::size_t column : columns_.annotations) {
      rule.annotations.emplace_back(TrimmedCell(row[column].text));
    }
    columns_.parts.rules.push_back(std::move(rule));
  }

  void ReadRuleId(const Cell& cell, DecisionTableParts::Rule& rule) {
    rule.id = TrimmedCell(cell.text);
    if (rule.id.empty()) {
      Add(kTableNoRuleId, cell.where, {});
    } else if (!rule_ids_.insert(rule.id).second) {
      Add(kTableRuleTwice, cell.where, {rule.id});
    }
  }

  // --- The model ------------------------------------------------------------

  ModelParts Model(std::string_view name) {
    ModelParts model;
    model.name = name.empty() ? NameByOutput() : std::string(name);
    model.model_namespace = "urn:tassei:" + model.name;
    DecisionParts decision;
    decision.id = "decision_1";
    decision.name = model.name;
    decision.variable = {.name = model.name, .type_ref = TypeOfResult()};
    for (const InputDataParts& input : inputs_) {
      decision.required_inputs.push_back({.id = input.id});
    }
    auto boxed = std::make_shared<BoxedExpression>();
    boxed->kind = BoxedKind::kTable;
    if (header_ < rows_.size()) boxed->where = header().front().where;
    boxed->table =
        std::make_shared<const DecisionTableParts>(std::move(columns_.parts));
    decision.where = boxed->where;
    decision.variable.where = boxed->where;
    decision.expression = std::move(boxed);
    model.inputs = std::move(inputs_);
    model.decisions.push_back(std::move(decision));
    return model;
  }

  std::string NameByOutput() const {
    return columns_.parts.outputs.size() == 1 &&
                   !columns_.parts.outputs[0].name.empty()
               ? columns_.parts.outputs[0].name
               : "decision";
  }

  // Of one value. The type of a list of them has no name.
  std::string TypeOfResult() const {
    const bool gives_list =
        columns_.parts.aggregation == TableAggregation::kNone &&
        (columns_.parts.hit_policy == TableHitPolicy::kCollect ||
         columns_.parts.hit_policy == TableHitPolicy::kRuleOrder ||
         columns_.parts.hit_policy == TableHitPolicy::kOutputOrder);
    if (columns_.parts.aggregation == TableAggregation::kCount) return "number";
    return columns_.parts.outputs.size() == 1 && !gives_list
               ? columns_.parts.outputs[0].type_ref
               : "";
  }

  const TableText& table_;
  const std::vector<Row>& rows_;
  const RuleLimits& limits_;
  Diagnostics& diagnostics_;
  std::size_t header_ = 0;
  TableHeader columns_ = {};  // And the rules read so far.
  std::set<std::string> rule_ids_ = {};
  std::vector<InputDataParts> inputs_ = {};
};

}  // namespace

std::optional<ModelParts> ReadTable(const TableText& table,
                                    std::string_view name,
                                    Diagnostics& diagnostics,
                                    const RuleLimits& limits) {
  Diagnostics found;
  ModelParts model = GeneralTableReader(table, limits, found).Read(name);
  diagnostics.Append(found);
  if (found.has_errors()) return std::nullopt;
  return model;
}

}  // namespace tassei::internal
