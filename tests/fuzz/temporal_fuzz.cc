// Temporal literals of FEEL: what is read from any bytes is written so that it
// is read as the same again, and can be calculated with.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "lib/feel/temporal_arithmetic.h"
#include "lib/feel/temporal_text.h"

namespace tassei::internal {
namespace {

void Require(bool condition) {
  if (!condition) std::abort();
}

void CheckDate(const FeelDate& date) {
  Require(DateFromDays(DaysOf(date)) == date);
  Require(DayOfYear(date) <= 366 && IsoWeekOfYear(date) <= 53);
}

// Going there and back again leads home where no offset changes on the way.
void CheckDateTime(const FeelDateTime& start) {
  const DaysTime distance{INT64_MAX / 1'000, 999'999'999};
  CheckDate(start.date);
  Require(OrderOf(start, start) == std::strong_ordering::equal);
  const auto there = Add(start, distance);
  if (!there.has_value() || !start.time.zone.name.empty()) return;
  Require(Add(*there, Negated(distance)) == start);
  Require(Difference(*there, start) == distance);
}

void CheckDuration(const DaysTime& duration) {
  Require(Negated(Negated(duration)) == duration);
  Require(Add(duration, Negated(duration)) == DaysTime{});
  Require(DurationOfSeconds(SecondsOf(duration).value()) == duration);
}

void Check(std::string_view text) {
  const Value value = ReadAtLiteral(text);
  if (value.is_null()) return;
  const std::string written = value.ToString();
  const std::string_view inner =
      std::string_view(written).substr(2, written.size() - 3);
  const Value again = ReadAtLiteral(inner);
  Require(again.kind() == value.kind() && again.ToString() == written);
  if (value.date() != nullptr) CheckDate(*value.date());
  if (value.date_time() != nullptr) CheckDateTime(*value.date_time());
  if (value.days_time() != nullptr) CheckDuration(*value.days_time());
}

}  // namespace
}  // namespace tassei::internal

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  tassei::internal::Check(text);
  return 0;
}
