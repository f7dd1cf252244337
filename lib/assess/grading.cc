#include "lib/assess/grading.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <variant>

#include "lib/assess/fact_rows.h"
#include "lib/scheme/subject_values.h"

namespace tassei::internal {
namespace {

void AppendTo(EntryList& all, const EntryList& more) {
  all.insert(all.end(), more.begin(), more.end());
}

bool SameVersion(const Scheme& a, const Scheme& b) {
  return a.parts().id == b.parts().id && a.parts().version == b.parts().version;
}

// Grades one period, level by level.
class PeriodGrader {
 public:
  PeriodGrader(const Snapshot& snapshot, const Plan& plan,
               const GradedPeriod* previous, const CarriedGrades& carried,
               GradedPeriod& graded)
      : snapshot_(snapshot),
        plan_(plan),
        previous_(previous),
        carried_(carried),
        graded_(graded),
        grader_(graded.scheme, SubjectKind::kInitiative) {}

  void CollectFacts(const Feeds& feeds) {
    const SubjectGrader indicators(graded_.scheme, SubjectKind::kIndicator);
    graded_.facts.reserve(graded_.state.initiatives.size());
    for (const InitiativeState& state : graded_.state.initiatives) {
      graded_.facts.push_back(
          FactsOf(snapshot_, plan_, state, graded_.period, indicators, feeds));
    }
    for (const Indicator& indicator : plan_.parts().indicators) {
      graded_.own_indicators.push_back(GradeIndicator(snapshot_, plan_, nullptr,
                                                      indicator, graded_.period,
                                                      indicators, feeds));
    }
    LinkIndicators();
  }

  // Whether the rules of initiatives can be evaluated on a table of the facts
  // that every scheme has.
  bool ReadsDerivedFacts() const {
    const std::size_t own = SubjectFacts(SubjectKind::kInitiative).size();
    const std::vector<std::size_t>& inputs = grader_.inputs();
    return std::any_of(inputs.begin(), inputs.end(),
                       [own](std::size_t input) { return input >= own; });
  }

  void GradeInitiative(std::size_t index, std::optional<int32_t> rule) {
    const Initiative& initiative = plan_.parts().initiatives[index];
    const FactSet& facts = graded_.facts[index].facts;
    const Entry* judgement = HighestJudgement(snapshot_, plan_, initiative.id,
                                              graded_.period, graded_.scheme);
    GradeDecision& decision = graded_.grades.emplace_back(
        rule.has_value()
            ? grader_.Decide(facts, *rule, judgement, initiative.source)
            : grader_.Grade(facts, judgement, initiative.source));
    LinkPrevious(graded_.scheme, PreviousOf(index), decision);
    graded_.entries.push_back(EntriesBehind(index));
  }

  void GradeGroups() {
    std::vector<GroupMember> members;
    for (std::size_t i = 0; i < graded_.facts.size(); ++i) {
      const InitiativeState& state = graded_.state.initiatives[i];
      if (!state.in_force) continue;
      members.push_back({.state = &state,
                         .decision = &graded_.grades[i],
                         .entries = &graded_.entries[i],
                         .indicators = &graded_.facts[i].indicators});
    }
    graded_.groups = internal::GradeGroups(snapshot_, plan_, graded_.period,
                                           graded_.scheme, members);
    graded_.whole = GradeWhole(snapshot_, plan_, graded_.period, graded_.scheme,
                               members, graded_.own_indicators);
    if (previous_ == nullptr) return;
    for (std::size_t i = 0; i < graded_.groups.size(); ++i) {
      LinkPrevious(graded_.scheme, previous_->groups[i].assessed.decided,
                   graded_.groups[i].assessed);
    }
    LinkPrevious(graded_.scheme, previous_->whole.assessed.decided,
                 graded_.whole.assessed);
  }

 private:
  void LinkIndicators() {
    if (previous_ == nullptr) return;
    for (std::size_t i = 0; i < graded_.facts.size(); ++i) {
      Link(previous_->facts[i].indicators, graded_.facts[i].indicators);
    }
    Link(previous_->own_indicators, graded_.own_indicators);
  }

  void Link(const std::vector<GradedIndicator>& before,
            std::vector<GradedIndicator>& now) const {
    for (std::size_t i = 0; i < now.size(); ++i) {
      LinkPrevious(graded_.scheme, before[i].assessed.decided, now[i].assessed);
    }
  }

