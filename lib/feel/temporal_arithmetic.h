// Calculating with temporal values (DMN 1.5, 10.3.2.3 and tables 45, 57, 59).
// nullopt: the result is out of range, or the operands do not go together.

#ifndef LIB_FEEL_TEMPORAL_ARITHMETIC_H_
#define LIB_FEEL_TEMPORAL_ARITHMETIC_H_

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

#include "tassei/decimal.h"
#include "tassei/temporal.h"
#include "tassei/value.h"

namespace tassei::internal {

// nullopt if there is no such day.
std::optional<FeelDate> MakeFeelDate(int64_t year, int64_t month, int64_t day);
// Days since 1970-01-01, and back.
int64_t DaysOf(const FeelDate& date);
std::optional<FeelDate> DateFromDays(int64_t days);
// 1 is Monday.
int32_t DayOfWeek(const FeelDate& date);
int32_t DayOfYear(const FeelDate& date);
int32_t IsoWeekOfYear(const FeelDate& date);

// The offset of a zone at a local time of a day, in seconds; nullopt for local
// times.
std::optional<int32_t> OffsetAt(const FeelZone& zone, const FeelDate& date,
                                int64_t nanoseconds);
bool IsIanaZone(std::string_view name);

// Order and equality of instants; nullopt where one has a zone and the other
// has none. A local date and time is compared with another local one by what
// is written. A time with an IANA zone has no day to tell its offset by: see
// the definition for the one chosen.
std::optional<std::strong_ordering> OrderOf(const FeelTime& a,
                                            const FeelTime& b);
std::optional<std::strong_ordering> OrderOf(const FeelDateTime& a,
                                            const FeelDateTime& b);

std::optional<DaysTime> Difference(const FeelDateTime& a,
                                   const FeelDateTime& b);
std::optional<DaysTime> Difference(const FeelTime& a, const FeelTime& b);
std::optional<FeelDateTime> Add(const FeelDateTime& a, const DaysTime& b);
std::optional<FeelDateTime> Add(const FeelDateTime& a, const YearsMonths& b);
std::optional<FeelDate> Add(const FeelDate& a, const DaysTime& b);
std::optional<FeelDate> Add(const FeelDate& a, const YearsMonths& b);
FeelTime Add(const FeelTime& a, const DaysTime& b);
std::optional<DaysTime> Add(const DaysTime& a, const DaysTime& b);
std::optional<YearsMonths> Add(const YearsMonths& a, const YearsMonths& b);
DaysTime Negated(const DaysTime& duration);
YearsMonths Negated(const YearsMonths& duration);
// Durations as numbers of seconds and of months, for products and quotients.
std::optional<Decimal> SecondsOf(const DaysTime& duration);
std::optional<DaysTime> DurationOfSeconds(Decimal seconds);

// A date as the date and time at midnight UTC.
FeelDateTime AtMidnight(const FeelDate& date);

// The properties of table 65: year, month, day, weekday, hour, minute, second,
// time offset, timezone, years, months, days, hours, minutes, seconds. nullopt
// if the kind of `value` has no property of this name.
std::optional<Value> TemporalProperty(const Value& value,
                                      std::string_view name);

}  // namespace tassei::internal

#endif  // LIB_FEEL_TEMPORAL_ARITHMETIC_H_
