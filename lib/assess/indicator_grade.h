// Grading one indicator in one period.

#ifndef LIB_ASSESS_INDICATOR_GRADE_H_
#define LIB_ASSESS_INDICATOR_GRADE_H_

#include "lib/assess/decide_grade.h"
#include "lib/assess/entry_order.h"
#include "lib/assess/fact_set.h"
#include "lib/assess/feeds.h"
#include "tassei/assessment.h"
#include "tassei/snapshot.h"

namespace tassei::internal {

// In the order of SubjectFacts.
enum class IndicatorFact {
  kPlanYear,
  kPeriodKind,
  kActual,
  kMissingReason,
  kValueBasis,
  kTarget,
  kTargetUpper,
  kTargetText,
  kOriginalTarget,
  kBaseline,
  kFinalTarget,
  kPreviousActual,
  kTolerance,
  kAttainment,
  kProgress,
  kChange,
  kChangeFromPrevious,
  kDirection,
  kIndicatorKind,
  kRole,
  kIndicator,
  kInitiative,
  kGroup,
};

struct GradedIndicator {
  AssessedIndicator assessed;
  FactSet facts = FactSet(SubjectKind::kIndicator);
  EntryList entries = {};  // That the decided grade rests on, in no order.
};

// `initiative` is null for an indicator of the plan as a whole; `grader` is of
// indicators. Facts are filled only if something in its scheme reads them.
GradedIndicator GradeIndicator(const Snapshot& snapshot, const Plan& plan,
                               const InitiativeState* initiative,
                               const Indicator& indicator, Period period,
                               const SubjectGrader& grader, const Feeds& feeds);

}  // namespace tassei::internal

#endif  // LIB_ASSESS_INDICATOR_GRADE_H_
