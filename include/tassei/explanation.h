// Explanations: one grade, down to the entries behind it.

#ifndef TASSEI_EXPLANATION_H_
#define TASSEI_EXPLANATION_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "tassei/assessment.h"
#include "tassei/subject.h"

namespace tassei {

// One fact as this subject has it: an input of the rule table, or what a
// derived input was derived from.
struct ExplainedFact {
  FactDefinition definition;
  Value value;
  Basis basis = Basis::kFinal;
  std::vector<const Entry*> entries = {};  // It was made from, oldest first.
  std::vector<Source> promises =
      {};                    // Sources of the plan's part in it, each once.
  std::string formula = {};  // Of a derived fact that has one.
};

// One rule as it was tried: up to and including the one that was hit.
struct ExplainedRule {
  int32_t rule;
  std::vector<TestResult> tests;  // One per input.
  TestResult result;
};

// A subject below the explained one, and its grade.
struct ExplainedChild {
  std::string id;
  std::string name;
  const GradeDecision* decision;
};

// Why a subject has its grade. Keeps alive what it points into.
struct Explanation {
  Assessment assessment;
  SubjectKind kind;
  std::string id;
  std::string name;  // At the period's end.
  const GradeDecision* decision;
  // Null for other kinds, and for an initiative that has ended.
  const AssessedInitiative* initiative = nullptr;
  const AssessedIndicator* indicator = nullptr;    // Null for other kinds.
  // In the order of the rule set's inputs; then what those that are derived
  // were derived from.
  std::vector<ExplainedFact> facts = {};
  // The initiatives of a group or plan, the indicators of an initiative, if
  // the rules read their grades.
  std::vector<ExplainedChild> children = {};
  std::vector<ExplainedRule> rules = {};
  std::vector<const Entry*> judgements = {};  // Every stage, in order.
  // Every entry that the grade rests on, in the order of the ledger: a book
  // with no other entries gives the same grade.
  std::vector<const Entry*> entries = {};
};

// Explains the grade of one subject: an initiative, named by id or published
// number, an indicator, a group, or the plan itself, named by id.
// An initiative that has ended has no grade, and a cause that says how.
// kNotFound if the plan has none such, or it has not begun.
absl::StatusOr<Explanation> Explain(const Assessment& assessment,
                                    std::string_view subject);

}  // namespace tassei

#endif  // TASSEI_EXPLANATION_H_
