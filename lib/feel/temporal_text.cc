#include "lib/feel/temporal_text.h"

#include <cstddef>
#include <cstdint>

#include "lib/feel/civil_days.h"
#include "lib/feel/durations.h"

namespace tassei::internal {
namespace {

// Requires value >= 0. With zeros before it up to `width`.
void AppendPadded(int64_t value, std::size_t width, std::string& text) {
  const std::string digits = std::to_string(value);
  if (digits.size() < width) text.append(width - digits.size(), '0');
  text += digits;
}

// A point and the digits needed; nothing for 0.
void AppendFraction(int64_t nanoseconds, std::string& text) {
  constexpr std::size_t kPlaces = 9;
  if (nanoseconds == 0) return;
  text += '.';
  AppendPadded(nanoseconds, kPlaces, text);
  text.erase(text.find_last_not_of('0') + 1);
}

// hh:mm
void AppendHoursAndMinutes(int64_t seconds, std::string& text) {
  AppendPadded(seconds / kSecondsPerHour, 2, text);
  text += ':';
  AppendPadded(seconds % kSecondsPerHour / kSecondsPerMinute, 2, text);
}

void AppendOffset(int32_t offset, std::string& text) {
  if (offset == 0) {
    text += 'Z';
    return;
  }
  const int32_t size = offset < 0 ? -offset : offset;
  text += offset < 0 ? '-' : '+';
  AppendHoursAndMinutes(size, text);
  if (size % kSecondsPerMinute == 0) return;
  text += ':';
  AppendPadded(size % kSecondsPerMinute, 2, text);
}

void AppendZone(const FeelZone& zone, std::string& text) {
  if (!zone.name.empty()) {
    text += '@';
    text += zone.name;
  } else if (zone.offset.has_value()) {
    AppendOffset(*zone.offset, text);
  }
}

// 3H; nothing for 0.
void AppendPart(int64_t count, char unit, std::string& text) {
  if (count == 0) return;
  text += std::to_string(count);
  text += unit;
}

void AppendSecondsPart(int64_t seconds, int64_t nanoseconds,
                       std::string& text) {
  if (seconds == 0 && nanoseconds == 0) return;
  text += std::to_string(seconds);
  AppendFraction(nanoseconds, text);
  text += 'S';
}

}  // namespace

Value ReadAtLiteral(std::string_view text) {
  if (const auto date = ReadFeelDate(text)) return *date;
  if (const auto date_time = ReadFeelDateTime(text)) return *date_time;
  if (const auto time = ReadFeelTime(text)) return *time;
  if (const auto duration = ReadYearsMonths(text)) return *duration;
  if (const auto duration = ReadDaysTime(text)) return *duration;
  return Value();
}

std::string ToText(const FeelDate& date) {
  constexpr std::size_t kLeastDigits = 4;
  const int64_t year = date.year;
  std::string text = year < 0 ? "-" : "";
  AppendPadded(year < 0 ? -year : year, kLeastDigits, text);
  text += '-';
  AppendPadded(date.month, 2, text);
  text += '-';
  AppendPadded(date.day, 2, text);
  return text;
}

std::string ToText(const FeelTime& time) {
  const int64_t seconds = time.nanoseconds / kNanosecondsPerSecond;
  std::string text;
  AppendHoursAndMinutes(seconds, text);
  text += ':';
  AppendPadded(seconds % kSecondsPerMinute, 2, text);
  AppendFraction(time.nanoseconds % kNanosecondsPerSecond, text);
  AppendZone(time.zone, text);
  return text;
}

std::string ToText(const FeelDateTime& date_time) {
  return ToText(date_time.date) + 'T' + ToText(date_time.time);
}

std::string ToText(const YearsMonths& duration) {
  if (duration.months == 0) return "P0M";
  const bool negative = duration.months < 0;
  const int64_t months = negative ? -duration.months : duration.months;
  std::string text = negative ? "-P" : "P";
  AppendPart(months / kMonthsPerYear, 'Y', text);
  AppendPart(months % kMonthsPerYear, 'M', text);
  return text;
}

std::string ToText(const DaysTime& duration) {
  if (duration == DaysTime{}) return "PT0S";
  const bool negative = duration < DaysTime{};
  const auto [seconds, nanoseconds] = negative ? Negated(duration) : duration;
  std::string text = negative ? "-P" : "P";
  AppendPart(seconds / kSecondsPerDay, 'D', text);
  if (seconds % kSecondsPerDay == 0 && nanoseconds == 0) return text;
  text += 'T';
  AppendPart(seconds % kSecondsPerDay / kSecondsPerHour, 'H', text);
  AppendPart(seconds % kSecondsPerHour / kSecondsPerMinute, 'M', text);
  AppendSecondsPart(seconds % kSecondsPerMinute, nanoseconds, text);
  return text;
}

}  // namespace tassei::internal
