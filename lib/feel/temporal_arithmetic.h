// Calculating with days and times (DMN 1.5, 10.3.2.3 and tables 45, 57, 59).
// nullopt: the result is out of range, the operands do not go together, or a
// zone is unknown.

#ifndef LIB_FEEL_TEMPORAL_ARITHMETIC_H_
#define LIB_FEEL_TEMPORAL_ARITHMETIC_H_

#include <compare>
#include <cstdint>
#include <optional>

// The parts this is made of; who calculates wants them too.
#include "lib/feel/civil_days.h"
#include "lib/feel/durations.h"
#include "lib/feel/temporal_properties.h"
#include "lib/feel/zones.h"
#include "tassei/temporal.h"

namespace tassei::internal {

// A time of no day has the offset of its zone on 1972-12-31, the day XPath
// gives to times (F&O 3.1, 9.4).
std::optional<int32_t> OffsetOf(const FeelTime& time);
std::optional<int32_t> OffsetOf(const FeelDateTime& date_time);

// Order and equality of instants; nullopt where one has a zone and the other
// has none. What is local is compared with what is local as it is written.
// Times are those of one day: 23:00Z is later than 08:00+09:00, which is the
// midnight before.
std::optional<std::strong_ordering> OrderOf(const FeelTime& a,
                                            const FeelTime& b);
std::optional<std::strong_ordering> OrderOf(const FeelDateTime& a,
                                            const FeelDateTime& b);

// a − b.
std::optional<DaysTime> Difference(const FeelDateTime& a,
                                   const FeelDateTime& b);
std::optional<DaysTime> Difference(const FeelTime& a, const FeelTime& b);
// Whole years and months from one day to another; negative if `to` is earlier.
YearsMonths MonthsBetween(const FeelDate& from, const FeelDate& to);

// The zone stays. Days and seconds are added to the instant, so that hours
// count across a change of the zone's offset; years and months to what is
// written, and a day the month does not have becomes its last.
std::optional<FeelDateTime> Add(const FeelDateTime& a, const DaysTime& b);
std::optional<FeelDateTime> Add(const FeelDateTime& a, const YearsMonths& b);
// From midnight on; the time of day reached is dropped.
std::optional<FeelDate> Add(const FeelDate& a, const DaysTime& b);
std::optional<FeelDate> Add(const FeelDate& a, const YearsMonths& b);
// Round the clock.
FeelTime Add(const FeelTime& a, const DaysTime& b);

// A date as the date and time at midnight UTC.
FeelDateTime AtMidnight(const FeelDate& date);

}  // namespace tassei::internal

#endif  // LIB_FEEL_TEMPORAL_ARITHMETIC_H_
