#include <cstdint>
#include <string>
#include <string_view>

#include "lib/number/decimal_parts.h"
#include "tassei/decimal.h"
#include "tassei/japanese_number.h"

namespace tassei {
namespace {

constexpr std::size_t kGroup = 3;

void InsertThousands(std::string& digits) {
  for (std::size_t at = digits.size(); at > kGroup;) {
    at -= kGroup;
    digits.insert(at, 1, ',');
  }
}

std::string_view SignOf(Decimal value, const NumberStyle& style) {
  if (value.is_negative()) return style.triangle ? "△" : "-";
  if (!style.plus_for_change) return "";
  return value.is_zero() ? "±" : "+";
}

}  // namespace

std::string PrintJapaneseNumber(Decimal value, const NumberStyle& style) {
  const internal::DecimalParts parts = internal::Unpack(value);
  const int32_t exponent = parts.exponent;
  std::string digits = internal::DigitsOf(parts.coefficient);
  std::string fraction;
  if (exponent > 0 && parts.coefficient != 0) {
    digits.append(static_cast<std::size_t>(exponent), '0');
  } else if (exponent < 0) {
    const auto places = static_cast<std::size_t>(-exponent);
    if (digits.size() <= places) {
      digits.insert(0, places + 1 - digits.size(), '0');
    }
    fraction = "." + digits.substr(digits.size() - places);
    digits.resize(digits.size() - places);
  }
  if (style.thousands) InsertThousands(digits);
  return std::string(SignOf(value, style)) + digits + fraction;
}

}  // namespace tassei
