#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "lib/calendar/japanese_cursor.h"
#include "tassei/japanese_date.h"

namespace tassei {
namespace {

using internal::Cursor;
using internal::YearText;
using Suffix = YearText::Suffix;

struct MonthAndDay {
  int32_t month = 0;
  int32_t day = 0;
  bool last = false;  // 末日: `day` says nothing.
};

std::optional<int32_t> TakeShort(Cursor& cursor) {
  const std::optional<Cursor::Number> number = cursor.TakeNumber();
  if (!number || number->digits > 2) return std::nullopt;
  return number->value;
}

// 1月31日, 1月末日, 1月末.
std::optional<MonthAndDay> TakeNamed(Cursor& cursor) {
  const std::optional<int32_t> month = TakeShort(cursor);
  if (!month || !cursor.Take(U'月')) return std::nullopt;
  if (cursor.Take(U'末')) {
    cursor.Take(U'日');
    return MonthAndDay{*month, 0, true};
  }
  const std::optional<int32_t> day = TakeShort(cursor);
  if (!day || !cursor.Take(U'日')) return std::nullopt;
  return MonthAndDay{*month, *day};
}

// .1.31, /1/31, -1-31.
std::optional<MonthAndDay> TakeMarked(Cursor& cursor) {
  for (const char32_t mark : {U'.', U'/', U'-'}) {
    if (!cursor.Take(mark)) continue;
    const std::optional<int32_t> month = TakeShort(cursor);
    if (!month || !cursor.Take(mark)) return std::nullopt;
    const std::optional<int32_t> day = TakeShort(cursor);
    if (!day) return std::nullopt;
    return MonthAndDay{*month, *day};
  }
  return std::nullopt;
}

std::optional<Date> DayIn(const std::optional<Period>& month,
                          const MonthAndDay& day) {
  if (!month) return std::nullopt;
  const Date first = month->first_day();
  return day.last ? month->last_day()
                  : Date::FromCivil(first.year(), first.month(), day.day);
}

// Whether the rest is nothing, or the day of the week that `date` is: (日),
// (月・祝), 日曜日.
bool EndsWithItsWeekday(Cursor& cursor, Date date) {
  if (cursor.done()) return true;
  constexpr std::u32string_view kFromEpoch = U"木金土日月火水";
  constexpr int32_t kWeek = 7;
  const auto weekday =
      static_cast<std::size_t>((date.days() % kWeek + kWeek) % kWeek);
  const bool bracket = cursor.Take(U'(');
  if (!cursor.Take(kFromEpoch[weekday])) return false;
  const bool spelled = cursor.Take(U"曜日") || cursor.Take(U'曜');
  if (bracket) cursor.Take(U"・祝");
  return (bracket ? cursor.Take(U')') : spelled) && cursor.done();
}

std::optional<Date> TakeDate(Cursor& cursor, std::optional<Period> context) {
  Cursor with_year = cursor;
  if (const std::optional<YearText> year =
          internal::TakeYear(with_year, context)) {
    cursor = with_year;
    const std::optional<MonthAndDay> day =
        year->suffix == Suffix::kNone ? TakeMarked(cursor) : TakeNamed(cursor);
    if (!day) return std::nullopt;
    const std::optional<Date> date = DayIn(MonthOf(*year, day->month), *day);
    const bool calendar = year->suffix != Suffix::kFiscal;
    if (date && calendar && !year->AgreesWith(*date)) return std::nullopt;
    return date;
  }
  const std::optional<MonthAndDay> day = TakeNamed(cursor);
  if (!day || !context) return std::nullopt;
  return DayIn(Period::Month(context->fiscal_year(), day->month), *day);
}

}  // namespace

std::optional<Date> ReadJapaneseDate(std::string_view text,
                                     std::optional<Period> context) {
  const std::optional<std::u32string> compact = internal::CompactText(text);
  if (!compact) return std::nullopt;
  Cursor cursor(*compact);
  const std::optional<Date> date = TakeDate(cursor, context);
  if (!date || !EndsWithItsWeekday(cursor, *date)) return std::nullopt;
  return date;
}

}  // namespace tassei
