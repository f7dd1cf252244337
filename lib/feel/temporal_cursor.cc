#include "lib/feel/temporal_cursor.h"

namespace tassei::internal {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

bool TemporalCursor::Take(char c) {
  if (rest_.empty() || rest_.front() != c) return false;
  rest_.remove_prefix(1);
  return true;
}

std::string_view TemporalCursor::TakeDigits() {
  std::size_t size = 0;
  while (size < rest_.size() && IsDigit(rest_[size])) ++size;
  const std::string_view digits = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return digits;
}

std::optional<int32_t> TemporalCursor::TakePair() {
  if (rest_.size() < 2 || !IsDigit(rest_[0]) || !IsDigit(rest_[1])) {
    return std::nullopt;
  }
  const int64_t number = NumberOf(rest_.substr(0, 2));
  rest_.remove_prefix(2);
  return static_cast<int32_t>(number);
}

int64_t NumberOf(std::string_view digits) {
  int64_t number = 0;
  for (const char digit : digits) number = number * 10 + (digit - '0');
  return number;
}

std::optional<int32_t> FractionOf(std::string_view digits) {
  constexpr std::size_t kPlaces = 9;
  const std::string_view kept = digits.substr(0, kPlaces);
  if (digits.find_first_not_of('0', kept.size()) != std::string_view::npos) {
    return std::nullopt;
  }
  int64_t fraction = NumberOf(kept);
  for (std::size_t place = kept.size(); place < kPlaces; ++place) {
    fraction *= 10;
  }
  return static_cast<int32_t>(fraction);
}

}  // namespace tassei::internal
