// Equality, identity, order and ranges.

#include <algorithm>
#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "lib/feel/feel_causes.h"
#include "lib/feel/operations.h"
#include "lib/feel/temporal_arithmetic.h"

namespace tassei::internal {
namespace {

std::optional<bool> EqualLists(const Value::List& a, const Value::List& b) {
  if (&a == &b) return true;
  if (a.size() != b.size()) return false;
  std::optional<bool> all = true;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const std::optional<bool> equal = Equal(a[i], b[i]);
    if (equal == false) return false;
    if (!equal.has_value()) all = std::nullopt;
  }
  return all;
}

std::optional<bool> EqualContexts(const Context& a, const Context& b) {
  if (&a == &b) return true;
  if (a.size() != b.size()) return false;
  std::optional<bool> all = true;
  for (const Context::Entry& entry : a.entries()) {
    const Value* const other = b.Find(entry.name);
    if (other == nullptr) return false;
    const std::optional<bool> equal = Equal(entry.value, *other);
    if (equal == false) return false;
    if (!equal.has_value()) all = std::nullopt;
  }
  return all;
}

std::optional<bool> EqualEnds(const std::optional<Value>& a,
                              const std::optional<Value>& b) {
  if (a.has_value() != b.has_value()) return false;
  return a.has_value() ? Equal(*a, *b) : true;
}

std::optional<bool> EqualRanges(const Range& a, const Range& b) {
  if (a.lower_closed != b.lower_closed || a.upper_closed != b.upper_closed) {
    return false;
  }
  const std::optional<bool> lower = EqualEnds(a.lower, b.lower);
  const std::optional<bool> upper = EqualEnds(a.upper, b.upper);
  if (lower == false || upper == false) return false;
  return lower.has_value() ? upper : std::nullopt;
}

std::optional<bool> EqualOfOneKind(const Value& a, const Value& b) {
  switch (a.kind()) {
    case ValueKind::kNull:
      return true;
    case ValueKind::kBoolean:
      return *a.boolean() == *b.boolean();
    case ValueKind::kNumber:
      return *a.number() == *b.number();
    case ValueKind::kString:
      return *a.string() == *b.string();
    case ValueKind::kList:
      return EqualLists(*a.list(), *b.list());
    case ValueKind::kContext:
      return EqualContexts(*a.context(), *b.context());
    case ValueKind::kRange:
      return EqualRanges(*a.range(), *b.range());
    case ValueKind::kFunction:
      return *a.function() == *b.function();
    default:
      break;
  }
  const std::optional<std::strong_ordering> order = Order(a, b);
  return order.has_value() ? std::optional<bool>(*order == 0) : std::nullopt;
}

bool AreSameLists(const Value::List& a, const Value::List& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), IsSame);
}

bool AreSameContexts(const Context& a, const Context& b) {
  if (a.size() != b.size()) return false;
  return std::all_of(a.entries().begin(), a.entries().end(),
                     [&b](const Context::Entry& entry) {
                       const Value* const other = b.Find(entry.name);
                       return other != nullptr && IsSame(entry.value, *other);
                     });
}

bool AreSameEnds(const std::optional<Value>& a, const std::optional<Value>& b) {
  if (a.has_value() != b.has_value()) return false;
  return !a.has_value() || IsSame(*a, *b);
}

bool AreSameRanges(const Range& a, const Range& b) {
  return a.lower_closed == b.lower_closed && a.upper_closed == b.upper_closed &&
         AreSameEnds(a.lower, b.lower) && AreSameEnds(a.upper, b.upper);
}

bool Satisfies(NodeOperator op, std::strong_ordering order) {
  switch (op) {
    case NodeOperator::kLess:
      return order < 0;
    case NodeOperator::kLessEqual:
      return order <= 0;
    case NodeOperator::kGreater:
      return order > 0;
    default:
      return order >= 0;
  }
}

Value NotComparable(const Value& a, const Value& b) {
  return NullFor(kNotComparable, {std::string(KindName(a.kind())),
                                  std::string(KindName(b.kind()))});
}

Value CompareOrder(NodeOperator op, const Value& a, const Value& b) {
  const std::optional<std::strong_ordering> order = Order(a, b);
  if (order.has_value()) return Satisfies(op, *order);
  if (a.is_null() || b.is_null()) return NullOf(a, b);
  return NotComparable(a, b);
}

// A null pointer where a range has no end, or a null one.
const Value* EndOf(const std::optional<Value>& end) {
  return end.has_value() && !end->is_null() ? &*end : nullptr;
}

Value IsBeyond(const Value& value, const std::optional<Value>& end,
               NodeOperator op) {
  return end.has_value() ? CompareOrder(op, value, *end) : Value(true);
}

}  // namespace

std::optional<bool> Equal(const Value& a, const Value& b) {
  if (a.kind() == b.kind()) return EqualOfOneKind(a, b);
  if (a.is_null() || b.is_null()) return false;
  return std::nullopt;
}

std::optional<std::strong_ordering> Order(const Value& a, const Value& b) {
  if (a.kind() != b.kind()) return std::nullopt;
  switch (a.kind()) {
    case ValueKind::kNumber:
      return *a.number() <=> *b.number();
    case ValueKind::kString:
      return *a.string() <=> *b.string();
    case ValueKind::kDate:
      return *a.date() <=> *b.date();
    case ValueKind::kTime:
      return OrderOf(*a.time(), *b.time());
    case ValueKind::kDateTime:
      return OrderOf(*a.date_time(), *b.date_time());
    case ValueKind::kYearsMonths:
      return *a.years_months() <=> *b.years_months();
    case ValueKind::kDaysTime:
      return *a.days_time() <=> *b.days_time();
    default:
      return std::nullopt;
  }
}

bool IsSame(const Value& a, const Value& b) {
  if (a.kind() != b.kind()) return false;
  switch (a.kind()) {
    case ValueKind::kTime:
      return *a.time() == *b.time();
    case ValueKind::kDateTime:
      return *a.date_time() == *b.date_time();
    case ValueKind::kList:
      return AreSameLists(*a.list(), *b.list());
    case ValueKind::kContext:
      return AreSameContexts(*a.context(), *b.context());
    case ValueKind::kRange:
      return AreSameRanges(*a.range(), *b.range());
    default:
      return EqualOfOneKind(a, b) == true;
  }
}

Value Compare(NodeOperator op, const Value& a, const Value& b) {
  if (op != NodeOperator::kEqual && op != NodeOperator::kNotEqual) {
    return CompareOrder(op, a, b);
  }
  const std::optional<bool> equal = Equal(a, b);
  if (!equal.has_value()) return NotComparable(a, b);
  return *equal == (op == NodeOperator::kEqual);
}

bool IsRange(const Range& range) {
  const Value* const lower = EndOf(range.lower);
  const Value* const upper = EndOf(range.upper);
  if (lower == nullptr && upper == nullptr) return true;
  const auto order = Order(lower == nullptr ? *upper : *lower,
                           upper == nullptr ? *lower : *upper);
  return order.has_value() && *order <= 0;
}

Value InRange(const Value& value, const Range& range) {
  const Value above = IsBeyond(value, range.lower,
                               range.lower_closed ? NodeOperator::kGreaterEqual
                                                  : NodeOperator::kGreater);
  const Value below = IsBeyond(
      value, range.upper,
      range.upper_closed ? NodeOperator::kLessEqual : NodeOperator::kLess);
  return And(above, below);
}

}  // namespace tassei::internal
