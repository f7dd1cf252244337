#include "tassei/date.h"

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <cstddef>
#include <stdexcept>

#include "lib/calendar/digits.h"

namespace tassei {
namespace {

namespace gregorian = boost::gregorian;

constexpr int32_t kMinYear = 1400;
constexpr int32_t kMaxYear = 9999;

gregorian::date Epoch() { return gregorian::date(1970, 1, 1); }

int32_t DaysOf(const gregorian::date& date) {
  return static_cast<int32_t>((date - Epoch()).days());
}

gregorian::date::ymd_type CivilOf(int32_t days) {
  return (Epoch() + gregorian::days(days)).year_month_day();
}

}  // namespace

std::optional<Date> Date::FromCivil(int32_t year, int32_t month, int32_t day) {
  if (year < kMinYear || year > kMaxYear || month < 1 || month > 12 ||
      day < 1 || day > 31) {
    return std::nullopt;
  }
  Date date;
  try {
    date.days_ = DaysOf(gregorian::date(static_cast<unsigned short>(year),
                                        static_cast<unsigned short>(month),
                                        static_cast<unsigned short>(day)));
  } catch (const std::out_of_range&) {  // No such day in that month.
    return std::nullopt;
  }
  return date;
}

std::optional<Date> Date::FromDays(int32_t days) {
  static const int32_t first = DaysOf(gregorian::date(kMinYear, 1, 1));
  static const int32_t last = DaysOf(gregorian::date(kMaxYear, 12, 31));
  if (days < first || days > last) return std::nullopt;
  Date date;
  date.days_ = days;
  return date;
}

std::optional<Date> Date::Parse(std::string_view text) {
  constexpr std::size_t kSize = 10;  // YYYY-MM-DD
  if (text.size() != kSize || text[4] != '-' || text[7] != '-') {
    return std::nullopt;
  }
  const std::optional<int32_t> year = internal::ReadDigits(text.substr(0, 4));
  const std::optional<int32_t> month = internal::ReadDigits(text.substr(5, 2));
  const std::optional<int32_t> day = internal::ReadDigits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return FromCivil(*year, *month, *day);
}

int32_t Date::year() const { return CivilOf(days_).year; }

int32_t Date::month() const { return CivilOf(days_).month.as_number(); }

int32_t Date::day() const { return CivilOf(days_).day; }

std::string Date::ToString() const {
  const gregorian::date::ymd_type civil = CivilOf(days_);
  return internal::PadDigits(civil.year, 4) + "-" +
         internal::PadDigits(civil.month.as_number(), 2) + "-" +
         internal::PadDigits(civil.day, 2);
}

}  // namespace tassei
