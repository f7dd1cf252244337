#include "lib/report/grade_words.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include "lib/report/report_context.h"
#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

constexpr Text kNamed = {"{0}（{1}）", "{0} ({1})"};
constexpr Text kPlace = {"{0}（上から{1}番目）",
                         "{0} (place {1} of the scale)"};
constexpr Text kNotJudged = {"{0}（判定なし）", "{0} (not judged)"};

struct Range {
  char32_t first;
  char32_t last;
};

// Letters and digits, circled ones too.
constexpr Range kWords[] = {
    {'0', '9'},       {'A', 'Z'},         {'a', 'z'},       {0xC0, 0xD6},
    {0xD8, 0xF6},     {0xF8, 0x24F},      {0x2460, 0x24FF}, {0x3041, 0x30FE},
    {0x3400, 0x9FFF}, {0xFF10, 0xFF19},   {0xFF21, 0xFF3A}, {0xFF41, 0xFF5A},
    {0xFF66, 0xFF9D}, {0x20000, 0x3FFFD},
};

bool IsWordCharacter(char32_t c) {
  return std::any_of(std::begin(kWords), std::end(kWords), [c](Range range) {
    return range.first <= c && c <= range.last;
  });
}

// Whether a code is made of signs alone: ◎, ×.
bool IsSign(std::string_view code) {
  const std::u32string characters = CodePoints(code);
  return std::none_of(characters.begin(), characters.end(), IsWordCharacter);
}

// 1 for the best of the grades that judge.
std::size_t PlaceOf(const Scheme& scheme, const Grade& grade) {
  const std::vector<Grade>& grades = scheme.parts().grades;
  const std::optional<std::size_t> rank = scheme.GradeRank(grade.code);
  return 1 + static_cast<std::size_t>(std::count_if(
                 grades.begin(), grades.end(), [&](const Grade& other) {
                   return other.judged && scheme.GradeRank(other.code) < rank;
                 }));
}

std::string SignLabel(const Scheme& scheme, const Grade& grade,
                      Language language) {
  if (!grade.judged) return Fill(kNotJudged.In(language), {grade.code});
  return Fill(kPlace.In(language),
              {grade.code, std::to_string(PlaceOf(scheme, grade))});
}

}  // namespace

std::string GradeLabel(const Scheme& scheme, std::string_view code,
                       Language language) {
  const Grade* grade = scheme.FindGrade(code);
  if (grade == nullptr) return std::string(code);
  const bool is_named = !grade->name.empty() && grade->name != grade->code;
  const std::string& meaning =
      language == Language::kJapanese ? grade->name : grade->name_en;
  if (is_named && !meaning.empty() && meaning != grade->code) {
    return Fill(kNamed.In(language), {grade->code, meaning});
  }
  if (language == Language::kEnglish && !grade->name_en.empty()) {
    return grade->name_en;
  }
  return IsSign(code) ? SignLabel(scheme, *grade, language) : grade->code;
}

bool IsGivenTo(const Grade& grade, SubjectKind kind) {
  const std::vector<SubjectKind>& kinds = grade.subjects;
  return kinds.empty() ||
         std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

std::string StageLabel(const Scheme& scheme, std::string_view code,
                       Language language) {
  if (language == Language::kEnglish) return std::string(code);
  for (const Stage& stage : scheme.parts().stages) {
    if (stage.code == code && !stage.name.empty()) return stage.name;
  }
  return std::string(code);
}

std::string_view EvidenceLabel(Evidence evidence, Language language) {
  constexpr Text kLabels[] = {{"", ""},
                              {"明記", "printed"},
                              {"推定", "inferred"},
                              {"判断", "judgement"}};
  return kLabels[static_cast<std::size_t>(evidence)].In(language);
}

}  // namespace tassei::internal
