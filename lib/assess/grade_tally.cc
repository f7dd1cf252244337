#include "lib/assess/grade_tally.h"

#include "lib/assess/assess_causes.h"
#include "lib/assess/fact_values.h"

namespace tassei::internal {

void GradeTally::Add(const GradeDecision& decision, const EntryList& entries) {
  ground_.entries.insert(ground_.entries.end(), entries.begin(), entries.end());
  ground_.illustrative = ground_.illustrative || decision.illustrative;
  if (!entries.empty()) ground_.AddBasis(decision.basis);
  if (!decision.decided.has_value()) {
    ++undecided_;
    return;
  }
  const Grade* grade = scheme_.FindGrade(*decision.decided);
  // Only another version of the scheme knows a grade of a judgement that this
  // one does not.
  if (grade == nullptr || !grade->judged) return;
  ++judged_;
  achieved_ += grade->achieved;
  if (!grade->points.has_value()) {
    without_points_ = grade->code;
  } else if (points_.has_value()) {
    points_ = Decimal::Add(*points_, *grade->points);
  }
  const auto rank = [this](const std::optional<std::string>& code) {
    return scheme_.GradeRank(*code);
  };
  if (!worst_.has_value() || rank(worst_) < rank(grade->code)) {
    worst_ = grade->code;
  }
  if (!best_.has_value() || rank(grade->code) < rank(best_)) {
    best_ = grade->code;
  }
}

Value GradeTally::AchievedShare() const {
  const int64_t all = judged_ + undecided_;
  if (all == 0) return MissingValue(assess_cause::kNothingJudged);
  return Value(*Decimal::Divide(achieved_, all));
}

Value GradeTally::Points() const {
  if (undecided_ > 0) {
    return MissingValue(assess_cause::kChildUndecided,
                        {std::to_string(undecided_)});
  }
  if (!without_points_.empty()) {
    return MissingValue(assess_cause::kNoPoints, {without_points_});
  }
  const std::optional<Decimal> points =
      points_.has_value() ? Comparable(*points_) : std::nullopt;
  return points.has_value() ? Value(*points)
                            : MissingValue(assess_cause::kPointsTooLarge);
}

Value GradeTally::Extreme(const std::optional<std::string>& code) const {
  if (undecided_ > 0) {
    return MissingValue(assess_cause::kChildUndecided,
                        {std::to_string(undecided_)});
  }
  return code.has_value() ? Value(*code)
                          : MissingValue(assess_cause::kNothingJudged);
}

}  // namespace tassei::internal
