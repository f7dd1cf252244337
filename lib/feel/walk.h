// What a variable of for, some and every goes through.

#ifndef LIB_FEEL_WALK_H_
#define LIB_FEEL_WALK_H_

#include <cstddef>
#include <cstdint>
#include <optional>

#include "tassei/decimal.h"
#include "tassei/value.h"

namespace tassei::internal {

// The elements of a list, or the numbers or days from one to another.
class Walk {
 public:
  // Through a list, a range, or any other value as the only element. A walk
  // that cannot be says why: see failure().
  static Walk Through(const Value& value);
  // From one number or day to another, down if that is the lesser.
  static Walk Between(const Value& from, const Value& to);

  // Null with a cause if there is nothing to go through; else true.
  const Value& failure() const { return failure_; }
  // How many elements are left, about; at most the largest number there is.
  int64_t size() const;
  // Gives the next element; false at the end.
  bool Next(Value& element);

 private:
  Walk() = default;
  static Walk Failed(Value failure);
  static Walk InRange(const Range& range);
  static Walk OfDays(const FeelDate& from, const FeelDate& to);
  bool NextStep(Value& element);

  Value failure_ = true;
  Value list_;  // Null while stepping.
  std::size_t index_ = 0;
  // Numbers, or days since 1970-01-01.
  Decimal next_;
  Decimal last_;
  int64_t step_ = 1;
  bool of_days_ = false;
};

}  // namespace tassei::internal

#endif  // LIB_FEEL_WALK_H_
