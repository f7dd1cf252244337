// Why a day, time or duration is missing.

#ifndef LIB_FEEL_TEMPORAL_CAUSES_H_
#define LIB_FEEL_TEMPORAL_CAUSES_H_

#include "tassei/cause.h"

namespace tassei::internal {

// {0} is the text as it stood.
inline constexpr CauseKind kNoDateText{
    "C0820",
    {"「{0}」は日付ではありません（例: 2021-01-31。実在する日に限ります）",
     "\"{0}\" is no date: one is written as 2021-01-31, and is a day that "
     "exists"}};
inline constexpr CauseKind kNoTimeText{
    "C0821",
    {"「{0}」は時刻ではありません（例: 09:30:00、09:30:00+09:00）",
     "\"{0}\" is no time: one is written as 09:30:00 or 09:30:00+09:00"}};
inline constexpr CauseKind kNoDateTimeText{
    "C0822",
    {"「{0}」は日時ではありません（例: 2021-01-31T09:30:00+09:00）",
     "\"{0}\" is no date and time: one is written as "
     "2021-01-31T09:30:00+09:00"}};
inline constexpr CauseKind kNoDurationText{
    "C0823",
    {"「{0}」は期間ではありません（例: P1Y2M、P3DT4H。年月と日時は混ぜません）",
     "\"{0}\" is no duration: one is written as P1Y2M or P3DT4H, without "
     "mixing the two"}};
// {0} is the name of the zone.
inline constexpr CauseKind kUnknownZone{
    "C0824",
    {"「{0}」という時間帯は知られていません（例: Asia/Tokyo）",
     "{0} is no known time zone, such as Asia/Tokyo"}};

// {0}, {1} and {2} are the year, month and day.
inline constexpr CauseKind kNoSuchDay{
    "C0825",
    {"{0}年{1}月{2}日という日はありません",
     "there is no day {2} of month {1} of the year {0}"}};
// {0} is the number.
inline constexpr CauseKind kNoSuchHour{
    "C0826",
    {"時は0から23までの整数です（{0}）",
     "an hour is a whole number from 0 to 23, not {0}"}};
inline constexpr CauseKind kNoSuchMinute{
    "C0827",
    {"分は0から59までの整数です（{0}）",
     "a minute is a whole number from 0 to 59, not {0}"}};
inline constexpr CauseKind kNoSuchSecond{
    "C0828",
    {"秒は0以上60未満、小数は9桁までです（{0}）",
     "seconds are below 60, with at most nine digits after the point, not "
     "{0}"}};
// {0} is the duration.
inline constexpr CauseKind kNoSuchOffset{
    "C0829",
    {"時差は14時間以内で、秒の端数のない期間です（{0}）",
     "an offset is at most 14 hours of whole seconds, not {0}"}};

inline constexpr CauseKind kClockUnknown{
    "C0830",
    {"現在の日時が与えられていません",
     "the present date and time were not given"}};
inline constexpr CauseKind kNoOffset{
    "C0831", {"時差が分かりません", "the offset from UTC is not known"}};
inline constexpr CauseKind kNoTimezone{
    "C0832", {"時間帯の名前がありません", "there is no name of a time zone"}};

}  // namespace tassei::internal

#endif  // LIB_FEEL_TEMPORAL_CAUSES_H_
