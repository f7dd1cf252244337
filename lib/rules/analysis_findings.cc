#include "lib/rules/analysis_findings.h"

#include <string>
#include <utility>

#include "lib/rules/analysis_diagnostics.h"

namespace tassei::internal {
namespace {

std::string InJapanese(const AnalyzedTable& table, const Witness& witness) {
  std::string text;
  for (std::size_t i = 0; i < witness.size(); ++i) {
    if (!witness[i].has_value()) continue;
    if (!text.empty()) text += "、";
    text += table.inputs[i].name_ja + " が " + witness[i]->ToString() + " ";
  }
  return text.empty() ? "どの値" : text;
}

std::string InEnglish(const AnalyzedTable& table, const Witness& witness) {
  std::string text;
  for (std::size_t i = 0; i < witness.size(); ++i) {
    if (!witness[i].has_value()) continue;
    if (!text.empty()) text += ", ";
    text += table.inputs[i].name_en + " = " + witness[i]->ToString();
  }
  return text.empty() ? "any values" : text;
}

std::string InJapaneseTrimmed(const AnalyzedTable& table,
                              const Witness& witness) {
  std::string text = InJapanese(table, witness);
  if (text.ends_with(' ')) text.pop_back();
  return text;
}

const std::string& IdOf(const AnalyzedTable& table, std::size_t rule) {
  return table.rules[rule].id;
}

TableFinding Finding(TableFindingKind kind, std::vector<int32_t> rules,
                     const Witness& witness, const DiagnosticKind& message,
                     const SourceSpan& where,
                     std::vector<std::string> arguments) {
  return {
      .kind = kind,
      .rules = std::move(rules),
      .witness = witness,
      .diagnostic = {
          .kind = &message, .where = where, .arguments = std::move(arguments)}};
}

TableFinding AboutRule(TableFindingKind kind, const AnalyzedTable& table,
                       std::size_t rule, const DiagnosticKind& message) {
  return Finding(kind, {static_cast<int32_t>(rule)}, {}, message,
                 table.rules[rule].where, {IdOf(table, rule)});
}

}  // namespace

TableFinding GapFinding(const AnalyzedTable& table, const Witness& witness) {
  return Finding(TableFindingKind::kGap, {}, witness, kTableGap, table.where,
                 {InJapanese(table, witness), InEnglish(table, witness)});
}

TableFinding NullGapFinding(const AnalyzedTable& table, std::size_t input,
                            const Witness& witness) {
  return Finding(TableFindingKind::kNullGap, {}, witness, kTableNullGap,
                 table.where,
                 {InJapaneseTrimmed(table, witness), InEnglish(table, witness),
                  table.inputs[input].name_ja, table.inputs[input].name_en});
}

TableFinding OverlapFinding(const AnalyzedTable& table, std::size_t rule,
                            std::size_t other, const Witness& witness) {
  return Finding(
      TableFindingKind::kOverlap,
      {static_cast<int32_t>(rule), static_cast<int32_t>(other)}, witness,
      table.policy == HitPolicy::kUnique ? kTableOverlap : kTableOutputsDiffer,
      table.rules[other].where,
      {InJapanese(table, witness), InEnglish(table, witness), IdOf(table, rule),
       IdOf(table, other)});
}

TableFinding UnreachableFinding(const AnalyzedTable& table, std::size_t rule,
                                std::optional<std::size_t> by) {
  if (!by.has_value()) {
    return AboutRule(TableFindingKind::kUnreachable, table, rule,
                     kTableCoveredTogether);
  }
  TableFinding finding =
      AboutRule(TableFindingKind::kUnreachable, table, rule, kTableCovered);
  finding.diagnostic.arguments.push_back(IdOf(table, *by));
  return finding;
}

TableFinding NeverHoldsFinding(const AnalyzedTable& table, std::size_t rule) {
  return AboutRule(TableFindingKind::kNeverHolds, table, rule,
                   kTableNeverHolds);
}

TableFinding NotProvableFinding(const AnalyzedTable& table, std::size_t rule) {
  return AboutRule(TableFindingKind::kNotProvable, table, rule,
                   kTableNotProvable);
}

TableFinding StoppedFinding(const AnalyzedTable& table, int64_t steps) {
  return Finding(TableFindingKind::kStopped, {}, {}, kTableAnalysisStopped,
                 table.where, {std::to_string(steps)});
}

}  // namespace tassei::internal
