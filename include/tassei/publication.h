// Publishing a round: what fixes which facts a report was made from.

#ifndef TASSEI_PUBLICATION_H_
#define TASSEI_PUBLICATION_H_

#include <string_view>

#include "absl/status/statusor.h"
#include "tassei/assessment.h"
#include "tassei/entry.h"
#include "tassei/round.h"

namespace tassei {

// The entry that records the publication of `round` from `assessment`: its
// as-of day, known-on day, scheme version, and the SHA-256 of the report's JSON
// (Japanese, for the assembly). Append it to the book to publish.
//   kInvalidArgument     the assessment is not of the round's plan, period and
//                        as-of day
//   kFailedPrecondition  the round is published already, or the assessment is
//                        by a scheme that the request brought along
absl::StatusOr<Entry> MakePublication(const Assessment& assessment,
                                      const Round& round,
                                      std::string_view entry_id);

}  // namespace tassei

#endif  // TASSEI_PUBLICATION_H_
