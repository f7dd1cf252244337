#include "tassei/explanation.h"

#include <cstddef>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "lib/assess/assessment_rep.h"
#include "lib/text/absl_text.h"

namespace tassei {

using internal::EntryList;
using internal::Ground;
using internal::InitiativeFacts;
using internal::StandardFact;

namespace {

ExplainedFact ExplainFact(const FactDefinition& definition,
                          const InitiativeFacts& facts, StandardFact fact,
                          const Ledger& ledger) {
  const Ground& ground = facts.GroundOf(fact);
  ExplainedFact explained{.definition = definition,
                          .value = facts.ValueOf(fact)};
  explained.basis = ground.basis.value_or(Basis::kFinal);
  explained.entries = internal::Ordered(ground.entries, ledger);
  explained.promises = ground.promises;
  return explained;
}

// How a rule answers as a whole to its tests.
TestResult All(const std::vector<TestResult>& tests) {
  TestResult result = TestResult::kTrue;
  for (const TestResult test : tests) {
    if (test == TestResult::kFalse) return TestResult::kFalse;
    if (test == TestResult::kUnknown) result = TestResult::kUnknown;
  }
  return result;
}

// The rules up to the one that was hit; all if none was.
std::vector<ExplainedRule> ExplainRules(const RuleSet& rules,
                                        const std::vector<ExplainedFact>& facts,
                                        int32_t hit) {
  const std::size_t count =
      hit < 0 ? rules.rule_count() : static_cast<std::size_t>(hit) + 1;
  std::vector<Value> values;
  for (const ExplainedFact& fact : facts) values.push_back(fact.value);
  std::vector<ExplainedRule> explained;
  for (std::size_t rule = 0; rule < count; ++rule) {
    ExplainedRule& tried = explained.emplace_back();
    tried.rule = static_cast<int32_t>(rule);
    for (std::size_t input = 0; input < facts.size(); ++input) {
      tried.tests.push_back(
          rules.Test(rule, input, std::span<const Value>(values)));
    }
    tried.result = All(tried.tests);
  }
  return explained;
}

}  // namespace

absl::StatusOr<Explanation> Explain(const Assessment& assessment,
                                    std::string_view initiative) {
  const AssessedInitiative* assessed = assessment.FindInitiative(initiative);
  if (assessed == nullptr) {
    const std::string message = "no initiative " + std::string(initiative) +
                                " is in force at the end of " +
                                assessment.request().period.id();
    return absl::NotFoundError(internal::ToAbsl(message));
  }
  const Assessment::Rep& rep = assessment.rep();
  const std::size_t place =
      rep.places[static_cast<std::size_t>(assessed - rep.initiatives.data())];
  const Ledger& ledger = rep.snapshot.ledger();
  const RuleSet& rules = rep.graded.scheme.rules();
  Explanation explanation{.assessment = assessment,
                          .initiative = assessed,
                          .facts = {},
                          .rules = {},
                          .judgements = {},
                          .entries = {}};
  const std::vector<StandardFact> tested =
      internal::TestedFacts(rep.graded.scheme);
  for (std::size_t i = 0; i < tested.size(); ++i) {
    explanation.facts.push_back(ExplainFact(
        rules.input(i), rep.graded.facts[place], tested[i], ledger));
  }
  explanation.rules = ExplainRules(rules, explanation.facts, assessed->rule);
  explanation.judgements = rep.snapshot.Judgements(
      *rep.plan, *assessed->state.initiative, rep.request.period);
  explanation.entries = internal::WithCorrected(
      internal::EntriesBehindGrade(rep.graded, place), ledger);
  return explanation;
}

}  // namespace tassei
