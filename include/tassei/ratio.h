// Ratios that stay exact until they are printed.

#ifndef TASSEI_RATIO_H_
#define TASSEI_RATIO_H_

#include <cstdint>
#include <optional>
#include <string>

#include "tassei/decimal.h"
#include "tassei/rounding.h"

namespace tassei {

// numerator / denominator, kept apart: 2/7 is not 0.2857.
struct Ratio {
  Decimal numerator;
  Decimal denominator;

  // nullopt if the denominator is zero.
  std::optional<Decimal> Value() const;
  // 100 × numerator / denominator with `places` digits after the point,
  // rounded once. nullopt if the denominator is zero or the result needs more
  // than 34 digits.
  std::optional<Decimal> Percent(int32_t places, Rounding rounding) const;

  // "2/7".
  std::string ToString() const;
  // "28.6%", "-5.0%", or "－" where there is no value.
  std::string PercentText(int32_t places = 1,
                          Rounding rounding = Rounding::kHalfUp) const;

  // Equal when both parts are: 2/7 is not 4/14.
  friend bool operator==(const Ratio&, const Ratio&) = default;
};

}  // namespace tassei

#endif  // TASSEI_RATIO_H_
