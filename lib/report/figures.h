// The figures of measures as they are printed.

#ifndef LIB_REPORT_FIGURES_H_
#define LIB_REPORT_FIGURES_H_

#include <optional>
#include <string>

#include "lib/report/report_context.h"
#include "tassei/rollup.h"

namespace tassei::internal {

// Of a mean or sum: its value with the places of the measure. nullopt if it has
// none.
std::optional<Decimal> PrintedValue(const Rollup& rollup);
// The same of another ratio of the measure, such as that of the period before.
std::optional<Decimal> PrintedValue(const Measure& measure, const Ratio& ratio);

// Of a distribution: what is in the denominator and has none of the grades.
GradeShare RestOf(const Rollup& rollup);
// Whether the printed shares of the grades and of the rest total 100. True if
// there are none.
bool SharesTotalHundred(const Rollup& rollup);

// What a ratio of the measure is in print: "2/7 (28.6%)" of a share, "3.52" of
// a mean or sum; kNoValue for none.
std::string RatioText(const Measure& measure, const Ratio& ratio,
                      Language language);
// The same of a roll-up; of a distribution 「A 12 (60.0%)、B 8 (40.0%)」.
std::string FigureText(const ReportContext& context, const Rollup& rollup);

// 「四捨五入」, "half up" ….
std::string_view RoundingName(Rounding rounding, Language language);

}  // namespace tassei::internal

#endif  // LIB_REPORT_FIGURES_H_
