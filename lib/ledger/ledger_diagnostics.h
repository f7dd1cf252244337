// The problems of entries.

#ifndef LIB_LEDGER_LEDGER_DIAGNOSTICS_H_
#define LIB_LEDGER_LEDGER_DIAGNOSTICS_H_

#include "tassei/diagnostic.h"

namespace tassei::internal {

inline constexpr DiagnosticKind kEntryDiffers{
    "K0701",
    Severity::kError,
    {"ID「{0}」の記録は既にあり、内容が違います",
     "there is already an entry {0}, and it differs"},
    {"新しいID。直すときは corrects で元の記録を指す",
     "a new id, and the entry it replaces in corrects"}};
inline constexpr DiagnosticKind kRecordedEarlier{
    "K0702",
    Severity::kError,
    {"記録日{0}が前の記録の記録日{1}より前です",
     "the entry is recorded on {0}, before the one in front of it on {1}"},
    {"{1}以後", "{1} or later"}};
inline constexpr DiagnosticKind kAsOfAhead{
    "K0703",
    Severity::kWarning,
    {"基準日{0}が記録日{1}より後です",
     "the entry is as of {0}, after the day {1} it is recorded on"}};

// Corrections. {0} is the id that `corrects` names.
inline constexpr DiagnosticKind kCorrectsUnknown{
    "K0710",
    Severity::kError,
    {"訂正する記録「{0}」が、これより前にありません",
     "there is no entry {0} before this one to correct"}};
inline constexpr DiagnosticKind kCorrectsOtherPlan{
    "K0711",
    Severity::kError,
    {"訂正する記録「{0}」は別の計画のものです",
     "the entry {0} to correct is of another plan"},
    {"{1}", "{1}"}};
inline constexpr DiagnosticKind kCorrectsOtherKind{
    "K0712",
    Severity::kError,
    {"訂正する記録「{0}」は種類が違います",
     "the entry {0} to correct is of another kind"},
    {"{1}", "{1}"}};
inline constexpr DiagnosticKind kCorrectsOtherSubject{
    "K0713",
    Severity::kError,
    {"訂正する記録「{0}」は別の対象のものです",
     "the entry {0} to correct has another subject"},
    {"{1}", "{1}"}};
inline constexpr DiagnosticKind kCorrectsOtherPeriod{
    "K0714",
    Severity::kError,
    {"訂正する記録「{0}」は別の期間のものです",
     "the entry {0} to correct is of another period"}};
inline constexpr DiagnosticKind kRetractsNothing{
    "K0715",
    Severity::kError,
    {"取り消す記録が指されていません",
     "the retraction names no entry to take back"}};

// Contents.
inline constexpr DiagnosticKind kPeriodMissing{
    "K0720",
    Severity::kError,
    {"この種類の記録（{0}）には期間が必要です",
     "an entry of the kind {0} needs a period"}};
inline constexpr DiagnosticKind kValueMissing{
    "K0721",
    Severity::kError,
    {"値も、値がない理由もありません",
     "there is neither a value nor a reason why it is missing"}};
inline constexpr DiagnosticKind kValueAndReason{
    "K0722",
    Severity::kError,
    {"値があるのに、値がない理由が書かれています",
     "there is a value and a reason why it is missing"}};
inline constexpr DiagnosticKind kMemberEmpty{
    "K0723", Severity::kError, {"必要な項目が空です", "the member is empty"}};
inline constexpr DiagnosticKind kUpperBelowValue{
    "K0724",
    Severity::kError,
    {"目標の上限{1}が下限{0}より小さいです",
     "the upper end {1} of the target is below its lower end {0}"}};
inline constexpr DiagnosticKind kIntoItself{
    "K0725",
    Severity::kError,
    {"統合または分割の先が元の取組「{0}」です",
     "the initiative {0} is merged or split into itself"}};
inline constexpr DiagnosticKind kDigestMalformed{
    "K0726",
    Severity::kError,
    {"ダイジェストの書き方が正しくありません", "the digest is malformed"},
    {"SHA-256（16進小文字64桁）", "64 lower-case hexadecimal digits"}};

}  // namespace tassei::internal

#endif  // LIB_LEDGER_LEDGER_DIAGNOSTICS_H_
