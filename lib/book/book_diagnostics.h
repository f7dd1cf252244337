// The problems of books.

#ifndef LIB_BOOK_BOOK_DIAGNOSTICS_H_
#define LIB_BOOK_BOOK_DIAGNOSTICS_H_

#include "tassei/diagnostic.h"

namespace tassei::internal::book_problem {

// What stands there twice. {0} is the id.
inline constexpr DiagnosticKind kPlanTwice{
    "K1101",
    Severity::kError,
    {"計画「{0}」が二つあります", "there are two plans {0}"}};
inline constexpr DiagnosticKind kRoundTwice{
    "K1102",
    Severity::kError,
    {"取りまとめ「{0}」が二つあります", "there are two rounds {0}"}};
inline constexpr DiagnosticKind kSchemeTwice{
    "K1103",
    Severity::kError,
    {"評価基準「{0}」の版「{1}」が二つあります",
     "there are two versions {1} of the scheme {0}"}};
inline constexpr DiagnosticKind kSchemeAmbiguous{
    "K1104",
    Severity::kError,
    {"評価基準「{0}」の版「{1}」と「{2}」は、適用開始と公表日が同じです",
     "the versions {1} and {2} of the scheme {0} hold from the same period and "
     "the same day"}};
inline constexpr DiagnosticKind kRoundIdEmpty{
    "K1105",
    Severity::kError,
    {"取りまとめのIDが空です", "the id of the round is empty"}};

// References. {0} is what was named.
inline constexpr DiagnosticKind kPlanUnknown{
    "K1110",
    Severity::kError,
    {"計画「{0}」は台帳にありません", "the book has no plan {0}"}};
inline constexpr DiagnosticKind kSchemeUnknown{
    "K1111",
    Severity::kError,
    {"評価基準「{0}」は台帳にありません", "the book has no scheme {0}"}};
inline constexpr DiagnosticKind kMeasureUnknown{
    "K1112",
    Severity::kError,
    {"集計「{0}」は計画「{1}」の評価基準のどの版にもありません",
     "no version of the scheme of the plan {1} has a measure {0}"}};
inline constexpr DiagnosticKind kRoundUnknown{
    "K1113",
    Severity::kError,
    {"取りまとめ「{0}」は台帳にありません", "the book has no round {0}"}};
inline constexpr DiagnosticKind kRoundOfAnother{
    "K1114",
    Severity::kError,
    {"取りまとめ「{0}」は別の計画のものです",
     "the round {0} is of another plan"}};
inline constexpr DiagnosticKind kRoundCorrectsItself{
    "K1115",
    Severity::kError,
    {"取りまとめ「{0}」が訂正する取りまとめは、それより前にありません",
     "the round {0} does not correct one before it"}};
inline constexpr DiagnosticKind kFedInACircle{
    "K1116",
    Severity::kError,
    {"計画が互いの指標のもとになり循環しています（{0}）",
     "plans feed each other in a circle: {0}"}};
inline constexpr DiagnosticKind kAttainmentUnknown{
    "K1117",
    Severity::kError,
    {"達成率の計算方法「{0}」はありません",
     "there is no attainment formula {0}"},
    {"actual_over_target、target_over_actual、from_baseline、keep_within",
     "actual_over_target, target_over_actual, from_baseline, keep_within"}};
inline constexpr DiagnosticKind kSubjectUnknown{
    "K1118",
    Severity::kError,
    {"「{0}」は計画「{1}」にありません", "the plan {1} has no {0}"}};
inline constexpr DiagnosticKind kSubjectOfOtherKind{
    "K1119",
    Severity::kError,
    {"「{0}」はこの記録の対象になりません",
     "{0} is not what such an entry can be about"},
    {"{1}", "{2}"}};
inline constexpr DiagnosticKind kGradeUnknown{
    "K1120",
    Severity::kError,
    {"達成度「{0}」は計画の評価基準のどの版にもありません",
     "no version of the plan's scheme has a grade {0}"}};
inline constexpr DiagnosticKind kStageUnknown{
    "K1121",
    Severity::kError,
    {"判定段階「{0}」は計画の評価基準のどの版にもありません",
     "no version of the plan's scheme has a stage {0}"}};
inline constexpr DiagnosticKind kVersionUnknown{
    "K1122",
    Severity::kError,
    {"計画の評価基準に版「{0}」はありません",
     "the plan's scheme has no version {0}"}};
inline constexpr DiagnosticKind kTargetUnknown{
    "K1123",
    Severity::kError,
    {"「{0}」は{1}ではありません", "{0} is not {2} of the plan"}};
inline constexpr DiagnosticKind kStepOfAnotherInitiative{
    "K1126",
    Severity::kError,
    {"工程「{0}」は別の取組の工程表にあります",
     "the step {0} is in the roadmap of another initiative"}};

// Periods and days.
inline constexpr DiagnosticKind kPeriodUnwanted{
    "K1131",
    Severity::kError,
    {"この記録に期間「{0}」は要りません",
     "such an entry has no period, but {0} is given"}};
inline constexpr DiagnosticKind kBeforeTerm{
    "K1132",
    Severity::kError,
    {"期間「{0}」は計画期間（{1}）より前です",
     "the period {0} is before the term {1} of the plan"}};
inline constexpr DiagnosticKind kOutsideTerm{
    "K1133",
    Severity::kError,
    {"期間「{0}」は計画期間（{1}）の外です",
     "the period {0} is outside the term {1} of the plan"}};
inline constexpr DiagnosticKind kPeriodTooShort{
    "K1134",
    Severity::kError,
    {"期間「{0}」は指標の報告の間隔より短いです",
     "the period {0} is shorter than those the indicator is reported for"},
    {"{1}", "{1}"}};
inline constexpr DiagnosticKind kAsOfAfterRecording{
    "K1135",
    Severity::kError,
    {"時点（{0}）が記録日（{1}）より後です",
     "the as-of day {0} is after the day of recording {1}"}};
inline constexpr DiagnosticKind kKnownAfterRecording{
    "K1136",
    Severity::kError,
    {"公表のもとになった日（{0}）が記録日（{1}）より後です",
     "the day {0} that was published from is after the day of recording {1}"}};
inline constexpr DiagnosticKind kRecordedBeforeLast{
    "K1137",
    Severity::kError,
    {"記録日（{0}）が、最後に記録した日（{1}）より前です",
     "the day of recording {0} is before the last one, {1}"},
    {"{1}以後の日", "a day not before {1}"}};

// Contents.
inline constexpr DiagnosticKind kFedIndicator{
    "K1142",
    Severity::kError,
    {"指標「{0}」の値は別の計画の集計から計算され、報告できません",
     "the indicator {0} is computed from a measure and cannot be reported"}};
inline constexpr DiagnosticKind kRangeMissing{
    "K1143",
    Severity::kError,
    {"範囲内を保つ指標「{0}」の目標に上限がありません",
     "the target of the keep-within indicator {0} has no upper end"}};
inline constexpr DiagnosticKind kRangeUnwanted{
    "K1144",
    Severity::kError,
    {"指標「{0}」は範囲内を保つものではないのに、目標に上限があります",
     "the target has an upper end, but the indicator {0} is not keep-within"}};

// Warnings.
inline constexpr DiagnosticKind kYearDisagrees{
    "K1150",
    Severity::kWarning,
    {"指標「{0}」の{1}年度の値（{2}）が、上半期と下半期の値（{3}）と合いません",
     "the value {2} of the indicator {0} for {1} disagrees with {3}, that of "
     "its halves"}};
inline constexpr DiagnosticKind kFinalTooEarly{
    "K1151",
    Severity::kWarning,
    {"期間「{0}」は{1}の時点で終わっていないのに、確定とされています",
     "stated to be final although the period {0} had not ended on {1}"}};
inline constexpr DiagnosticKind kCorrectedWithoutReason{
    "K1152",
    Severity::kWarning,
    {"「{0}」の値が理由なしに訂正されています",
     "the value of {0} is corrected without a reason"}};
inline constexpr DiagnosticKind kSplitIntoStanding{
    "K1153",
    Severity::kWarning,
    {"取組「{0}」の分割元に「{1}」がなく、分割の前から取組として数えられます",
     "the initiative {0} does not say that it is formed from {1}, and so is in "
     "force before the split"}};

inline constexpr DiagnosticKind kCarriedUnknown{
    "K1154",
    Severity::kError,
    {"計画「{1}」に取組「{0}」がありません",
     "the plan {1} has no initiative {0}"}};

}  // namespace tassei::internal::book_problem

#endif  // LIB_BOOK_BOOK_DIAGNOSTICS_H_
