// Why facts and figures are missing.

#ifndef LIB_ASSESS_ASSESS_CAUSES_H_
#define LIB_ASSESS_ASSESS_CAUSES_H_

#include "tassei/cause.h"

namespace tassei::internal::assess_cause {

inline constexpr CauseKind kOutsideTerm{
    "C1201",
    {"期間「{0}」は計画期間の外です", "{0} is outside the term of the plan"}};
inline constexpr CauseKind kStepNotReported{
    "C1202",
    {"工程「{0}」の状況が報告されていません",
     "the state of the step {0} is not reported"}};
inline constexpr CauseKind kNoStep{"C1203",
                                   {"工程表に期限のある工程がありません",
                                    "the roadmap has no step that can be due"}};
inline constexpr CauseKind kNoPlannedAchievement{
    "C1204",
    {"工程表に達成予定の期間がありません",
     "the roadmap names no period for the achievement"}};
inline constexpr CauseKind kNoIndicator{
    "C1205",
    {"この期間の目標がある指標がありません",
     "no indicator has a target for the period"}};
inline constexpr CauseKind kNothingReported{
    "C1206", {"報告がありません", "nothing is reported"}};
inline constexpr CauseKind kNoDepartment{
    "C1207", {"所管が定められていません", "no department is named"}};
inline constexpr CauseKind kNoGroup{
    "C1208",
    {"どの柱にも属していません", "the initiative belongs to no group"}};
inline constexpr CauseKind kAttainmentTooLarge{
    "C1209",
    {"達成率が大きすぎて判定に使えません",
     "the attainment is too large to be judged by"}};
inline constexpr CauseKind kNotFed{
    "C1210",
    {"計画「{0}」の集計「{1}」は、この期間には計算できません",
     "the measure {1} of the plan {0} cannot be computed for the period"}};
inline constexpr CauseKind kEmptyMeasure{
    "C1211",
    {"計画「{0}」の集計「{1}」の対象がありません",
     "the measure {1} of the plan {0} counts no initiative"}};
inline constexpr CauseKind kGradeExcluded{
    "C1212",
    {"達成度が「{0}」のため、集計の対象外です",
     "not counted because its grade is {0}"}};
inline constexpr CauseKind kGradeExcludedFor{
    "C1227",
    {"達成度が「{0}」のため、集計の対象外です（理由: {1}）",
     "not counted because its grade is {0} (reason: {1})"}};
inline constexpr CauseKind kWithdrawn{
    "C1228",
    {"{0} に中止されています（記録 {1}、理由: {2}）",
     "withdrawn on {0} (entry {1}, reason: {2})"}};
inline constexpr CauseKind kMerged{
    "C1229",
    {"{0} に「{3}」に統合されています（記録 {1}、理由: {2}）",
     "merged into {3} on {0} (entry {1}, reason: {2})"}};
inline constexpr CauseKind kSplit{
    "C1230",
    {"{0} に「{3}」に分割されています（記録 {1}、理由: {2}）",
     "split into {3} on {0} (entry {1}, reason: {2})"}};
inline constexpr CauseKind kNoValue{"C1213",
                                    {"値がありません", "there is no value"}};
inline constexpr CauseKind kNoRoadmap{
    "C1214", {"工程表の内容が分かりません", "nothing is known of the roadmap"}};

inline constexpr CauseKind kNothingJudged{
    "C1215", {"判定したものがありません", "nothing is judged"}};
inline constexpr CauseKind kChildUndecided{
    "C1216",
    {"達成度の決まっていないものが{0}件あります", "{0} have no grade"}};
inline constexpr CauseKind kNoPoints{
    "C1217",
    {"達成度「{0}」に点数がありません", "the grade {0} has no points"}};
inline constexpr CauseKind kPointsTooLarge{
    "C1218",
    {"点数の合計が大きすぎて表せません", "the points are out of range"}};
inline constexpr CauseKind kJudgedByPeople{
    "C1219",
    {"計算する規則がなく、判断は報告されていません",
     "no rule computes it, and no judgement is reported"}};
inline constexpr CauseKind kNotStated{
    "C1220", {"定められていません", "it is not stated"}};
inline constexpr CauseKind kNoLongerMonitored{
    "C1221",
    {"{0}に達成度が「{1}」となり、以後は対象外です",
     "was graded {1} in {0}, and is not monitored since"}};
inline constexpr CauseKind kFilteredOut{"C1222",
                                        {"対象外: {0}", "not counted: {0}"}};
inline constexpr CauseKind kMonitoringOnly{
    "C1223",
    {"参考指標のため、集計の対象外です",
     "not counted because it is for monitoring only"}};
inline constexpr CauseKind kFedByMeasure{
    "C1224",
    {"ほかの計画の集計が値となるため、集計の対象外です",
     "not counted because a measure of another plan feeds it"}};
inline constexpr CauseKind kValueNotNumber{
    "C1225",
    {"「{0}」の値が数ではありません: {1}",
     "the value of {0} is not a number: {1}"}};
inline constexpr CauseKind kSumTooLarge{
    "C1226", {"合計が大きすぎて表せません", "the sum is out of range"}};

}  // namespace tassei::internal::assess_cause

#endif  // LIB_ASSESS_ASSESS_CAUSES_H_
