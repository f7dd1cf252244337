// A place in the text of a temporal value.

#ifndef LIB_FEEL_TEMPORAL_CURSOR_H_
#define LIB_FEEL_TEMPORAL_CURSOR_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace tassei::internal {

class TemporalCursor {
 public:
  explicit TemporalCursor(std::string_view text) : rest_(text) {}

  bool done() const { return rest_.empty(); }
  std::string_view rest() const { return rest_; }

  // Passes over `c` if it stands here.
  bool Take(char c);
  // The digits that stand here; none is an empty text.
  std::string_view TakeDigits();
  // Two digits.
  std::optional<int32_t> TakePair();

 private:
  std::string_view rest_;
};

// Requires ASCII digits, at most 18.
int64_t NumberOf(std::string_view digits);
// The digits behind a point as nanoseconds; nullopt if they need more than
// nine places.
std::optional<int32_t> FractionOf(std::string_view digits);

}  // namespace tassei::internal

#endif  // LIB_FEEL_TEMPORAL_CURSOR_H_
