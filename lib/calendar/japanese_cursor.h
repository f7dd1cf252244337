// What periods and dates are written with, taken from the front of a text.

#ifndef LIB_CALENDAR_JAPANESE_CURSOR_H_
#define LIB_CALENDAR_JAPANESE_CURSOR_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tassei/japanese_date.h"
#include "tassei/period.h"

namespace tassei::internal {

// Plain forms without spaces. nullopt if `text` is not UTF-8, has a space
// between two digits, or is longer than any period or date.
std::optional<std::u32string> CompactText(std::string_view text);

// The same as bytes, if it is all ASCII; empty otherwise.
std::string AsciiText(std::u32string_view text);

// Reads from the front and remembers how far.
class Cursor {
 public:
  struct Number {
    int32_t value = 0;
    int32_t digits = 0;
  };

  explicit Cursor(std::u32string_view text) : rest_(text) {}

  bool done() const { return rest_.empty(); }
  // Takes `word` if it comes next.
  bool Take(std::u32string_view word);
  bool Take(char32_t c) { return Take(std::u32string_view(&c, 1)); }
  // One to four digits, or a kanji numeral up to 九十九 or in digits
  // (二〇二〇).
  std::optional<Number> TakeNumber();

 private:
  std::optional<Number> TakeKanjiNumber();

  std::u32string_view rest_;
};

// The year a period or date is in, as written once or more: 2020(令和2)年度.
struct YearText {
  enum class Suffix { kNone, kCalendar, kFiscal };  // "", 年, 年度.

  int32_t year = 0;  // That 1 April is in (fiscal) or the calendar's.
  Suffix suffix = Suffix::kNone;
  std::vector<Era> eras;  // Those named.

  // Whether `last_day` is no earlier than the eras named.
  bool AgreesWith(Date last_day) const;
};

// nullopt if there is no year next, its spellings name different years, or it
// is one or two digits and `context` does not tell the era.
std::optional<YearText> TakeYear(Cursor& cursor, std::optional<Period> context);

// The calendar month, or that of the fiscal year if `year` is one.
std::optional<Period> MonthOf(const YearText& year, int32_t month);

}  // namespace tassei::internal

#endif  // LIB_CALENDAR_JAPANESE_CURSOR_H_
