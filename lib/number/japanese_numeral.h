// The digits and multipliers at the start of a Japanese number.

#ifndef LIB_NUMBER_JAPANESE_NUMERAL_H_
#define LIB_NUMBER_JAPANESE_NUMERAL_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "tassei/decimal.h"

namespace tassei::internal {

struct JapaneseNumeral {
  Decimal value;
  std::size_t size = 0;  // Code points read.
  bool has_ascii_digits = false;
  bool repaired = false;          // As in JapaneseNumber.
  bool ambiguous = false;         // 12.345.
  bool only_multipliers = false;  // 百万: no digit at all.
};

// Reads the longest numeral that starts `text`: ASCII or kanji digits with
// separators, 十 百 千, 万 億 兆. nullopt if there is none, if its parts do not
// make one number (二五百, 3万5億), or if it needs more than 34 digits.
std::optional<JapaneseNumeral> ReadJapaneseNumeral(std::u32string_view text);

}  // namespace tassei::internal

#endif  // LIB_NUMBER_JAPANESE_NUMERAL_H_
