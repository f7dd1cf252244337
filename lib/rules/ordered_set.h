// Sets of values of one ordered domain, as the places where they start and
// end.

#ifndef LIB_RULES_ORDERED_SET_H_
#define LIB_RULES_ORDERED_SET_H_

#include <compare>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "tassei/value.h"

namespace tassei::internal {

// Values with a total order among themselves. A local date and time has no
// order beside one with a zone. Times of day have none that is total.
enum class Domain {
  kNone,
  kBoolean,
  kNumber,
  kString,
  kDate,
  kLocalDateTime,
  kZonedDateTime,
  kYearsMonths,
  kDaysTime,
};

// kNone for null and for values that belong to no domain.
Domain DomainOf(const Value& value);

// Requires values of one domain.
std::strong_ordering CompareInDomain(const Value& a, const Value& b);

// A place between values of one domain: before or behind a point. Where a
// value has a next one (booleans, dates, months) the place behind it is the
// one before the next.
class Cut {
 public:
  static Cut Before(Value point) { return {std::move(point), false}; }
  static Cut Behind(const Value& point);

  const Value& point() const { return point_; }
  bool behind() const { return behind_; }

  // Whether a value lies behind this place. Requires one of the domain.
  bool IsPassedBy(const Value& value) const {
    const std::strong_ordering order = CompareInDomain(value, point_);
    return behind_ ? order > 0 : order >= 0;
  }

  friend std::strong_ordering operator<=>(const Cut& a, const Cut& b);
  friend bool operator==(const Cut& a, const Cut& b) { return (a <=> b) == 0; }

 private:
  Cut(Value point, bool behind) : point_(std::move(point)), behind_(behind) {}

  Value point_;
  bool behind_;
};

// How many of ascending cuts a value lies behind. Requires one of their
// domain.
std::size_t CutsPassedBy(const Value& value, std::span<const Cut> cuts);

// A set of values of one domain. Sets of the same values are equal.
class OrderedSet {
 public:
  OrderedSet() = default;  // Empty.
  static OrderedSet Everything();
  static OrderedSet Only(const Value& point);
  // What lies between two cuts; one that is missing is endless.
  static OrderedSet Between(std::optional<Cut> lower, std::optional<Cut> upper);

  bool Contains(const Value& value) const;
  bool is_empty() const { return !starts_inside_ && turns_.empty(); }

  // Whether the least values belong to the set, and the ascending cuts where
  // that changes.
  bool starts_inside() const { return starts_inside_; }
  const std::vector<Cut>& turns() const { return turns_; }

  OrderedSet Complement() const;
  static OrderedSet Union(std::span<const OrderedSet> sets);

  friend bool operator==(const OrderedSet&, const OrderedSet&) = default;

 private:
  bool starts_inside_ = false;
  std::vector<Cut> turns_ = {};
};

}  // namespace tassei::internal

#endif  // LIB_RULES_ORDERED_SET_H_
