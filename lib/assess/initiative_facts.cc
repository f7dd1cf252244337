#include "lib/assess/initiative_facts.h"

#include <cstdint>
#include <string>
#include <utility>
#include <variant>

#include "lib/assess/assess_causes.h"
#include "lib/assess/assess_indicator.h"
#include "lib/assess/fact_values.h"
#include "lib/assess/grade_tally.h"
#include "lib/assess/step_due.h"
#include "lib/scheme/subject_values.h"

namespace tassei::internal {
namespace {

// Fills the facts of one initiative.
class FactFiller {
 public:
  FactFiller(const Snapshot& snapshot, const Plan& plan,
             const InitiativeState& state, Period period,
             const SubjectGrader& indicators, const Feeds& feeds)
      : snapshot_(snapshot),
        plan_(plan),
        state_(state),
        period_(period),
        scheme_(indicators.scheme()),
        indicators_(indicators),
        feeds_(feeds) {}

  InitiativeFacts Fill() && {
    Collect();
    Set(InitiativeFact::kPlanYear, PlanYearValue(plan_, period_));
    Set(InitiativeFact::kPeriodKind, PeriodKindValue(period_));
    FillSteps();
    FillAchievement();
    FillIndicators();
    FillGrades();
    FillPlace<Reassignment>(InitiativeFact::kDepartment, state_.department,
                            assess_cause::kNoDepartment);
    FillPlace<Move>(InitiativeFact::kGroup, state_.group,
                    assess_cause::kNoGroup);
    AddDerived(scheme_, SubjectKind::kInitiative, facts_.facts.values);
    return std::move(facts_);
  }

 private:
  void Set(InitiativeFact fact, Value value, std::size_t ground = 0) {
    facts_.facts.Set(fact, std::move(value), ground);
  }

  void Collect() {
    const Initiative& initiative = *state_.initiative;
    facts_.roadmap = snapshot_.RoadmapFor(plan_, initiative, period_);
    CollectRoadmap();
    for (const Step& step : facts_.roadmap.roadmap->steps) {
      if (!step.due().has_value()) continue;
      StepFact fact{.step = &step,
                    .state = snapshot_.StepAt(plan_, step, period_)};
      steps_ground_.AddReport(fact.state);
      steps_ground_.AddPromise(step.source);
      facts_.steps.push_back(std::move(fact));
    }
    for (const Indicator& indicator : initiative.indicators) {
      facts_.indicators.push_back(GradeIndicator(
          snapshot_, plan_, &state_, indicator, period_, indicators_, feeds_));
      CollectIndicator(facts_.indicators.back().assessed);
    }
  }

  void CollectRoadmap() {
    roadmap_ground_.AddPromise(facts_.roadmap.roadmap->source);
    if (facts_.roadmap.entry == nullptr) return;
    roadmap_ground_.AddEntry(*facts_.roadmap.entry);
    steps_ground_.AddEntry(*facts_.roadmap.entry);
  }

  void CollectIndicator(const AssessedIndicator& indicator) {
    if (!IsJudged(indicator)) return;
    targets_ground_.AddChange(indicator.target);
    targets_ground_.AddPromise(indicator.indicator->source);
    attainment_ground_.AddChange(indicator.target);
    attainment_ground_.AddReport(indicator.value);
    if (indicator.actual_so_far.has_value()) {
      attainment_ground_.AddReport(*indicator.actual_so_far);
      attainment_ground_.AddChange(*indicator.target_so_far);
    }
    attainment_ground_.AddPromise(indicator.indicator->source);
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
    const Value basis = BasisValue(steps_ground_);
    const std::size_t ground = facts_.facts.AddGround(std::move(steps_ground_));
    Set(InitiativeFact::kSteps, CountValue(counted), ground);
    Set(InitiativeFact::kStepsDue, CountValue(due), ground);
    Set(InitiativeFact::kStepsDone, CountUnless(unknown, done), ground);
    Set(InitiativeFact::kStepsOverdue, CountUnless(unknown_due, overdue),
        ground);
    Set(InitiativeFact::kAllStepsDone, AllDone(is_unfinished, unknown, counted),
        ground);
    Set(InitiativeFact::kStepsBasis, basis, ground);
  }

  static Value NotReported(const Step& step) {
    return MissingValue(assess_cause::kStepNotReported,
                        {step.name.empty() ? step.id : step.name});
  }

