// The standard facts of one initiative in one period, and what they rest on.

#ifndef LIB_ASSESS_INITIATIVE_FACTS_H_
#define LIB_ASSESS_INITIATIVE_FACTS_H_

#include <vector>

#include "lib/assess/fact_set.h"
#include "lib/assess/feeds.h"
#include "lib/assess/indicator_grade.h"
#include "tassei/assessment.h"
#include "tassei/snapshot.h"

namespace tassei::internal {

// In the order of SubjectFacts.
enum class InitiativeFact {
  kPlanYear,
  kSteps,
  kStepsDue,
  kStepsDone,
  kStepsOverdue,
  kAllStepsDone,
  kAchievementPlanned,
  kIndicators,
  kAttainmentMin,
  kAttainmentMean,
  kStepsBasis,
  kAttainmentBasis,
  kDepartment,
  kGroup,
  kPeriodKind,
  kIndicatorsJudged,
  kIndicatorsAchieved,
  kIndicatorsUndecided,
  kIndicatorPoints,
  kIndicatorGradeWorst,
  kIndicatorGradeBest,
};

struct StepFact {
  const Step* step;
  Fact<StepState> state;
};

// A step begins and is due as its span says. One that begins after the period
// needs no report: it is not done. A cancelled step counts neither as due nor
// as open; an ongoing one is never due and not counted.
struct InitiativeFacts {
  RoadmapVersion roadmap = {};
  std::vector<StepFact> steps = {};  // Those that can be due.
  std::vector<GradedIndicator> indicators = {};
  FactSet facts = FactSet(SubjectKind::kInitiative);
};

// Every fact of one initiative for `period`, its indicators graded by
// `indicators`; `state` is that of its last day. Used to fill tables and to
// explain, so that the two cannot differ.
InitiativeFacts FactsOf(const Snapshot& snapshot, const Plan& plan,
                        const InitiativeState& state, Period period,
                        const SubjectGrader& indicators, const Feeds& feeds);

}  // namespace tassei::internal

#endif  // LIB_ASSESS_INITIATIVE_FACTS_H_
