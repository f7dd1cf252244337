#include "lib/report/table_cells.h"

#include <variant>

#include "lib/report/grade_words.h"
#include "lib/report/marks.h"

namespace tassei::internal {
namespace {

constexpr Text kFellBack = {"後退", "fell back"};
constexpr Text kRejudge = {"要再判断", "to be judged again"};
constexpr Text kStage = {"{0}（{1}）", "{0} ({1})"};

ReportText CellOf(const ReportContext& context, const GradedSubject& subject,
                  const std::optional<std::string>& grade) {
  if (!grade.has_value()) {
    return {std::string(kNoValue), context.GradeEntries(subject)};
  }
  return {context.GradeName(*grade), context.GradeEntries(subject),
          subject.decision->illustrative,
          subject.decision->basis == Basis::kForecast};
}

}  // namespace

ReportText Dash() { return {std::string(kNoValue)}; }

std::string Remarks::Text() const {
  std::string result;
  for (const std::string& text : texts_) {
    if (!result.empty()) {
      result += language_ == Language::kJapanese ? "。" : "; ";
    }
    result += text;
  }
  return result;
}

ReportText GradeCell(const ReportContext& context,
                     const GradedSubject& subject) {
  return CellOf(context, subject, subject.decision->decided);
}

ReportText BasisCell(const ReportContext& context,
                     const GradedSubject& subject) {
  ReportText basis = {std::string(kNoValue), context.GradeEntries(subject)};
  if (subject.decision->decided.has_value()) {
    basis.text = context.BasisWord(subject.decision->basis);
  }
  return basis;
}

ReportText ComputedCell(const ReportContext& context,
                        const GradedSubject& subject) {
  return subject.decision->judgement == nullptr
             ? Dash()
             : CellOf(context, subject, subject.decision->computed);
}

ReportText PreviousCell(const ReportContext& context,
                        const GradedSubject& subject) {
  if (!subject.decision->previous.has_value()) return Dash();
  return {context.PreviousGradeName(subject)};
}

ReportText JudgementCell(const ReportContext& context,
                         const GradedSubject& subject) {
  const Entry* entry = subject.decision->judgement;
  if (entry == nullptr) return Dash();
  const auto& judgement = std::get<Judgement>(entry->content);
  return {
      Fill(kStage.In(context.language()), {context.GradeName(judgement.grade),
                                           context.StageName(judgement.stage)}),
      {entry->id},
      entry->source.illustrative};
}

void AddGradeRemarks(const ReportContext& context,
                     const GradeDecision& decision, Remarks& remarks) {
  const Language language = context.language();
  if (!decision.decided.has_value()) {
    remarks.Add(decision.cause.Message(language));
  }
  if (decision.fell_back) remarks.Add(std::string(kFellBack.In(language)));
  if (decision.needs_rejudgement) {
    remarks.Add(std::string(kRejudge.In(language)));
  }
}

}  // namespace tassei::internal
