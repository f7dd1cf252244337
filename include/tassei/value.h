// Values of the FEEL language (DMN 1.5, chapter 10).

#ifndef TASSEI_VALUE_H_
#define TASSEI_VALUE_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "tassei/cause.h"
#include "tassei/decimal.h"
#include "tassei/temporal.h"

namespace tassei {

enum class ValueKind {
  kNull,
  kBoolean,
  kNumber,
  kString,
  kDate,
  kTime,
  kDateTime,
  kYearsMonths,
  kDaysTime,
  kList,
  kContext,
  kRange,
  kFunction,
};

class Context;
class Function;  // Defined in lib/; called by evaluation only.
struct Range;
namespace internal {
class ListBuilder;
}  // namespace internal

// How large a value is, as if nothing in it were shared.
struct ValueExtent {
  int32_t nesting = 0;    // 0 for a number, 1 for [1], 2 for [[1]].
  std::size_t bytes = 0;  // About; at most the largest number there is.
};

// One value: null with its cause, or a value of one of the kinds above.
// Immutable, 24 bytes; text and collections are shared by copies. Any number
// of threads may read one at once.
class Value {
 public:
  using List = std::vector<Value>;

  Value() = default;  // Null without a cause.
  static Value Null(Cause cause);
  Value(bool value) : data_(value) {}           // NOLINT
  Value(Decimal value) : data_(value) {}        // NOLINT
  Value(std::string value);                     // NOLINT
  Value(FeelDate value) : data_(value) {}       // NOLINT
  Value(FeelTime value);                        // NOLINT
  Value(FeelDateTime value);                    // NOLINT
  Value(YearsMonths value) : data_(value) {}    // NOLINT
  Value(DaysTime value) : data_(value) {}       // NOLINT
  Value(List value);                            // NOLINT
  Value(Context value);                         // NOLINT
  Value(Range value);                           // NOLINT
  Value(std::shared_ptr<const Function> value)  // NOLINT
      : data_(std::move(value)) {}
  Value(const char*) = delete;

  ValueKind kind() const { return static_cast<ValueKind>(data_.index()); }
  bool is_null() const { return kind() == ValueKind::kNull; }

  // Null pointers where the value is of another kind. They live as long as
  // this value is not assigned to.
  const Cause* cause() const;
  const bool* boolean() const { return std::get_if<bool>(&data_); }
  const Decimal* number() const { return std::get_if<Decimal>(&data_); }
  const std::string* string() const { return Shared<std::string>(); }
  const FeelDate* date() const { return std::get_if<FeelDate>(&data_); }
  const FeelTime* time() const { return Shared<FeelTime>(); }
  const FeelDateTime* date_time() const { return Shared<FeelDateTime>(); }
  const YearsMonths* years_months() const {
    return std::get_if<YearsMonths>(&data_);
  }
  const DaysTime* days_time() const { return std::get_if<DaysTime>(&data_); }
  const List* list() const { return Shared<List>(); }
  const Context* context() const { return Shared<Context>(); }
  const Range* range() const { return Shared<Range>(); }
  const std::shared_ptr<const Function>* function() const {
    return std::get_if<std::shared_ptr<const Function>>(&data_);
  }

  // As FEEL would write it: null, true, 0.95, "達成", [1, 2], {a: 1},
  // @"2021-01-31"; a function is function(…).
  std::string ToString() const;

  // Takes no longer for a large value than for a small one.
  ValueExtent extent() const;

 private:
  friend class internal::ListBuilder;

  template <typename T>
  const T* Shared() const {
    const auto* const held = std::get_if<std::shared_ptr<const T>>(&data_);
    return held == nullptr ? nullptr : held->get();
  }

  // In the order of ValueKind. Only the first may hold a null pointer.
  std::variant<std::shared_ptr<const Cause>, bool, Decimal,
               std::shared_ptr<const std::string>, FeelDate,
               std::shared_ptr<const FeelTime>,
               std::shared_ptr<const FeelDateTime>, YearsMonths, DaysTime,
               std::shared_ptr<const List>, std::shared_ptr<const Context>,
               std::shared_ptr<const Range>, std::shared_ptr<const Function>>
      data_;
};

// Names and their values, in the order they were put. A value type.
class Context {
 public:
  struct Entry {
    std::string name;
    Value value;
  };

  std::span<const Entry> entries() const { return entries_; }
  std::size_t size() const { return entries_.size(); }
  // The value of a name, compared byte for byte; a null pointer if there is
  // none.
  const Value* Find(std::string_view name) const;
  // Adds an entry, or replaces the value of the one with this name.
  void Put(std::string name, Value value);

  // Of the whole; the nesting is that of the deepest value that was ever put.
  ValueExtent extent() const { return extent_; }

 private:
  std::vector<Entry> entries_;
  ValueExtent extent_ = {.nesting = 1, .bytes = sizeof(Value)};
};

// A range of numbers, strings, days, times or durations. An end that is
// missing is endless; (null..10) has a lower end that is null.
struct Range {
  std::optional<Value> lower = {};
  std::optional<Value> upper = {};
  bool lower_closed = false;
  bool upper_closed = false;
};

}  // namespace tassei

#endif  // TASSEI_VALUE_H_
