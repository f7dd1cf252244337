// From a rule and a judgement to a grade.

#ifndef LIB_ASSESS_DECIDE_GRADE_H_
#define LIB_ASSESS_DECIDE_GRADE_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "lib/assess/entry_order.h"
#include "lib/assess/fact_set.h"
#include "tassei/assessment.h"
#include "tassei/plan.h"
#include "tassei/scheme.h"
#include "tassei/snapshot.h"

namespace tassei::internal {

// How subjects of one kind are graded by one scheme, which must outlive it.
class SubjectGrader {
 public:
  SubjectGrader(const Scheme& scheme, SubjectKind kind);

  // The grade by the rules, row by row, or by `judgement`, if that is not null.
  // `source` is of what the plan promises of the subject.
  GradeDecision Grade(const FactSet& facts, const Entry* judgement,
                      const Source& source) const;
  // The same where the rule that is hit is known.
  GradeDecision Decide(const FactSet& facts, int32_t rule,
                       const Entry* judgement, const Source& source) const;

  // The entries under the facts that the rules test, in no order.
  EntryList TestedEntries(const FactSet& facts) const;

  const Scheme& scheme() const { return scheme_; }
  // The inputs of the rules, by their place among the facts of the scheme.
  const std::vector<std::size_t>& inputs() const { return inputs_; }

 private:
  std::vector<Value> InputsOf(const FactSet& facts) const;
  void Compute(const FactSet& facts, GradeDecision& decision) const;

  const Scheme& scheme_;
  const RuleSet* const rules_;
  const std::vector<std::size_t> inputs_;
  const std::vector<std::size_t> tested_;  // Of SubjectFacts.
};

// The judgement of the highest stage; null if there is none. A stage that the
// scheme's version does not know comes before all that it does.
const Entry* HighestJudgement(const Snapshot& snapshot, const Plan& plan,
                              std::string_view subject, Period period,
                              const Scheme& scheme);

// Whether a decided grade counts as achieved; nullopt if nothing is decided.
std::optional<bool> IsAchieved(const Scheme& scheme,
                               const std::optional<std::string>& decided);

// Says what a subject was graded before, and whether it fell back.
void LinkPrevious(const Scheme& scheme,
                  const std::optional<std::string>& previous,
                  GradeDecision& decision);

}  // namespace tassei::internal

#endif  // LIB_ASSESS_DECIDE_GRADE_H_
