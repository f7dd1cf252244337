// What an assessment keeps.

#ifndef LIB_ASSESS_ASSESSMENT_REP_H_
#define LIB_ASSESS_ASSESSMENT_REP_H_

#include <cstddef>
#include <vector>

#include "lib/assess/grading.h"
#include "tassei/assessment.h"

namespace tassei {

struct Assessment::Rep {
  AssessmentRequest request;
  Book book;
  Snapshot snapshot;
  const Plan* plan;
  FactTable table;
  internal::GradedPeriod graded;  // The assessed period.
  std::vector<AssessedInitiative> initiatives = {};
  // The place in `graded` of each of the above.
  std::vector<std::size_t> places = {};
  std::vector<InitiativeState> ended = {};
  std::vector<GradeDecision> ended_decisions = {};  // Why each has no grade.
  std::vector<AssessedIndicator> indicators = {};
  std::vector<AssessedGroup> groups = {};
  AssessedGroup whole = {};
  std::vector<Rollup> rollups = {};
};

}  // namespace tassei

#endif  // LIB_ASSESS_ASSESSMENT_REP_H_
