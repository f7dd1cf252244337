#include "lib/rules/table_reader.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <set>
#include <utility>
#include <vector>

#include "lib/feel/compiler.h"
#include "lib/feel/names.h"
#include "lib/feel/scope.h"
#include "lib/rules/rule_diagnostics.h"
#include "lib/rules/table_diagnostics.h"
#include "lib/rules/table_words.h"
#include "lib/text/normalize.h"
#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

using Cell = TableText::Cell;
using Row = std::vector<Cell>;

bool IsEmptyRow(const Row& row) {
  return std::all_of(row.begin(), row.end(), [](const Cell& cell) {
    return TrimmedCell(cell.text).empty();
  });
}

// Adds the names that `node` has no meaning for, each once.
void CollectUnresolved(const Node& node, std::vector<std::string>& names) {
  if (node.kind == NodeKind::kUnresolved &&
      std::find(names.begin(), names.end(), node.name) == names.end()) {
    names.push_back(node.name);
  }
  for (const NodePtr& child : node.children) {
    if (child != nullptr) CollectUnresolved(*child, names);
  }
}

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

// The places of the columns that are no rule id.
struct Columns {
  std::vector<std::size_t> inputs;
  std::vector<std::size_t> outputs;
  std::vector<std::size_t> annotations;
};

class GeneralTableReader {
 public:
  GeneralTableReader(const TableText& table, const RuleLimits& limits,
                     Diagnostics& diagnostics)
      : rows_(table.rows), limits_(limits), diagnostics_(diagnostics) {}

