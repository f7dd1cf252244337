// The properties of temporal values (DMN 1.5, table 65).

#ifndef LIB_FEEL_TEMPORAL_PROPERTIES_H_
#define LIB_FEEL_TEMPORAL_PROPERTIES_H_

#include <optional>
#include <string_view>

#include "tassei/value.h"

namespace tassei::internal {

// year, month, day, weekday, hour, minute, second, time offset, timezone,
// years, months, days, hours, minutes, seconds. nullopt if the kind of `value`
// has no property of this name. The parts of a negative duration are negative.
std::optional<Value> TemporalProperty(const Value& value,
                                      std::string_view name);

}  // namespace tassei::internal

#endif  // LIB_FEEL_TEMPORAL_PROPERTIES_H_
