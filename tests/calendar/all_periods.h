// Periods for tests.

#ifndef TESTS_CALENDAR_ALL_PERIODS_H_
#define TESTS_CALENDAR_ALL_PERIODS_H_

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "tassei/period.h"

namespace tassei::testing {

inline constexpr std::array<PeriodKind, 4> kAllKinds = {
    PeriodKind::kYear, PeriodKind::kHalf, PeriodKind::kQuarter,
    PeriodKind::kMonth};

// Requires the id of a period.
inline Period P(std::string_view id) { return *Period::Parse(id); }

// Every period of every kind in the fiscal years, both included.
inline std::vector<Period> AllPeriods(int32_t first_year, int32_t last_year) {
  std::vector<Period> periods;
  for (int32_t year = first_year; year <= last_year; ++year) {
    periods.push_back(*Period::Year(year));
    for (int32_t half = 1; half <= 2; ++half) {
      periods.push_back(*Period::Half(year, half));
    }
    for (int32_t quarter = 1; quarter <= 4; ++quarter) {
      periods.push_back(*Period::Quarter(year, quarter));
    }
    for (int32_t month = 4; month <= 15; ++month) {
      periods.push_back(*Period::Month(year, (month - 1) % 12 + 1));
    }
  }
  return periods;
}

}  // namespace tassei::testing

#endif  // TESTS_CALENDAR_ALL_PERIODS_H_
