#include <array>
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

// A half, quarter or month of some year.
struct Part {
  PeriodKind kind = PeriodKind::kHalf;
  int32_t number = 0;   // Of a month, the calendar's.
  bool dotted = false;  // R2.11: a calendar month.
};

struct HalfName {
  std::u32string_view name;
  int32_t half;
};

constexpr std::array<HalfName, 8> kHalves = {{{U"上半期", 1},
                                              {U"上期", 1},
                                              {U"前半期", 1},
                                              {U"前期", 1},
                                              {U"下半期", 2},
                                              {U"下期", 2},
                                              {U"後半期", 2},
                                              {U"後期", 2}}};

std::optional<Part> TakeHalf(Cursor& cursor) {
  for (const HalfName& half : kHalves) {
    if (cursor.Take(half.name)) return Part{PeriodKind::kHalf, half.half};
  }
  return std::nullopt;
}

// 第3四半期, 第三四半期, 第3・四半期. The numeral is one character: 四半期
// begins with another.
std::optional<Part> TakeQuarter(Cursor& cursor) {
  constexpr std::u32string_view kDigits = U"1234";
  constexpr std::u32string_view kKanji = U"一二三四";
  Cursor inside = cursor;
  inside.Take(U'第');
  for (std::size_t i = 0; i < kDigits.size(); ++i) {
    if (!inside.Take(kDigits[i]) && !inside.Take(kKanji[i])) continue;
    inside.Take(U'・');
    if (!inside.Take(U"四半期")) return std::nullopt;
    cursor = inside;
    return Part{PeriodKind::kQuarter, static_cast<int32_t>(i) + 1};
  }
  return std::nullopt;
}

// 11月, 11月分, .11, /11.
std::optional<Part> TakeMonth(Cursor& cursor) {
  const bool dotted = cursor.Take(U'.') || cursor.Take(U'/');
  const std::optional<Cursor::Number> number = cursor.TakeNumber();
  if (!number || number->digits > 2) return std::nullopt;
  if (!dotted) {
    if (!cursor.Take(U'月')) return std::nullopt;
    cursor.Take(U'分');
  }
  return Part{PeriodKind::kMonth, number->value, dotted};
}

std::optional<Part> TakePart(Cursor& cursor) {
  cursor.Take(U'の');
  const bool bracket = cursor.Take(U'(');
  std::optional<Part> part = TakeHalf(cursor);
  if (!part) part = TakeQuarter(cursor);
  if (!part) part = TakeMonth(cursor);
  if (bracket && !cursor.Take(U')')) return std::nullopt;
  return part;
}

std::optional<Period> PartOf(int32_t fiscal_year, const Part& part) {
  switch (part.kind) {
    case PeriodKind::kHalf:
      return Period::Half(fiscal_year, part.number);
    case PeriodKind::kQuarter:
      return Period::Quarter(fiscal_year, part.number);
    default:
      return Period::Month(fiscal_year, part.number);
  }
}

// 令和2年 alone is a calendar year, and its halves are not those of the fiscal
// year: only months are read in it.
std::optional<Period> Compose(const YearText& year,
                              const std::optional<Part>& part) {
  if (!part) {
    if (year.suffix == Suffix::kCalendar) return std::nullopt;
    return Period::Year(year.year);
  }
  if (part->kind == PeriodKind::kMonth) {
    if (part->dotted != (year.suffix == Suffix::kNone)) return std::nullopt;
    const std::optional<Period> month = MonthOf(year, part->number);
    const bool calendar = year.suffix != Suffix::kFiscal;
    if (month && calendar && !year.AgreesWith(month->last_day())) {
      return std::nullopt;
    }
    return month;
  }
  if (year.suffix == Suffix::kCalendar) return std::nullopt;
  return PartOf(year.year, *part);
}

}  // namespace

std::optional<Period> ReadJapanesePeriod(std::string_view text,
                                         std::optional<Period> context) {
  const std::optional<std::u32string> compact = internal::CompactText(text);
  if (!compact || compact->empty()) return std::nullopt;
  if (const std::optional<Period> period =
          Period::Parse(internal::AsciiText(*compact))) {
    return period;
  }
  Cursor cursor(*compact);
  if (const std::optional<YearText> year =
          internal::TakeYear(cursor, context)) {
    std::optional<Part> part;
    if (!cursor.done()) {
      part = TakePart(cursor);
      if (!part) return std::nullopt;
    }
    return cursor.done() ? Compose(*year, part) : std::nullopt;
  }
  if (!context) return std::nullopt;
  Cursor again(*compact);
  const std::optional<Part> part = TakePart(again);
  if (!part || part->dotted || !again.done()) return std::nullopt;
  return PartOf(context->fiscal_year(), *part);
}

}  // namespace tassei
