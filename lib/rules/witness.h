// Values that stand for a stretch of an ordered domain.

#ifndef LIB_RULES_WITNESS_H_
#define LIB_RULES_WITNESS_H_

#include <optional>

#include "lib/rules/ordered_set.h"
#include "tassei/value.h"

namespace tassei::internal {

// A plain value between two cuts of a domain, of which a missing one is
// endless: an end that belongs to it, a whole number, or one of few digits.
// nullopt if nothing is found there. Requires a domain other than kNone.
std::optional<Value> WitnessBetween(Domain domain, const Cut* lower,
                                    const Cut* upper);

// Whether `a` is the plainer of two values.
bool IsPlainer(const Value& a, const Value& b);

}  // namespace tassei::internal

#endif  // LIB_RULES_WITNESS_H_
