// Why a decision has no value, beside what FEEL itself says.

#ifndef LIB_RULES_MODEL_CAUSES_H_
#define LIB_RULES_MODEL_CAUSES_H_

#include "tassei/cause.h"

namespace tassei::internal {

// {0} is the name.
inline constexpr CauseKind kInputAbsent{
    "C0910", {"入力「{0}」が与えられていません", "the input {0} is not given"}};
// {0} is the name, {1} its type.
inline constexpr CauseKind kNotOfType{"C0911",
                                      {"「{0}」の値は型 {1} に合いません",
                                       "the value of {0} is not of type {1}"}};
// {0} is the name, {1} the values allowed, {2} the value.
inline constexpr CauseKind kNotAllowed{
    "C0912",
    {"「{0}」の値 {2} は許される値（{1}）ではありません",
     "the value {2} of {0} is not one of those allowed: {1}"}};
// {0} and {1} are the problem, in Japanese and in English.
inline constexpr CauseKind kExpressionBroken{
    "C0913", {"式に誤りがあります：{0}", "the expression is in error: {1}"}};
// {0} is the name.
inline constexpr CauseKind kNoExpression{
    "C0914", {"「{0}」に式がありません", "{0} has no expression"}};
// {0} is the way around.
inline constexpr CauseKind kRequiresItself{
    "C0915",
    {"判断が自分自身を必要としています：{0}",
     "the decision requires itself: {0}"}};
inline constexpr CauseKind kNoPmml{
    "C0916",
    {"PMMLの関数は評価できません", "functions of PMML cannot be evaluated"}};
// {0} are the rules.
inline constexpr CauseKind kRulesDisagree{
    "C0917",
    {"当てはまる規則（{0}）の結果が一致しません",
     "the rules that hold give different results: {0}"}};
// {0} are the rules.
inline constexpr CauseKind kNothingToAggregate{
    "C0918",
    {"当てはまる規則（{0}）の結果を集計できません",
     "the results of the rules that hold cannot be aggregated: {0}"}};

}  // namespace tassei::internal

#endif  // LIB_RULES_MODEL_CAUSES_H_
