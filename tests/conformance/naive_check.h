// Published checks judged in the plainest way: what tassei_published is
// compared with.

#ifndef TESTS_CONFORMANCE_NAIVE_CHECK_H_
#define TESTS_CONFORMANCE_NAIVE_CHECK_H_

#include "lib/format/json.h"

namespace tassei::conformance {

// Whether a check passes by itself, whatever its report says. Requires one of
// the known kinds with all its members. Of rules of grades it knows those of
// one and of two criteria in use: the target reached; the target reached, or
// 80 % of the way from the baseline to it.
bool NaivelyPasses(internal::JsonValue check);

}  // namespace tassei::conformance

#endif  // TESTS_CONFORMANCE_NAIVE_CHECK_H_
