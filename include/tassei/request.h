// What to assess, worked out from the little that people say.

#ifndef TASSEI_REQUEST_H_
#define TASSEI_REQUEST_H_

#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "tassei/assessment.h"
#include "tassei/book.h"
#include "tassei/diagnostic.h"

namespace tassei {

// What the caller said; everything may be left out.
struct RequestOptions {
  std::string plan = {};
  std::string round = {};
  std::optional<Period> period = {};
  std::optional<Date> as_of = {};
  std::optional<Date> known_on = {};
  // Judges in place of the scheme of the book; see AssessmentRequest.
  std::optional<Scheme> scheme = {};
};

// Fills in what was left out, from the book alone:
//   round     without a period: the round of the plan with that as-of day, or,
//             without one, the round with the latest as-of day
//   plan      of the round; else the only one that there is, or that
//             initiatives belong to
//   period    of the round
//   as_of     of the round; else the last day of the period
//   known_on  if the round was named and has been published: that
//   publication's;
//             else the day the last entry was recorded
// Adds to `diagnostics` what can be neither found nor worked out, and then
// fails with kInvalidArgument: unknown plans and rounds, a period outside the
// plan's term or that no scheme judges.
absl::StatusOr<AssessmentRequest> ResolveRequest(const Book& book,
                                                 const RequestOptions& options,
                                                 Diagnostics* diagnostics);

// The round that a request answers: same plan, period and as-of day; the last
// in the book if several, null if none.
const Round* RoundOf(const Book& book, const AssessmentRequest& request);

}  // namespace tassei

#endif  // TASSEI_REQUEST_H_
