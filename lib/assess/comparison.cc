#include "tassei/comparison.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <variant>

#include "lib/assess/assessment_rep.h"

namespace tassei {

using internal::EntryList;
using internal::GradedGroup;
using internal::GradedIndicator;
using internal::InitiativeFacts;
using internal::StepFact;
using internal::SubjectGrader;

namespace {

std::string StateText(StepState state) {
  constexpr std::string_view kNames[] = {"未着手", "進行中", "完了", "中止"};
  return std::string(kNames[static_cast<std::size_t>(state)]);
}

std::string WithNote(std::string text, std::string_view note) {
  text += "（";
  text += note;
  text += "）";
  return text;
}

std::string RollupText(const Rollup& rollup) {
  std::string note(BasisName(rollup.basis));
  if (rollup.progress.has_value()) {
    note += "、";
    note += ProgressName(*rollup.progress, Language::kJapanese);
  }
  return WithNote(rollup.ratio.ToString(), note);
}

std::string ValueText(const Fact<Decimal>& fact) {
  if (!fact.value.has_value()) return "";
  return WithNote(fact.value->ToString(), BasisName(fact.basis));
}

std::string TargetText(const Fact<Target>& fact) {
  if (!fact.value.has_value()) return "";
  if (!fact.value->value.has_value()) return fact.value->text;
  std::string text = fact.value->value->ToString();
  if (fact.value->upper.has_value()) {
    text += "～" + fact.value->upper->ToString();
  }
  return text;
}

std::string NarrativeText(const EntryList& narratives) {
  std::string text;
  for (const Entry* entry : narratives) {
    if (!text.empty()) text += "\n";
    text += std::get<Narrative>(entry->content).text;
  }
  return text;
}

// The name of a stage, or its code if the scheme's version does not know it.
std::string StageName(const Scheme& scheme, const std::string& code) {
  for (const Stage& stage : scheme.parts().stages) {
    if (stage.code == code && !stage.name.empty()) return stage.name;
  }
  return code;
}

std::string JudgementText(const EntryList& judgements,
                          const AssessedInitiative& assessed,
                          const Scheme& scheme) {
  std::string text;
  for (const Entry* entry : judgements) {
    const auto& judgement = std::get<Judgement>(entry->content);
    if (!text.empty()) text += "、";
    text += StageName(scheme, judgement.stage) + ": " + judgement.grade;
  }
  return assessed.needs_rejudgement ? WithNote(std::move(text), "要再判断")
                                    : text;
}

std::string RoadmapText(const RoadmapVersion& version) {
  if (!version.effective_on.has_value()) return "当初";
  return version.effective_on->ToString() + "改定";
}

std::string InitiativeText(const Assessment& assessment,
                           const AssessedInitiative& assessed) {
  const InitiativeState& state = assessed.state;
  const Date day = assessment.request().period.last_day();
  const auto name = [&](const std::string& id) {
    return assessment.snapshot().NameOn(assessment.plan(), id, day);
  };
  std::string text = state.number;
  for (const std::string& part :
       {state.name, name(state.group), name(state.department)}) {
    if (!part.empty()) text += " " + part;
  }
  return text;
}

// One side of one thing that may differ: as printed, and what it rests on.
struct Side {
  std::string text = {};
  EntryList entries = {};
};

// One assessment, looked into.
class View {
 public:
  explicit View(const Assessment& assessment)
      : assessment_(assessment), rep_(assessment.rep()) {
    for (const AssessedInitiative& initiative : rep_.initiatives) {
      in_force_.try_emplace(initiative.state.initiative->id, &initiative);
    }
    for (const InitiativeState& state : rep_.graded.state.initiatives) {
      states_.try_emplace(state.initiative->id, &state);
    }
    const Date day = rep_.request.period.last_day();
    for (const Entry* entry : rep_.snapshot.entries()) {
      const auto* rename = std::get_if<Rename>(&entry->content);
      if (rename != nullptr && rename->effective_on <= day &&
          entry->plan == rep_.plan->id()) {
        renames_[entry->subject].push_back(entry);
      }
    }
  }

  const Assessment& assessment() const { return assessment_; }

  // Null if it is not in force.
  const AssessedInitiative* Find(const std::string& id) const {
    const auto found = in_force_.find(id);
    return found == in_force_.end() ? nullptr : found->second;
  }

  std::size_t PlaceOf(const AssessedInitiative& initiative) const {
    return rep_.places[static_cast<std::size_t>(&initiative -
                                                rep_.initiatives.data())];
  }

