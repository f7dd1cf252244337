// Days, times and durations of the FEEL language (DMN 1.5, 10.3.2.3).

#ifndef TASSEI_TEMPORAL_H_
#define TASSEI_TEMPORAL_H_

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace tassei {

// A day of the proleptic Gregorian calendar, years −999,999,999 to
// 999,999,999; the year 0 exists. Requires a day that there is; ReadFeelDate
// and MakeFeelDate of lib/feel see to it. (Days of the road are `Date`.)
struct FeelDate {
  int32_t year = 1970;
  int8_t month = 1;
  int8_t day = 1;

  friend auto operator<=>(const FeelDate&, const FeelDate&) = default;
};

// What a time says of its zone: nothing (local), a fixed offset from UTC, or a
// zone of the IANA database, whose offset depends on the day. A time of no day
// has the offset of 1972-12-31, the day XPath gives to times.
struct FeelZone {
  std::optional<int32_t> offset = {};  // Seconds east of UTC.
  std::string name = {};  // "Asia/Tokyo"; empty unless it is such a zone.

  bool is_local() const { return !offset.has_value() && name.empty(); }
  friend bool operator==(const FeelZone&, const FeelZone&) = default;
};

// A time of day.
struct FeelTime {
  int64_t nanoseconds = 0;  // Since midnight, below 24 hours.
  FeelZone zone = {};

  friend bool operator==(const FeelTime&, const FeelTime&) = default;
};

struct FeelDateTime {
  FeelDate date = {};
  FeelTime time = {};

  friend bool operator==(const FeelDateTime&, const FeelDateTime&) = default;
};

// Here and in DaysTime the least int64_t does not occur: each has its negative.
struct YearsMonths {
  int64_t months = 0;

  friend auto operator<=>(const YearsMonths&, const YearsMonths&) = default;
};

// seconds + nanoseconds; both have the same sign, and nanoseconds stay below
// one second.
struct DaysTime {
  int64_t seconds = 0;
  int32_t nanoseconds = 0;

  friend auto operator<=>(const DaysTime&, const DaysTime&) = default;
};

}  // namespace tassei

#endif  // TASSEI_TEMPORAL_H_
