#include "lib/feel/civil_days.h"

#include <array>
#include <cstddef>

namespace tassei::internal {
namespace {

constexpr int64_t kDaysPerWeek = 7;
constexpr int64_t kThursday = 4;
constexpr int64_t kMarch = 3;
constexpr int64_t kYearsPerCycle = 400;
constexpr int64_t kDaysPerCycle = 146'097;  // In 400 years.
constexpr int64_t kDaysPerYear = 365;
constexpr int64_t kEpoch = 719'468;  // 1970-01-01, counted from 0000-03-01.

int64_t FloorDivide(int64_t a, int64_t b) {
  return a / b - (a % b < 0 ? 1 : 0);
}

bool IsLeapYear(int64_t year) {
  return year % 4 == 0 && (year % 100 != 0 || year % kYearsPerCycle == 0);
}

// Days from March 1 to the first of a month counted from March as 0: the
// months from March on have 31, 30, 31, 30, 31 days, over and over.
int64_t DaysBeforeMonth(int64_t months_after_march) {
  return (153 * months_after_march + 2) / 5;
}

int64_t DaysOfCivil(int64_t year, int64_t month, int64_t day) {
  const bool before_march = month < kMarch;
  const int64_t years = before_march ? year - 1 : year;
  const int64_t months = month - kMarch + (before_march ? kMonthsPerYear : 0);
  const int64_t cycle = FloorDivide(years, kYearsPerCycle);
  const int64_t year_of_cycle = years - cycle * kYearsPerCycle;
  const int64_t day_of_cycle = year_of_cycle * kDaysPerYear +
                               year_of_cycle / 4 - year_of_cycle / 100 +
                               DaysBeforeMonth(months) + day - 1;
  return cycle * kDaysPerCycle + day_of_cycle - kEpoch;
}

// Requires a year that an int32_t holds.
FeelDate CivilOf(int64_t days) {
  const int64_t shifted = days + kEpoch;
  const int64_t cycle = FloorDivide(shifted, kDaysPerCycle);
  const int64_t day_of_cycle = shifted - cycle * kDaysPerCycle;
  const int64_t year_of_cycle =
      (day_of_cycle - day_of_cycle / 1'460 + day_of_cycle / 36'524 -
       day_of_cycle / (kDaysPerCycle - 1)) /
      kDaysPerYear;
  const int64_t day_of_year =
      day_of_cycle -
      (year_of_cycle * kDaysPerYear + year_of_cycle / 4 - year_of_cycle / 100);
  const int64_t months = (5 * day_of_year + 2) / 153;
  const bool after_december = months + kMarch > kMonthsPerYear;
  const int64_t year =
      cycle * kYearsPerCycle + year_of_cycle + (after_december ? 1 : 0);
  return {static_cast<int32_t>(year),
          static_cast<int8_t>(months + kMarch -
                              (after_december ? kMonthsPerYear : 0)),
          static_cast<int8_t>(day_of_year - DaysBeforeMonth(months) + 1)};
}

}  // namespace

int32_t DaysInMonth(int64_t year, int64_t month) {
  constexpr std::array<int32_t, kMonthsPerYear> kDays = {
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  constexpr int64_t kFebruary = 2;
  const int32_t days = kDays[static_cast<std::size_t>(month - 1)];
  return month == kFebruary && IsLeapYear(year) ? days + 1 : days;
}

std::optional<FeelDate> MakeFeelDate(int64_t year, int64_t month, int64_t day) {
  if (year < -kMaxFeelYear || year > kMaxFeelYear || month < 1 ||
      month > kMonthsPerYear || day < 1 || day > DaysInMonth(year, month)) {
    return std::nullopt;
  }
  return FeelDate{static_cast<int32_t>(year), static_cast<int8_t>(month),
                  static_cast<int8_t>(day)};
}

int64_t DaysOf(const FeelDate& date) {
  return DaysOfCivil(date.year, date.month, date.day);
}

std::optional<FeelDate> DateFromDays(int64_t days) {
  static const int64_t first = DaysOfCivil(-kMaxFeelYear, 1, 1);
  static const int64_t last = DaysOfCivil(kMaxFeelYear, 12, 31);
  if (days < first || days > last) return std::nullopt;
  return CivilOf(days);
}

int32_t DayOfWeek(const FeelDate& date) {
  const int64_t since_thursday = DaysOf(date) + kThursday - 1;
  const int64_t weeks = FloorDivide(since_thursday, kDaysPerWeek);
  return static_cast<int32_t>(since_thursday - weeks * kDaysPerWeek) + 1;
}

int32_t DayOfYear(const FeelDate& date) {
  return static_cast<int32_t>(DaysOf(date) - DaysOfCivil(date.year, 1, 1)) + 1;
}

// A week belongs to the year its Thursday lies in.
int32_t IsoWeekOfYear(const FeelDate& date) {
  const FeelDate thursday = CivilOf(DaysOf(date) + kThursday - DayOfWeek(date));
  return (DayOfYear(thursday) - 1) / static_cast<int32_t>(kDaysPerWeek) + 1;
}

}  // namespace tassei::internal
