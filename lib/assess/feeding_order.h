// In which order plans are graded that feed each other.

#ifndef LIB_ASSESS_FEEDING_ORDER_H_
#define LIB_ASSESS_FEEDING_ORDER_H_

#include <vector>

#include "absl/status/statusor.h"
#include "tassei/book.h"
#include "tassei/plan.h"

namespace tassei::internal {

// `plan` and every plan whose measures it needs, for its grades or for its own
// indicators, each behind those that its grades rest on.
//   kFailedPrecondition  plans feed each other in a circle
absl::StatusOr<std::vector<const Plan*>> FeedingOrder(const Book& book,
                                                      const Plan& plan);

}  // namespace tassei::internal

#endif  // LIB_ASSESS_FEEDING_ORDER_H_
