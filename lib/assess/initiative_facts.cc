#include "lib/assess/initiative_facts.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "lib/assess/assess_causes.h"
#include "lib/assess/assess_indicator.h"
#include "lib/assess/step_due.h"
#include "tassei/fact_table.h"

namespace tassei::internal {
namespace {

constexpr int32_t kComparedPlaces = 8;

Value Missing(const CauseKind& kind, std::vector<std::string> arguments = {}) {
  return Value::Null({.kind = &kind, .arguments = std::move(arguments)});
}

Value Count(int64_t count) { return Value(Decimal(count)); }

Value BasisValue(const Ground& ground) {
  if (!ground.basis.has_value()) return Missing(assess_cause::kNothingReported);
  return Value(std::string(BasisCode(*ground.basis)));
}

// Fills the facts of one initiative.
class FactFiller {
 public:
  FactFiller(const Snapshot& snapshot, const Plan& plan,
             const InitiativeState& state, Period period, const Feeds& feeds)
      : snapshot_(snapshot),
        plan_(plan),
        state_(state),
        period_(period),
        feeds_(feeds) {}

  InitiativeFacts Fill() && {
    Collect();
    FillPlanYear();
    FillSteps();
    FillAchievement();
    FillIndicators();
    FillPlace<Reassignment>(StandardFact::kDepartment, state_.department,
                            assess_cause::kNoDepartment,
                            facts_.department_ground);
    FillPlace<Move>(StandardFact::kGroup, state_.group, assess_cause::kNoGroup,
                    facts_.group_ground);
    return std::move(facts_);
  }

 private:
  void Set(StandardFact fact, Value value) {
    facts_.values[static_cast<std::size_t>(fact)] = std::move(value);
  }

  void Collect() {
    const Initiative& initiative = *state_.initiative;
    facts_.roadmap = snapshot_.RoadmapFor(plan_, initiative, period_);
    CollectRoadmap();
    for (const Step& step : facts_.roadmap.roadmap->steps) {
      if (!step.due().has_value()) continue;
      StepFact fact{.step = &step,
                    .state = snapshot_.StepAt(plan_, step, period_)};
      facts_.steps_ground.AddReport(fact.state);
      facts_.steps_ground.AddPromise(step.source);
      facts_.steps.push_back(std::move(fact));
    }
    for (const Indicator& indicator : initiative.indicators) {
      facts_.indicators.push_back(AssessIndicator(snapshot_, plan_, &initiative,
                                                  indicator, period_, feeds_));
      CollectIndicator(facts_.indicators.back());
    }
  }

  void CollectRoadmap() {
    Ground& ground = facts_.roadmap_ground;
    ground.AddPromise(facts_.roadmap.roadmap->source);
    const Entry* entry = facts_.roadmap.entry;
    if (entry != nullptr) {
      ground.entries.push_back(entry);
      ground.illustrative = ground.illustrative || entry->source.illustrative;
    }
    facts_.steps_ground.entries = ground.entries;
    facts_.steps_ground.illustrative = ground.illustrative;
  }

  void CollectIndicator(const AssessedIndicator& indicator) {
    if (!IsJudged(indicator)) return;
    facts_.targets_ground.AddChange(indicator.target);
    facts_.targets_ground.AddPromise(indicator.indicator->source);
    facts_.attainment_ground.AddChange(indicator.target);
    facts_.attainment_ground.AddReport(indicator.value);
    facts_.attainment_ground.AddPromise(indicator.indicator->source);
  }

  void FillPlanYear() {
    const PeriodSpan& term = plan_.parts().term;
    if (!term.Contains(period_)) {
      Set(StandardFact::kPlanYear,
          Missing(assess_cause::kOutsideTerm, {period_.id()}));
      return;
    }
    Set(StandardFact::kPlanYear,
        Count(period_.fiscal_year() - term.first.fiscal_year() + 1));
  }

  void FillSteps() {
    int64_t counted = 0;
    int64_t due = 0;
    int64_t done = 0;
    int64_t overdue = 0;
    bool is_unfinished = false;
    const Step* unknown = nullptr;
    const Step* unknown_due = nullptr;
    for (const StepFact& fact : facts_.steps) {
      const std::optional<StepState> state = fact.state.value;
      if (state == StepState::kCancelled) continue;
      const bool is_done = state == StepState::kDone;
      const bool is_due = IsDueBy(*fact.step, period_);
      ++counted;
      due += is_due;
      done += is_done;
      overdue += is_due && state.has_value() && !is_done;
      if (state.has_value()) {
        is_unfinished = is_unfinished || !is_done;
      } else if (!HasBegunBy(*fact.step, period_)) {
        is_unfinished = true;
      } else {
        if (unknown == nullptr) unknown = fact.step;
        if (is_due && unknown_due == nullptr) unknown_due = fact.step;
      }
    }
    Set(StandardFact::kSteps, Count(counted));
    Set(StandardFact::kStepsDue, Count(due));
    Set(StandardFact::kStepsDone, CountUnless(unknown, done));
    Set(StandardFact::kStepsOverdue, CountUnless(unknown_due, overdue));
    Set(StandardFact::kAllStepsDone, AllDone(is_unfinished, unknown, counted));
    Set(StandardFact::kStepsBasis, BasisValue(facts_.steps_ground));
  }

