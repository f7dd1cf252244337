// The state of a plan on a day, and the versions of roadmaps.

#include <algorithm>
#include <cstddef>
#include <type_traits>
#include <variant>

#include "lib/ledger/fact_index.h"
#include "lib/ledger/snapshot_rep.h"
#include "tassei/snapshot.h"

namespace tassei {
namespace {

using internal::FactKind;
using internal::StandingEntry;

Date EffectOf(const Entry& entry) { return *EffectiveOn(entry.content); }

// The start of `changes`, which are ordered by day of effect, that has taken
// effect by `day`.
std::span<const StandingEntry> InEffect(std::span<const StandingEntry> changes,
                                        Date day) {
  const auto end = std::partition_point(
      changes.begin(), changes.end(),
      [day](const StandingEntry& e) { return EffectOf(*e.entry) <= day; });
  return {changes.begin(), end};
}

// Applies changes one after the other.
class PlanStateBuilder {
 public:
  explicit PlanStateBuilder(const Plan& plan) : plan_(plan) {
    for (const Initiative& initiative : plan.parts().initiatives) {
      state_.initiatives.push_back({.initiative = &initiative,
                                    .number = initiative.number,
                                    .name = initiative.name,
                                    .group = initiative.group,
                                    .department = initiative.department,
                                    .in_force = initiative.formed_from.empty(),
                                    .ended_by = nullptr,
                                    .changes = {}});
    }
  }

  void Apply(const Entry& entry) {
    std::visit([&](const auto& content) { Apply(entry, content); },
               entry.content);
  }

  PlanState Build() && { return std::move(state_); }

 private:
  InitiativeState* Find(std::string_view id) {
    const Initiative* initiative = plan_.FindInitiative(id);
    if (initiative == nullptr) return nullptr;
    const auto index = initiative - plan_.parts().initiatives.data();
    return &state_.initiatives[static_cast<std::size_t>(index)];
  }

  void Set(const Entry& entry, std::string InitiativeState::*member,
           const std::string& value) {
    InitiativeState* state = Find(entry.subject);
    if (state == nullptr) return;
    state->*member = value;
    state->changes.push_back(&entry);
  }

  // Nothing ends twice.
  void End(const Entry& entry) {
    InitiativeState* state = Find(entry.subject);
    if (state == nullptr || state->ended_by != nullptr) return;
    state->in_force = false;
    state->ended_by = &entry;
    state->changes.push_back(&entry);
  }

  // Only what is formed from others begins by an entry.
  void Begin(const Entry& entry, std::string_view id) {
    InitiativeState* state = Find(id);
    if (state == nullptr || state->initiative->formed_from.empty()) return;
    state->in_force = state->ended_by == nullptr;
    state->changes.push_back(&entry);
  }

  void Apply(const Entry& entry, const Withdrawal&) { End(entry); }
  void Apply(const Entry& entry, const Merge& content) {
    End(entry);
    Begin(entry, content.into);
  }
  void Apply(const Entry& entry, const Split& content) {
    End(entry);
    for (const std::string& into : content.into) Begin(entry, into);
  }
  void Apply(const Entry& entry, const Rename& content) {
    Set(entry, &InitiativeState::name, content.name);
  }
  void Apply(const Entry& entry, const Renumber& content) {
    Set(entry, &InitiativeState::number, content.number);
  }
  void Apply(const Entry& entry, const Move& content) {
    Set(entry, &InitiativeState::group, content.group);
  }
  void Apply(const Entry& entry, const Reassignment& content) {
    Set(entry, &InitiativeState::department, content.department);
  }
  void Apply(const Entry& entry, const Supersession&) {
    if (state_.superseded_by == nullptr) state_.superseded_by = &entry;
  }
  template <typename Other>
  void Apply(const Entry&, const Other&) {}

  const Plan& plan_;
  PlanState state_ = {};
};

}  // namespace

PlanState Snapshot::StateOn(const Plan& plan, Date day) const {
  PlanStateBuilder builder(plan);
  for (const StandingEntry& e :
       InEffect(rep_->facts.Find(FactKind::kChange, plan.id(), ""), day)) {
    builder.Apply(*e.entry);
  }
  return std::move(builder).Build();
}

std::string Snapshot::NameOn(const Plan& plan, std::string_view id,
                             Date day) const {
  const auto renames =
      InEffect(rep_->facts.Find(FactKind::kRename, plan.id(), id), day);
  if (!renames.empty()) {
    return std::get<Rename>(renames.back().entry->content).name;
  }
  return std::visit(
      [](const auto& item) {
        if constexpr (std::is_same_v<decltype(item), const std::monostate&>) {
          return std::string();
        } else {
          return item->name;
        }
      },
      plan.Find(id));
}

std::vector<RoadmapVersion> Snapshot::Roadmaps(
    const Plan& plan, const Initiative& initiative) const {
  std::vector<RoadmapVersion> versions = {
      {&initiative.roadmap, std::nullopt, nullptr}};
  for (const StandingEntry& e :
       rep_->facts.Find(FactKind::kRoadmapRevision, plan.id(), initiative.id)) {
    const auto& revision = std::get<RoadmapRevision>(e.entry->content);
    versions.push_back({&revision.roadmap, revision.effective_on, e.entry});
  }
  return versions;
}

RoadmapVersion Snapshot::RoadmapFor(const Plan& plan,
                                    const Initiative& initiative,
                                    Period period) const {
  const auto revisions = InEffect(
      rep_->facts.Find(FactKind::kRoadmapRevision, plan.id(), initiative.id),
      period.first_day());
  if (revisions.empty()) return {&initiative.roadmap, std::nullopt, nullptr};
  const Entry* entry = revisions.back().entry;
  const auto& revision = std::get<RoadmapRevision>(entry->content);
  return {&revision.roadmap, revision.effective_on, entry};
}

}  // namespace tassei
