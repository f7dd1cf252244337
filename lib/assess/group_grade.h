// Grading groups, and a plan as a whole, by what is under them.

#ifndef LIB_ASSESS_GROUP_GRADE_H_
#define LIB_ASSESS_GROUP_GRADE_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "lib/assess/decide_grade.h"
#include "lib/assess/entry_order.h"
#include "lib/assess/fact_set.h"
#include "lib/assess/indicator_grade.h"
#include "lib/assess/initiative_facts.h"
#include "tassei/assessment.h"
#include "tassei/plan.h"
#include "tassei/snapshot.h"

namespace tassei::internal {

// In the order of SubjectFacts.
enum class GroupFact {
  kPlanYear,
  kPeriodKind,
  kGroup,
  kInitiatives,
  kInitiativesJudged,
  kInitiativesAchieved,
  kInitiativesUndecided,
  kAchievedShare,
  kPoints,
  kGradeWorst,
  kGradeBest,
  kIndicators,
  kIndicatorsJudged,
  kIndicatorsAchieved,
  kIndicatorsUndecided,
  kIndicatorsAchievedShare,
  kIndicatorPoints,
  kIndicatorGradeWorst,
  kIndicatorGradeBest,
};

struct GradedGroup {
  AssessedGroup assessed;
  FactSet facts = FactSet(SubjectKind::kGroup);
  EntryList entries = {};  // That the decided grade rests on, in no order.
};

// One initiative in force, as its groups see it.
struct GroupMember {
  const InitiativeState* state;
  const GradeDecision* decision;
  const EntryList* entries;  // That the decision rests on.
  const std::vector<GradedIndicator>* indicators;
};

// Whether a group is `above`, or lies under it.
bool LiesUnder(const Plan& plan, std::string_view group,
               std::string_view above);

// Whether something in the scheme reads the facts of groups or plans.
bool ReadsGroups(const Scheme& scheme);

// Whether a measure or group counts the indicator: not one that is for
// monitoring only, nor one of the plan that a measure feeds.
bool IsCounted(const AssessedIndicator& indicator);

// The groups of the plan, in its order, each with the initiatives under it at
// any depth.
std::vector<GradedGroup> GradeGroups(const Snapshot& snapshot, const Plan& plan,
                                     Period period, const Scheme& scheme,
                                     const std::vector<GroupMember>& members);
// The plan itself; `own` are its own indicators.
GradedGroup GradeWhole(const Snapshot& snapshot, const Plan& plan,
                       Period period, const Scheme& scheme,
                       const std::vector<GroupMember>& members,
                       const std::vector<GradedIndicator>& own);

}  // namespace tassei::internal

#endif  // LIB_ASSESS_GROUP_GRADE_H_