  ModelParts Read(std::string_view name) {
    if (CheckCells() && FindHeader()) {
      ReadPolicy();
      if (ReadColumns()) {
        ReadRows();
        FindInputData();
      }
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

  // Sizes and encodings, before any cell is read.
  bool CheckCells() {
    bool good = true;
    for (const Row& row : rows_) {
      for (const Cell& cell : row) {
        if (cell.text.size() > limits_.cell_bytes) {
          Add(kTableCellTooLarge, cell.where,
              {std::to_string(limits_.cell_bytes)});
          good = false;
        } else if (!IsUtf8(cell.text)) {
          Add(kTableNotUtf8, cell.where, {}, cell.text.substr(0, 200));
          good = false;
        }
      }
    }
    return good;
  }

  // --- The header -----------------------------------------------------------

  bool FindHeader() {
    while (header_ < rows_.size() && IsEmptyRow(header())) ++header_;
    if (header_ < rows_.size()) return true;
    Add(kTableEmpty, {}, {});
    return false;
  }

  void ReadPolicy() {
    const Cell& cell = header().front();
    const std::string_view word = TrimmedCell(cell.text);
    if (const std::optional<TablePolicy> policy = PolicyNamed(word)) {
      table_.hit_policy = policy->hit_policy;
      table_.aggregation = policy->aggregation;
      return;
    }
    const std::string folded = Nfkc(word);
    Add(kTablePolicyUnknown, cell.where, {}, std::string(word),
        PolicyNamed(folded).has_value() ? folded : "");
  }

  // False if the rows cannot be read by the header.
  bool ReadColumns() {
    const std::size_t before = diagnostics_.size();
    SortColumns();
    if (columns_.outputs.empty()) TakeLastInputForOutput();
    if (columns_.outputs.empty()) {
      Add(kTableHasNoOutput, header().front().where, {});
    }
    if (columns_.inputs.size() > limits_.inputs) {
      Add(kTableTooManyInputs, header().front().where,
          {std::to_string(limits_.inputs)});
    }
    CheckOutputNames();
    return diagnostics_.size() == before;
  }

  void SortColumns() {
    for (std::size_t column = 1; column < header().size(); ++column) {
      const Cell& cell = header()[column];
      const std::string_view text = TrimmedCell(cell.text);
      if (const auto annotation = AnnotationHeader(text)) {
        columns_.annotations.push_back(column);
        table_.annotation_names.emplace_back(*annotation);
        continue;
      }
      const auto output = OutputHeader(text);
      if (!columns_.annotations.empty() ||
          (!output.has_value() && !columns_.outputs.empty())) {
        Add(kTableColumnOutOfOrder, cell.where, {std::string(text)});
      } else if (output.has_value()) {
        columns_.outputs.push_back(column);
        table_.outputs.push_back(
            {.name = std::string(*output), .where = cell.where});
      } else {
        columns_.inputs.push_back(column);
        table_.inputs.push_back(ReadInput(cell));
      }
    }
  }

  // A table that marks no output has one, the last column, which holds codes as
  // they stand.
  void TakeLastInputForOutput() {
    if (columns_.inputs.empty()) return;
    const std::size_t column = columns_.inputs.back();
    columns_.inputs.pop_back();
    table_.inputs.pop_back();
    is_name_.pop_back();
    columns_.outputs.push_back(column);
    table_.outputs.push_back(
        {.name = std::string(TrimmedCell(header()[column].text)),
         .type_ref = "string",
         .where = header()[column].where});
  }

  DecisionTableParts::Input ReadInput(const Cell& cell) {
    DecisionTableParts::Input input;
    const std::string_view text = TrimmedCell(cell.text);
    input.expression = {std::string(text), cell.where};
    const auto marked = FindExpressionMark(text);
    is_name_.push_back(!marked.has_value());
    if (marked.has_value()) {
      input.label = {std::string(marked->before), cell.where};
      input.expression.text = marked->expression;
    }
    if (input.expression.text.empty()) Add(kTableHeaderEmpty, cell.where, {});
    return input;
  }

  void CheckOutputNames() {
    if (table_.outputs.size() < 2) return;
    std::set<std::string> seen;
    for (const DecisionTableParts::Output& output : table_.outputs) {
      if (output.name.empty()) {
        Add(kTableHeaderEmpty, output.where, {});
      } else if (!seen.insert(NormalName(output.name)).second) {
        Add(kTableOutputTwice, output.where, {output.name});
      }
    }
  }

  // --- The rows -------------------------------------------------------------

  void ReadRows() {
    // Types say how the cells of other rows are read.
    ReadRowsOf(TableRowKind::kTypes);
    ReadRowsOf(TableRowKind::kValues);
    ReadRowsOf(TableRowKind::kDefaults);
    for (std::size_t row = header_ + 1; row < rows_.size(); ++row) {
      if (IsEmptyRow(rows_[row]) || KindOf(rows_[row]).has_value()) continue;
      if (table_.rules.size() == limits_.rules) {
        Add(kTableTooManyRules, rows_[row].front().where,
            {std::to_string(limits_.rules)});
        return;
      }
      if (CheckWidth(rows_[row])) ReadRule(rows_[row]);
    }
    if (table_.rules.empty()) Add(kTableNoRules, header().front().where, {});
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
    for (std::size_t i = 0; i < table_.inputs.size(); ++i) {
      table_.inputs[i].type_ref = TrimmedCell(row[columns_.inputs[i]].text);
    }
    for (std::size_t i = 0; i < table_.outputs.size(); ++i) {
      const std::string_view type = TrimmedCell(row[columns_.outputs[i]].text);
      if (!type.empty()) table_.outputs[i].type_ref = type;
    }
  }

  void ReadValues(const Row& row) {
    for (std::size_t i = 0; i < table_.inputs.size(); ++i) {
      const Cell& cell = row[columns_.inputs[i]];
      const std::string_view text = TrimmedCell(cell.text);
      if (!text.empty()) {
        table_.inputs[i].allowed_values = {std::string(text), cell.where};
      }
    }
    for (std::size_t i = 0; i < table_.outputs.size(); ++i) {
      const Cell& cell = row[columns_.outputs[i]];
      if (TrimmedCell(cell.text).empty()) continue;
      table_.outputs[i].allowed_values = {ListOfValues(cell, table_.outputs[i]),
                                          cell.where};
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
    for (std::size_t i = 0; i < table_.outputs.size(); ++i) {
      const Cell& cell = row[columns_.outputs[i]];
      if (TrimmedCell(cell.text).empty()) continue;
      table_.outputs[i].default_value = ResultOf(cell, table_.outputs[i]);
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
    for (std::size_t i = 0; i < table_.outputs.size(); ++i) {
      rule.outputs.push_back(
          ResultOf(row[columns_.outputs[i]], table_.outputs[i]));
    }
    for (const std::size_t column : columns_.annotations) {
      rule.annotations.emplace_back(TrimmedCell(row[column].text));
    }
    table_.rules.push_back(std::move(rule));
  }

  void ReadRuleId(const Cell& cell, DecisionTableParts::Rule& rule) {
    rule.id = TrimmedCell(cell.text);
    if (rule.id.empty()) {
      Add(kTableNoRuleId, cell.where, {});
    } else if (!rule_ids_.insert(rule.id).second) {
      Add(kTableRuleTwice, cell.where, {rule.id});
    }
  }

  // --- What the inputs need -------------------------------------------------

  void FindInputData() {
    for (std::size_t i = 0; i < table_.inputs.size(); ++i) {
      if (!is_name_[i]) continue;
      const DecisionTableParts::Input& input = table_.inputs[i];
      AddInputData(input.expression.text, input.type_ref,
                   input.expression.where);
    }
    for (std::size_t i = 0; i < table_.inputs.size(); ++i) {
      if (is_name_[i]) continue;
      const PlacedText& expression = table_.inputs[i].expression;
      for (const std::string& name : UnknownNames(expression)) {
        AddInputData(name, {}, expression.where);
      }
    }
  }

  void AddInputData(const std::string& name, const std::string& type,
                    const SourceSpan& where) {
    const std::string normal = NormalName(name);
    const auto known = std::find_if(
        inputs_.begin(), inputs_.end(), [&](const InputDataParts& input) {
          return NormalName(input.variable.name) == normal;
        });
    if (known == inputs_.end()) {
      inputs_.push_back(
          {.id = "input_" + std::to_string(inputs_.size() + 1),
           .variable = {.name = name, .type_ref = type, .where = where}});
    } else if (known->variable.type_ref.empty()) {
      known->variable.type_ref = type;
    } else if (!type.empty() && known->variable.type_ref != type) {
      Add(kTableTypesDiffer, where, {name, known->variable.type_ref});
    }
  }

  // The names of an expression that no input is called yet. What is wrong with
  // the expression is told when it is compiled.
  std::vector<std::string> UnknownNames(const PlacedText& expression) const {
    Scope scope;
    scope.OpenFunction();
    for (const InputDataParts& input : inputs_) {
      scope.Declare(input.variable.name, {});
    }
    Diagnostics ignored;
    CompilerContext context{.scope = scope, .diagnostics = ignored};
    const NodePtr tree =
        CompileExpression({expression.text, expression.where}, context);
    std::vector<std::string> names;
    if (tree != nullptr) CollectUnresolved(*tree, names);
    return names;
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
        std::make_shared<const DecisionTableParts>(std::move(table_));
    decision.where = boxed->where;
    decision.variable.where = boxed->where;
    decision.expression = std::move(boxed);
    model.inputs = std::move(inputs_);
    model.decisions.push_back(std::move(decision));
    return model;
  }

  std::string NameByOutput() const {
    return table_.outputs.size() == 1 && !table_.outputs[0].name.empty()
               ? table_.outputs[0].name
               : "decision";
  }

  // Of one value. The type of a list of them has no name.
  std::string TypeOfResult() const {
    const bool gives_list = table_.aggregation == TableAggregation::kNone &&
                            (table_.hit_policy == TableHitPolicy::kCollect ||
                             table_.hit_policy == TableHitPolicy::kRuleOrder ||
                             table_.hit_policy == TableHitPolicy::kOutputOrder);
    if (table_.aggregation == TableAggregation::kCount) return "number";
    return table_.outputs.size() == 1 && !gives_list
               ? table_.outputs[0].type_ref
               : "";
  }

  const std::vector<Row>& rows_;
  const RuleLimits& limits_;
  Diagnostics& diagnostics_;
  std::size_t header_ = 0;
  Columns columns_ = {};
  DecisionTableParts table_ = {};
  std::vector<bool> is_name_ = {};  // By input: the header is a name.
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
