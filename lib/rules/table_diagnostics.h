// The problems of tables that people write, beside those of
// rule_diagnostics.h.

#ifndef LIB_RULES_TABLE_DIAGNOSTICS_H_
#define LIB_RULES_TABLE_DIAGNOSTICS_H_

#include "tassei/diagnostic.h"

namespace tassei::internal {

inline constexpr DiagnosticKind kTablePolicyUnknown{
    "K0970",
    Severity::kError,
    {"左上のセルにヒットポリシーがありません",
     "the first cell names no hit policy"},
    {"U A P F R O C C+ C< C> C# または 一意 一致 優先 先勝ち 規則順 出力順 "
     "収集 合計 最小 最大 件数",
     "U, A, P, F, R, O, C, C+, C<, C> or C#"}};
inline constexpr DiagnosticKind kTableColumnOutOfOrder{
    "K0971",
    Severity::kError,
    {"列「{0}」の位置が違います", "the column {0} is out of order"},
    {"入力、結果、備考の順", "inputs, then outputs, then annotations"}};
inline constexpr DiagnosticKind kTableHasNoOutput{
    "K0972",
    Severity::kError,
    {"結果の列がありません", "there is no output column"},
    {"見出しが「→」で始まる列", "a column whose header starts with →"}};
inline constexpr DiagnosticKind kTableHeaderEmpty{
    "K0973",
    Severity::kError,
    {"列に見出しがありません", "a column has no header"}};
inline constexpr DiagnosticKind kTableTypesDiffer{
    "K0974",
    Severity::kError,
    {"入力「{0}」の型が列によって違います",
     "the input {0} has another type in another column"},
    {"{1}", "{1}"}};
inline constexpr DiagnosticKind kTableRowTwice{
    "K0975",
    Severity::kError,
    {"行「{0}」が二度あります", "the row {0} stands twice"}};
inline constexpr DiagnosticKind kTableDefaultTests{
    "K0976",
    Severity::kError,
    {"既定の行の入力の列に条件があります",
     "the row of defaults has a test in an input column"},
    {"空のセル", "an empty cell"}};
inline constexpr DiagnosticKind kTableOutputTwice{
    "K0977",
    Severity::kError,
    {"結果の列「{0}」が二度あります", "the output {0} stands twice"}};

}  // namespace tassei::internal

#endif  // LIB_RULES_TABLE_DIAGNOSTICS_H_
