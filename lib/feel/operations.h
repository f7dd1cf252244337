// What FEEL's operators do with values (DMN 1.5, 10.3.2.4 to 10.3.2.8). Each
// gives null with a cause, without a place, where it has no answer; where an
// operand is null with a cause, that cause.

#ifndef LIB_FEEL_OPERATIONS_H_
#define LIB_FEEL_OPERATIONS_H_

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/feel/node.h"
#include "tassei/cause.h"
#include "tassei/value.h"

namespace tassei::internal {

// a = b; nullopt for values of kinds that do not compare. Null equals null
// alone.
std::optional<bool> Equal(const Value& a, const Value& b);
// How a stands to b, of kinds that have an order; nullopt for all others.
// Partial: a local time has no order beside one with a zone.
std::optional<std::strong_ordering> Order(const Value& a, const Value& b);
// The same element of the semantic domain: is(a, b).
bool IsSame(const Value& a, const Value& b);

// op is one of comparison; the answer is a boolean or null.
Value Compare(NodeOperator op, const Value& a, const Value& b);
// op is one of arithmetic.
Value Calculate(NodeOperator op, const Value& a, const Value& b);
Value Negate(const Value& value);
// Whether the ends of a range are of one kind that has an order, and the upper
// one not before the lower one. Ends may be null.
bool IsRange(const Range& range);
// Whether a value lies in a range: a boolean or null.
Value InRange(const Value& value, const Range& range);
// value . name, of contexts, lists of contexts, ranges and temporal values.
Value Property(const Value& value, std::string_view name);

// Three-valued (DMN 1.5, table 50). What is no boolean counts as null; the
// null given is the first there is.
Value And(const Value& a, const Value& b);
Value Or(const Value& a, const Value& b);
Value Not(const Value& value);
inline bool IsTrue(const Value& value) {
  return value.boolean() != nullptr && *value.boolean();
}
inline bool IsFalse(const Value& value) {
  return value.boolean() != nullptr && !*value.boolean();
}

// The kind of a value as FEEL names its type.
std::string_view KindName(ValueKind kind);
// Null for a reason.
Value NullFor(const CauseKind& kind, std::vector<std::string> arguments = {});
// What an operation on nulls gives: the first of the two that says why it is
// null, else null because an operand is missing. Requires that one is null.
Value NullOf(const Value& a, const Value& b);
Value NullOf(const Value& a);

}  // namespace tassei::internal

#endif  // LIB_FEEL_OPERATIONS_H_
