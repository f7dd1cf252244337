#include "lib/feel/temporal_properties.h"

#include "lib/feel/temporal_arithmetic.h"
#include "lib/feel/temporal_causes.h"

namespace tassei::internal {
namespace {

// A number of seconds below a minute, with its fraction.
Value Seconds(int64_t seconds, int64_t nanoseconds) {
  const std::optional<Decimal> number =
      SecondsOf({seconds, static_cast<int32_t>(nanoseconds)});
  return number.has_value() ? Value(*number) : Value();
}

Value OffsetOrNull(std::optional<int32_t> offset) {
  if (!offset.has_value()) return Value::Null({&kNoOffset});
  return DaysTime{*offset, 0};
}

Value NameOrNull(const FeelZone& zone) {
  if (zone.name.empty()) return Value::Null({&kNoTimezone});
  return zone.name;
}

std::optional<Value> PropertyOf(const FeelDate& date, std::string_view name) {
  if (name == "year") return Decimal(date.year);
  if (name == "month") return Decimal(date.month);
  if (name == "day") return Decimal(date.day);
  if (name == "weekday") return Decimal(DayOfWeek(date));
  return std::nullopt;
}

std::optional<Value> PropertyOf(const FeelTime& time, std::string_view name) {
  const int64_t seconds = time.nanoseconds / kNanosecondsPerSecond;
  if (name == "hour") return Decimal(seconds / kSecondsPerHour);
  if (name == "minute") {
    return Decimal(seconds % kSecondsPerHour / kSecondsPerMinute);
  }
  if (name == "second") {
    return Seconds(seconds % kSecondsPerMinute,
                   time.nanoseconds % kNanosecondsPerSecond);
  }
  if (name == "time offset") return OffsetOrNull(OffsetOf(time));
  if (name == "timezone") return NameOrNull(time.zone);
  return std::nullopt;
}

std::optional<Value> PropertyOf(const FeelDateTime& date_time,
                                std::string_view name) {
  if (name == "time offset") return OffsetOrNull(OffsetOf(date_time));
  const std::optional<Value> of_date = PropertyOf(date_time.date, name);
  return of_date.has_value() ? of_date : PropertyOf(date_time.time, name);
}

std::optional<Value> PropertyOf(const YearsMonths& duration,
                                std::string_view name) {
  if (name == "years") return Decimal(duration.months / kMonthsPerYear);
  if (name == "months") return Decimal(duration.months % kMonthsPerYear);
  return std::nullopt;
}

std::optional<Value> PropertyOf(const DaysTime& duration,
                                std::string_view name) {
  const int64_t seconds = duration.seconds;
  if (name == "days") return Decimal(seconds / kSecondsPerDay);
  if (name == "hours") {
    return Decimal(seconds % kSecondsPerDay / kSecondsPerHour);
  }
  if (name == "minutes") {
    return Decimal(seconds % kSecondsPerHour / kSecondsPerMinute);
  }
  if (name == "seconds") {
    return Seconds(seconds % kSecondsPerMinute, duration.nanoseconds);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Value> TemporalProperty(const Value& value,
                                      std::string_view name) {
  if (const FeelDate* const date = value.date()) return PropertyOf(*date, name);
  if (const FeelTime* const time = value.time()) return PropertyOf(*time, name);
  if (const FeelDateTime* const date_time = value.date_time()) {
    return PropertyOf(*date_time, name);
  }
  if (const YearsMonths* const duration = value.years_months()) {
    return PropertyOf(*duration, name);
  }
  if (const DaysTime* const duration = value.days_time()) {
    return PropertyOf(*duration, name);
  }
  return std::nullopt;
}

}  // namespace tassei::internal
