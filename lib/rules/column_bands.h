// The classes of an axis brought to the integers of one column.

#ifndef LIB_RULES_COLUMN_BANDS_H_
#define LIB_RULES_COLUMN_BANDS_H_

#include <cstdint>
#include <vector>

#include "lib/rules/ordered_set.h"
#include "lib/rules/rule_axis.h"
#include "tassei/fact_table.h"

namespace tassei::internal {

// A step function: of an integer that k of the ascending cuts are at most it
// gives results[k].
struct Bands {
  std::vector<int64_t> cuts = {};
  std::vector<int32_t> results = {};  // One more than cuts.
  int32_t on_null = 0;
};

// The least entry behind a cut, of entries with `scale` digits after the point;
// the end of the integers on its side if that is out of their reach. Requires a
// cut between numbers.
int64_t FirstEntryBehind(const Cut& cut, int32_t scale);

// The class of each entry of a column that has entries between its minimum and
// its maximum. Requires the column's type to be the axis's.
Bands BandsOf(const RuleAxis& axis, const Column& column);

}  // namespace tassei::internal

#endif  // LIB_RULES_COLUMN_BANDS_H_
