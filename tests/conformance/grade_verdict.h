// Whether a printed grade follows from its rule.

#ifndef TESTS_CONFORMANCE_GRADE_VERDICT_H_
#define TESTS_CONFORMANCE_GRADE_VERDICT_H_

#include "tests/conformance/published_verdict.h"

namespace tassei::conformance {

// Computes what is derived, in order, then takes the grade of the first
// criterion that holds, else the one otherwise given. A criterion that cannot
// be decided ends the search: what comes behind it may not hold instead.
Verdict JudgeGrade(const GradeClaim& claim);

}  // namespace tassei::conformance

#endif  // TESTS_CONFORMANCE_GRADE_VERDICT_H_
