// Attainments (達成率): how far one indicator came, by a named formula.

#ifndef TASSEI_ATTAINMENT_H_
#define TASSEI_ATTAINMENT_H_

#include <optional>
#include <span>
#include <string_view>

#include "tassei/cause.h"
#include "tassei/decimal.h"
#include "tassei/indicator.h"

namespace tassei {

// What an attainment formula sees of one indicator in one period.
struct AttainmentInput {
  Decimal actual;
  std::optional<Target> target;
  std::optional<Decimal> baseline;
  Direction direction = Direction::kUp;
  std::optional<Decimal> tolerance = {};
  // Sums over the plan's term up to the period, each of all its parts.
  std::optional<Decimal> actual_so_far = {};
  std::optional<Decimal> target_so_far = {};
  // The same of effects that go on (継続効果): each period adds the sum so far
  // once more.
  std::optional<Decimal> carried_actual = {};
  std::optional<Decimal> carried_target = {};
};

// An attainment and why it is missing.
struct AttainmentResult {
  std::optional<Decimal> value;
  Cause cause = {};
};

// Whether a code names an attainment formula.
bool IsAttainmentFormula(std::string_view code);
// The codes of all formulas, in the order of docs/attainment.md.
std::span<const std::string_view> AttainmentFormulas();
// The formula for an indicator that names none: keep_within for that
// direction, target_over_actual for down, else actual_over_target.
std::string_view DefaultAttainment(Direction direction);

// Computes an attainment as a share of 1, not rounded, not capped. Whatever
// looks at a target is missing where that is in words.
//   actual_over_target  actual / target; missing if the target is 0 or negative
//   target_over_actual  target / actual; missing if either is 0 or negative
//   two_minus_ratio     2 − actual / target; missing as actual_over_target
//   from_baseline       (actual − baseline) / (target − baseline); missing
//                       without a baseline, or if the target equals it
//   keep_within         1 inside [target, upper], else 0; missing without upper
//   change_with_tolerance
//                       1 if the actual is better than the baseline by the
//                       tolerance or more, −1 if worse by as much, else 0, and
//                       0 if nothing changed; missing without either, or if
//                       the direction is kKeepWithin. No target is looked at
//   cumulative          actual so far / target so far; missing without either,
//                       or if the latter is 0 or negative
//   carried_forward     carried actual / carried target; missing likewise
//   qualitative         always missing: the target is judged in words
// Sources of the formulas, and what each gives for every kind of target:
// docs/attainment.md. An unknown formula gives a cause too.
AttainmentResult Attain(std::string_view formula, const AttainmentInput& input);

}  // namespace tassei

#endif  // TASSEI_ATTAINMENT_H_
