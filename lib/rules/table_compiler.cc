#include "lib/rules/table_compiler.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/feel/characters.h"
#include "lib/rules/evidence.h"
#include "lib/rules/grading_cell.h"
#include "lib/rules/rule_diagnostics.h"
#include "lib/rules/table_cells.h"
#include "lib/text/nearest.h"
#include "lib/text/normalize.h"
#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

using Cell = TableText::Cell;
using Row = std::vector<Cell>;

std::string HeaderName(const Cell& cell) { return Nfc(TrimmedCell(cell.text)); }

struct HitPolicyName {
  HitPolicy policy;
  std::string_view code;
  std::string_view word;
};
constexpr std::array<HitPolicyName, 11> kHitPolicies = {
    {{HitPolicy::kUnique, "U", "一意"},
     {HitPolicy::kFirst, "F", "先勝ち"},
     {HitPolicy::kAny, "A", "一致"},
     {HitPolicy::kPriority, "P", "優先"},
     {HitPolicy::kRuleOrder, "R", "規則順"},
     {HitPolicy::kOutputOrder, "O", "出力順"},
     {HitPolicy::kCollect, "C", "収集"},
     {HitPolicy::kCollectSum, "C+", "合計"},
     {HitPolicy::kCollectLeast, "C<", "最小"},
     {HitPolicy::kCollectGreatest, "C>", "最大"},
     {HitPolicy::kCollectCount, "C#", "件数"}}};

std::optional<HitPolicy> HitPolicyOf(std::string_view name) {
  for (const HitPolicyName& known : kHitPolicies) {
    if (name == known.code || name == known.word) return known.policy;
  }
  return std::nullopt;
}

// Policies that calculate with outputs.
bool NeedsNumbers(HitPolicy policy) {
  return policy == HitPolicy::kCollectSum ||
         policy == HitPolicy::kCollectLeast ||
         policy == HitPolicy::kCollectGreatest;
}

Domain DomainOf(FactType type) {
  switch (type) {
    case FactType::kNumber:
      return Domain::kNumber;
    case FactType::kBoolean:
      return Domain::kBoolean;
    case FactType::kCode:
      break;
  }
  return Domain::kString;
}

class TableCompiler {
 public:
  TableCompiler(const TableText& table, const TableVocabulary& vocabulary,
                const RuleLimits& limits, Diagnostics& diagnostics)
      : vocabulary_(vocabulary),
        limits_(limits),
        diagnostics_(diagnostics),
        rep_(std::make_shared<RuleSet::Rep>()) {
    rep_->table = table;
    form().mode = TableMode::kStrict;
  }

  std::shared_ptr<const RuleSet::Rep> Compile() {
    if (CheckCells(rep_->table, limits_, diagnostics_) && ReadHeader()) {
      ReadRules();
      FindUnreachable();
    }
    if (!diagnostics_.has_errors()) rep_->strict.index = RuleIndex(form());
    return rep_;
  }

 private:
  const std::vector<Row>& rows() const { return rep_->table.rows; }
  TableForm& form() { return rep_->strict.form; }

  void Add(const DiagnosticKind& kind, const SourceSpan& where,
           std::vector<std::string> arguments, std::string found = {},
           std::string suggestion = {}) {
    diagnostics_.Add({.kind = &kind,
                      .where = where,
                      .arguments = std::move(arguments),
                      .found = std::move(found),
                      .suggestion = std::move(suggestion)});
  }

  // --- The header -----------------------------------------------------------

  bool ReadHeader() {
    header_ = 0;
    while (header_ < rows().size() && IsEmptyRow(rows()[header_])) ++header_;
    if (header_ == rows().size()) {
      Add(kTableEmpty, {}, {});
      return false;
    }
    ReadHitPolicy();
    return ReadColumns();
  }

  void ReadHitPolicy() {
    const Cell& cell = rows()[header_].front();
    const std::string name(TrimmedCell(cell.text));
    const std::optional<HitPolicy> policy = HitPolicyOf(name);
    if (policy.has_value()) {
      rep_->strict.policy = *policy;
      return;
    }
    const std::string folded = Nfkc(name);
    Add(kTableNoHitPolicy, cell.where, {}, name,
        HitPolicyOf(folded).has_value() ? folded : "");
  }

  // False if the rows cannot be read by the header.
  bool ReadColumns() {
    const Row& header = rows()[header_];
    const auto is_output = [this](const Cell& cell) {
      const std::string name = HeaderName(cell);
      const auto& names = vocabulary_.output_names;
      return std::find(names.begin(), names.end(), name) != names.end();
    };
    const auto output =
        std::find_if(header.begin() + 1, header.end(), is_output);
    if (output == header.end()) {
      Add(kTableNoOutput, header.front().where,
          {vocabulary_.output_names.empty()
               ? ""
               : vocabulary_.output_names.front()});
    }
    output_ = static_cast<std::size_t>(output - header.begin());
    const bool named = ReadInputs();
    return ReadColumnsBehind() && named && output_ < header.size();
  }