  const InitiativeFacts& FactsOf(const AssessedInitiative& initiative) const {
    return rep_.graded.facts[PlaceOf(initiative)];
  }

  Side MeasureSide(const std::string& id) const {
    const Rollup* rollup = assessment_.FindRollup(id);
    if (rollup == nullptr) return {};
    return {RollupText(*rollup), EntriesBehindMeasures(rep_.graded)};
  }

  Side InitiativeSide(const std::string& id) const {
    const auto state = states_.find(id);
    if (state == states_.end()) return {};
    EntryList entries = state->second->changes;
    AddRenames(state->second->group, entries);
    AddRenames(state->second->department, entries);
    const AssessedInitiative* assessed = Find(id);
    return {assessed == nullptr ? "" : InitiativeText(assessment_, *assessed),
            std::move(entries)};
  }

  Side GradeSide(const AssessedInitiative& initiative) const {
    return {initiative.decided.value_or(""), GradeEntries(initiative)};
  }

  Side BasisSide(const AssessedInitiative& initiative) const {
    return {std::string(BasisName(initiative.basis)), GradeEntries(initiative)};
  }

  Side RoadmapSide(const AssessedInitiative& initiative) const {
    EntryList entries;
    if (initiative.roadmap.entry != nullptr) {
      entries.push_back(initiative.roadmap.entry);
    }
    return {RoadmapText(initiative.roadmap), std::move(entries)};
  }

  Side JudgementSide(const AssessedInitiative& initiative) const {
    EntryList entries = rep_.snapshot.Judgements(
        *rep_.plan, initiative.state.initiative->id, rep_.request.period);
    std::string text = JudgementText(entries, initiative, rep_.graded.scheme);
    if (initiative.needs_rejudgement) {
      const EntryList tested =
          SubjectGrader(rep_.graded.scheme, SubjectKind::kInitiative)
              .TestedEntries(FactsOf(initiative).facts);
      entries.insert(entries.end(), tested.begin(), tested.end());
    }
    return {std::move(text), std::move(entries)};
  }

  Side StepSide(const AssessedInitiative& initiative,
                const std::string& id) const {
    for (const StepFact& fact : FactsOf(initiative).steps) {
      if (fact.step->id != id || !fact.state.value.has_value()) continue;
      return {StateText(*fact.state.value), fact.state.entries};
    }
    return {};
  }

  Side NarrativeSide(const AssessedInitiative& initiative) const {
    EntryList entries = rep_.snapshot.Narratives(
        *rep_.plan, *initiative.state.initiative, rep_.request.period);
    std::string text = NarrativeText(entries);
    return {std::move(text), std::move(entries)};
  }

  const std::vector<GradedIndicator>& PlanIndicators() const {
    return rep_.graded.own_indicators;
  }

  // The plan and its groups, by id.
  std::vector<std::pair<std::string, const GradedGroup*>> Groups() const {
    std::vector<std::pair<std::string, const GradedGroup*>> groups = {
        {rep_.plan->id(), &rep_.graded.whole}};
    for (const GradedGroup& group : rep_.graded.groups) {
      groups.emplace_back(group.assessed.group->id, &group);
    }
    return groups;
  }

 private:
  // Adds what gave a group or department its name.
  void AddRenames(const std::string& id, EntryList& entries) const {
    const auto found = renames_.find(id);
    if (found == renames_.end()) return;
    entries.insert(entries.end(), found->second.begin(), found->second.end());
  }

  EntryList GradeEntries(const AssessedInitiative& initiative) const {
    return rep_.graded.entries[PlaceOf(initiative)];
  }