  std::optional<std::string> PreviousOf(std::size_t index) const {
    if (previous_ == nullptr) {
      const auto found = carried_.find(plan_.parts().initiatives[index].id);
      if (found == carried_.end()) return std::nullopt;
      return found->second;
    }
    if (!previous_->state.initiatives[index].in_force) return std::nullopt;
    return previous_->grades[index].decided;
  }

  // That it is in force included.
  EntryList EntriesBehind(std::size_t index) const {
    EntryList entries = grader_.TestedEntries(graded_.facts[index].facts);
    if (graded_.grades[index].judgement != nullptr) {
      entries.push_back(graded_.grades[index].judgement);
    }
    for (const Entry* change : graded_.state.initiatives[index].changes) {
      if (std::holds_alternative<Split>(change->content) ||
          std::holds_alternative<Merge>(change->content)) {
        entries.push_back(change);
      }
    }
    return entries;
  }

  const Snapshot& snapshot_;
  const Plan& plan_;
  const GradedPeriod* const previous_;
  const CarriedGrades& carried_;
  GradedPeriod& graded_;
  const SubjectGrader grader_;
};

}  // namespace

absl::StatusOr<GradedPlan> GradePlan(const Snapshot& snapshot, const Plan& plan,
                                     std::span<const PeriodToGrade> periods,
                                     const Feeds& feeds,
                                     const CarriedGrades& carried) {
  std::vector<GradedPeriod> graded;
  graded.reserve(periods.size());
  std::vector<PeriodGrader> graders;
  graders.reserve(periods.size());
  for (const PeriodToGrade& period : periods) {
    const GradedPeriod* previous = graded.empty() ? nullptr : &graded.back();
    graded.push_back(
        {.period = period.period,
         .scheme = period.scheme,
         .state = snapshot.StateOn(plan, period.period.last_day())});
    graders.emplace_back(snapshot, plan, previous, carried, graded.back());
    graders.back().CollectFacts(feeds);
  }
  std::vector<const std::vector<InitiativeFacts>*> facts;
  facts.reserve(graded.size());
  for (const GradedPeriod& period : graded) facts.push_back(&period.facts);
  absl::StatusOr<FactTable> table = FillTable(facts);
  if (!table.ok()) return table.status();
  std::vector<int32_t> rules(table->row_count());
  const Scheme* evaluated = nullptr;
  for (std::size_t p = 0; p < graded.size(); ++p) {
    const RuleSet* set = graded[p].scheme.rules(SubjectKind::kInitiative);
    const bool by_table = set != nullptr && !graders[p].ReadsDerivedFacts();
    if (by_table &&
        (evaluated == nullptr || !SameVersion(*evaluated, graded[p].scheme))) {
      evaluated = &graded[p].scheme;
      const absl::Status status = set->EvaluateRows(*table, rules);
      if (!status.ok()) return status;
    }
    for (std::size_t i = 0; i < graded[p].facts.size(); ++i) {
      const int32_t rule = rules[i * graded.size() + p];
      graders[p].GradeInitiative(
          i, by_table ? std::optional<int32_t>(rule) : std::nullopt);
    }
    graders[p].GradeGroups();
    if (p > 0 && LooksBack(graded[p].scheme)) {
      graded[p].past = EntriesBehindMeasures(graded[p - 1]);
    }
  }
  return GradedPlan{*std::move(table), std::move(graded)};
}

EntryList EntriesBehindMeasures(const GradedPeriod& graded) {
  EntryList entries = graded.past;
  for (std::size_t i = 0; i < graded.grades.size(); ++i) {
    const InitiativeState& state = graded.state.initiatives[i];
    if (state.in_force) {
      AppendTo(entries, graded.entries[i]);
      for (const GradedIndicator& indicator : graded.facts[i].indicators) {
        AppendTo(entries, indicator.entries);
      }
    } else if (state.ended_by != nullptr) {
      entries.push_back(state.ended_by);
    }
  }
  for (const GradedIndicator& indicator : graded.own_indicators) {
    AppendTo(entries, indicator.entries);
  }
  if (graded.state.superseded_by != nullptr) {
    entries.push_back(graded.state.superseded_by);
  }
  return entries;
}

}  // namespace tassei::internal
