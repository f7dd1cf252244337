#include "lib/assess/grading.h"

#include <cstddef>
#include <utility>
#include <variant>

#include "lib/assess/fact_rows.h"

namespace tassei::internal {
namespace {

std::vector<Value> InputsOf(const std::vector<StandardFact>& tested,
                            const InitiativeFacts& facts) {
  std::vector<Value> inputs;
  inputs.reserve(tested.size());
  for (const StandardFact fact : tested) inputs.push_back(facts.ValueOf(fact));
  return inputs;
}

void AppendTo(EntryList& all, const EntryList& more) {
  all.insert(all.end(), more.begin(), more.end());
}

// The judgement of the highest stage; null if there is none. A stage that the
// scheme's version does not know comes before all that it does.
const Entry* HighestJudgement(const Snapshot& snapshot, const Plan& plan,
                              const Initiative& initiative, Period period,
                              const Scheme& scheme) {
  const Entry* highest = nullptr;
  std::optional<std::size_t> highest_rank;
  for (const Entry* entry : snapshot.Judgements(plan, initiative, period)) {
    const std::optional<std::size_t> rank =
        scheme.StageRank(std::get<Judgement>(entry->content).stage);
    if (highest == nullptr || !(rank < highest_rank)) {
      highest = entry;
      highest_rank = rank;
    }
  }
  return highest;
}

// Grades the initiatives of one period by the rules hit.
class Grader {
 public:
  Grader(const Snapshot& snapshot, const Plan& plan, GradedPeriod& graded)
      : snapshot_(snapshot),
        plan_(plan),
        graded_(graded),
        tested_(TestedFacts(graded.scheme)) {}

  void Grade(std::size_t index, int32_t rule) {
    const InitiativeFacts& facts = graded_.facts[index];
    InitiativeGrade& grade = graded_.grades[index];
    const RuleSet& rules = graded_.scheme.rules();
    grade.rule = rule;
    if (rule >= 0) {
      grade.computed = rules.output(static_cast<std::size_t>(rule));
    } else {
      grade.cause = rules.Evaluate(InputsOf(tested_, facts)).cause;
    }
    const Initiative& initiative = plan_.parts().initiatives[index];
    grade.illustrative = initiative.source.illustrative;
    grade.judgement = HighestJudgement(snapshot_, plan_, initiative,
                                       graded_.period, graded_.scheme);
    if (grade.judgement == nullptr) {
      Compute(facts, grade);
    } else {
      Judge(grade);
    }
  }

 private:
  void Compute(const InitiativeFacts& facts, InitiativeGrade& grade) const {
    grade.decided = grade.computed;
    grade.illustrative =
        grade.illustrative || graded_.scheme.parts().source.illustrative;
    for (const StandardFact fact : tested_) {
      const Ground& ground = facts.GroundOf(fact);
      if (ground.basis.has_value()) {
        grade.basis = Weakest(grade.basis, *ground.basis);
      }
      grade.illustrative = grade.illustrative || ground.illustrative;
    }
  }

  static void Judge(InitiativeGrade& grade) {
    grade.decided = std::get<Judgement>(grade.judgement->content).grade;
    grade.basis = Snapshot::BasisOf(*grade.judgement);
    grade.illustrative =
        grade.illustrative || grade.judgement->source.illustrative;
  }

  const Snapshot& snapshot_;
  const Plan& plan_;
  GradedPeriod& graded_;
  const std::vector<StandardFact> tested_;
};

bool SameVersion(const Scheme& a, const Scheme& b) {
  return a.parts().id == b.parts().id && a.parts().version == b.parts().version;
}

GradedPeriod CollectFacts(const Snapshot& snapshot, const Plan& plan,
                          const PeriodToGrade& to_grade, const Feeds& feeds) {
  GradedPeriod graded{
      .period = to_grade.period,
      .scheme = to_grade.scheme,
      .state = snapshot.StateOn(plan, to_grade.period.last_day()),
      .facts = {},
      .grades = {}};
  graded.facts.reserve(graded.state.initiatives.size());
  for (const InitiativeState& state : graded.state.initiatives) {
    graded.facts.push_back(
        FactsOf(snapshot, plan, state, to_grade.period, feeds));
  }
  graded.grades.resize(graded.facts.size());
  return graded;
}

}  // namespace

absl::StatusOr<GradedPlan> GradePlan(const Snapshot& snapshot, const Plan& plan,
                                     std::span<const PeriodToGrade> periods,
                                     const Feeds& feeds) {
  std::vector<GradedPeriod> graded;
  for (const PeriodToGrade& period : periods) {
    graded.push_back(CollectFacts(snapshot, plan, period, feeds));
  }
  std::vector<const std::vector<InitiativeFacts>*> facts;
  for (const GradedPeriod& period : graded) facts.push_back(&period.facts);
  absl::StatusOr<FactTable> table = FillTable(facts);
  if (!table.ok()) return table.status();
  std::vector<int32_t> rules(table->row_count());
  const Scheme* evaluated = nullptr;
  for (std::size_t p = 0; p < graded.size(); ++p) {
    if (evaluated == nullptr || !SameVersion(*evaluated, graded[p].scheme)) {
      evaluated = &graded[p].scheme;
      const absl::Status status =
          evaluated->rules().EvaluateRows(*table, rules);
      if (!status.ok()) return status;
    }
    Grader grader(snapshot, plan, graded[p]);
    for (std::size_t i = 0; i < graded[p].grades.size(); ++i) {
      grader.Grade(i, rules[i * graded.size() + p]);
    }
  }
  return GradedPlan{*std::move(table), std::move(graded)};
}

std::vector<StandardFact> TestedFacts(const Scheme& scheme) {
  const RuleSet& rules = scheme.rules();
  std::vector<StandardFact> tested;
  for (std::size_t i = 0; i < rules.input_count(); ++i) {
    tested.push_back(StandardFactOf(rules.input(i).name));
  }
  return tested;
}

std::optional<bool> IsAchieved(const Scheme& scheme,
                               const std::optional<std::string>& decided) {
  if (!decided.has_value()) return std::nullopt;
  const Grade* grade = scheme.FindGrade(*decided);
  return grade != nullptr && grade->achieved;
}

EntryList TestedEntries(const Scheme& scheme, const InitiativeFacts& facts) {
  EntryList entries;
  for (const StandardFact fact : TestedFacts(scheme)) {
    AppendTo(entries, facts.GroundOf(fact).entries);
  }
  return entries;
}

EntryList EntriesBehindGrade(const GradedPeriod& graded, std::size_t index) {
  EntryList entries = TestedEntries(graded.scheme, graded.facts[index]);
  if (graded.grades[index].judgement != nullptr) {
    entries.push_back(graded.grades[index].judgement);
  }
  for (const Entry* change : graded.state.initiatives[index].changes) {
    if (std::holds_alternative<Split>(change->content) ||
        std::holds_alternative<Merge>(change->content)) {
      entries.push_back(change);
    }
  }
  return entries;
}

EntryList EntriesBehindMeasures(const GradedPeriod& graded) {
  EntryList entries;
  for (std::size_t i = 0; i < graded.grades.size(); ++i) {
    const InitiativeState& state = graded.state.initiatives[i];
    if (state.in_force) {
      AppendTo(entries, EntriesBehindGrade(graded, i));
    } else if (state.ended_by != nullptr) {
      entries.push_back(state.ended_by);
    }
  }
  if (graded.state.superseded_by != nullptr) {
    entries.push_back(graded.state.superseded_by);
  }
  return entries;
}

}  // namespace tassei::internal