  bool ReadInputs() {
    const Row& header = rows()[header_];
    if (output_ - 1 > limits_.inputs) {
      Add(kTableTooManyInputs, header.front().where,
          {std::to_string(limits_.inputs)});
      return false;
    }
    bool good = true;
    for (std::size_t column = 1; column < output_; ++column) {
      good = ReadInput(header[column]) && good;
    }
    return good;
  }

  bool ReadInput(const Cell& cell) {
    const std::string name = HeaderName(cell);
    std::vector<std::string_view> known;
    for (const FactDefinition& fact : vocabulary_.facts) {
      if (!name.empty() && (name == fact.name || name == fact.name_ja)) {
        rep_->facts.push_back(fact);
        form().inputs.push_back({.domain = DomainOf(fact.type)});
        return true;
      }
      known.push_back(fact.name_ja);
      known.push_back(fact.name);
    }
    // A table without output may only have misspelled it.
    known.insert(known.end(), vocabulary_.output_names.begin(),
                 vocabulary_.output_names.end());
    Add(kTableUnknownColumn, cell.where, {name}, cell.text,
        std::string(Nearest(name, known)));
    return false;
  }

  bool ReadColumnsBehind() {
    const Row& header = rows()[header_];
    bool good = true;
    for (std::size_t column = output_ + 1; column < header.size(); ++column) {
      good = ReadColumnBehind(column, header[column]) && good;
    }
    return good;
  }

  bool ReadColumnBehind(std::size_t column, const Cell& cell) {
    const std::string name = HeaderName(cell);
    std::optional<std::size_t>* const place = PlaceBehind(name);
    if (place != nullptr && !place->has_value()) {
      *place = column;
      return true;
    }
    constexpr std::array<std::string_view, 4> kNames = {"備考", "annotation",
                                                        "根拠", "evidence"};
    Add(kTableColumnBehind, cell.where, {name}, cell.text,
        std::string(place == nullptr ? Nearest(name, kNames) : ""));
    return false;
  }

  // Where the column of this name is kept; null for unknown names.
  std::optional<std::size_t>* PlaceBehind(std::string_view name) {
    if (name == "備考" || name == "annotation") return &annotation_;
    return IsEvidenceHeader(name) ? &evidence_ : nullptr;
  }

  // --- The rules ------------------------------------------------------------

  void ReadRules() {
    compiled_.resize(form().inputs.size());
    cells_.emplace(rep_->facts);
    for (std::size_t row = header_ + 1; row < rows().size(); ++row) {
      if (IsEmptyRow(rows()[row])) continue;
      if (rep_->rules.size() == limits_.rules) {
        Add(kTableTooManyRules, rows()[row].front().where,
            {std::to_string(limits_.rules)});
        return;
      }
      ReadRule(row);
    }
    rep_->strict.slot_count = cells_->slot_count();
    if (rep_->rules.empty()) {
      Add(kTableNoRules, rows()[header_].front().where, {});
    }
  }

  // A rule with problems takes its place too, so that it is counted.
  void ReadRule(std::size_t row) {
    const Row& cells = rows()[row];
    RuleSet::Rep::Rule& rule = rep_->rules.emplace_back();
    rule.row = row;
    const std::size_t first_cell = form().cells.size();
    form().cells.resize(first_cell + form().inputs.size());
    form().rule_count = rep_->rules.size();
    rep_->strict.ranks.push_back(0);
    if (cells.size() != rows()[header_].size()) {
      Add(kTableRagged, cells.front().where,
          {std::to_string(cells.size()),
           std::to_string(rows()[header_].size())});
      return;
    }
    ReadRuleId(cells.front(), rule);
    for (std::size_t input = 0; input < form().inputs.size(); ++input) {
      form().cells[first_cell + input] = ReadTests(input, cells[input + 1]);
    }
    ReadOutput(cells[output_], rule);
    if (annotation_.has_value()) {
      rule.annotation = cells[*annotation_].text;
    }
    if (evidence_.has_value()) ReadEvidence(cells[*evidence_], rule);
  }

  void ReadRuleId(const Cell& cell, RuleSet::Rep::Rule& rule) {
    rule.id = TrimmedCell(cell.text);
    if (rule.id.empty()) {
      Add(kTableNoRuleId, cell.where, {});
    } else if (!rule_ids_.insert(rule.id).second) {
      Add(kTableRuleTwice, cell.where, {rule.id});
    }
  }

