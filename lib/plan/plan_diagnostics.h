// The problems of plans and roadmaps.

#ifndef LIB_PLAN_PLAN_DIAGNOSTICS_H_
#define LIB_PLAN_PLAN_DIAGNOSTICS_H_

#include "tassei/diagnostic.h"

namespace tassei::internal {

// Texts and ids.
inline constexpr DiagnosticKind kTextNotUtf8{
    "K0601",
    Severity::kError,
    {"UTF-8として正しくない文字列です", "the text is not valid UTF-8"},
    {"UTF-8", "UTF-8"}};
inline constexpr DiagnosticKind kIdEmpty{
    "K0602",
    Severity::kError,
    {"IDが空です", "the id is empty"},
    {"空でない文字列", "a text that is not empty"}};
inline constexpr DiagnosticKind kIdControl{
    "K0603",
    Severity::kError,
    {"IDに制御文字があります", "the id has a control character"}};
inline constexpr DiagnosticKind kIdTaken{
    "K0604",
    Severity::kError,
    {"ID「{0}」は{1}で既に使われています", "the id {0} is already used at {1}"},
    {"計画の中で重複しないID", "an id used once in the plan"}};

// References. {0} is the id that names nothing.
inline constexpr DiagnosticKind kGroupUnknown{
    "K0610",
    Severity::kError,
    {"柱「{0}」は計画にありません", "the plan has no group {0}"}};
inline constexpr DiagnosticKind kDepartmentUnknown{
    "K0611",
    Severity::kError,
    {"所管「{0}」は計画にありません", "the plan has no department {0}"}};
inline constexpr DiagnosticKind kSectionUnknown{
    "K0612",
    Severity::kError,
    {"区分「{0}」はこの取組にありません", "the initiative has no section {0}"}};
inline constexpr DiagnosticKind kStepUnknown{
    "K0613",
    Severity::kError,
    {"工程「{0}」は同じ工程表にありません",
     "the same roadmap has no step {0}"}};
inline constexpr DiagnosticKind kInitiativeUnknown{
    "K0614",
    Severity::kError,
    {"取組「{0}」は計画にありません", "the plan has no initiative {0}"}};
inline constexpr DiagnosticKind kListedTwice{
    "K0615",
    Severity::kError,
    {"「{0}」が二度書かれています", "{0} is listed twice"}};
inline constexpr DiagnosticKind kNamesItself{
    "K0616",
    Severity::kError,
    {"取組「{0}」が自分自身を指しています", "the initiative {0} names itself"}};
inline constexpr DiagnosticKind kMeasureIncomplete{
    "K0617",
    Severity::kError,
    {"参照先の計画または集計がありません",
     "the plan or the measure referred to is empty"},
    {"計画と集計の両方のID", "the ids of both the plan and the measure"}};
inline constexpr DiagnosticKind kPredecessorIncomplete{
    "K0618",
    Severity::kError,
    {"引き継いだ計画または取組のIDがありません",
     "the plan or the initiative carried on is empty"},
    {"計画と取組の両方のID", "the ids of both the plan and the initiative"}};
inline constexpr DiagnosticKind kPredecessorHere{
    "K0619",
    Severity::kError,
    {"引き継いだ取組「{0}」がこの計画のものです",
     "the initiative carried on, {0}, is of this plan"},
    {"前の計画の取組。同じ計画の取組はformed_from",
     "one of an earlier plan; formed_from names those of this one"}};

// Groups.
inline constexpr DiagnosticKind kParentLater{
    "K0620",
    Severity::kError,
    {"親の柱「{0}」が子より後にあります",
     "the parent group {0} stands behind its child"},
    {"親を子より前に置く", "parents before their children"}};
inline constexpr DiagnosticKind kGroupCycle{
    "K0621",
    Severity::kError,
    {"柱の親子関係が循環しています（{0}）",
     "groups are their own ancestors: {0}"}};
inline constexpr DiagnosticKind kGroupTooDeep{
    "K0622",
    Severity::kError,
    {"柱の階層が深すぎます", "groups are nested too deeply"},
    {"{0}段以下", "at most {0} levels"}};
inline constexpr DiagnosticKind kTooManyItems{
    "K0623",
    Severity::kError,
    {"計画の項目が多すぎます", "the plan has too many items"},
    {"{0}件以下", "at most {0} items"}};

// Periods. {0} is the period or span, {1} the term.
inline constexpr DiagnosticKind kSpanBackwards{
    "K0630",
    Severity::kError,
    {"期間「{0}」の終わりが始まりより前です",
     "the span {0} ends before it begins"}};
inline constexpr DiagnosticKind kOutsideTerm{
    "K0631",
    Severity::kError,
    {"「{0}」は計画期間（{1}）の外です",
     "{0} is outside the term {1} of the plan"}};
inline constexpr DiagnosticKind kBaselineLate{
    "K0632",
    Severity::kError,
    {"基準値の時期「{0}」が計画期間（{1}）の終わりより後です",
     "the baseline {0} lies behind the term {1} of the plan"}};

// Steps.
inline constexpr DiagnosticKind kStepCycle{
    "K0640",
    Severity::kError,
    {"工程の前後関係が循環しています（{0}）",
     "steps depend on each other in a circle: {0}"}};
inline constexpr DiagnosticKind kStepOfAnother{
    "K0641",
    Severity::kError,
    {"ID「{0}」は計画の中で別のものを指しています",
     "the id {0} names something else in the plan"},
    {"この取組の工程か、新しいID",
     "a step of this initiative or an id that is new"}};

// Targets. {0} is the period.
inline constexpr DiagnosticKind kTargetTwice{
    "K0650",
    Severity::kError,
    {"「{0}」の目標が二つあります", "there are two targets for {0}"}};
inline constexpr DiagnosticKind kTargetOrder{
    "K0651",
    Severity::kError,
    {"「{0}」の目標が、より後の期間の目標の後にあります",
     "the target for {0} stands behind that of a later period"},
    {"期間の順", "the order of periods"}};
inline constexpr DiagnosticKind kRangeMissing{
    "K0652",
    Severity::kError,
    {"範囲内を保つ指標の「{0}」の目標に上限がありません",
     "the target for {0} of a keep-within indicator has no upper end"}};
inline constexpr DiagnosticKind kRangeUnwanted{
    "K0653",
    Severity::kError,
    {"範囲内を保つ指標ではないのに「{0}」の目標に上限があります",
     "the target for {0} has an upper end but the indicator is not "
     "keep-within"}};
inline constexpr DiagnosticKind kRangeEmpty{
    "K0654",
    Severity::kError,
    {"「{0}」の目標の上限{2}が下限{1}より小さいです",
     "the upper end {2} of the target for {0} is below its lower end {1}"}};
inline constexpr DiagnosticKind kTargetEmpty{
    "K0655",
    Severity::kError,
    {"「{0}」の目標に値も文もありません",
     "the target for {0} has neither a value nor a text"}};
inline constexpr DiagnosticKind kTargetBoth{
    "K0656",
    Severity::kError,
    {"「{0}」の目標に値と文の両方があります",
     "the target for {0} has both a value and a text"},
    {"どちらか一つ", "one of them"}};
inline constexpr DiagnosticKind kUpperOfWords{
    "K0657",
    Severity::kError,
    {"「{0}」の目標は文なのに上限があります",
     "the target for {0} has an upper end but no value"}};

// Paths of targets, and tolerances.
inline constexpr DiagnosticKind kLineWithoutStart{
    "K0660",
    Severity::kError,
    {"直線の目標の始まりになる基準値がありません",
     "a linear path has no baseline to start from"}};
inline constexpr DiagnosticKind kLineWithoutEnd{
    "K0661",
    Severity::kError,
    {"直線の目標の終わりになる最後の目標の値がありません",
     "a linear path has no last target with a value to end at"}};
// {0} is the period of the baseline, {1} that of the last target.
inline constexpr DiagnosticKind kLineBackwards{
    "K0662",
    Severity::kError,
    {"直線の目標の基準値「{0}」が最後の目標「{1}」より前ではありません",
     "the baseline {0} of a linear path is not before the last target, {1}"}};
inline constexpr DiagnosticKind kLineOfTwoLengths{
    "K0663",
    Severity::kError,
    {"期間ごとの量なのに、直線の目標の基準値「{0}」と最後の目標「{1}」の"
     "期間の長さが違います",
     "the baseline {0} and the last target {1} of a flow on a linear path are "
     "for periods of different lengths"}};
inline constexpr DiagnosticKind kLineOfRanges{
    "K0664",
    Severity::kError,
    {"範囲内を保つ指標の目標は直線になりません",
     "targets of a keep-within indicator have no linear path"}};
inline constexpr DiagnosticKind kQuantumNotPositive{
    "K0665",
    Severity::kError,
    {"直線の目標を丸める単位が{0}です",
     "values on the linear path are rounded to multiples of {0}"},
    {"正の数", "a positive number"}};
inline constexpr DiagnosticKind kToleranceNegative{
    "K0666",
    Severity::kError,
    {"維持とみなす変動幅が{0}です", "the tolerance is {0}"},
    {"0以上の数", "a number that is not negative"}};

}  // namespace tassei::internal

#endif  // LIB_PLAN_PLAN_DIAGNOSTICS_H_
