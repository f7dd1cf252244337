// Explanations: one grade, down to the entries behind it.

#ifndef TASSEI_EXPLANATION_H_
#define TASSEI_EXPLANATION_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "tassei/assessment.h"

namespace tassei {

// One input of the rule table as this initiative has it.
struct ExplainedFact {
  FactDefinition definition;
  Value value;
  Basis basis = Basis::kFinal;
  std::vector<const Entry*> entries = {};  // It was made from, oldest first.
  std::vector<Source> promises =
      {};  // Sources of the plan's part in it, each once.
};

// One rule as it was tried: up to and including the one that was hit.
struct ExplainedRule {
  int32_t rule;
  std::vector<TestResult> tests;  // One per input.
  TestResult result;
};

// Why an initiative has its grade. Keeps alive what it points into.
struct Explanation {
  Assessment assessment;
  const AssessedInitiative* initiative;
  std::vector<ExplainedFact> facts;  // In the order of the rule set's inputs.
  std::vector<ExplainedRule> rules;
  std::vector<const Entry*> judgements;  // Every stage, in order.
  // Every entry that the grade rests on, in the order of the ledger: a book
  // with no other entries gives the same grade.
  std::vector<const Entry*> entries;
};

// Explains the grade of one initiative, named by id or published number.
// kNotFound if the plan has none such in force.
absl::StatusOr<Explanation> Explain(const Assessment& assessment,
                                    std::string_view initiative);

}  // namespace tassei

#endif  // TASSEI_EXPLANATION_H_
