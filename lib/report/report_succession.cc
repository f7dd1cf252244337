#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "lib/report/grade_words.h"
#include "lib/report/report_parts.h"
#include "lib/report/table_cells.h"
#include "tassei/explanation.h"

namespace tassei::internal {
namespace {

constexpr Text kEndedCaption = {"期間の終わりまでに終了した取組",
                                "Initiatives that have ended"};
constexpr Text kEndedHeader[] = {{"番号", "No."},
                                 {"具体的取組", "Initiative"},
                                 {"終了の形", "How"},
                                 {"終了の日", "Effective on"},
                                 {"引継ぎ先", "Continued in"},
                                 {"理由", "Reason"}};
constexpr Text kWithdrawn = {"中止", "withdrawn"};
constexpr Text kMerged = {"統合", "merged"};
constexpr Text kSplit = {"分割", "split"};

constexpr Text kCarriedCaption = {"前の計画から引き継いだ取組",
                                  "Initiatives carried from earlier plans"};
constexpr Text kCarriedHeader[] = {
    {"番号", "No."},
    {"具体的取組", "Initiative"},
    {"前の計画", "Earlier plan"},
    {"前の計画の番号", "No. in it"},
    {"前の計画の取組", "Initiative in it"},
    {"評価した期間", "Graded in"},
    {"前の計画での達成度", "Grade in it"},
    {"この計画での達成度", "Grade in this plan"}};

// What an initiative that was merged or split goes on in.
std::vector<std::string> Successors(const ReportContext& context,
                                    const Entry& entry) {
  std::vector<std::string> successors;
  if (const auto* merge = std::get_if<Merge>(&entry.content)) {
    successors.push_back(context.Reference(merge->into));
  } else if (const auto* split = std::get_if<Split>(&entry.content)) {
    for (const std::string& id : split->into) {
      successors.push_back(context.Reference(id));
    }
  }
  return successors;
}

std::vector<ReportText> EndedRow(const ReportContext& context,
                                 const InitiativeState& state) {
  const Language language = context.language();
  const Entry* entry = state.ended_by;
  ReportText how = Dash();
  ReportText day = Dash();
  ReportText into = Dash();
  ReportText reason = Dash();
  if (entry != nullptr) {
    const std::vector<std::string> ids = {entry->id};
    const bool invented = entry->source.illustrative;
    const std::vector<std::string> successors = Successors(context, *entry);
    how = {EndWord(*entry, language), ids, invented};
    const std::optional<Date> effective = EffectiveOn(entry->content);
    if (effective.has_value()) day = {PrintDay(*effective, language), ids};
    if (!successors.empty()) into = {Join(successors, language), ids};
    if (!entry->reason.empty()) reason = {entry->reason, ids, invented};
  }
  return {{state.number, IdsOf(state.changes)},
          context.InitiativeName(state),
          how,
          day,
          into,
          reason};
}

// Number and name of an initiative in the plan that it was carried from.
std::pair<std::string, std::string> FormerName(const CarriedFrom& from) {
  if (from.assessed != nullptr) {
    return {from.assessed->state.number, from.assessed->state.name};
  }
  if (from.initiative != nullptr) {
    return {from.initiative->number, from.initiative->name};
  }
  return {};
}

ReportText FormerGrade(const ReportContext& context, const CarriedFrom& from) {
  if (from.assessed == nullptr || !from.assessed->decided.has_value()) {
    return Dash();
  }
  ReportText text = {GradeLabel(from.assessment->scheme(),
                                *from.assessed->decided, context.language())};
  text.illustrative = from.assessed->illustrative;
  text.forecast = from.assessed->basis == Basis::kForecast;
  const absl::StatusOr<Explanation> explanation =
      Explain(*from.assessment, from.initiative->id);
  if (explanation.ok()) text.entries = IdsOf(explanation->entries);
  return text;
}

std::vector<ReportText> CarriedRow(const ReportContext& context,
                                   const GradedSubject& subject) {
  const InitiativeState& state =
      context.assessment().initiatives()[subject.index].state;
  const CarriedFrom from = context.predecessors().Of(*state.initiative);
  const auto [number, name] = FormerName(from);
  ReportText graded_in = Dash();
  if (from.assessment != nullptr) {
    graded_in.text =
        PrintPeriod(from.assessment->request().period, context.language());
  }
  return {{state.number, IdsOf(state.changes)},
          context.InitiativeName(state),
          {from.plan == nullptr ? state.initiative->carried_from->plan
                                : from.plan->parts().name},
          {number},
          {name},
          graded_in,
          FormerGrade(context, from),
          GradeCell(context, subject)};
}

}  // namespace

std::string EndWord(const Entry& entry, Language language) {
  if (std::holds_alternative<Merge>(entry.content)) {
    return std::string(kMerged.In(language));
  }
  if (std::holds_alternative<Split>(entry.content)) {
    return std::string(kSplit.In(language));
  }
  return std::string(kWithdrawn.In(language));
}

ReportTable EndedTable(const ReportContext& context) {
  const Language language = context.language();
  ReportTable table = {"ended",
                       std::string(kEndedCaption.In(language)),
                       HeaderOf(kEndedHeader, language),
                       {}};
  for (const InitiativeState& state : context.assessment().ended()) {
    table.rows.push_back(EndedRow(context, state));
  }
  return table;
}

ReportTable CarriedTable(const ReportContext& context) {
  const Language language = context.language();
  ReportTable table = {"carried",
                       std::string(kCarriedCaption.In(language)),
                       HeaderOf(kCarriedHeader, language),
                       {}};
  for (const GradedSubject& subject :
       context.Subjects(SubjectKind::kInitiative)) {
    const Initiative& initiative =
        *context.assessment().initiatives()[subject.index].state.initiative;
    if (!initiative.carried_from.has_value()) continue;
    table.rows.push_back(CarriedRow(context, subject));
  }
  return table;
}

}  // namespace tassei::internal
