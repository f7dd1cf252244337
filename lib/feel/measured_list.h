// How the lists of values are held.

#ifndef LIB_FEEL_MEASURED_LIST_H_
#define LIB_FEEL_MEASURED_LIST_H_

#include <algorithm>
#include <cstddef>
#include <limits>
#include <utility>

#include "tassei/value.h"

namespace tassei::internal {

// Adds the extent of a value to that of the collection it is put in.
inline void AddExtent(const ValueExtent& part, ValueExtent& whole) {
  whole.nesting = std::max(whole.nesting, part.nesting + 1);
  const std::size_t room =
      std::numeric_limits<std::size_t>::max() - whole.bytes;
  whole.bytes += std::min(room, part.bytes);
}

// A list and its extent. Every list of a Value is one.
struct MeasuredList : Value::List {
  MeasuredList() = default;
  explicit MeasuredList(Value::List list) : Value::List(std::move(list)) {
    for (const Value& element : *this) AddExtent(element.extent(), extent);
  }

  ValueExtent extent = {.nesting = 1, .bytes = sizeof(Value)};
};

}  // namespace tassei::internal

#endif  // LIB_FEEL_MEASURED_LIST_H_
