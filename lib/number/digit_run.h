// One run of digits with its separators.

#ifndef LIB_NUMBER_DIGIT_RUN_H_
#define LIB_NUMBER_DIGIT_RUN_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "tassei/decimal.h"

namespace tassei::internal {

struct DigitRun {
  Decimal value;
  std::size_t size = 0;    // Code points read.
  std::size_t digits = 0;  // Before the point.
  bool ascii = false;      // Else kanji.
  bool fraction = false;
  bool repaired = false;
  bool ambiguous = false;
};

bool StartsDigitRun(char32_t c);

// Reads the run that starts `text`: 1,234.5, 1.234.567, 28・6, 二五, 二・五.
// nullopt if there is none, if its separators make no sense (12,34), for a lone
// or leading 〇, which is a mark, and for more than 34 digits.
std::optional<DigitRun> ReadDigitRun(std::u32string_view text);

}  // namespace tassei::internal

#endif  // LIB_NUMBER_DIGIT_RUN_H_
