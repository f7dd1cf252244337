// The problems of decision tables, and why a table gives no result.

#ifndef LIB_RULES_RULE_DIAGNOSTICS_H_
#define LIB_RULES_RULE_DIAGNOSTICS_H_

#include "tassei/cause.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

inline constexpr DiagnosticKind kTableEmpty{
    "K0901",
    Severity::kError,
    {"判定表が空です", "the decision table is empty"},
    {"見出しの行", "a header row"}};
inline constexpr DiagnosticKind kTableNoHitPolicy{
    "K0902",
    Severity::kError,
    {"左上のセルにヒットポリシーがありません",
     "the first cell names no hit policy"},
    {"U・一意・F・先勝ちのいずれか", "U, F, 一意 or 先勝ち"}};
inline constexpr DiagnosticKind kTableNoOutput{
    "K0903",
    Severity::kError,
    {"結果の列がありません", "there is no output column"},
    {"列「{0}」", "a column {0}"}};
inline constexpr DiagnosticKind kTableUnknownColumn{
    "K0904",
    Severity::kError,
    {"列「{0}」という事実はありません", "no fact has the name {0}"}};
inline constexpr DiagnosticKind kTableColumnBehind{
    "K0905",
    Severity::kError,
    {"結果の列より後に列「{0}」があります",
     "the column {0} stands behind the output"},
    {"備考だけ", "only 備考 or annotation"}};
inline constexpr DiagnosticKind kTableRagged{
    "K0906",
    Severity::kError,
    {"セルの数が{0}個です", "the row has {0} cells"},
    {"見出しと同じ{1}個", "{1} cells, as in the header"}};
inline constexpr DiagnosticKind kTableNoRuleId{
    "K0907", Severity::kError, {"規則に番号がありません", "a rule has no id"}};
inline constexpr DiagnosticKind kTableRuleTwice{
    "K0908",
    Severity::kError,
    {"規則「{0}」が二度あります", "the rule {0} stands twice"}};
inline constexpr DiagnosticKind kTableUnknownOutput{
    "K0909",
    Severity::kError,
    {"結果「{0}」は知られていません", "the output {0} is unknown"}};
inline constexpr DiagnosticKind kTableTooManyRules{
    "K0910",
    Severity::kError,
    {"規則が多すぎます", "there are too many rules"},
    {"{0}個以下", "at most {0}"}};
inline constexpr DiagnosticKind kTableTooManyInputs{
    "K0911",
    Severity::kError,
    {"入力の列が多すぎます", "there are too many input columns"},
    {"{0}列以下", "at most {0}"}};
inline constexpr DiagnosticKind kTableCellTooLarge{
    "K0912",
    Severity::kError,
    {"セルが大きすぎます", "the cell is too large"},
    {"{0}バイト以下", "at most {0} bytes"}};
inline constexpr DiagnosticKind kTableNotUtf8{
    "K0913",
    Severity::kError,
    {"UTF-8として正しくないバイトがあります",
     "a byte sequence is not valid UTF-8"}};
inline constexpr DiagnosticKind kTableNoRules{
    "K0914",
    Severity::kWarning,
    {"判定表に規則がありません", "the decision table has no rules"}};
inline constexpr DiagnosticKind kTableUnreachable{
    "K0915",
    Severity::kWarning,
    {"規則「{0}」には到達しません。規則「{1}」がすべてに当てはまります",
     "the rule {0} is never reached, for the rule {1} always holds"}};

inline constexpr CauseKind kNoRuleHolds{
    "C0901", {"当てはまる規則がありません", "no rule holds"}};
inline constexpr CauseKind kSeveralRulesHold{
    "C0902", {"複数の規則（{0}）が当てはまります", "several rules hold: {0}"}};
inline constexpr CauseKind kInputsMissing{
    "C0903",
    {"{0}が欠測のため、どの規則に当てはまるか決まりません",
     "which rule holds depends on what is missing: {0}"}};

}  // namespace tassei::internal

#endif  // LIB_RULES_RULE_DIAGNOSTICS_H_
