// Reading days, times and zones.

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "lib/feel/civil_days.h"
#include "lib/feel/durations.h"
#include "lib/feel/temporal_cursor.h"
#include "lib/feel/temporal_text.h"
#include "lib/feel/zones.h"

namespace tassei::internal {
namespace {

std::optional<int64_t> TakeYear(TemporalCursor& cursor) {
  constexpr std::size_t kLeastDigits = 4;
  constexpr std::size_t kMostDigits = 9;
  const bool negative = cursor.Take('-');
  const std::string_view digits = cursor.TakeDigits();
  if (digits.size() < kLeastDigits || digits.size() > kMostDigits ||
      (digits.size() > kLeastDigits && digits.front() == '0')) {
    return std::nullopt;
  }
  return negative ? -NumberOf(digits) : NumberOf(digits);
}

std::optional<FeelDate> TakeDate(TemporalCursor& cursor) {
  const std::optional<int64_t> year = TakeYear(cursor);
  if (!year.has_value() || !cursor.Take('-')) return std::nullopt;
  const std::optional<int32_t> month = cursor.TakePair();
  if (!month.has_value() || !cursor.Take('-')) return std::nullopt;
  const std::optional<int32_t> day = cursor.TakePair();
  if (!day.has_value()) return std::nullopt;
  return MakeFeelDate(*year, *month, *day);
}

// hh:mm and, where the last part may be left out, :ss; in seconds.
std::optional<int32_t> TakeHoursAndMinutes(TemporalCursor& cursor) {
  const std::optional<int32_t> hours = cursor.TakePair();
  if (!hours.has_value() || !cursor.Take(':')) return std::nullopt;
  const std::optional<int32_t> minutes = cursor.TakePair();
  if (!minutes.has_value() || *minutes >= 60) return std::nullopt;
  return *hours * static_cast<int32_t>(kSecondsPerHour) +
         *minutes * static_cast<int32_t>(kSecondsPerMinute);
}

std::optional<int32_t> TakeSeconds(TemporalCursor& cursor) {
  const std::optional<int32_t> seconds = cursor.TakePair();
  return seconds.has_value() && *seconds < 60 ? seconds : std::nullopt;
}

// In nanoseconds; 24:00:00 is a whole day.
std::optional<int64_t> TakeClockTime(TemporalCursor& cursor) {
  const std::optional<int32_t> minutes = TakeHoursAndMinutes(cursor);
  if (!minutes.has_value() || !cursor.Take(':')) return std::nullopt;
  const std::optional<int32_t> seconds = TakeSeconds(cursor);
  if (!seconds.has_value()) return std::nullopt;
  std::optional<int32_t> fraction = 0;
  if (cursor.Take('.')) {
    const std::string_view digits = cursor.TakeDigits();
    if (digits.empty()) return std::nullopt;
    fraction = FractionOf(digits);
  }
  if (!fraction.has_value()) return std::nullopt;
  const int64_t nanoseconds =
      (int64_t{*minutes} + *seconds) * kNanosecondsPerSecond + *fraction;
  if (nanoseconds > kNanosecondsPerDay) return std::nullopt;
  return nanoseconds;
}

std::optional<FeelZone> TakeOffset(TemporalCursor& cursor, bool negative) {
  const std::optional<int32_t> minutes = TakeHoursAndMinutes(cursor);
  std::optional<int32_t> seconds = 0;
  if (cursor.Take(':')) seconds = TakeSeconds(cursor);
  if (!minutes.has_value() || !seconds.has_value()) return std::nullopt;
  const int32_t offset = *minutes + *seconds;
  if (offset > kMaxZoneOffset) return std::nullopt;
  return FeelZone{.offset = negative ? -offset : offset};
}

// Whatever stands behind a time, up to the end of the text.
std::optional<FeelZone> TakeZone(TemporalCursor& cursor) {
  std::optional<FeelZone> zone = FeelZone{};
  if (cursor.Take('@')) {
    if (!IsIanaZone(cursor.rest())) return std::nullopt;
    return FeelZone{.name = std::string(cursor.rest())};
  }
  // The examples of DMN have a small z, unlike XML Schema.
  if (cursor.Take('Z') || cursor.Take('z')) {
    zone->offset = 0;
  } else if (cursor.Take('+')) {
    zone = TakeOffset(cursor, false);
  } else if (cursor.Take('-')) {
    zone = TakeOffset(cursor, true);
  }
  return cursor.done() ? zone : std::nullopt;
}

}  // namespace

std::optional<FeelDate> ReadFeelDate(std::string_view text) {
  TemporalCursor cursor(text);
  const std::optional<FeelDate> date = TakeDate(cursor);
  return cursor.done() ? date : std::nullopt;
}

std::optional<FeelTime> ReadFeelTime(std::string_view text) {
  TemporalCursor cursor(text);
  const std::optional<int64_t> clock = TakeClockTime(cursor);
  if (!clock.has_value()) return std::nullopt;
  std::optional<FeelZone> zone = TakeZone(cursor);
  if (!zone.has_value()) return std::nullopt;
  return FeelTime{*clock % kNanosecondsPerDay, *std::move(zone)};
}

std::optional<FeelDateTime> ReadFeelDateTime(std::string_view text) {
  TemporalCursor cursor(text);
  std::optional<FeelDate> date = TakeDate(cursor);
  if (!date.has_value() || !cursor.Take('T')) return std::nullopt;
  const std::optional<int64_t> clock = TakeClockTime(cursor);
  if (!clock.has_value()) return std::nullopt;
  std::optional<FeelZone> zone = TakeZone(cursor);
  if (!zone.has_value()) return std::nullopt;
  date = DateFromDays(DaysOf(*date) + *clock / kNanosecondsPerDay);
  if (!date.has_value()) return std::nullopt;
  return FeelDateTime{*date, {*clock % kNanosecondsPerDay, *std::move(zone)}};
}

}  // namespace tassei::internal