  static Value CountUnless(const Step* unknown, int64_t count) {
    return unknown == nullptr ? CountValue(count) : NotReported(*unknown);
  }

  static Value AllDone(bool is_unfinished, const Step* unknown,
                       int64_t counted) {
    if (is_unfinished) return Value(false);
    if (unknown != nullptr) return NotReported(*unknown);
    if (counted == 0) return MissingValue(assess_cause::kNoStep);
    return Value(true);
  }

  void FillAchievement() {
    const std::optional<Period> planned =
        facts_.roadmap.roadmap->planned_achievement;
    const std::size_t ground =
        facts_.facts.AddGround(std::move(roadmap_ground_));
    Set(InitiativeFact::kAchievementPlanned,
        planned.has_value() ? Value(planned->last_day() <= period_.last_day())
                            : MissingValue(assess_cause::kNoPlannedAchievement),
        ground);
  }

  void FillIndicators() {
    int64_t count = 0;
    std::optional<Cause> missing;
    std::optional<Decimal> least;
    std::optional<Decimal> sum = Decimal(0);
    for (const GradedIndicator& graded : facts_.indicators) {
      const AssessedIndicator& indicator = graded.assessed;
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
    const Value basis = BasisValue(attainment_ground_);
    const std::size_t ground =
        facts_.facts.AddGround(std::move(attainment_ground_));
    Set(InitiativeFact::kIndicators, CountValue(count),
        facts_.facts.AddGround(std::move(targets_ground_)));
    Set(InitiativeFact::kAttainmentBasis, basis, ground);
    if (missing.has_value()) {
      Set(InitiativeFact::kAttainmentMin, Value::Null(*missing), ground);
      Set(InitiativeFact::kAttainmentMean, Value::Null(*missing), ground);
      return;
    }
    if (sum.has_value()) sum = Decimal::Divide(*sum, Decimal(count));
    Set(InitiativeFact::kAttainmentMin, Compared(least), ground);
    Set(InitiativeFact::kAttainmentMean, Compared(sum), ground);
  }

  void FillGrades() {
    GradeTally tally(scheme_);
    for (const GradedIndicator& indicator : facts_.indicators) {
      if (indicator.assessed.indicator->role == IndicatorRole::kMonitoring) {
        continue;
      }
      tally.Add(indicator.assessed, indicator.entries);
    }
    const std::size_t ground = facts_.facts.AddGround(tally.ground());
    Set(InitiativeFact::kIndicatorsJudged, CountValue(tally.judged()), ground);
    Set(InitiativeFact::kIndicatorsAchieved, CountValue(tally.achieved()),
        ground);
    Set(InitiativeFact::kIndicatorsUndecided, CountValue(tally.undecided()),
        ground);
    Set(InitiativeFact::kIndicatorPoints, tally.Points(), ground);
    Set(InitiativeFact::kIndicatorGradeWorst, tally.Worst(), ground);
    Set(InitiativeFact::kIndicatorGradeBest, tally.Best(), ground);
  }

  static Value Compared(std::optional<Decimal> exact) {
    if (exact.has_value()) exact = Comparable(*exact);
    return exact.has_value() ? Value(*exact)
                             : MissingValue(assess_cause::kAttainmentTooLarge);
  }

  // The group or department: an id, and the changes of one kind behind it.
  template <typename Change>
  void FillPlace(InitiativeFact fact, const std::string& id,
                 const CauseKind& none) {
    Ground ground;
    for (const Entry* entry : state_.changes) {
      if (std::holds_alternative<Change>(entry->content)) {
        ground.AddEntry(*entry);
      }
    }
    ground.AddPromise(state_.initiative->source);
    Set(fact, id.empty() ? MissingValue(none) : Value(id),
        facts_.facts.AddGround(std::move(ground)));
  }

  const Snapshot& snapshot_;
  const Plan& plan_;
  const InitiativeState& state_;
  const Period period_;
  const Scheme& scheme_;
  const SubjectGrader& indicators_;
  const Feeds& feeds_;
  InitiativeFacts facts_;
  Ground steps_ground_;
  Ground roadmap_ground_;
  Ground targets_ground_;
  Ground attainment_ground_;
};

}  // namespace

InitiativeFacts FactsOf(const Snapshot& snapshot, const Plan& plan,
                        const InitiativeState& state, Period period,
                        const SubjectGrader& indicators, const Feeds& feeds) {
  return FactFiller(snapshot, plan, state, period, indicators, feeds).Fill();
}

}  // namespace tassei::internal
