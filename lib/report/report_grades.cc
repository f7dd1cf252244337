#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lib/report/grade_words.h"
#include "lib/report/numbers.h"
#include "lib/report/report_parts.h"
#include "lib/report/table_cells.h"

namespace tassei::internal {
namespace {

constexpr Text kGradeCaption = {"達成度ごとの取組数", "Initiatives by grade"};
constexpr Text kGradeHeader[] = {
    {"達成度", "Grade"}, {"取組数", "Count"}, {"番号", "Numbers"}};
constexpr Text kNoGrade = {"（未定）", "(no grade)"};
constexpr Text kPart = {"うち{0}（内数）", "of these {0}"};

constexpr Text kScaleCaption = {"達成度の区分と基準",
                                "The grades and what they stand for"};
constexpr Text kScaleHeader[] = {{"達成度", "Grade"},
                                 {"基準", "Criterion"},
                                 {"基準の根拠", "Evidence"},
                                 {"点数", "Points"},
                                 {"扱い", "Treatment"}};
constexpr Text kAchieved = {"達成に数える", "counts as achieved"};
constexpr Text kNotJudged = {"判定なしを表す", "stands for not judged"};
constexpr Text kNotMonitored = {"翌期から対象外", "not monitored afterwards"};
constexpr Text kPartOf = {"「{0}」の内数", "a part of {0}"};

// One row: the initiatives that pass a test.
std::vector<ReportText> CountRow(
    const ReportContext& context, std::string name, bool has_grade,
    const std::function<bool(const AssessedInitiative&)>& test) {
  const auto initiatives = context.assessment().initiatives();
  std::vector<std::string> numbers;
  EntryIds entries;
  bool invented = false;
  bool forecast = false;
  for (std::size_t i = 0; i < initiatives.size(); ++i) {
    if (!test(initiatives[i])) continue;
    numbers.push_back(initiatives[i].state.number);
    entries.Add(
        context.GradeEntries(context.Subject(SubjectKind::kInitiative, i)));
    invented |= initiatives[i].illustrative;
    forecast |= has_grade && initiatives[i].basis == Basis::kForecast;
  }
  ReportText list =
      numbers.empty() ? Dash() : ReportText{Join(numbers, context.language())};
  list.entries = entries.ids();
  list.illustrative = invented;
  return {{std::move(name), entries.ids()},
          {std::to_string(numbers.size()), entries.ids(), invented, forecast},
          std::move(list)};
}

// With the parts that are counted in it.
std::vector<ReportText> GradeRow(const ReportContext& context,
                                 const Grade& grade) {
  const Scheme& scheme = context.assessment().scheme();
  return CountRow(context, GradeRowName(context, grade), true,
                  [&](const AssessedInitiative& initiative) {
                    if (!initiative.decided.has_value()) return false;
                    if (*initiative.decided == grade.code) return true;
                    const Grade* decided =
                        scheme.FindGrade(*initiative.decided);
                    return decided != nullptr && decided->part_of == grade.code;
                  });
}

std::vector<ReportText> ScaleRow(const ReportContext& context,
                                 const Grade& grade) {
  const Language language = context.language();
  Remarks treatment(language);
  if (grade.achieved) treatment.Add(std::string(kAchieved.In(language)));
  if (!grade.judged) treatment.Add(std::string(kNotJudged.In(language)));
  if (!grade.monitored) treatment.Add(std::string(kNotMonitored.In(language)));
  if (!grade.part_of.empty()) {
    treatment.Add(
        Fill(kPartOf.In(language), {context.GradeName(grade.part_of)}));
  }
  return {{context.GradeName(grade.code)},
          {grade.rule},
          {std::string(EvidenceLabel(grade.evidence, language))},
          {grade.points.has_value() ? NumberText(*grade.points, language)
                                    : std::string()},
          {treatment.Text()}};
}

}  // namespace

std::string GradeRowName(const ReportContext& context, const Grade& grade) {
  const std::string name = context.GradeName(grade.code);
  return grade.part_of.empty() ? name
                               : Fill(kPart.In(context.language()), {name});
}

std::string NoGradeRowName(Language language) {
  return std::string(kNoGrade.In(language));
}

ReportTable GradeTable(const ReportContext& context) {
  const Language language = context.language();
  ReportTable table = {"grades",
                       std::string(kGradeCaption.In(language)),
                       HeaderOf(kGradeHeader, language),
                       {}};
  if (!context.HasGrades(SubjectKind::kInitiative)) return table;
  for (const Grade& grade : context.assessment().scheme().parts().grades) {
    if (!IsGivenTo(grade, SubjectKind::kInitiative)) continue;
    table.rows.push_back(GradeRow(context, grade));
  }
  const auto initiatives = context.assessment().initiatives();
  const auto is_undecided = [](const AssessedInitiative& initiative) {
    return !initiative.decided.has_value();
  };
  if (std::any_of(initiatives.begin(), initiatives.end(), is_undecided)) {
    table.rows.push_back(
        CountRow(context, NoGradeRowName(language), false, is_undecided));
  }
  return table;
}

ReportTable ScaleTable(const ReportContext& context) {
  const Language language = context.language();
  ReportTable table = {"scale",
                       std::string(kScaleCaption.In(language)),
                       HeaderOf(kScaleHeader, language),
                       {}};
  const std::vector<Grade>& grades =
      context.assessment().scheme().parts().grades;
  const bool says_more =
      std::any_of(grades.begin(), grades.end(), [](const Grade& grade) {
        return !grade.rule.empty() || grade.points.has_value() ||
               grade.evidence != Evidence::kUnstated;
      });
  if (!says_more) return table;
  for (const Grade& grade : grades) {
    table.rows.push_back(ScaleRow(context, grade));
  }
  return table;
}

}  // namespace tassei::internal