  static Value NotReported(const Step& step) {
    return Missing(assess_cause::kStepNotReported,
                   {step.name.empty() ? step.id : step.name});
  }

  static Value CountUnless(const Step* unknown, int64_t count) {
    return unknown == nullptr ? Count(count) : NotReported(*unknown);
  }

  static Value AllDone(bool is_unfinished, const Step* unknown,
                       int64_t counted) {
    if (is_unfinished) return Value(false);
    if (unknown != nullptr) return NotReported(*unknown);
    if (counted == 0) return Missing(assess_cause::kNoStep);
    return Value(true);
  }

  void FillAchievement() {
    const std::optional<Period> planned =
        facts_.roadmap.roadmap->planned_achievement;
    Set(StandardFact::kAchievementPlanned,
        planned.has_value() ? Value(planned->last_day() <= period_.last_day())
                            : Missing(assess_cause::kNoPlannedAchievement));
  }

  void FillIndicators() {
    int64_t count = 0;
    std::optional<Cause> missing;
    std::optional<Decimal> least;
    std::optional<Decimal> sum = Decimal(0);
    for (const AssessedIndicator& indicator : facts_.indicators) {
      if (!IsJudged(indicator)) continue;
      ++count;
      const std::optional<Decimal>& value = indicator.attainment.value;
      if (!value.has_value()) {
        if (!missing.has_value()) missing = indicator.attainment.cause;
        continue;
      }
      if (!least.has_value() || *value < *least) least = value;
      if (sum.has_value()) sum = Decimal::Add(*sum, *value);
    }
    if (count == 0) missing = Cause{.kind = &assess_cause::kNoIndicator};
    Set(StandardFact::kIndicators, Count(count));
    Set(StandardFact::kAttainmentBasis, BasisValue(facts_.attainment_ground));
    if (missing.has_value()) {
      Set(StandardFact::kAttainmentMin, Value::Null(*missing));
      Set(StandardFact::kAttainmentMean, Value::Null(*missing));
      return;
    }
    if (sum.has_value()) sum = Decimal::Divide(*sum, Decimal(count));
    Set(StandardFact::kAttainmentMin, Compared(least));
    Set(StandardFact::kAttainmentMean, Compared(sum));
  }

  static Value Compared(std::optional<Decimal> exact) {
    if (exact.has_value()) exact = Comparable(*exact);
    return exact.has_value() ? Value(*exact)
                             : Missing(assess_cause::kAttainmentTooLarge);
  }

  // The group or department: an id, and the changes of one kind behind it.
  template <typename Change>
  void FillPlace(StandardFact fact, const std::string& id,
                 const CauseKind& none, Ground& ground) {
    Set(fact, id.empty() ? Missing(none) : Value(id));
    for (const Entry* entry : state_.changes) {
      if (!std::holds_alternative<Change>(entry->content)) continue;
      ground.entries.push_back(entry);
      ground.illustrative = ground.illustrative || entry->source.illustrative;
    }
    ground.AddPromise(state_.initiative->source);
  }

  const Snapshot& snapshot_;
  const Plan& plan_;
  const InitiativeState& state_;
  const Period period_;
  const Feeds& feeds_;
  InitiativeFacts facts_;
};

}  // namespace

void Ground::AddPromise(const Source& source) {
  illustrative = illustrative || source.illustrative;
  if (source == Source()) return;
  if (std::find(promises.begin(), promises.end(), source) == promises.end()) {
    promises.push_back(source);
  }
}

const Ground& InitiativeFacts::GroundOf(StandardFact fact) const {
  switch (fact) {
    case StandardFact::kPlanYear:
      return no_ground;
    case StandardFact::kSteps:
    case StandardFact::kStepsDue:
    case StandardFact::kStepsDone:
    case StandardFact::kStepsOverdue:
    case StandardFact::kAllStepsDone:
    case StandardFact::kStepsBasis:
      return steps_ground;
    case StandardFact::kAchievementPlanned:
      return roadmap_ground;
    case StandardFact::kIndicators:
      return targets_ground;
    case StandardFact::kAttainmentMin:
    case StandardFact::kAttainmentMean:
    case StandardFact::kAttainmentBasis:
      return attainment_ground;
    case StandardFact::kDepartment:
      return department_ground;
    case StandardFact::kGroup:
      return group_ground;
  }
  return no_ground;
}

InitiativeFacts FactsOf(const Snapshot& snapshot, const Plan& plan,
                        const InitiativeState& state, Period period,
                        const Feeds& feeds) {
  return FactFiller(snapshot, plan, state, period, feeds).Fill();
}

StandardFact StandardFactOf(std::string_view name) {
  const std::span<const FactDefinition> facts = StandardFacts();
  std::size_t place = 0;
  while (facts[place].name != name) ++place;
  return static_cast<StandardFact>(place);
}

std::optional<Decimal> Comparable(Decimal exact) {
  static const Decimal kLimit(1'000'000'000);
  static const Decimal kRest = *Decimal::FromScaled(5, -(kComparedPlaces + 1));
  if (exact.Abs() >= kLimit) return std::nullopt;
  const std::optional<Decimal> cut =
      exact.Round(kComparedPlaces, Rounding::kDown);
  if (!cut.has_value()) return std::nullopt;
  if (*cut == exact) return exact.Stripped();
  return Decimal::Add(*cut, exact.is_negative() ? kRest.Negated() : kRest);
}

}  // namespace tassei::internal
