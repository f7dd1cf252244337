#include "lib/assess/decide_grade.h"

#include <optional>
#include <string>
#include <variant>

#include "lib/assess/assess_causes.h"
#include "lib/scheme/subject_values.h"

namespace tassei::internal {
namespace {

void Judge(const Entry& judgement, GradeDecision& decision) {
  decision.decided = std::get<Judgement>(judgement.content).grade;
  decision.basis = Snapshot::BasisOf(judgement);
  decision.illustrative =
      decision.illustrative || judgement.source.illustrative;
}

// The place on the scale of a grade that is one; nullopt for the others.
std::optional<std::size_t> JudgedRank(const Scheme& scheme,
                                      const std::optional<std::string>& code) {
  if (!code.has_value()) return std::nullopt;
  const Grade* grade = scheme.FindGrade(*code);
  if (grade == nullptr || !grade->judged) return std::nullopt;
  return scheme.GradeRank(*code);
}

}  // namespace

SubjectGrader::SubjectGrader(const Scheme& scheme, SubjectKind kind)
    : scheme_(scheme),
      rules_(scheme.rules(kind)),
      inputs_(InputPlaces(scheme, kind)),
      tested_(FactsBehind(scheme, kind, inputs_)) {}

std::vector<Value> SubjectGrader::InputsOf(const FactSet& facts) const {
  std::vector<Value> inputs;
  inputs.reserve(inputs_.size());
  for (const std::size_t place : inputs_) {
    inputs.push_back(facts.values[place]);
  }
  return inputs;
}

GradeDecision SubjectGrader::Grade(const FactSet& facts, const Entry* judgement,
                                   const Source& source) const {
  if (rules_ == nullptr) return Decide(facts, -1, judgement, source);
  return Decide(facts, rules_->Evaluate(InputsOf(facts)).rule, judgement,
                source);
}

GradeDecision SubjectGrader::Decide(const FactSet& facts, int32_t rule,
                                    const Entry* judgement,
                                    const Source& source) const {
  GradeDecision decision;
  decision.rule = rule;
  if (rules_ == nullptr) {
    decision.cause = {.kind = &assess_cause::kJudgedByPeople, .arguments = {}};
  } else if (rule >= 0) {
    decision.computed = rules_->output(static_cast<std::size_t>(rule));
  } else {
    decision.cause = rules_->Evaluate(InputsOf(facts)).cause;
  }
  decision.illustrative = source.illustrative;
  decision.judgement = judgement;
  if (judgement == nullptr) {
    Compute(facts, decision);
  } else {
    Judge(*judgement, decision);
  }
  return decision;
}

void SubjectGrader::Compute(const FactSet& facts,
                            GradeDecision& decision) const {
  decision.decided = decision.computed;
  if (rules_ == nullptr) return;
  decision.illustrative =
      decision.illustrative || scheme_.parts().source.illustrative;
  for (const std::size_t fact : tested_) {
    const Ground& ground = facts.GroundOf(fact);
    if (ground.basis.has_value()) {
      decision.basis = Weakest(decision.basis, *ground.basis);
    }
    decision.illustrative = decision.illustrative || ground.illustrative;
  }
}

EntryList SubjectGrader::TestedEntries(const FactSet& facts) const {
  EntryList entries;
  for (const std::size_t fact : tested_) {
    const EntryList& more = facts.GroundOf(fact).entries;
    entries.insert(entries.end(), more.begin(), more.end());
  }
  return entries;
}

const Entry* HighestJudgement(const Snapshot& snapshot, const Plan& plan,
                              std::string_view subject, Period period,
                              const Scheme& scheme) {
  const Entry* highest = nullptr;
  std::optional<std::size_t> highest_rank;
  for (const Entry* entry : snapshot.Judgements(plan, subject, period)) {
    const auto& judgement = std::get<Judgement>(entry->content);
    // A scheme that is only tried may have another scale.
    if (scheme.FindGrade(judgement.grade) == nullptr) continue;
    const std::optional<std::size_t> rank = scheme.StageRank(judgement.stage);
    if (highest == nullptr || !(rank < highest_rank)) {
      highest = entry;
      highest_rank = rank;
    }
  }
  return highest;
}

std::optional<bool> IsAchieved(const Scheme& scheme,
                               const std::optional<std::string>& decided) {
  if (!decided.has_value()) return std::nullopt;
  const Grade* grade = scheme.FindGrade(*decided);
  return grade != nullptr && grade->achieved;
}

void LinkPrevious(const Scheme& scheme,
                  const std::optional<std::string>& previous,
                  GradeDecision& decision) {
  decision.previous = previous;
  const std::optional<std::size_t> before = JudgedRank(scheme, previous);
  const std::optional<std::size_t> now = JudgedRank(scheme, decision.decided);
  decision.fell_back = before.has_value() && now.has_value() && *now > *before;
}

}  // namespace tassei::internal
