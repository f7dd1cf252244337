#include "lib/report/marks.h"

namespace tassei::internal {
namespace {

constexpr Text kForecastMark = {"（見込み）", " (forecast)"};
constexpr Text kForecastWord = {"見込み", "forecast"};

constexpr Text kStateLetters[] = {
    {"未", "N"}, {"進", "P"}, {"完", "D"}, {"止", "C"}};
constexpr Text kStateNames[] = {{"未着手", "not started"},
                                {"進行中", "in progress"},
                                {"完了", "done"},
                                {"中止", "cancelled"}};

}  // namespace

std::string MarksOf(const ReportText& text, Language language) {
  std::string marks;
  if (text.forecast &&
      text.text.find(kForecastWord.In(language)) == std::string::npos) {
    marks += kForecastMark.In(language);
  }
  if (text.illustrative) {
    if (language == Language::kEnglish) marks += ' ';
    marks += kIllustrativeMark.In(language);
  }
  return marks;
}

std::string WithMarks(const ReportText& text, Language language) {
  return text.text + MarksOf(text, language);
}

Text HeadingOpening(std::int32_t level) {
  switch (level) {
    case 3:
      return {"【", ""};
    case 4:
      return {"○", ""};
    case 5:
      return {"＜", ""};
    default:
      return {};
  }
}

Text HeadingClosing(std::int32_t level) {
  switch (level) {
    case 3:
      return {"】", ""};
    case 5:
      return {"＞", ""};
    default:
      return {};
  }
}

std::string_view StepStateLetter(StepState state, Language language) {
  return kStateLetters[static_cast<std::size_t>(state)].In(language);
}

std::string_view StepStateName(StepState state, Language language) {
  return kStateNames[static_cast<std::size_t>(state)].In(language);
}

}  // namespace tassei::internal
