// How a figure is cut to the places it is printed with.

#ifndef TASSEI_ROUNDING_H_
#define TASSEI_ROUNDING_H_

#include <optional>
#include <string_view>

namespace tassei {

enum class Rounding {
  kHalfUp,    // 四捨五入: ties away from zero. What most tables print.
  kDown,      // 切捨て: toward zero.
  kUp,        // 切上げ: away from zero.
  kHalfEven,  // 偶数丸め: ties to the even digit.
  kFloor,     // Toward negative infinity.
  kCeiling,   // Toward positive infinity.
  kHalfDown,  // 五捨六入: ties toward zero.
};

// The code used in files: "half_up", "down", "up", "half_even", "floor",
// "ceiling", "half_down".
std::string_view RoundingCode(Rounding rounding);
std::optional<Rounding> RoundingFromCode(std::string_view code);

}  // namespace tassei

#endif  // TASSEI_ROUNDING_H_
