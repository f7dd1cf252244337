#include "lib/calendar/digits.h"

namespace tassei::internal {

std::optional<int32_t> ReadDigits(std::string_view text) {
  constexpr std::size_t kLongest = 4;
  if (text.empty() || text.size() > kLongest) return std::nullopt;
  int32_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::string PadDigits(int32_t value, std::size_t width) {
  std::string digits = std::to_string(value);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

}  // namespace tassei::internal
