#include "lib/report/explained.h"

#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "lib/assess/group_grade.h"
#include "lib/scheme/subject_values.h"

namespace tassei::internal {
namespace {

std::size_t PlaceOf(std::span<const FactDefinition> facts,
                    const std::string& name) {
  std::size_t place = 0;
  while (place < facts.size() && facts[place].name != name) ++place;
  return place;
}

std::optional<Explanation> Explained(
    const absl::StatusOr<Assessment>& assessment, std::string_view subject) {
  if (!assessment.ok()) return std::nullopt;
  absl::StatusOr<Explanation> explanation = Explain(*assessment, subject);
  if (!explanation.ok()) return std::nullopt;
  return *std::move(explanation);
}

}  // namespace

bool IsDerived(const Explanation& explanation, const ExplainedFact& fact) {
  const auto own = SubjectFacts(explanation.kind);
  return PlaceOf(own, fact.definition.name) == own.size();
}

std::vector<const ExplainedFact*> BaseFactsOf(const Explanation& explanation,
                                              const ExplainedFact& fact) {
  if (!IsDerived(explanation, fact)) return {};
  const Scheme& scheme = explanation.assessment.scheme();
  const auto facts = scheme.facts(explanation.kind);
  std::vector<const ExplainedFact*> behind;
  for (const std::size_t place : FactsBehind(
           scheme, explanation.kind, {PlaceOf(facts, fact.definition.name)})) {
    for (const ExplainedFact& other : explanation.facts) {
      if (other.definition.name == facts[place].name) behind.push_back(&other);
    }
  }
  return behind;
}

std::vector<const Entry*> CorrectedBy(const Entry& entry,
                                      const Ledger& ledger) {
  std::vector<const Entry*> corrected;
  const Entry* latest = &entry;
  while (!latest->corrects.empty()) {
    const std::size_t sequence = ledger.Find(latest->corrects);
    if (sequence == ledger.size()) break;
    latest = &ledger.entry(sequence);
    corrected.push_back(latest);
  }
  return corrected;
}

std::optional<Explanation> PreviousOf(const Explanation& explanation,
                                      const Predecessors& predecessors) {
  if (!explanation.decision->previous.has_value()) return std::nullopt;
  AssessmentRequest request = explanation.assessment.request();
  const std::optional<Period> before = request.period.Plus(-1);
  if (!before.has_value()) return std::nullopt;
  if (explanation.assessment.plan().parts().term.Contains(*before)) {
    request.period = *before;
    return Explained(Assessment::Make(explanation.assessment.book(), request),
                     explanation.id);
  }
  if (explanation.initiative == nullptr) return std::nullopt;
  const CarriedFrom from =
      predecessors.Of(*explanation.initiative->state.initiative);
  if (from.assessed == nullptr) return std::nullopt;
  return Explained(*from.assessment, from.initiative->id);
}

std::vector<const Entry*> Uncorrected(
    const std::vector<const Entry*>& entries) {
  std::set<std::string_view> corrected;
  for (const Entry* entry : entries) corrected.insert(entry->corrects);
  std::vector<const Entry*> uncorrected;
  for (const Entry* entry : entries) {
    if (!corrected.contains(entry->id)) uncorrected.push_back(entry);
  }
  return uncorrected;
}

std::vector<const InitiativeState*> EndedUnder(const Explanation& explanation) {
  std::vector<const InitiativeState*> ended;
  const Plan& plan = explanation.assessment.plan();
  for (const InitiativeState& state : explanation.assessment.ended()) {
    const bool counts = explanation.kind == SubjectKind::kPlan ||
                        (explanation.kind == SubjectKind::kGroup &&
                         LiesUnder(plan, state.group, explanation.id));
    if (counts) ended.push_back(&state);
  }
  return ended;
}

}  // namespace tassei::internal