  // The place of the cell's form among those of its input.
  uint32_t ReadTests(std::size_t input, const Cell& cell) {
    std::vector<CellForm>& forms = form().inputs[input].forms;
    const std::string_view text = TrimmedCell(cell.text);
    const auto known = compiled_[input].find(text);
    if (known != compiled_[input].end()) return known->second;
    Diagnostics found;
    const NodePtr tests = cells_->Compile({text, cell.where}, input, found);
    diagnostics_.Append(found);
    if (found.has_errors()) return 0;
    const auto place = static_cast<uint32_t>(forms.size());
    forms.push_back(NormalForm(tests, TableMode::kStrict));
    // A text with warnings is read again, so that each cell is warned of.
    if (found.empty()) compiled_[input].emplace(text, place);
    return place;
  }

  void ReadOutput(const Cell& cell, RuleSet::Rep::Rule& rule) {
    rule.output = TrimmedCell(cell.text);
    const std::optional<uint32_t> rank = RankOf(rule.output);
    if (!rank.has_value()) {
      const bool missing = rule.output.empty();
      Add(missing ? kTableOutputMissing : kTableUnknownOutput, cell.where,
          {rule.output}, cell.text,
          std::string(Nearest(rule.output, vocabulary_.outputs)));
      return;
    }
    rep_->strict.ranks.back() = *rank;
    if (NeedsNumbers(rep_->strict.policy)) ReadNumber(cell, rule);
  }

  // The place of an output among those allowed, or where any is, among those
  // read so far; nullopt for one that is not allowed.
  std::optional<uint32_t> RankOf(const std::string& output) {
    const auto& outputs = vocabulary_.outputs;
    if (outputs.empty()) {
      if (output.empty()) return std::nullopt;
      const auto next = static_cast<uint32_t>(ranks_.size());
      return ranks_.emplace(output, next).first->second;
    }
    const auto known = std::find(outputs.begin(), outputs.end(), output);
    if (known == outputs.end()) return std::nullopt;
    return static_cast<uint32_t>(known - outputs.begin());
  }

  void ReadNumber(const Cell& cell, RuleSet::Rep::Rule& rule) {
    const std::optional<Decimal> number = Decimal::Parse(rule.output);
    if (number.has_value()) {
      rule.number = *number;
    } else {
      Add(kTableOutputNoNumber, cell.where, {rule.output}, cell.text);
    }
  }

  void ReadEvidence(const Cell& cell, RuleSet::Rep::Rule& rule) {
    const std::string word(TrimmedCell(cell.text));
    const std::optional<Evidence> evidence = EvidenceNamed(word);
    if (evidence.has_value()) {
      rule.evidence = *evidence;
    } else {
      Add(kTableUnknownEvidence, cell.where, {word}, cell.text,
          std::string(NearestEvidence(word)));
    }
  }

  bool AlwaysHolds(std::size_t rule) {
    for (std::size_t input = 0; input < form().inputs.size(); ++input) {
      if (!form().FormOf(rule, input).is_any()) return false;
    }
    return true;
  }

  // With kFirst nothing behind a rule that always holds is reached.
  void FindUnreachable() {
    if (rep_->strict.policy != HitPolicy::kFirst || diagnostics_.has_errors()) {
      return;
    }
    std::size_t always = 0;
    while (always < rep_->rules.size() && !AlwaysHolds(always)) ++always;
    for (std::size_t rule = always + 1; rule < rep_->rules.size(); ++rule) {
      Add(kTableUnreachable, rows()[rep_->rules[rule].row].front().where,
          {rep_->rules[rule].id, rep_->rules[always].id});
    }
  }

  const TableVocabulary& vocabulary_;
  const RuleLimits& limits_;
  Diagnostics& diagnostics_;
  std::shared_ptr<RuleSet::Rep> rep_;
  std::size_t header_ = 0;
  std::size_t output_ = 0;  // Its column; the header's size if there is none.
  std::optional<std::size_t> annotation_ = {};
  std::optional<std::size_t> evidence_ = {};
  std::map<std::string, uint32_t> ranks_ = {};  // Where any output is allowed.
  std::set<std::string> rule_ids_ = {};
  std::optional<GradingCells> cells_ = {};  // Once the inputs are known.
  // By input: the texts read so far, which lie in the table.
  std::vector<std::map<std::string_view, uint32_t>> compiled_ = {};
};

}  // namespace

std::shared_ptr<const RuleSet::Rep> CompileTable(
    const TableText& table, const TableVocabulary& vocabulary,
    const RuleLimits& limits, Diagnostics& diagnostics) {
  return TableCompiler(table, vocabulary, limits, diagnostics).Compile();
}

}  // namespace tassei::internal
