// Whether a result is the one the kit expects.

#ifndef TESTS_CONFORMANCE_KIT_COMPARISON_H_
#define TESTS_CONFORMANCE_KIT_COMPARISON_H_

#include "tassei/value.h"

namespace tassei::conformance {

enum class Tolerance {
  kNone,
  // An expected number of 8 or more digits behind the point may differ by
  // 10^-8 from a result of 15 or more digits, as the kit's own runner allows:
  // what has no end, or comes from doubles, the kit cuts off there or further
  // on.
  kEndlessNumbers,
};

// Numbers are compared by value, temporal values by what they are, lists in
// order, contexts by their members.
bool IsExpected(const Value& expected, const Value& actual,
                Tolerance tolerance);

}  // namespace tassei::conformance

#endif  // TESTS_CONFORMANCE_KIT_COMPARISON_H_
