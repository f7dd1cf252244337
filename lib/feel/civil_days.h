// Days of the proleptic Gregorian calendar.

#ifndef LIB_FEEL_CIVIL_DAYS_H_
#define LIB_FEEL_CIVIL_DAYS_H_

#include <cstdint>
#include <optional>

#include "tassei/temporal.h"

namespace tassei::internal {

inline constexpr int64_t kMaxFeelYear = 999'999'999;
inline constexpr int64_t kMonthsPerYear = 12;

// nullopt if there is no such day.
std::optional<FeelDate> MakeFeelDate(int64_t year, int64_t month, int64_t day);
// Days since 1970-01-01, and back.
int64_t DaysOf(const FeelDate& date);
std::optional<FeelDate> DateFromDays(int64_t days);

// 28 to 31. Requires a month from 1 to 12.
int32_t DaysInMonth(int64_t year, int64_t month);
// 1 is Monday.
int32_t DayOfWeek(const FeelDate& date);
int32_t DayOfYear(const FeelDate& date);
int32_t IsoWeekOfYear(const FeelDate& date);

}  // namespace tassei::internal

#endif  // LIB_FEEL_CIVIL_DAYS_H_
