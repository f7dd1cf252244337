#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "lib/report/marks.h"
#include "lib/report/report_parts.h"

namespace tassei::internal {
namespace {

constexpr Text kContinued = {
    "達成度が{0}の取組においては、引き続き「ロードマップ（工程表）」に基づき、"
    "適切な進行管理を行います。",
    "Initiatives graded {0} go on being managed by their roadmaps. "};
constexpr Text kAchieved = {
    "既に{0}{1}の取組においても、定期的に実績等を確認しながら、取組に係る"
    "成果の維持・向上に努めます。",
    "Initiatives graded {0}{1} are still checked at intervals, so that their "
    "results are kept up and improved. "};
constexpr Text kUndecided = {
    "達成度が決まっていない取組については、必要な実績を確認し、判定を進めます"
    "。",
    "For initiatives without a grade, what is missing is collected and the "
    "grade decided. "};
constexpr Text kLead = {"今後の進行管理について、", ""};
constexpr Text kAlso = {"また、", ""};
constexpr Text kForecast = {"見込み", " (forecast)"};

constexpr Text kBehind = {"工程表に対して遅れている取組は次のとおりです。",
                          "Initiatives behind their roadmaps:"};
constexpr Text kFellBack = {
    "前回より達成度が下がった取組は次のとおりです（後退）。",
    "Initiatives that fell back:"};
constexpr Text kOverruled = {
    "判定が計算による達成度と異なる取組は次のとおりです。",
    "Initiatives judged other than computed:"};
constexpr Text kRejudge = {
    "判定の後に実績が変わったため、改めて判定が必要な取組は次のとおりです"
    "（要再判断）。",
    "Initiatives whose facts changed after they were judged; to be judged "
    "again:"};
constexpr Text kSteps = {"{0}: {1}", "{0}: {1}"};
constexpr Text kPlannedGrade = {"予定していた達成に至っていない",
                                "the planned achievement is not met"};
constexpr Text kFromTo = {"{0}: {1} → {2}", "{0}: {1} → {2}"};
constexpr Text kJudgedAs = {"{0}: 計算 {1}、判定 {2}{3}",
                            "{0}: computed {1}, judged {2}{3}"};
constexpr Text kReason = {"（理由: {0}）", " (reason: {0})"};

// What the decided grades have in common.
struct Decided {
  std::vector<std::string> continued;  // Grades, each once, as on the scale.
  std::vector<std::string> achieved;
  bool achieved_forecast = false;
  bool undecided = false;
};

Decided DecidedGrades(const ReportContext& context) {
  Decided decided;
  const auto initiatives = context.assessment().initiatives();
  for (const Grade& grade : context.assessment().scheme().parts().grades) {
    bool used = false;
    for (const AssessedInitiative& initiative : initiatives) {
      if (initiative.decided != grade.code) continue;
      used = true;
      decided.achieved_forecast |=
          grade.achieved && initiative.basis == Basis::kForecast;
    }
    if (!used || (!grade.judged && !grade.achieved)) continue;
    const std::string name = context.GradeName(grade.code);
    const std::string quoted =
        context.japanese() ? "「" + name + "」" : "\"" + name + "\"";
    (grade.achieved ? decided.achieved : decided.continued).push_back(quoted);
  }
  for (const AssessedInitiative& initiative : initiatives) {
    decided.undecided |= !initiative.decided.has_value();
  }
  return decided;
}

void AddOutlook(const ReportContext& context, Blocks& blocks) {
  const Language language = context.language();
  const Decided decided = DecidedGrades(context);
  std::vector<std::string> sentences;
  if (!decided.continued.empty()) {
    sentences.push_back(
        Fill(kContinued.In(language), {Join(decided.continued, language)}));
  }
  if (!decided.achieved.empty()) {
    sentences.push_back(
        Fill(kAchieved.In(language),
             {Join(decided.achieved, language),
              std::string(decided.achieved_forecast ? kForecast.In(language)
                                                    : "")}));
  }
  if (decided.undecided) {
    sentences.emplace_back(kUndecided.In(language));
  }
  if (sentences.empty()) return;
  std::string text;
  for (const std::string& sentence : sentences) {
    text += (text.empty() ? kLead : kAlso).In(language);
    text += sentence;
  }
  if (text.ends_with(' ')) text.pop_back();
  blocks.push_back(
      Paragraph(ParagraphRole::kBody, {text, context.MeasureEntries()}));
}

std::string OrDash(const ReportContext& context,
                   const std::optional<std::string>& grade) {
  return grade.has_value() ? context.GradeName(*grade) : std::string(kNoValue);
}

std::string BehindText(const ReportContext& context,
                       const AssessedInitiative& initiative) {
  std::vector<std::string> reasons;
  for (const std::string& id : initiative.against_roadmap.steps_behind) {
    const Step* step = initiative.roadmap.roadmap->FindStep(id);
    reasons.push_back(step == nullptr ? id : step->name);
  }
  if (initiative.against_roadmap.achievement_behind) {
    reasons.emplace_back(kPlannedGrade.In(context.language()));
  }
  const std::string reference = context.Reference(initiative.state);
  if (reasons.empty()) return reference;
  return Fill(kSteps.In(context.language()),
              {reference, Join(reasons, context.language())});
}

std::string FellBackText(const ReportContext& context,
                         const AssessedInitiative& initiative) {
  return Fill(kFromTo.In(context.language()),
              {context.Reference(initiative.state),
               OrDash(context, initiative.previous),
               OrDash(context, initiative.decided)});
}

std::string JudgedText(const ReportContext& context,
                       const AssessedInitiative& initiative) {
  const Language language = context.language();
  const std::string& reason = initiative.judgement->reason;
  return Fill(
      kJudgedAs.In(language),
      {context.Reference(initiative.state),
       OrDash(context, initiative.computed),
       OrDash(context, initiative.decided),
       reason.empty() ? std::string() : Fill(kReason.In(language), {reason})});
}

using Test = std::function<bool(const AssessedInitiative&)>;
using Words = std::string (*)(const ReportContext&, const AssessedInitiative&);

// The initiatives that pass a test, as a list under a sentence.
void AddList(const ReportContext& context, Text lead, const Test& test,
             Words words, Blocks& blocks) {
  ReportList list;
  EntryIds entries;
  const auto initiatives = context.assessment().initiatives();
  for (std::size_t i = 0; i < initiatives.size(); ++i) {
    if (!test(initiatives[i])) continue;
    list.items.push_back({words(context, initiatives[i]),
                          context.ProgressEntries(i),
                          context.StandsOnExamples(initiatives[i])});
    entries.Add(list.items.back().entries);
  }
  if (list.items.empty()) return;
  blocks.push_back(
      Paragraph(ParagraphRole::kBody,
                {std::string(lead.In(context.language())), entries.ids()}));
  blocks.push_back(std::move(list));
}

}  // namespace

Blocks ManagementBlocks(const ReportContext& context) {
  Blocks blocks;
  AddOutlook(context, blocks);
  AddList(
      context, kBehind,
      [](const AssessedInitiative& i) {
        return i.against_roadmap.progress == Progress::kBehind;
      },
      BehindText, blocks);
  AddList(
      context, kFellBack,
      [](const AssessedInitiative& i) { return i.fell_back; }, FellBackText,
      blocks);
  AddList(
      context, kOverruled,
      [](const AssessedInitiative& i) {
        return i.judgement != nullptr && i.computed != i.decided;
      },
      JudgedText, blocks);
  AddList(
      context, kRejudge,
      [](const AssessedInitiative& i) {
        return i.judgement != nullptr && i.needs_rejudgement;
      },
      JudgedText, blocks);
  return blocks;
}

}  // namespace tassei::internal
