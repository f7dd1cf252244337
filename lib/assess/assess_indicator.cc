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

std::string_view FormulaOf(const Indicator& indicator) {
  return indicator.attainment.empty() ? DefaultAttainment(indicator.direction)
                                      : std::string_view(indicator.attainment);
}

// Fills the sums that the formula needs of the periods so far.
void AddSums(const Snapshot& snapshot, const Plan& plan, Period period,
             AssessedIndicator& assessed) {
  const Indicator& indicator = *assessed.indicator;
  const std::string_view formula = FormulaOf(indicator);
  if (formula != "cumulative" && formula != "carried_forward") return;
  const Accumulation accumulation = formula == "cumulative"
                                        ? Accumulation::kSimple
                                        : Accumulation::kCarriedForward;
  assessed.actual_so_far =
      snapshot.ValueSoFar(plan, indicator, period, accumulation);
  assessed.target_so_far =
      snapshot.TargetSoFar(plan, indicator, period, accumulation);
}

AttainmentResult Missing(const Cause& cause) {
  return {.value = std::nullopt, .cause = cause};
}

AttainmentResult AttainmentOf(const AssessedIndicator& assessed) {
  const Indicator& indicator = *assessed.indicator;
  const std::string_view formula = FormulaOf(indicator);
  if (!assessed.value.value.has_value()) return Missing(assessed.value.cause);
  AttainmentInput input;
  input.actual = *assessed.value.value;
  input.target = assessed.target.value;
  if (indicator.baseline.has_value()) {
    input.baseline = indicator.baseline->value;
  }
  input.direction = indicator.direction;
  input.tolerance = indicator.tolerance;
  if (assessed.actual_so_far.has_value()) {
    const Fact<Decimal>& actual = *assessed.actual_so_far;
    const Fact<Decimal>& target = *assessed.target_so_far;
    if (!actual.value.has_value()) return Missing(actual.cause);
    if (!target.value.has_value()) return Missing(target.cause);
    if (formula == "cumulative") {
      input.actual_so_far = actual.value;
      input.target_so_far = target.value;
    } else {
      input.carried_actual = actual.value;
      input.carried_target = target.value;
    }
  } else if (!input.target.has_value() && formula != "qualitative" &&
             formula != "change_with_tolerance") {
    return Missing(assessed.target.cause);
  }
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
    if (feed != nullptr) {
      assessed.fed_by = feed->ratio;
      assessed.fed_by_kind = feed->kind;
    }
  } else {
    assessed.value = snapshot.ValueAt(plan, indicator, period);
  }
  assessed.target = snapshot.TargetAt(plan, indicator, period);
  assessed.original_target = snapshot.OriginalTarget(indicator, period);
  AddSums(snapshot, plan, period, assessed);
  assessed.attainment = AttainmentOf(assessed);
  return assessed;
}

bool IsJudged(const AssessedIndicator& indicator) {
  return indicator.indicator->role != IndicatorRole::kMonitoring &&
         indicator.target.value.has_value();
}

}  // namespace tassei::internal
