#include "lib/feel/temporal_parts.h"

#include <cstdint>
#include <optional>
#include <utility>

#include "lib/feel/civil_days.h"
#include "lib/feel/durations.h"
#include "lib/feel/temporal_causes.h"
#include "lib/feel/temporal_text.h"
#include "lib/feel/zones.h"

namespace tassei::internal {
namespace {

constexpr int32_t kNanosecondPlaces = 9;

Value Refused(const CauseKind& kind, Decimal number) {
  return Value::Null({&kind, {number.ToString()}});
}

// The number × 10^places if that is an integer from 0 to below `end`.
std::optional<int64_t> Scaled(Decimal number, int32_t places, int64_t end) {
  const std::optional<int64_t> scaled = number.ToScaled(places);
  if (!scaled.has_value() || *scaled < 0 || *scaled >= end) return std::nullopt;
  return scaled;
}

}  // namespace

Value DateOfParts(Decimal year, Decimal month, Decimal day) {
  const std::optional<int64_t> years = year.ToScaled(0);
  const std::optional<int64_t> months = month.ToScaled(0);
  const std::optional<int64_t> days = day.ToScaled(0);
  if (years.has_value() && months.has_value() && days.has_value()) {
    const std::optional<FeelDate> date = MakeFeelDate(*years, *months, *days);
    if (date.has_value()) return *date;
  }
  return Value::Null(
      {&kNoSuchDay, {year.ToString(), month.ToString(), day.ToString()}});
}

Value TimeOfParts(Decimal hour, Decimal minute, Decimal second, FeelZone zone) {
  constexpr int64_t kHours = 24;
  constexpr int64_t kMinutes = 60;
  constexpr int64_t kNanosecondsPerMinute =
      kSecondsPerMinute * kNanosecondsPerSecond;
  const std::optional<int64_t> hours = Scaled(hour, 0, kHours);
  if (!hours.has_value()) return Refused(kNoSuchHour, hour);
  const std::optional<int64_t> minutes = Scaled(minute, 0, kMinutes);
  if (!minutes.has_value()) return Refused(kNoSuchMinute, minute);
  const std::optional<int64_t> nanoseconds =
      Scaled(second, kNanosecondPlaces, kNanosecondsPerMinute);
  if (!nanoseconds.has_value()) return Refused(kNoSuchSecond, second);
  return FeelTime{
      (*hours * kMinutes + *minutes) * kNanosecondsPerMinute + *nanoseconds,
      std::move(zone)};
}

Value TimeOfParts(Decimal hour, Decimal minute, Decimal second,
                  const DaysTime& offset) {
  if (offset.nanoseconds != 0 || offset.seconds < -kMaxZoneOffset ||
      offset.seconds > kMaxZoneOffset) {
    return Value::Null({&kNoSuchOffset, {ToText(offset)}});
  }
  return TimeOfParts(hour, minute, second,
                     FeelZone{static_cast<int32_t>(offset.seconds)});
}

}  // namespace tassei::internal
