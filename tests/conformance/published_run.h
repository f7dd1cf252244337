// The verdict on each check, compared with what its file found.

#ifndef TESTS_CONFORMANCE_PUBLISHED_RUN_H_
#define TESTS_CONFORMANCE_PUBLISHED_RUN_H_

#include <ostream>
#include <string>
#include <vector>

#include "tassei/diagnostic.h"
#include "tests/conformance/published_checks.h"
#include "tests/conformance/published_verdict.h"
#include "tests/conformance/sentence.h"

namespace tassei::conformance {

struct CheckResult {
  bool passed = false;
  Sentence line;
};

// Judges one check. It passes if its figure is reproduced, or is marked as one
// that is not and is not; and if the verdict agrees with all that the file and
// its reports say.
CheckResult RunCheck(const Check& check);

// Prints a line for each check and a last one, "N passed, M failed". Returns
// the exit code: 0 only if no check failed, and one passed.
int RunChecks(const std::vector<Check>& checks, Language language,
              std::ostream& out);

}  // namespace tassei::conformance

#endif  // TESTS_CONFORMANCE_PUBLISHED_RUN_H_
