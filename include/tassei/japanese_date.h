// Dates and fiscal periods as Japanese public documents write them.

#ifndef TASSEI_JAPANESE_DATE_H_
#define TASSEI_JAPANESE_DATE_H_

#include <optional>
#include <string>
#include <string_view>

#include "tassei/date.h"
#include "tassei/period.h"

namespace tassei {

// The eras (元号) since 1868-10-23, the day Meiji was proclaimed.
enum class Era { kMeiji, kTaisho, kShowa, kHeisei, kReiwa };

// "令和" / "R".
std::string_view EraName(Era era);
char EraLetter(Era era);
// The era of a day; nullopt before Meiji.
std::optional<Era> EraOf(Date day);

// Reads one period in any spelling in use: 令和2年度上半期, R2, Ｒ２, H28,
// 2年度 (the era that comes nearest to `context`), 2020年度, FY2020,
// 2020(令和2)年度, 平成31年度, 令和元年度, 平成34年度 (a year that never came:
// 2022), 第1四半期, 前期 and 後期 (of the year of `context`, if none is named),
// 令和2年11月, R2.11, 令和2年度1月 (January 2021), ⽉ from a PDF, and the ids
// of Period. The whole text must be one period. nullopt if it is not, or if its
// parts contradict each other: 2020(令和3)年度, 令和元年4月. A calendar year
// (令和2年) is none.
std::optional<Period> ReadJapanesePeriod(std::string_view text,
                                         std::optional<Period> context = {});

// Reads one day: 令和3年1月31日, 令和3年1月31日(日), R3.1.31, 2021/1/31,
// 2021-01-31, 平成32年4月1日, 令和3年1月末, １月31日 (fiscal year from
// `context`). nullopt as above, and for a wrong day of the week.
std::optional<Date> ReadJapaneseDate(std::string_view text,
                                     std::optional<Period> context = {});

// "令和2年度", "令和2年度上半期", "令和2年度第3四半期", "令和2年11月"; the
// first year of an era is 元. A fiscal year is named by the era of the 31
// December in it (2019 is 令和元年度, 1988 昭和63年度), a month by that of its
// last day. Years before Meiji, and after the 99th of the last era, are those
// of the calendar.
std::string PrintJapanesePeriod(Period period);
// "令和3年1月31日".
std::string PrintJapaneseDate(Date date);
// "FY2020", "first half of FY2020", "Q3 of FY2020", "November 2020".
std::string PrintEnglishPeriod(Period period);
// "31 January 2021".
std::string PrintEnglishDate(Date date);

}  // namespace tassei

#endif  // TASSEI_JAPANESE_DATE_H_
