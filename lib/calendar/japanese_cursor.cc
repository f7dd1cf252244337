#include "lib/calendar/japanese_cursor.h"

#include <algorithm>
#include <cstddef>

#include "lib/calendar/era.h"
#include "lib/number/plain_forms.h"

namespace tassei::internal {
namespace {

constexpr std::size_t kLongestBytes = 256;
constexpr int32_t kMostDigits = 4;
constexpr std::u32string_view kKanjiDigits = U"〇一二三四五六七八九";

bool IsDigit(char32_t c) { return c >= U'0' && c <= U'9'; }

std::optional<int32_t> KanjiDigit(char32_t c) {
  const std::size_t digit = kKanjiDigits.find(c);
  if (digit == kKanjiDigits.npos) return std::nullopt;
  return static_cast<int32_t>(digit);
}

using Suffix = YearText::Suffix;

Suffix TakeSuffix(Cursor& cursor) {
  if (cursor.Take(U"年度")) return Suffix::kFiscal;
  return cursor.Take(U'年') ? Suffix::kCalendar : Suffix::kNone;
}

std::optional<Era> TakeEra(Cursor& cursor) {
  for (const EraInfo& era : kEras) {
    for (const std::u32string_view spelling : era.spellings) {
      if (!cursor.Take(spelling)) continue;
      if (spelling[0] == static_cast<char32_t>(era.letter)) cursor.Take(U'.');
      return era.era;
    }
  }
  return std::nullopt;
}

// 元, or a number.
std::optional<Cursor::Number> TakeYearNumber(Cursor& cursor) {
  if (cursor.Take(U'元')) return Cursor::Number{1, 1};
  return cursor.TakeNumber();
}

// 令和2年度, R2, 2020年度, FY2020, 2年度.
std::optional<YearText> TakeOneYear(Cursor& cursor,
                                    std::optional<Period> context) {
  YearText text;
  const std::optional<Era> era = TakeEra(cursor);
  const bool western = !era && cursor.Take(U"FY");
  const std::optional<Cursor::Number> number = TakeYearNumber(cursor);
  if (!number) return std::nullopt;
  text.suffix = TakeSuffix(cursor);
  if (western) {
    if (text.suffix != Suffix::kNone) return std::nullopt;
    text.suffix = Suffix::kFiscal;
  }
  if (!era && number->digits == kMostDigits) {
    text.year = number->value;
    return text;
  }
  if (western || number->digits > 2 || number->value < 1) return std::nullopt;
  if (era) {
    text.year = InfoOf(*era).first_year + number->value - 1;
    text.eras = {*era};
    return text;
  }
  if (!context || text.suffix == Suffix::kNone) return std::nullopt;
  const std::optional<int32_t> year =
      NearestYear(number->value, context->fiscal_year());
  if (!year) return std::nullopt;
  text.year = *year;
  return text;
}

// Adds another spelling of the same year. False if it is of another.
bool Merge(const YearText& other, YearText& text) {
  if (other.year != text.year) return false;
  if (other.suffix != Suffix::kNone) {
    if (text.suffix != Suffix::kNone && text.suffix != other.suffix) {
      return false;
    }
    text.suffix = other.suffix;
  }
  text.eras.insert(text.eras.end(), other.eras.begin(), other.eras.end());
  return true;
}

// 平成31・令和元年度.
std::optional<YearText> TakeYearList(Cursor& cursor,
                                     std::optional<Period> context) {
  std::optional<YearText> text = TakeOneYear(cursor, context);
  while (text && cursor.Take(U'・')) {
    const std::optional<YearText> other = TakeOneYear(cursor, context);
    if (!other || !Merge(*other, *text)) return std::nullopt;
  }
  return text;
}

}  // namespace

std::optional<std::u32string> CompactText(std::string_view text) {
  const std::optional<std::u32string> plain = PlainForms(text, kLongestBytes);
  if (!plain) return std::nullopt;
  std::u32string compact;
  bool space = false;
  for (const char32_t c : *plain) {
    if (c == U' ') {
      space = true;
      continue;
    }
    if (space && IsDigit(c) && !compact.empty() && IsDigit(compact.back())) {
      return std::nullopt;
    }
    compact.push_back(c);
    space = false;
  }
  return compact;
}

std::string AsciiText(std::u32string_view text) {
  std::string ascii;
  for (const char32_t c : text) {
    if (c > 0x7F) return {};
    ascii.push_back(static_cast<char>(c));
  }
  return ascii;
}

bool Cursor::Take(std::u32string_view word) {
  if (rest_.substr(0, word.size()) != word) return false;
  rest_.remove_prefix(word.size());
  return true;
}

std::optional<Cursor::Number> Cursor::TakeNumber() {
  Number number;
  while (!rest_.empty() && IsDigit(rest_[0])) {
    if (++number.digits > kMostDigits) return std::nullopt;
    number.value = number.value * 10 + static_cast<int32_t>(rest_[0] - U'0');
    rest_.remove_prefix(1);
  }
  if (number.digits > 0) return number;
  return TakeKanjiNumber();
}

std::optional<Cursor::Number> Cursor::TakeKanjiNumber() {
  Number number;
  bool tens = false;
  while (!rest_.empty()) {
    if (rest_[0] == U'十') {
      if (tens || number.digits > 1) return std::nullopt;
      tens = true;
      number = {std::max(number.value, 1) * 10, 1};
    } else if (const std::optional<int32_t> digit = KanjiDigit(rest_[0])) {
      if (++number.digits > (tens ? 2 : kMostDigits)) return std::nullopt;
      number.value = tens ? number.value + *digit : number.value * 10 + *digit;
    } else {
      break;
    }
    rest_.remove_prefix(1);
  }
  if (number.digits == 0) return std::nullopt;
  return number;
}

bool YearText::AgreesWith(Date last_day) const {
  return std::all_of(eras.begin(), eras.end(), [&](Era era) {
    return FirstDayOf(InfoOf(era)) <= last_day;
  });
}

std::optional<YearText> TakeYear(Cursor& cursor,
                                 std::optional<Period> context) {
  std::optional<YearText> text = TakeYearList(cursor, context);
  if (!text) return std::nullopt;
  Cursor inside = cursor;
  if (!inside.Take(U'(')) return text;
  const std::optional<YearText> other = TakeYearList(inside, context);
  // What stands in the brackets may be no year: 令和2年度(上半期).
  if (!other || !inside.Take(U')')) return text;
  cursor = inside;
  const YearText after = {text->year, TakeSuffix(cursor), {}};
  if (!Merge(*other, *text) || !Merge(after, *text)) return std::nullopt;
  return text;
}

std::optional<Period> MonthOf(const YearText& year, int32_t month) {
  constexpr int32_t kMonthsBeforeApril = 3;
  const bool before_april =
      year.suffix != Suffix::kFiscal && month <= kMonthsBeforeApril;
  return Period::Month(before_april ? year.year - 1 : year.year, month);
}

}  // namespace tassei::internal
