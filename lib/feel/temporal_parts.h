// Days and times made of numbers.

#ifndef LIB_FEEL_TEMPORAL_PARTS_H_
#define LIB_FEEL_TEMPORAL_PARTS_H_

#include "tassei/decimal.h"
#include "tassei/temporal.h"
#include "tassei/value.h"

namespace tassei::internal {

// Each gives what it names, or null with the part that is wrong as its cause.
Value DateOfParts(Decimal year, Decimal month, Decimal day);
// Seconds may have a fraction.
Value TimeOfParts(Decimal hour, Decimal minute, Decimal second, FeelZone zone);
Value TimeOfParts(Decimal hour, Decimal minute, Decimal second,
                  const DaysTime& offset);

}  // namespace tassei::internal

#endif  // LIB_FEEL_TEMPORAL_PARTS_H_
