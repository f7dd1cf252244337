// Grading everything of one plan in one period, from the indicators up.

#ifndef LIB_ASSESS_GRADING_H_
#define LIB_ASSESS_GRADING_H_

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "lib/assess/decide_grade.h"
#include "lib/assess/entry_order.h"
#include "lib/assess/feeds.h"
#include "lib/assess/group_grade.h"
#include "lib/assess/indicator_grade.h"
#include "lib/assess/initiative_facts.h"
#include "tassei/assessment.h"

namespace tassei::internal {

// One period of a plan: facts and grades of every initiative, in its order,
// those that are not in force too; of indicators, groups and the plan.
struct GradedPeriod {
  Period period;
  Scheme scheme;
  PlanState state;
  std::vector<InitiativeFacts> facts = {};
  std::vector<GradeDecision> grades = {};
  std::vector<EntryList> entries = {};  // That each grade rests on.
  std::vector<GradedIndicator> own_indicators = {};
  std::vector<GradedGroup> groups = {};
  GradedGroup whole = {.assessed = {}};
  // Entries behind the grades of earlier periods, if those bear on measures.
  EntryList past = {};
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

// The decided grades of earlier plans, by the ids of the initiatives of this
// one that carry them on.
using CarriedGrades = std::map<std::string, std::string, std::less<>>;

// Grades all of `periods`, of which there must be one; each has those before it
// as its past, the first of them what was carried.
absl::StatusOr<GradedPlan> GradePlan(const Snapshot& snapshot, const Plan& plan,
                                     std::span<const PeriodToGrade> periods,
                                     const Feeds& feeds,
                                     const CarriedGrades& carried);

// The entries that every measure rests on: those behind all grades in force,
// those that ended the other initiatives, that which ended the plan, and those
// of the past.
EntryList EntriesBehindMeasures(const GradedPeriod& graded);

}  // namespace tassei::internal

#endif  // LIB_ASSESS_GRADING_H_
