#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "lib/report/marks.h"
#include "lib/report/report_parts.h"
#include "lib/report/table_cells.h"

namespace tassei::internal {
namespace {

constexpr Text kCaption = {
    "計算と異なる判定と、改めて判定が必要なもの",
    "Judgements other than computed, and those to be made again"};
constexpr Text kHeader[] = {{"対象", "Subject"},
                            {"計算による達成度", "Computed grade"},
                            {"判定による達成度", "Grade as judged"},
                            {"判定した段階", "Stage"},
                            {"理由", "Reason"},
                            {"記録日", "Recorded on"},
                            {"ほかの段階の判定", "Other stages"},
                            {"備考", "Remarks"}};
constexpr Text kNotComputed = {"計算: {0}", "computed: {0}"};
constexpr Text kRejudge = {"要再判断", "to be judged again"};
constexpr Text kOther = {"{0}: {1}", "{0}: {1}"};
constexpr Text kReason = {"（理由: {0}）", " (reason: {0})"};

// What the stages said whose judgement does not count.
ReportText OtherStages(const ReportContext& context,
                       const GradedSubject& subject) {
  const Language language = context.language();
  std::vector<std::string> others;
  EntryIds entries;
  bool invented = false;
  for (const Entry* entry : context.assessment().snapshot().Judgements(
           context.plan(), subject.id, context.period())) {
    if (entry == subject.decision->judgement) continue;
    const auto& judgement = std::get<Judgement>(entry->content);
    std::string text =
        Fill(kOther.In(language), {context.StageName(judgement.stage),
                                   context.GradeName(judgement.grade)});
    if (!entry->reason.empty()) {
      text += Fill(kReason.In(language), {entry->reason});
    }
    others.push_back(std::move(text));
    entries.Add(entry);
    invented |= entry->source.illustrative;
  }
  if (others.empty()) return {};
  return {Join(others, language), entries.ids(), invented};
}

ReportText RemarksOf(const ReportContext& context,
                     const GradedSubject& subject) {
  const Language language = context.language();
  const GradeDecision& decision = *subject.decision;
  Remarks remarks(language);
  if (!decision.computed.has_value()) {
    remarks.Add(
        Fill(kNotComputed.In(language), {decision.cause.Message(language)}));
  }
  if (decision.needs_rejudgement) {
    remarks.Add(std::string(kRejudge.In(language)));
  }
  ReportText text = {remarks.Text()};
  if (!text.text.empty()) text.entries = context.GradeEntries(subject);
  return text;
}

std::vector<ReportText> RowOf(const ReportContext& context,
                              const GradedSubject& subject) {
  const Entry& entry = *subject.decision->judgement;
  const auto& judgement = std::get<Judgement>(entry.content);
  const std::vector<std::string> ids = {entry.id};
  const bool invented = entry.source.illustrative;
  return {{context.Reference(subject)},
          ComputedCell(context, subject),
          GradeCell(context, subject),
          {context.StageName(judgement.stage), ids},
          {entry.reason, ids, invented && !entry.reason.empty()},
          {PrintDay(entry.recorded_on, context.language()), ids},
          OtherStages(context, subject),
          RemarksOf(context, subject)};
}

}  // namespace

bool IsOverride(const ReportContext& context, const GradedSubject& subject) {
  return subject.decision->judgement != nullptr &&
         context.assessment().scheme().rules(subject.kind) != nullptr &&
         subject.decision->computed != subject.decision->decided;
}

ReportTable OverrideTable(const ReportContext& context) {
  const Language language = context.language();
  ReportTable table = {"overrides",
                       std::string(kCaption.In(language)),
                       HeaderOf(kHeader, language),
                       {}};
  for (const SubjectKind kind : kReportOrder) {
    for (const GradedSubject& subject : context.Subjects(kind)) {
      const GradeDecision& decision = *subject.decision;
      const bool again =
          decision.judgement != nullptr && decision.needs_rejudgement;
      if (!again && !IsOverride(context, subject)) continue;
      table.rows.push_back(RowOf(context, subject));
    }
  }
  return table;
}

}  // namespace tassei::internal
