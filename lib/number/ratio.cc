#include "tassei/ratio.h"

#include "tassei/japanese_number.h"

namespace tassei {

std::optional<Decimal> Ratio::Value() const {
  return Decimal::Divide(numerator, denominator);
}

std::optional<Decimal> Ratio::Percent(int32_t places, Rounding rounding) const {
  constexpr int32_t kMostPlaces = 6000;
  if (places > kMostPlaces || places < -kMostPlaces) return std::nullopt;
  const std::optional<Decimal> quotient =
      Decimal::DivideRounded(numerator, denominator, places + 2, rounding);
  if (!quotient) return std::nullopt;
  // Exact: only the exponent changes.
  return Decimal::Multiply(*quotient, *Decimal::FromScaled(1, 2));
}

std::string Ratio::ToString() const {
  return numerator.ToString() + "/" + denominator.ToString();
}

std::string Ratio::PercentText(int32_t places, Rounding rounding) const {
  const std::optional<Decimal> percent = Percent(places, rounding);
  if (!percent) return "－";
  return PrintJapaneseNumber(*percent,
                             {.thousands = false, .triangle = false}) +
         "%";
}

}  // namespace tassei
