#include "lib/calendar/era.h"

#include <cstddef>
#include <cstdlib>

namespace tassei {
namespace internal {

const std::array<EraInfo, 5> kEras = {{
    {Era::kMeiji, "明治", 'M', {U"明治", U"明", U"M", U"㍾"}, 1868, 10, 23, 45},
    {Era::kTaisho, "大正", 'T', {U"大正", U"大", U"T", U"㍽"}, 1912, 7, 30, 15},
    {Era::kShowa, "昭和", 'S', {U"昭和", U"昭", U"S", U"㍼"}, 1926, 12, 25, 64},
    {Era::kHeisei, "平成", 'H', {U"平成", U"平", U"H", U"㍻"}, 1989, 1, 8, 31},
    {Era::kReiwa, "令和", 'R', {U"令和", U"令", U"R", U"㋿"}, 2019, 5, 1, 99},
}};

const EraInfo& InfoOf(Era era) { return kEras[static_cast<std::size_t>(era)]; }

Date FirstDayOf(const EraInfo& era) {
  return *Date::FromCivil(era.first_year, era.first_month, era.first_day);
}

std::optional<int32_t> NearestYear(int32_t era_year, int32_t around) {
  constexpr int32_t kYearsAfterEnd = 10;
  std::optional<int32_t> nearest;
  bool tie = false;
  for (const EraInfo& era : kEras) {
    if (era_year < 1 || era_year > era.years + kYearsAfterEnd) continue;
    const int32_t year = era.first_year + era_year - 1;
    const int32_t distance = std::abs(year - around);
    const bool nearer = !nearest || distance < std::abs(*nearest - around);
    tie = nearest && (tie ? !nearer : distance == std::abs(*nearest - around));
    if (nearer) nearest = year;
  }
  return tie ? std::nullopt : nearest;
}

}  // namespace internal

std::string_view EraName(Era era) { return internal::InfoOf(era).name; }

char EraLetter(Era era) { return internal::InfoOf(era).letter; }

std::optional<Era> EraOf(Date day) {
  std::optional<Era> found;
  for (const internal::EraInfo& era : internal::kEras) {
    if (internal::FirstDayOf(era) <= day) found = era.era;
  }
  return found;
}

}  // namespace tassei
