// Civil days.

#ifndef TASSEI_DATE_H_
#define TASSEI_DATE_H_

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tassei {

// A day of the proleptic Gregorian calendar, years 1400 to 9999.
class Date {
 public:
  constexpr Date() = default;  // 1970-01-01.

  static std::optional<Date> FromCivil(int32_t year, int32_t month,
                                       int32_t day);
  // Days since 1970-01-01; nullopt outside the years above.
  static std::optional<Date> FromDays(int32_t days);
  // Exactly "YYYY-MM-DD"; nullopt otherwise, or if there is no such day.
  static std::optional<Date> Parse(std::string_view text);

  int32_t days() const { return days_; }
  int32_t year() const;
  int32_t month() const;
  int32_t day() const;

  // "2021-01-31".
  std::string ToString() const;

  friend constexpr auto operator<=>(Date, Date) = default;

 private:
  int32_t days_ = 0;
};

}  // namespace tassei

#endif  // TASSEI_DATE_H_
