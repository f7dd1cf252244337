#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>
#include <vector>

#include "lib/feel/names.h"
#include "lib/rules/table_cells.h"
#include "lib/rules/table_reader.h"
#include "lib/rules/table_words.h"

namespace tassei::internal {
namespace {

std::string Marked(std::string_view mark, std::string_view text) {
  std::string marked(mark);
  if (!text.empty()) (marked += ' ') += text;
  return marked;
}

class TableCells {
 public:
  TableCells(const DecisionTableParts& table, std::set<std::string> names)
      : table_(table), names_(std::move(names)) {}

  TableText Make() && {
    AddHeader();
    AddTypes();
    AddValues();
    AddRules();
    AddDefaults();
    return std::move(text_);
  }

 private:
  using Input = DecisionTableParts::Input;
  using Output = DecisionTableParts::Output;

  void Add(std::string text) { text_.rows.back().push_back({std::move(text)}); }

  void BeginRow(std::string_view first) {
    text_.rows.emplace_back();
    Add(std::string(first));
  }

  void EndWithoutAnnotations() {
    for (std::size_t i = 0; i < table_.annotation_names.size(); ++i) Add("");
  }

  void AddHeader() {
    BeginRow(PolicyLetters({table_.hit_policy, table_.aggregation}));
    for (const Input& input : table_.inputs) Add(HeaderOf(input));
    for (const Output& output : table_.outputs) {
      Add(Marked(kOutputMark, output.name));
    }
    for (const std::string& name : table_.annotation_names) {
      const bool plain = name == "備考" || name == "annotation";
      Add(plain ? name : Marked(kAnnotationMark, name));
    }
  }

  std::string HeaderOf(const Input& input) const {
    const std::string& label = input.label.text;
    const std::string& expression = input.expression.text;
    const bool labelled = !TrimmedCell(label).empty() && label != expression &&
                          !FindExpressionMark(label).has_value() &&
                          !OutputHeader(label).has_value() &&
                          !AnnotationHeader(label).has_value();
    if (!labelled && IsName(expression)) return expression;
    const std::string marked = Marked(kExpressionMark, expression);
    return labelled ? label + " " + marked : marked;
  }

  // Whether a header is read back as this name of an input.
  bool IsName(const std::string& expression) const {
    if (names_.count(NormalName(expression)) == 0) {
      return IsPlainInputHeader(expression);
    }
    return !FindExpressionMark(expression).has_value() &&
           !OutputHeader(expression).has_value() &&
           !AnnotationHeader(expression).has_value();
  }

  void AddTypes() {
    const auto typed = [](const auto& column) {
      return !column.type_ref.empty();
    };
    if (std::none_of(table_.inputs.begin(), table_.inputs.end(), typed) &&
        std::none_of(table_.outputs.begin(), table_.outputs.end(), typed)) {
      return;
    }
    BeginRow(RowKindWord(TableRowKind::kTypes));
    for (const Input& input : table_.inputs) Add(input.type_ref);
    for (const Output& output : table_.outputs) Add(output.type_ref);
    EndWithoutAnnotations();
  }

  void AddValues() {
    const auto listed = [](const auto& column) {
      return column.allowed_values.has_value();
    };
    if (std::none_of(table_.inputs.begin(), table_.inputs.end(), listed) &&
        std::none_of(table_.outputs.begin(), table_.outputs.end(), listed)) {
      return;
    }
    BeginRow(RowKindWord(TableRowKind::kValues));
    for (const Input& input : table_.inputs) {
      Add(listed(input) ? input.allowed_values->text : "");
    }
    for (const Output& output : table_.outputs) {
      Add(listed(output) ? ValuesOf(output) : "");
    }
    EndWithoutAnnotations();
  }

  static std::string ValuesOf(const Output& output) {
    const std::string& values = output.allowed_values->text;
    const bool read_as_feel =
        output.type_ref != "string" || values.starts_with('"');
    return read_as_feel ? values : Marked(kExpressionMark, values);
  }

  void AddRules() {
    const bool named = HasNames();
    std::size_t number = 0;
    for (const DecisionTableParts::Rule& rule : table_.rules) {
      ++number;
      BeginRow(named ? rule.id : std::to_string(number));
      for (const PlacedText& test : rule.inputs) Add(test.text);
      for (std::size_t i = 0; i < rule.outputs.size(); ++i) {
        Add(ResultOf(rule.outputs[i], table_.outputs[i]));
      }
      for (const std::string& annotation : rule.annotations) Add(annotation);
    }
  }

  // Whether each rule has an id that is read back as one.
  bool HasNames() const {
    std::set<std::string_view> seen;
    return std::all_of(table_.rules.begin(), table_.rules.end(),
                       [&](const DecisionTableParts::Rule& rule) {
                         return !rule.id.empty() &&
                                TrimmedCell(rule.id) == rule.id &&
                                !RowKindNamed(rule.id).has_value() &&
                                seen.insert(rule.id).second;
                       });
  }

  // Results that are not text as it stands are marked where text is expected.
  static std::string ResultOf(const PlacedText& result, const Output& output) {
    if (result.text == "null") return "";
    if (output.type_ref != "string" || result.text.empty()) return result.text;
    if (const auto plain = PlainTextOf(result.text)) return *plain;
    return Marked(kExpressionMark, result.text);
  }

  void AddDefaults() {
    const auto given = [](const Output& output) {
      return output.default_value.has_value();
    };
    if (std::none_of(table_.outputs.begin(), table_.outputs.end(), given)) {
      return;
    }
    BeginRow(RowKindWord(TableRowKind::kDefaults));
    for (std::size_t i = 0; i < table_.inputs.size(); ++i) Add("");
    for (const Output& output : table_.outputs) {
      Add(given(output) ? ResultOf(*output.default_value, output) : "");
    }
    EndWithoutAnnotations();
  }

  const DecisionTableParts& table_;
  std::set<std::string> names_;  // Of what a decision may require.
  TableText text_ = {};
};

std::set<std::string> NamesOf(const ModelParts& model) {
  std::set<std::string> names;
  for (const InputDataParts& input : model.inputs) {
    names.insert(NormalName(input.variable.name));
  }
  for (const DecisionParts& decision : model.decisions) {
    names.insert(NormalName(decision.variable.name));
  }
  return names;
}

}  // namespace

std::optional<TableText> TableOf(const DecisionParts& decision,
                                 const ModelParts& model) {
  if (decision.expression == nullptr ||
      decision.expression->kind != BoxedKind::kTable) {
    return std::nullopt;
  }
  return TableCells(*decision.expression->table, NamesOf(model)).Make();
}

}  // namespace tassei::internal
