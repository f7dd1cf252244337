// What analysis says of a decision table. An example is given in both
// languages: {0} in Japanese, {1} in English.

#ifndef LIB_RULES_ANALYSIS_DIAGNOSTICS_H_
#define LIB_RULES_ANALYSIS_DIAGNOSTICS_H_

#include "tassei/diagnostic.h"

namespace tassei::internal {

inline constexpr DiagnosticKind kTableGap{
    "K0980",
    Severity::kWarning,
    {"{0}のとき、該当する規則がありません", "no rule holds for {1}"}};
inline constexpr DiagnosticKind kTableNullGap{
    "K0981",
    Severity::kWarning,
    {"{2}が欠測のとき、該当する規則がありません（例: {0}）",
     "no rule is hit where {3} is missing, as in {1}"},
    {"null を挙げた規則", "a rule that lists null"}};
inline constexpr DiagnosticKind kTableOverlap{
    "K0982",
    Severity::kError,
    {"{0}のとき、規則「{2}」と「{3}」がともに当てはまります",
     "the rules {2} and {3} both hold for {1}"},
    {"当てはまる規則は一つまで", "one rule at most"}};
inline constexpr DiagnosticKind kTableOutputsDiffer{
    "K0983",
    Severity::kError,
    {"{0}のとき、規則「{2}」と「{3}」がともに当てはまり、結果が異なります",
     "the rules {2} and {3} both hold for {1}, with different outputs"},
    {"同じ結果", "the same output"}};
inline constexpr DiagnosticKind kTableCovered{
    "K0984",
    Severity::kWarning,
    {"規則「{0}」には到達しません。規則「{1}」がすべて先に当てはまります",
     "the rule {0} is never reached, for the rule {1} holds wherever it does"}};
inline constexpr DiagnosticKind kTableCoveredTogether{
    "K0985",
    Severity::kWarning,
    {"規則「{0}"
     "」には到達しません。ほかの規則が合わせてすべて先に当てはまります",
     "the rule {0} is never reached, for others together hold wherever it "
     "does"}};
inline constexpr DiagnosticKind kTableNeverHolds{
    "K0986",
    Severity::kWarning,
    {"規則「{0}」が当てはまる値はありません", "no values pass the rule {0}"}};
inline constexpr DiagnosticKind kTableNotProvable{
    "K0987",
    Severity::kWarning,
    {"規則「{0}」には式があるので、すき間や重なりを証明できません",
     "the rule {0} has a formula, so that no gap or overlap of it is proven"}};
inline constexpr DiagnosticKind kTableAnalysisStopped{
    "K0988",
    Severity::kWarning,
    {"検査を上限（{0}手順、64 MiB）で打ち切りました",
     "analysis stopped at its limit of {0} steps and 64 MiB"}};

}  // namespace tassei::internal

#endif  // LIB_RULES_ANALYSIS_DIAGNOSTICS_H_
