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
constexpr Text kContinuedAlone = {
    "達成度が{0}の取組においては、引き続き、適切な進行管理を行います。",
    "Initiatives graded {0} go on being managed. "};
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
    decided.undecided |= context.HasGrades(SubjectKind::kInitiative) &&
                         !initiative.decided.has_value();
  }
  return decided;
}

void AddOutlook(const ReportContext& context, Blocks& blocks) {
  const Language language = context.language();
  const Decided decided = DecidedGrades(context);
  std::vector<std::string> sentences;
  if (!decided.continued.empty()) {
    const Text sentence = context.HasRoadmaps() ? kContinued : kContinuedAlone;
    sentences.push_back(
        Fill(sentence.In(language), {Join(decided.continued, language)}));
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
                       const GradedSubject& subject) {
  const AssessedInitiative& initiative =
      context.assessment().initiatives()[subject.index];
  std::vector<std::string> reasons;
  for (const std::string& id : initiative.against_roadmap.steps_behind) {
    const Step* step = initiative.roadmap.roadmap->FindStep(id);
    reasons.push_back(step == nullptr ? id : step->name);
  }
  if (initiative.against_roadmap.achievement_behind) {
    reasons.emplace_back(kPlannedGrade.In(context.language()));
  }
  const std::string reference = context.Reference(subject);
  if (reasons.empty()) return reference;
  return Fill(kSteps.In(context.language()),
              {reference, Join(reasons, context.language())});
}

std::string FellBackText(const ReportContext& context,
                         const GradedSubject& subject) {
  return Fill(kFromTo.In(context.language()),
              {context.Reference(subject), context.PreviousGradeName(subject),
               OrDash(context, subject.decision->decided)});
}

std::string JudgedText(const ReportContext& context,
                       const GradedSubject& subject) {
  const Language language = context.language();
  const std::string& reason = subject.decision->judgement->reason;
  return Fill(
      kJudgedAs.In(language),
      {context.Reference(subject), OrDash(context, subject.decision->computed),
       OrDash(context, subject.decision->decided),
       reason.empty() ? std::string() : Fill(kReason.In(language), {reason})});
}

using Test = std::function<bool(const GradedSubject&)>;
using Words = std::string (*)(const ReportContext&, const GradedSubject&);

// What leads a list: of initiatives alone, or of subjects of any kind.
struct Lead {
  Text initiatives;
  Text any;
};

ReportText Item(const ReportContext& context, const GradedSubject& subject,
                Words words) {
  if (subject.kind != SubjectKind::kInitiative) {
    return {words(context, subject), context.GradeEntries(subject),
            subject.decision->illustrative};
  }
  return {words(context, subject), context.ProgressEntries(subject.index),
          context.StandsOnExamples(
              context.assessment().initiatives()[subject.index])};
}

constexpr Text kBehindLead = {"工程表に対して遅れている取組は次のとおりです。",
                              "Initiatives behind their roadmaps:"};
constexpr Lead kBehind = {kBehindLead, kBehindLead};
constexpr Lead kFellBack = {
    {"前回より達成度が下がった取組は次のとおりです（後退）。",
     "Initiatives that fell back:"},
    {"前回より達成度が下がったものは次のとおりです（後退）。",
     "What fell back:"}};
constexpr Lead kOverruled = {
    {"判定が計算による達成度と異なる取組は次のとおりです。",
     "Initiatives judged other than computed:"},
    {"判定が計算による達成度と異なるものは次のとおりです。",
     "What was judged other than computed:"}};
constexpr Lead kRejudge = {
    {"判定の後に実績が変わったため、改めて判定が必要な取組は次のとおりです"
     "（要再判断）。",
     "Initiatives whose facts changed after they were judged; to be judged "
     "again:"},
    {"判定の後に実績が変わったため、改めて判定が必要なものは次のとおりです"
     "（要再判断）。",
     "What is to be judged again, for its facts changed after it was "
     "judged:"}};

// The subjects that pass a test, as a list under a sentence.
void AddList(const ReportContext& context, const Lead& lead, const Test& test,
             Words words, Blocks& blocks) {
  ReportList list;
  EntryIds entries;
  bool others = false;
  for (const SubjectKind kind : kReportOrder) {
    for (const GradedSubject& subject : context.Subjects(kind)) {
      if (!test(subject)) continue;
      others |= kind != SubjectKind::kInitiative;
      list.items.push_back(Item(context, subject, words));
      entries.Add(list.items.back().entries);
    }
  }
  if (list.items.empty()) return;
  blocks.push_back(Paragraph(
      ParagraphRole::kBody,
      {std::string(
           (others ? lead.any : lead.initiatives).In(context.language())),
       entries.ids()}));
  blocks.push_back(std::move(list));
}

}  // namespace

Blocks ManagementBlocks(const ReportContext& context) {
  Blocks blocks;
  AddOutlook(context, blocks);
  AddList(
      context, kBehind,
      [&](const GradedSubject& subject) {
        return subject.kind == SubjectKind::kInitiative &&
               context.assessment()
                       .initiatives()[subject.index]
                       .against_roadmap.progress == Progress::kBehind;
      },
      BehindText, blocks);
  AddList(
      context, kFellBack,
      [](const GradedSubject& subject) { return subject.decision->fell_back; },
      FellBackText, blocks);
  AddList(
      context, kOverruled,
      [&](const GradedSubject& subject) {
        return IsOverride(context, subject);
      },
      JudgedText, blocks);
  AddList(
      context, kRejudge,
      [](const GradedSubject& subject) {
        return subject.decision->judgement != nullptr &&
               subject.decision->needs_rejudgement;
      },
      JudgedText, blocks);
  return blocks;
}

}  // namespace tassei::internal
