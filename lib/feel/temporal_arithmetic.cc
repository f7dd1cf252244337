#include "lib/feel/temporal_arithmetic.h"

#include <utility>

namespace tassei::internal {
namespace {

constexpr FeelDate kDayOfTimes{1972, 12, 31};
// Beyond any second of the years there are.
constexpr Nanoseconds kMostSeconds = 100'000'000'000'000'000;

Nanoseconds FloorDivide(Nanoseconds a, Nanoseconds b) {
  return a / b - (a % b < 0 ? 1 : 0);
}

// Of the clock in the zone, not of the instant.
Nanoseconds SinceEpoch(const FeelDateTime& local) {
  return Nanoseconds{DaysOf(local.date)} * kNanosecondsPerDay +
         local.time.nanoseconds;
}

std::optional<FeelDateTime> FromEpoch(Nanoseconds local, FeelZone zone) {
  const Nanoseconds days = FloorDivide(local, kNanosecondsPerDay);
  if (days < -kMostSeconds || days > kMostSeconds) return std::nullopt;
  const std::optional<FeelDate> date = DateFromDays(static_cast<int64_t>(days));
  if (!date.has_value()) return std::nullopt;
  const Nanoseconds time = local - days * kNanosecondsPerDay;
  return FeelDateTime{*date, {static_cast<int64_t>(time), std::move(zone)}};
}

// On the line of all instants, or of all local times where there is no zone.
std::optional<Nanoseconds> PlaceOf(Nanoseconds local, const FeelZone& zone,
                                   std::optional<int32_t> offset) {
  if (zone.is_local()) return local;
  if (!offset.has_value()) return std::nullopt;
  return local - Nanoseconds{*offset} * kNanosecondsPerSecond;
}

std::optional<Nanoseconds> PlaceOf(const FeelTime& time) {
  return PlaceOf(time.nanoseconds, time.zone, OffsetOf(time));
}

std::optional<Nanoseconds> PlaceOf(const FeelDateTime& date_time) {
  return PlaceOf(SinceEpoch(date_time), date_time.time.zone,
                 OffsetOf(date_time));
}

// a − b where both have a zone or neither has.
std::optional<Nanoseconds> Distance(bool a_is_local,
                                    std::optional<Nanoseconds> a,
                                    bool b_is_local,
                                    std::optional<Nanoseconds> b) {
  if (a_is_local != b_is_local || !a.has_value() || !b.has_value()) {
    return std::nullopt;
  }
  return *a - *b;
}

std::optional<Nanoseconds> Distance(const FeelTime& a, const FeelTime& b) {
  return Distance(a.zone.is_local(), PlaceOf(a), b.zone.is_local(), PlaceOf(b));
}

std::optional<Nanoseconds> Distance(const FeelDateTime& a,
                                    const FeelDateTime& b) {
  return Distance(a.time.zone.is_local(), PlaceOf(a), b.time.zone.is_local(),
                  PlaceOf(b));
}

template <typename T>
std::optional<std::strong_ordering> OrderByDistance(const T& a, const T& b) {
  const std::optional<Nanoseconds> distance = Distance(a, b);
  if (!distance.has_value()) return std::nullopt;
  return *distance <=> 0;
}

template <typename T>
std::optional<DaysTime> DurationOfDistance(const T& a, const T& b) {
  const std::optional<Nanoseconds> distance = Distance(a, b);
  return distance.has_value() ? DurationOf(*distance) : std::nullopt;
}

// What the clock of the zone shows at an instant.
std::optional<FeelDateTime> LocalAt(Nanoseconds instant, const FeelZone& zone) {
  const Nanoseconds seconds = FloorDivide(instant, kNanosecondsPerSecond);
  if (seconds < -kMostSeconds || seconds > kMostSeconds) return std::nullopt;
  const std::optional<int32_t> offset =
      OffsetAtInstant(zone, static_cast<int64_t>(seconds));
  if (!offset.has_value()) return std::nullopt;
  return FromEpoch(instant + Nanoseconds{*offset} * kNanosecondsPerSecond,
                   zone);
}

int64_t MonthsOf(const FeelDate& date) {
  return int64_t{date.year} * kMonthsPerYear + date.month - 1;
}

}  // namespace

std::optional<int32_t> OffsetOf(const FeelTime& time) {
  return OffsetAt(time.zone, kDayOfTimes, time.nanoseconds);
}

std::optional<int32_t> OffsetOf(const FeelDateTime& date_time) {
  return OffsetAt(date_time.time.zone, date_time.date,
                  date_time.time.nanoseconds);
}

std::optional<std::strong_ordering> OrderOf(const FeelTime& a,
                                            const FeelTime& b) {
  return OrderByDistance(a, b);
}

std::optional<std::strong_ordering> OrderOf(const FeelDateTime& a,
                                            const FeelDateTime& b) {
  return OrderByDistance(a, b);
}

std::optional<DaysTime> Difference(const FeelDateTime& a,
                                   const FeelDateTime& b) {
  return DurationOfDistance(a, b);
}

std::optional<DaysTime> Difference(const FeelTime& a, const FeelTime& b) {
  return DurationOfDistance(a, b);
}

YearsMonths MonthsBetween(const FeelDate& from, const FeelDate& to) {
  const int64_t months = MonthsOf(to) - MonthsOf(from);
  if (months > 0 && to.day < from.day) return {months - 1};
  if (months < 0 && to.day > from.day) return {months + 1};
  return {months};
}

std::optional<FeelDateTime> Add(const FeelDateTime& a, const DaysTime& b) {
  const FeelZone& zone = a.time.zone;
  if (zone.name.empty()) {
    return FromEpoch(SinceEpoch(a) + NanosecondsOf(b), zone);
  }
  const std::optional<Nanoseconds> instant = PlaceOf(a);
  if (!instant.has_value()) return std::nullopt;
  return LocalAt(*instant + NanosecondsOf(b), zone);
}

std::optional<FeelDateTime> Add(const FeelDateTime& a, const YearsMonths& b) {
  const std::optional<FeelDate> date = Add(a.date, b);
  if (!date.has_value()) return std::nullopt;
  return FeelDateTime{*date, a.time};
}

std::optional<FeelDate> Add(const FeelDate& a, const DaysTime& b) {
  const std::optional<FeelDateTime> reached = Add(AtMidnight(a), b);
  if (!reached.has_value()) return std::nullopt;
  return reached->date;
}

std::optional<FeelDate> Add(const FeelDate& a, const YearsMonths& b) {
  const Nanoseconds months = Nanoseconds{MonthsOf(a)} + b.months;
  const Nanoseconds year = FloorDivide(months, kMonthsPerYear);
  if (year < -kMaxFeelYear || year > kMaxFeelYear) return std::nullopt;
  const auto month = static_cast<int64_t>(months - year * kMonthsPerYear) + 1;
  const int32_t last = DaysInMonth(static_cast<int64_t>(year), month);
  return MakeFeelDate(static_cast<int64_t>(year), month,
                      a.day < last ? a.day : last);
}

FeelTime Add(const FeelTime& a, const DaysTime& b) {
  const Nanoseconds sum = a.nanoseconds + NanosecondsOf(b);
  const Nanoseconds days = FloorDivide(sum, kNanosecondsPerDay);
  return {static_cast<int64_t>(sum - days * kNanosecondsPerDay), a.zone};
}

FeelDateTime AtMidnight(const FeelDate& date) {
  return {date, {0, {.offset = 0}}};
}

}  // namespace tassei::internal
