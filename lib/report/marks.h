// The marks that printed text carries, and the brackets of headings.

#ifndef LIB_REPORT_MARKS_H_
#define LIB_REPORT_MARKS_H_

#include <string>
#include <string_view>

#include "tassei/report_document.h"

namespace tassei::internal {

// What stands where there is no value.
inline constexpr std::string_view kNoValue = "－";

// The mark of illustrative text, as the note that explains it quotes it.
inline constexpr Text kIllustrativeMark = {"※例", "[example]"};

// What is printed behind a text: that it is a forecast, unless its words say
// so, and that it is illustrative. Empty for most texts.
std::string MarksOf(const ReportText& text, Language language);

// The text with its marks.
std::string WithMarks(const ReportText& text, Language language);

// What stands in front of and behind the text of a heading.
Text HeadingOpening(std::int32_t level);
Text HeadingClosing(std::int32_t level);

// "未" "進" "完" "止", and the words they stand for.
std::string_view StepStateLetter(StepState state, Language language);
std::string_view StepStateName(StepState state, Language language);

}  // namespace tassei::internal

#endif  // LIB_REPORT_MARKS_H_
