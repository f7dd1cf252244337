// Small numbers in ids and dates.

#ifndef LIB_CALENDAR_DIGITS_H_
#define LIB_CALENDAR_DIGITS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tassei::internal {

// The whole text as 1 to 4 ASCII digits.
std::optional<int32_t> ReadDigits(std::string_view text);

// Requires value >= 0. With leading zeros up to `width`.
std::string PadDigits(int32_t value, std::size_t width);

}  // namespace tassei::internal

#endif  // LIB_CALENDAR_DIGITS_H_