  const Assessment& assessment_;
  const Assessment::Rep& rep_;
  std::map<std::string_view, const AssessedInitiative*> in_force_;
  std::map<std::string_view, const InitiativeState*> states_;
  std::map<std::string_view, EntryList> renames_;  // By subject.
};

// The ids of both lists, those of `after` first, each once.
template <typename Items, typename IdOf>
std::vector<std::string> BothIds(const Items& after, const Items& before,
                                 IdOf id_of) {
  std::vector<std::string> ids;
  std::set<std::string> known;
  for (const Items* items : {&after, &before}) {
    for (const auto& item : *items) {
      if (known.insert(id_of(item)).second) ids.push_back(id_of(item));
    }
  }
  return ids;
}

const GradedIndicator* FindIndicator(
    const std::vector<GradedIndicator>& indicators, const std::string& id) {
  for (const GradedIndicator& indicator : indicators) {
    if (indicator.assessed.indicator->id == id) return &indicator;
  }
  return nullptr;
}

Side IndicatorGradeSide(const GradedIndicator* indicator) {
  if (indicator == nullptr) return {};
  return {indicator->assessed.decided.value_or(""), indicator->entries};
}

Side ValueSide(const AssessedIndicator* indicator) {
  if (indicator == nullptr) return {};
  return {ValueText(indicator->value), indicator->value.entries};
}

Side TargetSide(const AssessedIndicator* indicator) {
  if (indicator == nullptr) return {};
  return {TargetText(indicator->target), indicator->target.entries};
}

// What took the place of each entry, as one assessment knows it, or took it
// back.
class Corrections {
 public:
  explicit Corrections(const Assessment& assessment) {
    const Snapshot& snapshot = assessment.snapshot();
    const Ledger& ledger = snapshot.ledger();
    for (std::size_t i = 0; i < ledger.size(); ++i) {
      const Entry& entry = ledger.entry(i);
      if (entry.recorded_on > snapshot.known_on()) break;
      if (entry.as_of <= snapshot.as_of() && !entry.corrects.empty()) {
        by_corrected_[entry.corrects].push_back(&entry);
      }
    }
  }

  // Adds what corrected `entry` to `entries`.
  void AddFor(const Entry& entry, EntryList& entries) const {
    const auto found = by_corrected_.find(entry.id);
    if (found == by_corrected_.end()) return;
    entries.insert(entries.end(), found->second.begin(), found->second.end());
  }

 private:
  std::map<std::string, EntryList> by_corrected_;
};

// Collects the differences of two assessments.
class Comparer {
 public:
  Comparer(const Assessment& before, const Assessment& after)
      : before_(before),
        after_(after),
        corrected_before_(before),
        corrected_after_(after) {}

  std::vector<Change> Compare() && {
    CompareMeasures();
    CompareIndicators(before_.PlanIndicators(), after_.PlanIndicators());
    const std::vector<std::string> ids =
        BothIds(after_.assessment().plan().parts().initiatives,
                before_.assessment().plan().parts().initiatives,
                [](const Initiative& initiative) { return initiative.id; });
    for (const std::string& id : ids) CompareInitiative(id);
    CompareGroups();
    return std::move(changes_);
  }

 private:
  void Add(ChangeKind kind, const std::string& subject, std::string name,
           Side before, Side after) {
    if (before.text == after.text) return;
    Change change{.kind = kind,
                  .subject = subject,
                  .name = std::move(name),
                  .before = std::move(before.text),
                  .after = std::move(after.text),
                  .entries = Difference(before.entries, after.entries)};
    change.by_request = change.entries.empty();
    changes_.push_back(std::move(change));
  }

  // The entries of one side that the other does not have, with those that took
  // their place or took them back there; oldest first, in the order of the
  // longer ledger.
  EntryList Difference(const EntryList& before, const EntryList& after) const {
    EntryList entries;
    AddMissing(before, after, corrected_after_, entries);
    AddMissing(after, before, corrected_before_, entries);
    const Ledger& old_ledger = before_.assessment().snapshot().ledger();
    const Ledger& new_ledger = after_.assessment().snapshot().ledger();
    const Ledger& order =
        new_ledger.size() < old_ledger.size() ? old_ledger : new_ledger;
    std::map<std::pair<std::size_t, std::string>, const Entry*> ordered;
    for (const Entry* entry : entries) {
      ordered.try_emplace({order.Find(entry->id), entry->id}, entry);
    }
    entries.clear();
    for (const auto& [place, entry] : ordered) entries.push_back(entry);
    return entries;
  }

  static void AddMissing(const EntryList& entries, const EntryList& others,
                         const Corrections& corrections, EntryList& missing) {
    std::set<std::string_view> known;
    for (const Entry* entry : others) known.insert(entry->id);
    for (const Entry* entry : entries) {
      if (known.contains(entry->id)) continue;
      missing.push_back(entry);
      corrections.AddFor(*entry, missing);
    }
  }

  void CompareMeasures() {
    const auto& after = after_.assessment().scheme().parts().measures;
    const auto& before = before_.assessment().scheme().parts().measures;
    const auto name_of = [&](const std::string& id) {
      const Measure* measure = after_.assessment().scheme().FindMeasure(id);
      return measure != nullptr
                 ? measure->name
                 : before_.assessment().scheme().FindMeasure(id)->name;
    };
    for (const std::string& id :
         BothIds(after, before,
                 [](const Measure& measure) { return measure.id; })) {
      Add(ChangeKind::kMeasure, id, name_of(id), before_.MeasureSide(id),
          after_.MeasureSide(id));
    }
  }

