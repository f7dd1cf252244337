// date, time, date and time, duration and the calendar (DMN 1.5, 10.3.4.1,
// 10.3.4.7 and 10.3.4.9).

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "lib/feel/builtin.h"
#include "lib/feel/civil_days.h"
#include "lib/feel/temporal_arithmetic.h"
#include "lib/feel/temporal_causes.h"
#include "lib/feel/temporal_parts.h"
#include "lib/feel/temporal_text.h"
#include "lib/feel/zones.h"
#include "lib/text/message.h"

namespace tassei::internal {
namespace {

constexpr KindSet kNumber = KindBit(ValueKind::kNumber);
constexpr KindSet kText = KindBit(ValueKind::kString);
constexpr KindSet kDay =
    KindBit(ValueKind::kDate) | KindBit(ValueKind::kDateTime);
constexpr KindSet kClock = KindBit(ValueKind::kTime);
constexpr KindSet kOffset =
    KindBit(ValueKind::kDaysTime) | KindBit(ValueKind::kNull);

constexpr std::size_t kShown = 60;  // Characters of a text in a cause.

Value UnknownZone(std::string_view zone) {
  return Value::Null({&kUnknownZone, {Displayable(zone, kShown)}});
}

// What is wrong with a text: the zone in it, or else all of it.
Value Unread(std::string_view text, const CauseKind& kind) {
  const std::size_t mark = text.find('@');
  if (mark != std::string_view::npos && !IsIanaZone(text.substr(mark + 1))) {
    return UnknownZone(text.substr(mark + 1));
  }
  return Value::Null({&kind, {Displayable(text, kShown)}});
}

template <typename T>
Value ReadOr(std::optional<T> read, const std::string& text,
             const CauseKind& kind) {
  return read.has_value() ? Value(*std::move(read)) : Unread(text, kind);
}

// Requires a date, or a date and time.
const FeelDate& DayIn(const Value& value) {
  const FeelDate* const date = value.date();
  return date == nullptr ? value.date_time()->date : *date;
}

// date

constexpr std::array kDateFrom = {BuiltinParameter{"from", kText | kDay}};
constexpr std::array kDateParts = {BuiltinParameter{"year", kNumber},
                                   BuiltinParameter{"month", kNumber},
                                   BuiltinParameter{"day", kNumber}};
constexpr std::array<BuiltinSignature, 2> kDateSignatures = {
    {{kDateFrom}, {kDateParts}}};

Value CallDate(const BuiltinCall& call) {
  if (call.signature() == 1) {
    return DateOfParts(*call[0].number(), *call[1].number(), *call[2].number());
  }
  if (const std::string* const text = call[0].string()) {
    return ReadOr(ReadFeelDate(*text), *text, kNoDateText);
  }
  return DayIn(call[0]);
}

// time

constexpr std::array kTimeFrom = {
    BuiltinParameter{"from", kText | kDay | kClock}};
constexpr std::array kTimeParts = {BuiltinParameter{"hour", kNumber},
                                   BuiltinParameter{"minute", kNumber},
                                   BuiltinParameter{"second", kNumber},
                                   BuiltinParameter{"offset", kOffset, true}};
constexpr std::array<BuiltinSignature, 2> kTimeSignatures = {
    {{kTimeFrom}, {kTimeParts}}};

// The hour, minute, second and offset that stand from `first` on.
Value TimeOfArguments(const BuiltinCall& call, std::size_t first) {
  const Decimal hour = *call[first].number();
  const Decimal minute = *call[first + 1].number();
  const Decimal second = *call[first + 2].number();
  const DaysTime* const offset = call[first + 3].days_time();
  return offset == nullptr ? TimeOfParts(hour, minute, second, FeelZone{})
                           : TimeOfParts(hour, minute, second, *offset);
}

Value CallTime(const BuiltinCall& call) {
  if (call.signature() == 1) return TimeOfArguments(call, 0);
  const Value& from = call[0];
  if (const std::string* const text = from.string()) {
    return ReadOr(ReadFeelTime(*text), *text, kNoTimeText);
  }
  if (from.time() != nullptr) return from;
  if (const FeelDate* const date = from.date()) return AtMidnight(*date).time;
  return from.date_time()->time;
}

// date and time

constexpr std::array kDateTimeFrom = {BuiltinParameter{"from", kText}};
constexpr std::array kDateAndTime = {BuiltinParameter{"date", kDay},
                                     BuiltinParameter{"time", kClock}};
constexpr std::array kDateTimeParts = {
    BuiltinParameter{"year", kNumber},
    BuiltinParameter{"month", kNumber},
    BuiltinParameter{"day", kNumber},
    BuiltinParameter{"hour", kNumber},
    BuiltinParameter{"minute", kNumber},
    BuiltinParameter{"second", kNumber},
    BuiltinParameter{"offset", kOffset, true}};
constexpr std::array kDateTimePartsInZone = {
    BuiltinParameter{"year", kNumber},   BuiltinParameter{"month", kNumber},
    BuiltinParameter{"day", kNumber},    BuiltinParameter{"hour", kNumber},
    BuiltinParameter{"minute", kNumber}, BuiltinParameter{"second", kNumber},
    BuiltinParameter{"timezone", kText}};
constexpr std::array<BuiltinSignature, 4> kDateTimeSignatures = {
    {{kDateTimeFrom},
     {kDateAndTime},
     {kDateTimeParts},
     {kDateTimePartsInZone}}};

// A date alone is its midnight, in no zone.
Value DateTimeOfText(const std::string& text) {
  if (const std::optional<FeelDate> date = ReadFeelDate(text)) {
    return FeelDateTime{*date, {}};
  }
  return ReadOr(ReadFeelDateTime(text), text, kNoDateTimeText);
}

Value Together(const Value& date, const Value& time) {
  if (date.is_null()) return date;
  if (time.is_null()) return time;
  return FeelDateTime{DayIn(date), *time.time()};
}

Value TimeInZone(const BuiltinCall& call) {
  constexpr std::size_t kHour = 3;
  const std::string& zone = *call[kHour + 3].string();
  if (!IsIanaZone(zone)) return UnknownZone(zone);
  return TimeOfParts(*call[kHour].number(), *call[kHour + 1].number(),
                     *call[kHour + 2].number(), FeelZone{.name = zone});
}

Value CallDateTime(const BuiltinCall& call) {
  constexpr std::size_t kHour = 3;
  if (call.signature() == 0) return DateTimeOfText(*call[0].string());
  if (call.signature() == 1) return Together(call[0], call[1]);
  return Together(
      DateOfParts(*call[0].number(), *call[1].number(), *call[2].number()),
      call.signature() == 2 ? TimeOfArguments(call, kHour) : TimeInZone(call));
}

// duration

constexpr std::array kDurationFrom = {BuiltinParameter{"from", kText}};
constexpr std::array<BuiltinSignature, 1> kDurationSignatures = {
    {{kDurationFrom}}};

Value CallDuration(const BuiltinCall& call) {
  const std::string& text = *call[0].string();
  if (const std::optional<YearsMonths> months = ReadYearsMonths(text)) {
    return *months;
  }
  return ReadOr(ReadDaysTime(text), text, kNoDurationText);
}

// years and months duration

constexpr std::array kFromTo = {BuiltinParameter{"from", kDay},
                                BuiltinParameter{"to", kDay}};
constexpr std::array<BuiltinSignature, 1> kFromToSignatures = {{{kFromTo}}};

Value CallMonthsBetween(const BuiltinCall& call) {
  return MonthsBetween(DayIn(call[0]), DayIn(call[1]));
}

// The calendar.

constexpr std::array kOfDate = {BuiltinParameter{"date", kDay}};
constexpr std::array<BuiltinSignature, 1> kOfDateSignatures = {{{kOfDate}}};

Value CallDayOfYear(const BuiltinCall& call) {
  return Decimal(DayOfYear(DayIn(call[0])));
}

Value CallWeekOfYear(const BuiltinCall& call) {
  return Decimal(IsoWeekOfYear(DayIn(call[0])));
}

Value CallDayOfWeek(const BuiltinCall& call) {
  constexpr std::array kNames = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                 "Friday", "Saturday", "Sunday"};
  const int32_t day = DayOfWeek(DayIn(call[0]));
  return std::string(kNames[static_cast<std::size_t>(day - 1)]);
}

Value CallMonthOfYear(const BuiltinCall& call) {
  constexpr std::array kNames = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  const int32_t month = DayIn(call[0]).month;
  return std::string(kNames[static_cast<std::size_t>(month - 1)]);
}

// The clock of the evaluation.

constexpr std::array<BuiltinSignature, 1> kNothing = {};

Value CallNow(const BuiltinCall& call) {
  const auto& now = call.evaluation().options().now;
  return now.has_value() ? Value(*now) : Value::Null({&kClockUnknown});
}

Value CallToday(const BuiltinCall& call) {
  const auto& now = call.evaluation().options().now;
  return now.has_value() ? Value(now->date) : Value::Null({&kClockUnknown});
}

}  // namespace

std::span<const Builtin> TemporalBuiltins() {
  static constexpr std::array<Builtin, 11> kBuiltins = {{
      {"date", kDateSignatures, CallDate, TypeKind::kDate},
      {"date and time", kDateTimeSignatures, CallDateTime, TypeKind::kDateTime},
      {"day of week", kOfDateSignatures, CallDayOfWeek, TypeKind::kString},
      {"day of year", kOfDateSignatures, CallDayOfYear, TypeKind::kNumber},
      {"duration", kDurationSignatures, CallDuration},
      {"month of year", kOfDateSignatures, CallMonthOfYear, TypeKind::kString},
      {"now", kNothing, CallNow, TypeKind::kDateTime},
      {"time", kTimeSignatures, CallTime, TypeKind::kTime},
      {"today", kNothing, CallToday, TypeKind::kDate},
      {"week of year", kOfDateSignatures, CallWeekOfYear, TypeKind::kNumber},
      {"years and months duration", kFromToSignatures, CallMonthsBetween,
       TypeKind::kYearsMonths},
  }};
  return kBuiltins;
}

}  // namespace tassei::internal
