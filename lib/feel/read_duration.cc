// Reading durations.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>

#include "lib/feel/civil_days.h"
#include "lib/feel/durations.h"
#include "lib/feel/temporal_cursor.h"
#include "lib/feel/temporal_text.h"

namespace tassei::internal {
namespace {

// The sum of parts such as 2H. What is malformed or too large sticks.
class DurationReader {
 public:
  explicit DurationReader(std::string_view text) : cursor_(text) {
    negative_ = cursor_.Take('-');
    failed_ = !cursor_.Take('P');
  }

  // A number and `unit`, each of which counts `weight`, if they stand here.
  void TakePart(char unit, Nanoseconds weight) {
    TemporalCursor ahead = cursor_;
    const std::string_view digits = ahead.TakeDigits();
    if (digits.empty() || !ahead.Take(unit)) return;
    Accept(ahead, digits, weight, 0);
  }

  // The same for seconds, which may have a fraction.
  void TakeSeconds() {
    TemporalCursor ahead = cursor_;
    const std::string_view digits = ahead.TakeDigits();
    std::optional<int32_t> fraction = 0;
    if (ahead.Take('.')) fraction = FractionOf(ahead.TakeDigits());
    if (digits.empty() || !ahead.Take('S')) return;
    if (!fraction.has_value()) {
      failed_ = true;
    } else {
      Accept(ahead, digits, kNanosecondsPerSecond, *fraction);
    }
  }

  // The T before hours, minutes and seconds, of which one must follow.
  bool TakeTimeMark() {
    if (!cursor_.Take('T')) return false;
    part_missing_ = true;
    return true;
  }

  // nullopt unless the whole text was a duration.
  std::optional<Nanoseconds> Total() const {
    if (failed_ || part_missing_ || !cursor_.done()) return std::nullopt;
    return negative_ ? -total_ : total_;
  }

 private:
  void Accept(const TemporalCursor& behind, std::string_view digits,
              Nanoseconds weight, int32_t fraction) {
    constexpr std::size_t kMostDigits = 18;
    digits.remove_prefix(
        std::min(digits.find_first_not_of('0'), digits.size()));
    cursor_ = behind;
    part_missing_ = false;
    if (digits.size() > kMostDigits) {
      failed_ = true;
    } else {
      total_ += NumberOf(digits) * weight + fraction;
    }
  }

  TemporalCursor cursor_;
  Nanoseconds total_ = 0;
  bool negative_ = false;
  bool failed_ = false;
  bool part_missing_ = true;
};

}  // namespace

std::optional<YearsMonths> ReadYearsMonths(std::string_view text) {
  constexpr Nanoseconds kMost = std::numeric_limits<int64_t>::max();
  DurationReader reader(text);
  reader.TakePart('Y', kMonthsPerYear);
  reader.TakePart('M', 1);
  const std::optional<Nanoseconds> months = reader.Total();
  if (!months.has_value() || *months < -kMost || *months > kMost) {
    return std::nullopt;
  }
  return YearsMonths{static_cast<int64_t>(*months)};
}

std::optional<DaysTime> ReadDaysTime(std::string_view text) {
  DurationReader reader(text);
  reader.TakePart('D', kNanosecondsPerDay);
  if (reader.TakeTimeMark()) {
    reader.TakePart('H', kSecondsPerHour * kNanosecondsPerSecond);
    reader.TakePart('M', kSecondsPerMinute * kNanosecondsPerSecond);
    reader.TakeSeconds();
  }
  const std::optional<Nanoseconds> total = reader.Total();
  return total.has_value() ? DurationOf(*total) : std::nullopt;
}

}  // namespace tassei::internal
