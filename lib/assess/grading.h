// Grading every initiative of one plan in one period.

#ifndef LIB_ASSESS_GRADING_H_
#define LIB_ASSESS_GRADING_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "lib/assess/entry_order.h"
#include "lib/assess/feeds.h"
#include "lib/assess/initiative_facts.h"
#include "tassei/assessment.h"

namespace tassei::internal {

// The grade of one initiative, and what decided it.
struct InitiativeGrade {
  std::optional<std::string> computed = {};
  int32_t rule = -1;
  Cause cause = {};
  const Entry* judgement = nullptr;
  std::optional<std::string> decided = {};
  Basis basis = Basis::kFinal;
  bool illustrative = false;
};

// One period of a plan: facts and grades of every initiative, in its order,
// those that are not in force too.
struct GradedPeriod {
  Period period;
  Scheme scheme;
  PlanState state;
  std::vector<InitiativeFacts> facts;
  std::vector<InitiativeGrade> grades;
};

struct GradedPlan {
  FactTable table;
  std::vector<GradedPeriod> periods;  // As asked for.
};

// The scheme that judges each period, and the period.
struct PeriodToGrade {
  Period period;
  Scheme scheme;
};

// Grades all of `periods`, of which there must be one.
absl::StatusOr<GradedPlan> GradePlan(const Snapshot& snapshot, const Plan& plan,
                                     std::span<const PeriodToGrade> periods,
                                     const Feeds& feeds);

// The facts that the rules of a scheme test, in the order of the inputs.
std::vector<StandardFact> TestedFacts(const Scheme& scheme);

// Whether a decided grade counts as achieved; nullopt if nothing is decided.
std::optional<bool> IsAchieved(const Scheme& scheme,
                               const std::optional<std::string>& decided);

// The entries under the facts that the rules test, in no order.
EntryList TestedEntries(const Scheme& scheme, const InitiativeFacts& facts);

// The entries that the decided grade of the initiative at `index` rests on,
// that it is in force included, in no order.
EntryList EntriesBehindGrade(const GradedPeriod& graded, std::size_t index);

// The entries that every measure rests on: the above for all in force, those
// that ended the others, and that which ended the plan.
EntryList EntriesBehindMeasures(const GradedPeriod& graded);

}  // namespace tassei::internal

#endif  // LIB_ASSESS_GRADING_H_
