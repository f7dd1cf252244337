// Counting the grades of the subjects below one: facts of the one above.

#ifndef LIB_ASSESS_GRADE_TALLY_H_
#define LIB_ASSESS_GRADE_TALLY_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "lib/assess/entry_order.h"
#include "lib/assess/fact_set.h"
#include "tassei/assessment.h"
#include "tassei/scheme.h"
#include "tassei/value.h"

namespace tassei::internal {

class GradeTally {
 public:
  explicit GradeTally(const Scheme& scheme) : scheme_(scheme) {}

  // `entries` are those that the decision rests on.
  void Add(const GradeDecision& decision, const EntryList& entries);

  int64_t judged() const { return judged_; }
  int64_t achieved() const { return achieved_; }
  int64_t undecided() const { return undecided_; }
  // achieved / (judged + undecided); null if there is none.
  Value AchievedShare() const;
  // The sum of points; null where a grade has none, or there is no grade.
  Value Points() const;
  Value Worst() const { return Extreme(worst_); }
  Value Best() const { return Extreme(best_); }
  const Ground& ground() const { return ground_; }

 private:
  // A grade at an end of the scale; null if there is none, or one has none.
  Value Extreme(const std::optional<std::string>& code) const;

  const Scheme& scheme_;
  int64_t judged_ = 0;
  int64_t achieved_ = 0;
  int64_t undecided_ = 0;
  std::optional<Decimal> points_ = Decimal(0);
  std::string without_points_ = {};  // A grade that has none.
  std::optional<std::string> worst_ = {};
  std::optional<std::string> best_ = {};
  Ground ground_ = {};
};

}  // namespace tassei::internal

#endif  // LIB_ASSESS_GRADE_TALLY_H_
