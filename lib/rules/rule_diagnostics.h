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
    {"U・F・A・P・R・O・C・C+・C<・C>・C#、または"
     "一意・先勝ち・一致・優先・規則順・出力順・収集・合計・最小・最大・件数",
     "U, F, A, P, R, O, C, C+, C<, C> or C#"}};
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
    {"備考と根拠を一列ずつまで", "annotation and evidence, once each"}};
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

inline constexpr DiagnosticKind kTableOutputNoNumber{
    "K0916",
    Severity::kError,
    {"結果「{0}」は数値ではないので、集計できません",
     "the output {0} is no number, and cannot be aggregated"}};
inline constexpr DiagnosticKind kTableTestsNothing{
    "K0917",
    Severity::kError,
    {"セルが事実を使わない式なので、判定になりません",
     "the cell is a formula that uses no fact, and tests nothing"},
    {"値、比較、または事実を使った式",
     "a value, a comparison, or a formula about a fact"}};
inline constexpr DiagnosticKind kTableOutputMissing{
    "K0918",
    Severity::kError,
    {"規則に結果がありません", "a rule has no output"}};
inline constexpr DiagnosticKind kTableUnknownEvidence{
    "K0919",
    Severity::kError,
    {"根拠「{0}」は知られていません", "the evidence {0} is unknown"},
    {"明記・推定・判断、または空欄",
     "printed, inferred, judgement, or nothing"}};

inline constexpr CauseKind kNoRuleHolds{
    "C0901", {"当てはまる規則がありません", "no rule holds"}};
inline constexpr CauseKind kSeveralRulesHold{
    "C0902", {"複数の規則（{0}）が当てはまります", "several rules hold: {0}"}};
inline constexpr CauseKind kInputsMissing{
    "C0903",
    {"{0}が欠測のため、どの規則に当てはまるか決まりません",
     "which rule holds depends on what is missing: {0}"}};
inline constexpr CauseKind kOutputsDiffer{
    "C0904",
    {"当てはまる規則（{0}）の結果が異なります",
     "the rules that hold have different outputs: {0}"}};
inline constexpr CauseKind kSumOutOfRange{
    "C0905", {"合計が数値の範囲を超えます", "the sum is out of range"}};

}  // namespace tassei::internal

#endif  // LIB_RULES_RULE_DIAGNOSTICS_H_
