// What a file of checks found, held against the verdict.

#ifndef TESTS_CONFORMANCE_PUBLISHED_FINDINGS_H_
#define TESTS_CONFORMANCE_PUBLISHED_FINDINGS_H_

#include <vector>

#include "tests/conformance/published_checks.h"
#include "tests/conformance/published_verdict.h"
#include "tests/conformance/sentence.h"

namespace tassei::conformance {

// Where they disagree.
std::vector<Sentence> Objections(const Findings& findings,
                                 const Verdict& verdict);

}  // namespace tassei::conformance

#endif  // TESTS_CONFORMANCE_PUBLISHED_FINDINGS_H_
