#include "lib/assess/assess_indicator.h"

#include <optional>
#include <string>
#include <string_view>

#include "lib/assess/assess_causes.h"
#include "tassei/attainment.h"

namespace tassei::internal {
namespace {

constexpr int64_t kPercent = 100;

Fact<Decimal> FedValue(const MeasureReference& fed_by, const Feed* feed) {
  Fact<Decimal> fact;
  if (feed == nullptr) {
    fact.cause = {.kind = &assess_cause::kNotFed,
                  .arguments = {fed_by.plan, fed_by.measure}};
    return fact;
  }
  fact.basis = feed->basis;
  fact.entries = feed->entries;
  fact.illustrative = feed->illustrative;
  const bool is_number =
      feed->kind == MeasureKind::kMean || feed->kind == MeasureKind::kSum;
  const std::optional<Decimal> times =
      Decimal::Multiply(is_number ? 1 : kPercent, feed->ratio.numerator);
  if (times.has_value()) {
    fact.value = Decimal::Divide(*times, feed->ratio.denominator);
  }
  if (!fact.value.has_value()) {
    fact.cause = {.kind = &assess_cause::kEmptyMeasure,
                  .arguments = {fed_by.plan, fed_by.measure}};
  }
  return fact;
}

// The sums that the formula needs of the periods so far.
void AddSums(const Snapshot& snapshot, const Plan& plan,
             const Indicator& indicator, Period period,
             std::string_view formula, AttainmentInput& input) {
  const auto sums = [&](Accumulation accumulation,
                        std::optional<Decimal>& actual,
                        std::optional<Decimal>& target) {
    actual = snapshot.ValueSoFar(plan, indicator, period, accumulation).value;
    target = snapshot.TargetSoFar(plan, indicator, period, accumulation).value;
  };
  if (formula == "cumulative") {
    sums(Accumulation::kSimple, input.actual_so_far, input.target_so_far);
  } else if (formula == "carried_forward") {
    sums(Accumulation::kCarriedForward, input.carried_actual,
         input.carried_target);
  }
}

AttainmentResult AttainmentOf(const AssessedIndicator& assessed,
                              const Snapshot& snapshot, const Plan& plan,
                              Period period) {
  const Indicator& indicator = *assessed.indicator;
  if (!assessed.target.value.has_value()) {
    return {.value = std::nullopt, .cause = assessed.target.cause};
  }
  if (!assessed.value.value.has_value()) {
    return {.value = std::nullopt, .cause = assessed.value.cause};
  }
  const std::string_view formula = indicator.attainment.empty()
                                       ? DefaultAttainment(indicator.direction)
                                       : std::string_view(indicator.attainment);
  AttainmentInput input;
  input.actual = *assessed.value.value;
  input.target = assessed.target.value;
  if (indicator.baseline.has_value()) {
    input.baseline = indicator.baseline->value;
  }
  input.direction = indicator.direction;
  input.tolerance = indicator.tolerance;
  AddSums(snapshot, plan, indicator, period, formula, input);
  return Attain(formula, input);
}

}  // namespace

AssessedIndicator AssessIndicator(const Snapshot& snapshot, const Plan& plan,
                                  const Initiative* initiative,
                                  const Indicator& indicator, Period period,
                                  const Feeds& feeds) {
  AssessedIndicator assessed;
  assessed.indicator = &indicator;
  assessed.initiative = initiative;
  if (indicator.fed_by.has_value()) {
    const auto found = feeds.find({.plan = indicator.fed_by->plan,
                                   .measure = indicator.fed_by->measure,
                                   .period = period});
    const Feed* feed = found == feeds.end() ? nullptr : &found->second;
    assessed.value = FedValue(*indicator.fed_by, feed);
    if (feed != nullptr) assessed.fed_by = feed->ratio;
  } else {
    assessed.value = snapshot.ValueAt(plan, indicator, period);
  }
  assessed.target = snapshot.TargetAt(plan, indicator, period);
  assessed.original_target = snapshot.OriginalTarget(indicator, period);
  assessed.attainment = AttainmentOf(assessed, snapshot, plan, period);
  return assessed;
}

bool IsJudged(const AssessedIndicator& indicator) {
  return indicator.indicator->role != IndicatorRole::kMonitoring &&
         indicator.target.value.has_value();
}

}  // namespace tassei::internal
