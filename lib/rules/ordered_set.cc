#include "lib/rules/ordered_set.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "lib/feel/temporal_arithmetic.h"

namespace tassei::internal {
namespace {

// The value behind which there is none before the next; nullopt where a domain
// is dense, or ends.
std::optional<Value> Next(const Value& value) {
  if (const bool* const boolean = value.boolean()) {
    return *boolean ? std::nullopt : std::optional<Value>(Value(true));
  }
  if (const FeelDate* const date = value.date()) {
    const std::optional<FeelDate> next = DateFromDays(DaysOf(*date) + 1);
    return next.has_value() ? std::optional<Value>(Value(*next)) : std::nullopt;
  }
  if (const YearsMonths* const months = value.years_months()) {
    if (months->months == std::numeric_limits<int64_t>::max()) {
      return std::nullopt;
    }
    return Value(YearsMonths{months->months + 1});
  }
  return std::nullopt;
}

std::strong_ordering CompareStrings(const std::string& a,
                                    const std::string& b) {
  return a.compare(b) <=> 0;  // UTF-8 sorts as its code points.
}

}  // namespace

Domain DomainOf(const Value& value) {
  switch (value.kind()) {
    case ValueKind::kBoolean:
      return Domain::kBoolean;
    case ValueKind::kNumber:
      return Domain::kNumber;
    case ValueKind::kString:
      return Domain::kString;
    case ValueKind::kDate:
      return Domain::kDate;
    case ValueKind::kDateTime:
      return value.date_time()->time.zone.is_local() ? Domain::kLocalDateTime
                                                     : Domain::kZonedDateTime;
    case ValueKind::kYearsMonths:
      return Domain::kYearsMonths;
    case ValueKind::kDaysTime:
      return Domain::kDaysTime;
    default:
      return Domain::kNone;
  }
}

std::strong_ordering CompareInDomain(const Value& a, const Value& b) {
  switch (a.kind()) {
    case ValueKind::kNumber:
      return *a.number() <=> *b.number();
    case ValueKind::kBoolean:
      return *a.boolean() <=> *b.boolean();
    case ValueKind::kString:
      return CompareStrings(*a.string(), *b.string());
    case ValueKind::kDate:
      return *a.date() <=> *b.date();
    case ValueKind::kDateTime:
      return OrderOf(*a.date_time(), *b.date_time())
          .value_or(std::strong_ordering::equal);
    case ValueKind::kYearsMonths:
      return *a.years_months() <=> *b.years_months();
    default:
      return *a.days_time() <=> *b.days_time();
  }
}

Cut Cut::Behind(const Value& point) {
  std::optional<Value> next = Next(point);
  return next.has_value() ? Before(*std::move(next)) : Cut(point, true);
}

std::strong_ordering operator<=>(const Cut& a, const Cut& b) {
  const std::strong_ordering order = CompareInDomain(a.point_, b.point_);
  return order == 0 ? a.behind_ <=> b.behind_ : order;
}

std::size_t CutsPassedBy(const Value& value, std::span<const Cut> cuts) {
  const auto place = std::partition_point(
      cuts.begin(), cuts.end(),
      [&value](const Cut& cut) { return cut.IsPassedBy(value); });
  return static_cast<std::size_t>(place - cuts.begin());
}

OrderedSet OrderedSet::Everything() { return OrderedSet().Complement(); }

OrderedSet OrderedSet::Only(const Value& point) {
  return Between(Cut::Before(point), Cut::Behind(point));
}

OrderedSet OrderedSet::Between(std::optional<Cut> lower,
                               std::optional<Cut> upper) {
  OrderedSet set;
  set.starts_inside_ = !lower.has_value();
  if (lower.has_value() && upper.has_value() && !(*lower < *upper)) return set;
  if (lower.has_value()) set.turns_.push_back(*std::move(lower));
  if (upper.has_value()) set.turns_.push_back(*std::move(upper));
  return set;
}

bool OrderedSet::Contains(const Value& value) const {
  return starts_inside_ != (CutsPassedBy(value, turns_) % 2 == 1);
}

OrderedSet OrderedSet::Complement() const {
  OrderedSet set = *this;
  set.starts_inside_ = !starts_inside_;
  return set;
}

OrderedSet OrderedSet::Union(std::span<const OrderedSet> sets) {
  struct Turn {
    const Cut* cut;
    bool enters;
  };
  std::vector<Turn> all;
  std::size_t depth = 0;  // Sets around the place at hand.
  for (const OrderedSet& set : sets) {
    bool inside = set.starts_inside_;
    if (inside) ++depth;
    for (const Cut& cut : set.turns_) {
      inside = !inside;
      all.push_back({&cut, inside});
    }
  }
  std::sort(all.begin(), all.end(),
            [](const Turn& a, const Turn& b) { return *a.cut < *b.cut; });
  OrderedSet result;
  result.starts_inside_ = depth > 0;
  for (auto turn = all.begin(); turn != all.end();) {
    const bool was_inside = depth > 0;
    const Cut& cut = *turn->cut;
    for (; turn != all.end() && *turn->cut == cut; ++turn) {
      turn->enters ? ++depth : --depth;
    }
    if ((depth > 0) != was_inside) result.turns_.push_back(cut);
  }
  return result;
}

}  // namespace tassei::internal
