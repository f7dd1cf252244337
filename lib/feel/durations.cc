#include "lib/feel/durations.h"

#include <limits>

namespace tassei::internal {
namespace {

constexpr int64_t kMost = std::numeric_limits<int64_t>::max();
constexpr int32_t kNanosecondPlaces = 9;

}  // namespace

Nanoseconds NanosecondsOf(const DaysTime& duration) {
  return Nanoseconds{duration.seconds} * kNanosecondsPerSecond +
         duration.nanoseconds;
}

std::optional<DaysTime> DurationOf(Nanoseconds nanoseconds) {
  const Nanoseconds seconds = nanoseconds / kNanosecondsPerSecond;
  if (seconds < -kMost || seconds > kMost) return std::nullopt;
  return DaysTime{static_cast<int64_t>(seconds),
                  static_cast<int32_t>(nanoseconds % kNanosecondsPerSecond)};
}

std::optional<DaysTime> Add(const DaysTime& a, const DaysTime& b) {
  return DurationOf(NanosecondsOf(a) + NanosecondsOf(b));
}

std::optional<YearsMonths> Add(const YearsMonths& a, const YearsMonths& b) {
  int64_t months = 0;
  if (__builtin_add_overflow(a.months, b.months, &months) || months < -kMost) {
    return std::nullopt;
  }
  return YearsMonths{months};
}

DaysTime Negated(const DaysTime& duration) {
  return {-duration.seconds, -duration.nanoseconds};
}

YearsMonths Negated(const YearsMonths& duration) { return {-duration.months}; }

std::optional<Decimal> SecondsOf(const DaysTime& duration) {
  const std::optional<Decimal> fraction =
      Decimal::FromScaled(duration.nanoseconds, -kNanosecondPlaces);
  if (!fraction.has_value()) return std::nullopt;
  const std::optional<Decimal> seconds =
      Decimal::Add(Decimal(duration.seconds), *fraction);
  if (!seconds.has_value()) return std::nullopt;
  return seconds->Stripped();
}

std::optional<DaysTime> DurationOfSeconds(Decimal seconds) {
  const std::optional<Decimal> rounded =
      seconds.Round(kNanosecondPlaces, Rounding::kHalfEven);
  if (!rounded.has_value()) return std::nullopt;
  const std::optional<Decimal> whole = rounded->Round(0, Rounding::kDown);
  if (!whole.has_value()) return std::nullopt;
  const std::optional<Decimal> fraction = Decimal::Subtract(*rounded, *whole);
  if (!fraction.has_value()) return std::nullopt;
  const std::optional<int64_t> units = whole->ToScaled(0);
  const std::optional<int64_t> parts = fraction->ToScaled(kNanosecondPlaces);
  if (!units.has_value() || *units < -kMost || !parts.has_value()) {
    return std::nullopt;
  }
  return DaysTime{*units, static_cast<int32_t>(*parts)};
}

std::optional<YearsMonths> DurationOfMonths(Decimal months) {
  const std::optional<Decimal> whole = months.Round(0, Rounding::kDown);
  if (!whole.has_value()) return std::nullopt;
  const std::optional<int64_t> count = whole->ToScaled(0);
  if (!count.has_value() || *count < -kMost) return std::nullopt;
  return YearsMonths{*count};
}

}  // namespace tassei::internal