  void CompareIndicators(const std::vector<GradedIndicator>& before,
                         const std::vector<GradedIndicator>& after) {
    for (const std::string& id :
         BothIds(after, before, [](const GradedIndicator& indicator) {
           return indicator.assessed.indicator->id;
         })) {
      const GradedIndicator* old_one = FindIndicator(before, id);
      const GradedIndicator* new_one = FindIndicator(after, id);
      const AssessedIndicator* old_facts = FactsOf(old_one);
      const AssessedIndicator* new_facts = FactsOf(new_one);
      const std::string& name =
          (new_facts != nullptr ? new_facts : old_facts)->indicator->name;
      Add(ChangeKind::kValue, id, name, ValueSide(old_facts),
          ValueSide(new_facts));
      Add(ChangeKind::kTarget, id, name, TargetSide(old_facts),
          TargetSide(new_facts));
      Add(ChangeKind::kGrade, id, name, IndicatorGradeSide(old_one),
          IndicatorGradeSide(new_one));
    }
  }

  static const AssessedIndicator* FactsOf(const GradedIndicator* indicator) {
    return indicator == nullptr ? nullptr : &indicator->assessed;
  }

  // Those that both plans have.
  void CompareGroups() {
    const auto before = before_.Groups();
    for (const auto& [id, after] : after_.Groups()) {
      const auto same = std::find_if(
          before.begin(), before.end(),
          [&id = id](const auto& group) { return group.first == id; });
      if (same == before.end()) continue;
      Add(ChangeKind::kGrade, id, after->assessed.name,
          {same->second->assessed.decided.value_or(""), same->second->entries},
          {after->assessed.decided.value_or(""), after->entries});
    }
  }

  void CompareInitiative(const std::string& id) {
    const AssessedInitiative* before = before_.Find(id);
    const AssessedInitiative* after = after_.Find(id);
    if (before == nullptr && after == nullptr) return;
    const std::string name = (after != nullptr ? after : before)->state.name;
    Add(ChangeKind::kInitiative, id, name, before_.InitiativeSide(id),
        after_.InitiativeSide(id));
    if (before == nullptr || after == nullptr) return;
    Add(ChangeKind::kRoadmap, id, name, before_.RoadmapSide(*before),
        after_.RoadmapSide(*after));
    Add(ChangeKind::kGrade, id, name, before_.GradeSide(*before),
        after_.GradeSide(*after));
    if (before->decided == after->decided) {
      Add(ChangeKind::kBasis, id, name, before_.BasisSide(*before),
          after_.BasisSide(*after));
    }
    Add(ChangeKind::kJudgement, id, name, before_.JudgementSide(*before),
        after_.JudgementSide(*after));
    CompareSteps(*before, *after);
    CompareIndicators(before_.FactsOf(*before).indicators,
                      after_.FactsOf(*after).indicators);
    Add(ChangeKind::kNarrative, id, name, before_.NarrativeSide(*before),
        after_.NarrativeSide(*after));
  }

  void CompareSteps(const AssessedInitiative& before,
                    const AssessedInitiative& after) {
    const std::vector<StepFact>& old_steps = before_.FactsOf(before).steps;
    const std::vector<StepFact>& new_steps = after_.FactsOf(after).steps;
    std::map<std::string, std::string> names;
    for (const auto* steps : {&new_steps, &old_steps}) {
      for (const StepFact& fact : *steps) {
        names.try_emplace(fact.step->id, fact.step->name);
      }
    }
    for (const std::string& id :
         BothIds(new_steps, old_steps,
                 [](const StepFact& fact) { return fact.step->id; })) {
      Add(ChangeKind::kStep, id, names[id], before_.StepSide(before, id),
          after_.StepSide(after, id));
    }
  }

  const View before_;
  const View after_;
  const Corrections corrected_before_;
  const Corrections corrected_after_;
  std::vector<Change> changes_;
};

}  // namespace

Comparison Compare(const Assessment& before, const Assessment& after) {
  return {.before = before,
          .after = after,
          .changes = Comparer(before, after).Compare()};
}

std::string_view ChangeKindCode(ChangeKind kind) {
  constexpr std::string_view kCodes[] = {
      "grade", "basis",     "measure",    "value",   "target",
      "step",  "narrative", "initiative", "roadmap", "judgement"};
  return kCodes[static_cast<std::size_t>(kind)];
}

}  // namespace tassei
