#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lib/report/report_parts.h"
#include "lib/report/table_cells.h"

namespace tassei::internal {
namespace {

constexpr Text kInitiativeCaption = {"別表 具体的取組の達成度",
                                     "Table: initiatives and their grades"};
constexpr Text kInitiativeHeader[] = {
    {"番号", "No."},
    {"具体的取組", "Initiative"},
    {"柱", "Group"},
    {"所管", "Department"},
    {"達成度", "Grade"},
    {"実績の区分", "Basis"},
    {"達成予定", "Planned achievement"},
    {"工程表との比較", "Against the roadmap"},
    {"前回の達成度", "Previous grade"},
    {"計算による達成度", "Computed grade"},
    {"判定", "Judgement"},
    {"備考", "Remarks"},
};
constexpr Text kLateSteps = {"遅れている工程: {0}", "late steps: {0}"};
constexpr Text kOriginalRoadmap = {"当初の工程表に対して{0}",
                                   "against the original roadmap: {0}"};
constexpr Text kOtherRoadmap = {"{1}からの工程表に対して{0}",
                                "against the roadmap of {1}: {0}"};
constexpr Text kAgain = {"再掲: {0}", "listed again under: {0}"};

ReportText PlannedCell(const ReportContext& context,
                       const AssessedInitiative& initiative) {
  const Roadmap* roadmap = initiative.roadmap.roadmap;
  if (roadmap == nullptr || !roadmap->planned_achievement.has_value()) {
    return Dash();
  }
  ReportText text = {
      PrintPeriod(*roadmap->planned_achievement, context.language())};
  if (initiative.roadmap.entry != nullptr) {
    text.entries = {initiative.roadmap.entry->id};
  }
  text.illustrative = roadmap->source.illustrative;
  return text;
}

ReportText ProgressCell(const ReportContext& context, std::size_t index) {
  const AssessedInitiative& initiative =
      context.assessment().initiatives()[index];
  const std::optional<Progress>& progress = initiative.against_roadmap.progress;
  ReportText text = Dash();
  if (progress.has_value()) {
    text.text = ProgressName(*progress, context.language());
    text.illustrative = context.StandsOnExamples(initiative);
  }
  text.entries = context.ProgressEntries(index);
  return text;
}

// How it stands to the other versions of its roadmap, where that differs.
void AddOtherRoadmaps(const ReportContext& context,
                      const AssessedInitiative& initiative, Remarks& remarks,
                      EntryIds& entries) {
  const Language language = context.language();
  std::size_t next = 0;
  for (const RoadmapVersion& version : context.assessment().snapshot().Roadmaps(
           context.plan(), *initiative.state.initiative)) {
    if (version.roadmap == initiative.roadmap.roadmap) continue;
    if (next >= initiative.against_other_roadmaps.size()) return;
    const RoadmapProgress& other = initiative.against_other_roadmaps[next++];
    if (!other.progress.has_value() ||
        other.progress == initiative.against_roadmap.progress) {
      continue;
    }
    const std::string progress(ProgressName(*other.progress, language));
    remarks.Add(
        version.effective_on.has_value()
            ? Fill(kOtherRoadmap.In(language),
                   {progress, PrintDay(*version.effective_on, language)})
            : Fill(kOriginalRoadmap.In(language), {progress}));
    entries.Add(version.entry);
  }
}

void AddLateSteps(const AssessedInitiative& initiative, Language language,
                  Remarks& remarks) {
  std::vector<std::string> late;
  for (const std::string& id : initiative.against_roadmap.steps_behind) {
    const Step* step = initiative.roadmap.roadmap->FindStep(id);
    late.push_back(step == nullptr ? id : step->name);
  }
  if (!late.empty()) {
    remarks.Add(Fill(kLateSteps.In(language), {Join(late, language)}));
  }
}

// The other groups that list it.
void AddListings(const ReportContext& context,
                 const AssessedInitiative& initiative, Remarks& remarks,
                 EntryIds& entries) {
  std::vector<std::string> groups;
  for (const std::string& id : initiative.state.initiative->also_under) {
    if (id == initiative.state.group) continue;
    const ReportText name = context.GroupName(id);
    groups.push_back(name.text);
    entries.Add(name.entries);
  }
  if (groups.empty()) return;
  const Language language = context.language();
  remarks.Add(Fill(kAgain.In(language), {Join(groups, language)}));
}

ReportText InitiativeRemarks(const ReportContext& context, std::size_t index) {
  const Language language = context.language();
  const AssessedInitiative& initiative =
      context.assessment().initiatives()[index];
  Remarks remarks(language);
  EntryIds entries;
  if (context.HasGrades(SubjectKind::kInitiative)) {
    AddGradeRemarks(context, initiative, remarks);
  }
  AddLateSteps(initiative, language, remarks);
  if (!initiative.against_roadmap.progress.has_value() &&
      context.HasRoadmaps()) {
    remarks.Add(initiative.against_roadmap.cause.Message(language));
  }
  AddOtherRoadmaps(context, initiative, remarks, entries);
  AddListings(context, initiative, remarks, entries);
  const std::string text = remarks.Text();
  if (text.empty()) return {};
  entries.Add(context.ProgressEntries(index));
  return {text, entries.ids(), context.StandsOnExamples(initiative)};
}

std::vector<ReportText> InitiativeRow(const ReportContext& context,
                                      std::size_t index) {
  const AssessedInitiative& initiative =
      context.assessment().initiatives()[index];
  const GradedSubject subject =
      context.Subject(SubjectKind::kInitiative, index);
  const std::vector<std::string> changes = IdsOf(initiative.state.changes);
  const auto with_changes = [&](ReportText text) {
    EntryIds ids;
    ids.Add(changes);
    ids.Add(text.entries);
    text.entries = ids.ids();
    return text;
  };
  return {{initiative.state.number, changes},
          context.InitiativeName(initiative.state),
          with_changes(context.GroupName(initiative.state.group)),
          with_changes(context.DepartmentName(initiative.state.department)),
          GradeCell(context, subject),
          BasisCell(context, subject),
          PlannedCell(context, initiative),
          ProgressCell(context, index),
          PreviousCell(context, subject),
          ComputedCell(context, subject),
          JudgementCell(context, subject),
          InitiativeRemarks(context, index)};
}

}  // namespace

ReportTable InitiativeTable(const ReportContext& context) {
  const Language language = context.language();
  ReportTable table = {"beppyo",
                       std::string(kInitiativeCaption.In(language)),
                       HeaderOf(kInitiativeHeader, language),
                       {}};
  const std::size_t count = context.assessment().initiatives().size();
  for (std::size_t i = 0; i < count; ++i) {
    table.rows.push_back(InitiativeRow(context, i));
  }
  return table;
}

}  // namespace tassei::internal
