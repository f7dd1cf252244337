// Positions in lists (DMN 1.5, 10.3.4.4): from 1, or from −1 at the end.

#ifndef LIB_FEEL_POSITIONS_H_
#define LIB_FEEL_POSITIONS_H_

#include <cstddef>
#include <cstdint>
#include <optional>

#include "tassei/decimal.h"

namespace tassei::internal {

// The whole part of a number: 2 of 2.5, −1 of −1.5.
inline std::optional<int64_t> WholePart(Decimal number) {
  const std::optional<Decimal> whole = number.Round(0, Rounding::kDown);
  return whole.has_value() ? whole->ToScaled(0) : std::nullopt;
}

// The index of the element at a position in a list of `size`; nullopt if there
// is none.
inline std::optional<std::size_t> IndexAt(Decimal position, std::size_t size) {
  const std::optional<int64_t> whole = WholePart(position);
  const auto length = static_cast<int64_t>(size);
  if (!whole.has_value() || *whole == 0) return std::nullopt;
  if (*whole > length || *whole < -length) return std::nullopt;
  return static_cast<std::size_t>(*whole > 0 ? *whole - 1 : length + *whole);
}

}  // namespace tassei::internal

#endif  // LIB_FEEL_POSITIONS_H_
