// Calculating with durations. nullopt: the result is out of range.

#ifndef LIB_FEEL_DURATIONS_H_
#define LIB_FEEL_DURATIONS_H_

#include <cstdint>
#include <optional>

#include "tassei/decimal.h"
#include "tassei/temporal.h"

namespace tassei::internal {

// Wide enough for the sum of any two durations or instants.
__extension__ using Nanoseconds = __int128;

inline constexpr int64_t kNanosecondsPerSecond = 1'000'000'000;
inline constexpr int64_t kSecondsPerMinute = 60;
inline constexpr int64_t kSecondsPerHour = 3'600;
inline constexpr int64_t kSecondsPerDay = 86'400;
inline constexpr int64_t kNanosecondsPerDay =
    kSecondsPerDay * kNanosecondsPerSecond;

// Durations reach from −(2^63 − 1) to 2^63 − 1 seconds, and as many months, so
// that each has its negative.
Nanoseconds NanosecondsOf(const DaysTime& duration);
std::optional<DaysTime> DurationOf(Nanoseconds nanoseconds);

std::optional<DaysTime> Add(const DaysTime& a, const DaysTime& b);
std::optional<YearsMonths> Add(const YearsMonths& a, const YearsMonths& b);
DaysTime Negated(const DaysTime& duration);
YearsMonths Negated(const YearsMonths& duration);

// Durations as numbers of seconds and of months, for products and quotients.
// Seconds are rounded to nanoseconds, half even; of months, what is less than
// a whole one is dropped.
std::optional<Decimal> SecondsOf(const DaysTime& duration);
std::optional<DaysTime> DurationOfSeconds(Decimal seconds);
std::optional<YearsMonths> DurationOfMonths(Decimal months);

}  // namespace tassei::internal

#endif  // LIB_FEEL_DURATIONS_H_
