#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "lib/calendar/era.h"
#include "tassei/japanese_date.h"

namespace tassei {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

std::string EnglishMonth(Date day) {
  return std::string(kMonths[static_cast<std::size_t>(day.month() - 1)]);
}

// 令和2 for the year of `day`; 1850 where it has no era, or one too long ago
// for two digits.
std::string EraYear(Date day) {
  const std::optional<Era> era = EraOf(day);
  if (!era) return std::to_string(day.year());
  const int32_t year = day.year() - internal::InfoOf(*era).first_year + 1;
  if (year > internal::kMaxEraYear) return std::to_string(day.year());
  return std::string(EraName(*era)) + (year == 1 ? "元" : std::to_string(year));
}

std::string FiscalYear(Period period) {
  const Date last_of_calendar_year =
      *Date::FromCivil(period.fiscal_year(), 12, 31);
  return EraYear(last_of_calendar_year) + "年度";
}

}  // namespace

std::string PrintJapanesePeriod(Period period) {
  switch (period.kind()) {
    case PeriodKind::kYear:
      return FiscalYear(period);
    case PeriodKind::kHalf:
      return FiscalYear(period) + (period.ordinal() == 1 ? "上半期" : "下半期");
    case PeriodKind::kQuarter:
      return FiscalYear(period) + "第" + std::to_string(period.ordinal()) +
             "四半期";
    case PeriodKind::kMonth:
      break;
  }
  const Date last = period.last_day();
  return EraYear(last) + "年" + std::to_string(last.month()) + "月";
}

std::string PrintJapaneseDate(Date date) {
  return EraYear(date) + "年" + std::to_string(date.month()) + "月" +
         std::to_string(date.day()) + "日";
}

std::string PrintEnglishPeriod(Period period) {
  const std::string year = "FY" + std::to_string(period.fiscal_year());
  switch (period.kind()) {
    case PeriodKind::kYear:
      return year;
    case PeriodKind::kHalf:
      return (period.ordinal() == 1 ? "first half of " : "second half of ") +
             year;
    case PeriodKind::kQuarter:
      return "Q" + std::to_string(period.ordinal()) + " of " + year;
    case PeriodKind::kMonth:
      break;
  }
  const Date first = period.first_day();
  return EnglishMonth(first) + " " + std::to_string(first.year());
}

std::string PrintEnglishDate(Date date) {
  return std::to_string(date.day()) + " " + EnglishMonth(date) + " " +
         std::to_string(date.year());
}

}  // namespace tassei
