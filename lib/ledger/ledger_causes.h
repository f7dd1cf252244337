// Why a reported fact is missing.

#ifndef LIB_LEDGER_LEDGER_CAUSES_H_
#define LIB_LEDGER_LEDGER_CAUSES_H_

#include "tassei/cause.h"

namespace tassei::internal::ledger_cause {

// {0} is the period.
inline constexpr CauseKind kNotReported{
    "C0701", {"{0}の報告がありません", "nothing is reported for {0}"}};
// {0} is the period, {1} the part of it.
inline constexpr CauseKind kPartMissing{
    "C0702",
    {"{0}のうち{1}の報告がありません",
     "nothing is reported for {1}, a part of {0}"}};
// {0} is the period, {1} the reason as it was stated.
inline constexpr CauseKind kStatedMissing{
    "C0703",
    {"{0}は値がないと報告されています（{1}）",
     "the value for {0} is reported as missing: {1}"}};
inline constexpr CauseKind kNoTarget{
    "C0704", {"{0}の目標がありません", "there is no target for {0}"}};
inline constexpr CauseKind kSumTooLarge{
    "C0705", {"{0}の合計が大きすぎます", "the sum for {0} is too large"}};
// {0} is the period, {1} the term.
inline constexpr CauseKind kOutsideTerm{
    "C0706",
    {"{0}は計画期間（{1}）の外です",
     "{0} is outside the term {1} of the plan"}};
// {0} is the period, {1} the text.
inline constexpr CauseKind kTargetInWords{
    "C0707",
    {"{0}の目標「{1}」が数値ではありません",
     "the target for {0} is in words: {1}"}};
inline constexpr CauseKind kTargetTooLarge{
    "C0708",
    {"{0}の目標が大きすぎて表せません", "the target for {0} is out of range"}};

}  // namespace tassei::internal::ledger_cause

#endif  // LIB_LEDGER_LEDGER_CAUSES_H_
