// Temporal values read and written as FEEL does (DMN 1.5, 10.3.2.3.3 to
// 10.3.2.3.7 and 10.3.4.1; XML Schema 1.1 lexical forms).

#ifndef LIB_FEEL_TEMPORAL_TEXT_H_
#define LIB_FEEL_TEMPORAL_TEXT_H_

#include <optional>
#include <string>
#include <string_view>

#include "tassei/temporal.h"
#include "tassei/value.h"

namespace tassei::internal {

// The whole text must match, and name a day, time or zone that there is.
std::optional<FeelDate> ReadFeelDate(std::string_view text);
std::optional<FeelTime> ReadFeelTime(std::string_view text);
std::optional<FeelDateTime> ReadFeelDateTime(std::string_view text);
std::optional<YearsMonths> ReadYearsMonths(std::string_view text);
std::optional<DaysTime> ReadDaysTime(std::string_view text);
// What stands in @"…": whichever of the five it is; null without a cause if
// none.
Value ReadAtLiteral(std::string_view text);

std::string ToText(const FeelDate& date);
std::string ToText(const FeelTime& time);
std::string ToText(const FeelDateTime& date_time);
std::string ToText(const YearsMonths& duration);
std::string ToText(const DaysTime& duration);

}  // namespace tassei::internal

#endif  // LIB_FEEL_TEMPORAL_TEXT_H_
