#include "lib/feel/walk.h"

#include <limits>
#include <string>
#include <utility>

#include "lib/feel/feel_causes.h"
#include "lib/feel/operations.h"
#include "lib/feel/temporal_arithmetic.h"

namespace tassei::internal {
namespace {

Value NotIterable(const Value& end) {
  return NullFor(kNotIterable, {std::string(KindName(end.kind()))});
}

}  // namespace

Walk Walk::Failed(Value failure) {
  Walk walk;
  walk.failure_ = std::move(failure);
  return walk;
}

Walk Walk::Through(const Value& value) {
  if (value.is_null()) return Failed(NullOf(value));
  if (value.range() != nullptr) return InRange(*value.range());
  Walk walk;
  walk.list_ = value.list() != nullptr ? value : Value(Value::List{value});
  return walk;
}

Walk Walk::Between(const Value& from, const Value& to) {
  if (from.is_null() || to.is_null()) return Failed(NullOf(from, to));
  if (from.date() != nullptr && to.date() != nullptr) {
    return OfDays(*from.date(), *to.date());
  }
  if (from.number() == nullptr) return Failed(NotIterable(from));
  if (to.number() == nullptr) return Failed(NotIterable(to));
  Walk walk;
  walk.next_ = *from.number();
  walk.last_ = *to.number();
  walk.step_ = walk.next_ <= walk.last_ ? 1 : -1;
  return walk;
}

Walk Walk::OfDays(const FeelDate& from, const FeelDate& to) {
  Walk walk = Between(Decimal(DaysOf(from)), Decimal(DaysOf(to)));
  walk.of_days_ = true;
  return walk;
}

Walk Walk::InRange(const Range& range) {
  if (!range.lower.has_value() || !range.upper.has_value()) {
    return Failed(NullFor(kOperandMissing));
  }
  Walk walk = Between(*range.lower, *range.upper);
  if (walk.failure_.is_null()) return walk;
  walk.step_ = 1;
  if (!range.lower_closed) {
    walk.next_ = Decimal::Add(walk.next_, 1).value_or(walk.next_);
  }
  if (!range.upper_closed && walk.last_.is_integer() &&
      walk.next_.is_integer()) {
    walk.last_ = Decimal::Subtract(walk.last_, 1).value_or(walk.last_);
  }
  return walk;
}

int64_t Walk::size() const {
  if (list_.list() != nullptr) {
    return static_cast<int64_t>(list_.list()->size() - index_);
  }
  const std::optional<Decimal> distance = Decimal::Subtract(last_, next_);
  if (!distance.has_value()) return std::numeric_limits<int64_t>::max();
  const std::optional<Decimal> whole =
      distance->Abs().Round(0, Rounding::kDown);
  const std::optional<int64_t> count =
      whole.has_value() ? whole->ToScaled(0) : std::nullopt;
  return count.value_or(std::numeric_limits<int64_t>::max());
}

bool Walk::Next(Value& element) {
  const Value::List* const list = list_.list();
  if (list == nullptr) return NextStep(element);
  if (index_ == list->size()) return false;
  element = (*list)[index_++];
  return true;
}

bool Walk::NextStep(Value& element) {
  if (step_ > 0 ? next_ > last_ : next_ < last_) return false;
  if (of_days_) {
    const std::optional<FeelDate> day = DateFromDays(*next_.ToScaled(0));
    element = *day;
  } else {
    element = next_;
  }
  next_ = Decimal::Add(next_, step_).value_or(next_);
  return true;
}

}  // namespace tassei::internal
