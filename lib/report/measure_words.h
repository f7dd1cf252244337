// What measures are about, in words.

#ifndef LIB_REPORT_MEASURE_WORDS_H_
#define LIB_REPORT_MEASURE_WORDS_H_

#include <string>
#include <string_view>

#include "lib/report/report_context.h"
#include "tassei/rollup.h"

namespace tassei::internal {

// One of what is counted: 「取組」, "initiative" ….
std::string_view SubjectNoun(SubjectKind kind, Language language);
// The head of its column in a table: 「取組数」, "Initiatives" ….
std::string_view CountHeader(SubjectKind kind, Language language);

// Whether its contributions have weights that may differ from 1.
bool IsWeighted(const Measure& measure);

// The sentence of one measure: 「「…」について、7つの具体的取組のうち、今年度は
// 予定どおり2取組が達成となる見込みです。割合は、2/7 (28.6%) です。」
std::string MeasureSentence(const ReportContext& context, const Rollup& rollup);

}  // namespace tassei::internal

#endif  // LIB_REPORT_MEASURE_WORDS_H_
