// The subjects that a measure is about.

#ifndef LIB_ASSESS_MEASURED_SUBJECTS_H_
#define LIB_ASSESS_MEASURED_SUBJECTS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lib/assess/grading.h"
#include "tassei/cause.h"
#include "tassei/measure.h"
#include "tassei/plan.h"
#include "tassei/value.h"

namespace tassei::internal {

// One subject in force, as a measure sees it.
struct MeasuredSubject {
  std::string id;
  const GradeDecision* decision;
  const std::vector<Value>* facts;  // Of the scheme.
  int64_t listings = 1;             // Groups that list it (再掲 included).
  // Of an initiative; null for others.
  const InitiativeFacts* initiative = nullptr;
  // Why no measure counts it, whatever its grade.
  std::optional<Cause> left_out = {};
};

// All of one kind, in the plan's order.
std::vector<MeasuredSubject> SubjectsOf(SubjectKind kind, const Plan& plan,
                                        const GradedPeriod& graded);

// The facts of a subject, then those of MeasureFacts.
std::vector<Value> MeasureRow(const MeasuredSubject& subject,
                              const Scheme& scheme);

}  // namespace tassei::internal

#endif  // LIB_ASSESS_MEASURED_SUBJECTS_H_
