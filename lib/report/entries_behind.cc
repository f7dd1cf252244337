#include "lib/report/entries_behind.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "tassei/explanation.h"

namespace tassei::internal {
namespace {

void AddExplained(const Assessment& assessment, std::string_view subject,
                  EntryIds& ids) {
  const absl::StatusOr<Explanation> explanation = Explain(assessment, subject);
  if (explanation.ok()) ids.Add(explanation->entries);
}

bool IsJudged(const GradeDecision& decision) {
  return decision.judgement != nullptr;
}

}  // namespace

void EntryIds::Add(std::string_view id) {
  if (seen_.emplace(id).second) ids_.emplace_back(id);
}

void EntryIds::Add(const Entry* entry) {
  if (entry != nullptr) Add(entry->id);
}

void EntryIds::Add(std::span<const Entry* const> entries) {
  for (const Entry* entry : entries) Add(entry);
}

void EntryIds::Add(const std::vector<std::string>& ids) {
  for (const std::string& id : ids) Add(std::string_view(id));
}

std::vector<std::string> IdsOf(std::span<const Entry* const> entries) {
  EntryIds ids;
  ids.Add(entries);
  return ids.ids();
}

GradedKinds GradedKindsOf(const Assessment& assessment) {
  GradedKinds graded = {};
  const auto add = [&](SubjectKind kind, const auto& subjects) {
    graded[static_cast<std::size_t>(kind)] =
        assessment.scheme().rules(kind) != nullptr ||
        std::any_of(subjects.begin(), subjects.end(), IsJudged);
  };
  add(SubjectKind::kIndicator, assessment.indicators());
  add(SubjectKind::kInitiative, assessment.initiatives());
  add(SubjectKind::kGroup, assessment.groups());
  add(SubjectKind::kPlan, std::span(&assessment.whole(), 1));
  // Where nothing is graded yet, people are to judge initiatives.
  graded[static_cast<std::size_t>(SubjectKind::kInitiative)] |=
      std::none_of(graded.begin(), graded.end(), [](bool any) { return any; });
  return graded;
}

EntriesBehind::EntriesBehind(const Assessment& assessment,
                             const GradedKinds& graded) {
  AddInitiatives(assessment);
  AddIndicators(assessment,
                graded[static_cast<std::size_t>(SubjectKind::kIndicator)]);
  AddGroups(assessment, graded);
}

void EntriesBehind::Add(SubjectKind kind, std::vector<std::string> ids) {
  grades_[static_cast<std::size_t>(kind)].push_back(std::move(ids));
}

void EntriesBehind::AddInitiatives(const Assessment& assessment) {
  EntryIds all;
  for (const AssessedInitiative& initiative : assessment.initiatives()) {
    EntryIds entries;
    AddExplained(assessment, initiative.state.initiative->id, entries);
    entries.Add(initiative.judgement);
    Add(SubjectKind::kInitiative, entries.ids());
    all.Add(entries.ids());
    all.Add(initiative.roadmap.entry);
  }
  for (const InitiativeState& state : assessment.ended()) {
    all.Add(state.ended_by);
  }
  measures_[static_cast<std::size_t>(SubjectKind::kInitiative)] = all.ids();
}

void EntriesBehind::AddIndicators(const Assessment& assessment, bool graded) {
  EntryIds all;
  for (const AssessedIndicator& indicator : assessment.indicators()) {
    EntryIds entries;
    if (graded) AddExplained(assessment, indicator.indicator->id, entries);
    entries.Add(indicator.value.entries);
    entries.Add(indicator.target.entries);
    for (const std::optional<Fact<Decimal>>* sum :
         {&indicator.actual_so_far, &indicator.target_so_far}) {
      if (sum->has_value()) entries.Add((*sum)->entries);
    }
    Add(SubjectKind::kIndicator, entries.ids());
    all.Add(entries.ids());
  }
  for (const InitiativeState& state : assessment.ended()) {
    all.Add(state.ended_by);
  }
  measures_[static_cast<std::size_t>(SubjectKind::kIndicator)] = all.ids();
}

void EntriesBehind::AddGroups(const Assessment& assessment,
                              const GradedKinds& graded) {
  EntryIds all;
  const auto add = [&](SubjectKind kind, std::string_view id) {
    EntryIds entries;
    if (graded[static_cast<std::size_t>(kind)]) {
      AddExplained(assessment, id, entries);
    }
    Add(kind, entries.ids());
    all.Add(entries.ids());
  };
  for (const AssessedGroup& group : assessment.groups()) {
    add(SubjectKind::kGroup, group.group->id);
  }
  add(SubjectKind::kPlan, assessment.plan().id());
  all.Add(measures_[static_cast<std::size_t>(SubjectKind::kInitiative)]);
  measures_[static_cast<std::size_t>(SubjectKind::kGroup)] = all.ids();
  measures_[static_cast<std::size_t>(SubjectKind::kPlan)] = all.ids();
}

}  // namespace tassei::internal
