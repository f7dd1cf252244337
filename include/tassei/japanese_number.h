// Numbers as Japanese public documents write them.

#ifndef TASSEI_JAPANESE_NUMBER_H_
#define TASSEI_JAPANESE_NUMBER_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "tassei/decimal.h"

namespace tassei {

// What a cell that should hold a number holds.
struct JapaneseNumber {
  enum class Kind {
    kNumber,   // `value` is exact.
    kMissing,  // "", "-", "－", "―", "−", "なし": nothing was reported.
    kText,  // Anything else, "約20" and "20未満" included: never guessed at.
  };

  Kind kind = Kind::kText;
  Decimal value;     // In ones: 14億6715万3千円 is 1467153000.
  std::string unit;  // What follows the digits, NFKC: "円", "%", "人"; the
                     // multipliers 千 百万 億 … are in the value, and % is not.
  bool explicit_plus = false;  // "+3": a change.
  bool repaired = false;  // A slip was read through (憶 for 億, ・ or a full
                          // stop in the place of another mark): worth a
                          // warning.
  bool ambiguous = false;  // Read in the commoner of two ways, worth a warning:
                           // 12.345 and 1,234.567 are decimals; 千円 is 1,000
                           // yen and not the name of a unit; 一 is 1 and not a
                           // dash.
};

// Reads half- and full-width digits, △ ▲ - − － ‐ signs, +, ±0, thousands
// separators (a "." there counts as a slip: 1.234.567), ・ as point, kanji
// numerals and multipliers (千円, 百万円, 億円 and mixed forms such as
// 14億6715万3千円), Kangxi radicals and full-width forms. Kanji digits are read
// with positional multipliers (二千五百) and without (二五).
//
// What follows the digits is a unit if it can be one. 20未満, 3件増 and 10人弱
// say more than the number and are kText, as are 2(1), 2～3, 10², ① and 〇.
// Behind kanji numerals only well-known units count: 一部 and 三重県 are words.
// Exact or not at all: more than 34 digits is kText. Bytes that are not UTF-8
// are kText.
JapaneseNumber ReadJapaneseNumber(std::string_view text);

// How a number is printed for people.
struct NumberStyle {
  bool thousands = true;         // 1,234
  bool triangle = true;          // △5 rather than -5
  bool plus_for_change = false;  // +3, ±0
};

// The customary form: "1,234.5", "△5.0". Digits after the point as held, all
// digits before it.
std::string PrintJapaneseNumber(Decimal value, const NumberStyle& style = {});

}  // namespace tassei

#endif  // TASSEI_JAPANESE_NUMBER_H_
