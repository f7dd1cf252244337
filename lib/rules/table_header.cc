#include "lib/rules/table_header.h"

#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "lib/feel/names.h"
#include "lib/rules/evidence.h"
#include "lib/rules/rule_diagnostics.h"
#include "lib/rules/table_cells.h"
#include "lib/rules/table_diagnostics.h"
#include "lib/rules/table_words.h"
#include "lib/text/normalize.h"

namespace tassei::internal {
namespace {

using Cell = TableText::Cell;

class HeaderReader {
 public:
  HeaderReader(const std::vector<Cell>& row, const RuleLimits& limits,
               Diagnostics& diagnostics)
      : row_(row), limits_(limits), diagnostics_(diagnostics) {}

  std::optional<TableHeader> Read() {
    ReadPolicy();
    if (!ReadColumns()) return std::nullopt;
    return std::move(header_);
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

  void ReadPolicy() {
    const Cell& cell = row_.front();
    const std::string_view word = TrimmedCell(cell.text);
    if (const std::optional<TablePolicy> policy = PolicyNamed(word)) {
      header_.parts.hit_policy = policy->hit_policy;
      header_.parts.aggregation = policy->aggregation;
      return;
    }
    const std::string folded = Nfkc(word);
    Add(kTablePolicyUnknown, cell.where, {}, std::string(word),
        PolicyNamed(folded).has_value() ? folded : "");
  }

  bool ReadColumns() {
    const std::size_t before = diagnostics_.size();
    SortColumns();
    if (header_.outputs.empty()) TakeLastInputForOutput();
    if (header_.outputs.empty()) {
      Add(kTableHasNoOutput, row_.front().where, {});
    }
    if (header_.inputs.size() > limits_.inputs) {
      Add(kTableTooManyInputs, row_.front().where,
          {std::to_string(limits_.inputs)});
    }
    CheckOutputNames();
    return diagnostics_.size() == before;
  }

  // Where the annotations behind all other columns begin: 根拠 is one of them
  // there, as it is in tables of grades.
  std::size_t FirstOfLastAnnotations() const {
    std::size_t first = row_.size();
    while (first > 1) {
      const std::string_view text = TrimmedCell(row_[first - 1].text);
      if (!AnnotationHeader(text).has_value() && !IsEvidenceHeader(text)) break;
      --first;
    }
    return first;
  }

  void SortColumns() {
    const std::size_t last_annotations = FirstOfLastAnnotations();
    for (std::size_t column = 1; column < row_.size(); ++column) {
      const Cell& cell = row_[column];
      const std::string_view text = TrimmedCell(cell.text);
      const auto annotation = AnnotationHeader(text);
      if (annotation.has_value() || column >= last_annotations) {
        header_.annotations.push_back(column);
        header_.parts.annotation_names.emplace_back(annotation.value_or(text));
        continue;
      }
      const auto output = OutputHeader(text);
      if (!header_.annotations.empty() ||
          (!output.has_value() && !header_.outputs.empty())) {
        Add(kTableColumnOutOfOrder, cell.where, {std::string(text)});
      } else if (output.has_value()) {
        header_.outputs.push_back(column);
        header_.parts.outputs.push_back(
            {.name = std::string(*output), .where = cell.where});
      } else {
        header_.inputs.push_back(column);
        header_.parts.inputs.push_back(ReadInput(cell));
      }
    }
  }

  // A table that marks no output has one, the last column, which holds codes as
  // they stand.
  void TakeLastInputForOutput() {
    if (header_.inputs.empty()) return;
    const std::size_t column = header_.inputs.back();
    header_.inputs.pop_back();
    header_.parts.inputs.pop_back();
    header_.is_name.pop_back();
    header_.outputs.push_back(column);
    header_.parts.outputs.push_back(
        {.name = std::string(TrimmedCell(row_[column].text)),
         .type_ref = "string",
         .where = row_[column].where});
  }

  DecisionTableParts::Input ReadInput(const Cell& cell) {
    DecisionTableParts::Input input;
    const std::string_view text = TrimmedCell(cell.text);
    input.expression = {std::string(text), cell.where};
    const auto marked = FindExpressionMark(text);
    header_.is_name.push_back(!marked.has_value());
    if (marked.has_value()) {
      input.label = {std::string(marked->before), cell.where};
      input.expression.text = marked->expression;
    }
    if (input.expression.text.empty()) Add(kTableHeaderEmpty, cell.where, {});
    return input;
  }

  void CheckOutputNames() {
    if (header_.parts.outputs.size() < 2) return;
    std::set<std::string> seen;
    for (const DecisionTableParts::Output& output : header_.parts.outputs) {
      if (output.name.empty()) {
        Add(kTableHeaderEmpty, output.where, {});
      } else if (!seen.insert(NormalName(output.name)).second) {
        Add(kTableOutputTwice, output.where, {output.name});
      }
    }
  }

  const std::vector<Cell>& row_;
  const RuleLimits& limits_;
  Diagnostics& diagnostics_;
  TableHeader header_ = {};
};

}  // namespace

std::optional<TableHeader> ReadTableHeader(const std::vector<Cell>& row,
                                           const RuleLimits& limits,
                                           Diagnostics& diagnostics) {
  return HeaderReader(row, limits, diagnostics).Read();
}

}  // namespace tassei::internal
