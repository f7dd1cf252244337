// The problems of schemes, and why an attainment is missing.

#ifndef LIB_SCHEME_SCHEME_DIAGNOSTICS_H_
#define LIB_SCHEME_SCHEME_DIAGNOSTICS_H_

#include "tassei/cause.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

inline constexpr DiagnosticKind kSchemeMissing{
    "K1001", Severity::kError, {"{0}がありません", "{1} is empty"}};
inline constexpr DiagnosticKind kSchemeTwice{
    "K1002",
    Severity::kError,
    {"{0}「{1}」が二度あります", "the {2} {1} stands twice"}};
inline constexpr DiagnosticKind kSchemeNoGrades{
    "K1003",
    Severity::kError,
    {"達成度の段階がありません", "the scale has no grades"}};
inline constexpr DiagnosticKind kSchemeUnknownGrade{
    "K1004",
    Severity::kError,
    {"達成度「{0}」はこの段階にありません", "the scale has no grade {0}"}};
inline constexpr DiagnosticKind kSchemePlaces{
    "K1005",
    Severity::kError,
    {"小数点以下の桁数が{0}です", "{0} digits after the point"},
    {"0から10まで", "from 0 to 10"}};
inline constexpr DiagnosticKind kSchemeExcludedCounted{
    "K1006",
    Severity::kError,
    {"達成度「{0}」が分子と対象外の両方にあります",
     "the grade {0} is counted and excluded"}};
inline constexpr DiagnosticKind kSchemeNotUtf8{
    "K1007",
    Severity::kError,
    {"{0}がUTF-8として正しくありません", "{1} is not valid UTF-8"}};

inline constexpr DiagnosticKind kSchemeSeveralGrades{
    "K1008",
    Severity::kError,
    {"判定表のヒットポリシーが、複数の規則を結果とします",
     "the hit policy of the decision table may give several rules"},
    {"U・F・A・P", "U, F, A or P"}};

inline constexpr DiagnosticKind kSchemePartOfPart{
    "K1009",
    Severity::kError,
    {"達成度「{0}」の内訳元「{1}」が、それ自身か、ほかの内訳です",
     "the grade {0} is part of {1}, which is itself or a part"}};
inline constexpr DiagnosticKind kSchemeFormulaOrTable{
    "K1010",
    Severity::kError,
    {"導出する事実「{0}」に、式と表のどちらか一つがありません",
     "the derived fact {0} has not exactly one of a formula and a table"}};
inline constexpr DiagnosticKind kSchemeMemberUnused{
    "K1011",
    Severity::kError,
    {"「{1}」では「{0}」は使われません", "{1} has no use for {0}"}};
inline constexpr DiagnosticKind kSchemeFormulaType{
    "K1012",
    Severity::kError,
    {"表の結果「{0}」が、導出する事実「{1}」の型ではありません",
     "the output {0} is not of the type of the derived fact {1}"}};
inline constexpr DiagnosticKind kSchemeSeveralValues{
    "K1013",
    Severity::kError,
    {"判定表のヒットポリシーが、複数の値を結果とします",
     "the hit policy of the decision table may give several values"},
    {"U・F・A・P、数には C+・C<・C>・C# も",
     "U, F, A or P, and for numbers C+, C<, C> or C#"}};

inline constexpr CauseKind kNoTarget{
    "C1001", {"目標値がありません", "there is no target"}};
inline constexpr CauseKind kTargetNotPositive{
    "C1002",
    {"目標値が{0}で、正の数ではありません",
     "the target is {0}, which is not positive"}};
inline constexpr CauseKind kActualNotPositive{
    "C1003",
    {"実績値が{0}で、正の数ではありません",
     "the actual value is {0}, which is not positive"}};
inline constexpr CauseKind kNoBaseline{
    "C1004", {"基準値がありません", "there is no baseline"}};
inline constexpr CauseKind kTargetIsBaseline{
    "C1005",
    {"目標値が基準値と同じ{0}です", "the target equals the baseline, {0}"}};
inline constexpr CauseKind kAttainmentTooLarge{
    "C1006",
    {"達成率が大きすぎて表せません", "the attainment is out of range"}};
inline constexpr CauseKind kNoUpperTarget{
    "C1007",
    {"維持する範囲の上限がありません",
     "the range to keep within has no upper end"}};
inline constexpr CauseKind kUnknownFormula{
    "C1008",
    {"達成率の計算式「{0}」は知られていません",
     "the attainment formula {0} is unknown"}};
inline constexpr CauseKind kTargetInWords{
    "C1009",
    {"目標「{0}」が数値ではありません", "the target is in words: {0}"}};
inline constexpr CauseKind kJudgedInWords{
    "C1010",
    {"この指標は言葉で判断します", "the indicator is judged in words"}};
inline constexpr CauseKind kNoTolerance{
    "C1011", {"維持とみなす変動幅がありません", "there is no tolerance"}};
inline constexpr CauseKind kNoBetterDirection{
    "C1012",
    {"範囲内を保つ指標なので、増減の良し悪しが決まりません",
     "the indicator is to be kept within a range, so neither way is better"}};
inline constexpr CauseKind kNoActualSoFar{
    "C1013",
    {"期首からの実績の累計がありません", "there is no sum of actual values"}};
inline constexpr CauseKind kNoTargetSoFar{
    "C1014",
    {"期首からの目標の累計がありません", "there is no sum of targets"}};

inline constexpr CauseKind kDerivedWrongType{
    "C1050",
    {"「{0}」の式の値 {1} が、その型ではありません",
     "the formula of {0} gives {1}, which is not of its type"}};
inline constexpr CauseKind kDerivedTooLarge{
    "C1051",
    {"「{0}」の値が大きすぎて表せません", "the value of {0} is out of range"}};
inline constexpr CauseKind kFormulaLimit{
    "C1052",
    {"「{0}」の式の計算が上限に達しました",
     "the formula of {0} reached a limit"}};

}  // namespace tassei::internal

#endif  // LIB_SCHEME_SCHEME_DIAGNOSTICS_H_
