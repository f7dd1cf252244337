// The eras and the years counted in them.

#ifndef LIB_CALENDAR_ERA_H_
#define LIB_CALENDAR_ERA_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "tassei/date.h"
#include "tassei/japanese_date.h"

namespace tassei::internal {

struct EraInfo {
  Era era;
  std::string_view name;
  char letter;
  // How the name is written: 令和, 令, R and the ligature ㋿.
  std::array<std::u32string_view, 4> spellings;
  int32_t first_year;  // The calendar year that is 元年.
  int32_t first_month;
  int32_t first_day;
  int32_t years;  // How many were counted, or can be written in two digits.
};

// In order of time.
extern const std::array<EraInfo, 5> kEras;

const EraInfo& InfoOf(Era era);
Date FirstDayOf(const EraInfo& era);

inline constexpr int32_t kMaxEraYear = 99;

// The calendar year that is year `era_year` of some era and lies nearest to
// `around`. nullopt if two are equally near. An era counts for ten years after
// its end, since plans run on: 平成34年度.
std::optional<int32_t> NearestYear(int32_t era_year, int32_t around);

}  // namespace tassei::internal

#endif  // LIB_CALENDAR_ERA_H_
