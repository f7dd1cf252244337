#include "lib/assess/indicator_grade.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "lib/assess/assess_causes.h"
#include "lib/assess/assess_indicator.h"
#include "lib/assess/fact_values.h"
#include "lib/scheme/subject_values.h"
#include "tassei/attainment.h"

namespace tassei::internal {
namespace {

Value NumberOr(const std::optional<Decimal>& number, const Cause& cause) {
  return number.has_value() ? Value(*number) : Value::Null(cause);
}

Cause NotStated() {
  return {.kind = &assess_cause::kNotStated, .arguments = {}};
}

// Fills the facts of one indicator.
class IndicatorFiller {
 public:
  IndicatorFiller(const Snapshot& snapshot, const Plan& plan,
                  const InitiativeState* initiative, Period period,
                  GradedIndicator& graded)
      : snapshot_(snapshot),
        plan_(plan),
        initiative_(initiative),
        period_(period),
        indicator_(*graded.assessed.indicator),
        assessed_(graded.assessed),
        facts_(graded.facts) {}

  void Fill() {
    FillPlaces();
    FillValues();
    FillPromises();
    FillComputed();
  }

 private:
  using F = IndicatorFact;

  void FillPlaces() {
    facts_.Set(F::kPlanYear, PlanYearValue(plan_, period_));
    facts_.Set(F::kPeriodKind, PeriodKindValue(period_));
    facts_.Set(F::kDirection, Code(DirectionCode(indicator_.direction)));
    facts_.Set(F::kIndicatorKind, Code(IndicatorKindCode(indicator_.kind)));
    facts_.Set(F::kRole, Code(IndicatorRoleCode(indicator_.role)));
    facts_.Set(F::kIndicator, Value(indicator_.id));
    if (initiative_ == nullptr) {
      facts_.Set(F::kInitiative, MissingValue(assess_cause::kNotStated));
      facts_.Set(F::kGroup, MissingValue(assess_cause::kNoGroup));
      return;
    }
    facts_.Set(F::kInitiative, Value(initiative_->initiative->id));
    Ground ground;
    for (const Entry* entry : initiative_->changes) {
      if (std::holds_alternative<Move>(entry->content)) ground.AddEntry(*entry);
    }
    facts_.Set(F::kGroup,
               initiative_->group.empty() ? MissingValue(assess_cause::kNoGroup)
                                          : Value(initiative_->group),
               facts_.AddGround(std::move(ground)));
  }

  static Value Code(std::string_view code) { return Value(std::string(code)); }

  void FillValues() {
    value_ground_.AddReport(assessed_.value);
    const std::size_t ground = facts_.AddGround(value_ground_);
    facts_.Set(F::kActual,
               NumberOr(assessed_.value.value, assessed_.value.cause), ground);
    facts_.Set(F::kMissingReason, MissingReason(), ground);
    facts_.Set(F::kValueBasis, BasisValue(value_ground_), ground);
    const std::optional<Period> before = period_.Plus(-1);
    if (!before.has_value()) return;
    const Fact<Decimal> previous =
        snapshot_.ValueAt(plan_, indicator_, *before);
    previous_ = previous.value;
    // An old value is no reason to call a new one provisional.
    previous_ground_.AddChange(previous);
    facts_.Set(F::kPreviousActual, NumberOr(previous.value, previous.cause),
               facts_.AddGround(previous_ground_));
  }

  // The stated reason of the entry that decides, if it has no value.
  Value MissingReason() const {
    for (const Entry* entry : assessed_.value.entries) {
      const auto* observed = std::get_if<Observation>(&entry->content);
      if (observed != nullptr && !observed->value.has_value()) {
        return Value(observed->missing_reason);
      }
    }
    return MissingValue(assess_cause::kNotStated);
  }

  void FillPromises() {
    promise_ground_.AddChange(assessed_.target);
    promise_ground_.AddPromise(indicator_.source);
    const std::size_t ground = facts_.AddGround(promise_ground_);
    const std::optional<Target>& target = assessed_.target.value;
    const Cause none =
        target.has_value() ? NotStated() : assessed_.target.cause;
    if (target.has_value()) target_ = target->value;
    facts_.Set(F::kTarget, NumberOr(target_, none), ground);
    facts_.Set(F::kTargetUpper,
               NumberOr(target ? target->upper : std::nullopt, none), ground);
    facts_.Set(F::kTargetText,
               target.has_value() && !target->text.empty() ? Value(target->text)
                                                           : Value::Null(none),
               ground);
    const std::optional<Target>& original = assessed_.original_target;
    facts_.Set(
        F::kOriginalTarget,
        NumberOr(original ? original->value : std::nullopt, NotStated()));
    if (indicator_.baseline.has_value()) {
      baseline_ = indicator_.baseline->value;
    }
    facts_.Set(F::kBaseline, NumberOr(baseline_, NotStated()));
    facts_.Set(F::kTolerance, NumberOr(indicator_.tolerance, NotStated()));
    facts_.Set(F::kFinalTarget, NumberOr(indicator_.targets.empty()
                                             ? std::nullopt
                                             : indicator_.targets.back().value,
                                         NotStated()));
  }

  void FillComputed() {
    Ground both = value_ground_;
    both.Add(promise_ground_);
    if (assessed_.actual_so_far.has_value()) {
      both.AddReport(*assessed_.actual_so_far);
      both.AddChange(*assessed_.target_so_far);
    }
    const std::size_t ground = facts_.AddGround(both);
    facts_.Set(F::kAttainment,
               NumberOr(assessed_.attainment.value, assessed_.attainment.cause),
               ground);
    facts_.Set(F::kProgress, Progress(), ground);
    facts_.Set(F::kChange, Change(baseline_), ground);
    Ground changes = value_ground_;
    changes.Add(previous_ground_);
    facts_.Set(F::kChangeFromPrevious, Change(previous_),
               facts_.AddGround(std::move(changes)));
  }

  Value Progress() const {
    const std::optional<Decimal>& actual = assessed_.value.value;
    if (!actual.has_value()) return Value::Null(assessed_.value.cause);
    const AttainmentResult result =
        Attain("from_baseline", {.actual = *actual,
                                 .target = assessed_.target.value,
                                 .baseline = baseline_,
                                 .direction = indicator_.direction});
    return NumberOr(result.value, result.cause);
  }

  // From an earlier value to this one, what is better being positive.
  Value Change(const std::optional<Decimal>& from) const {
    const std::optional<Decimal>& actual = assessed_.value.value;
    if (!actual.has_value()) return Value::Null(assessed_.value.cause);
    if (!from.has_value()) return MissingValue(assess_cause::kNotStated);
    const bool down = indicator_.direction == Direction::kDown;
    const std::optional<Decimal> change =
        down ? Decimal::Subtract(*from, *actual)
             : Decimal::Subtract(*actual, *from);
    return change.has_value() ? Value(*change)
                              : MissingValue(assess_cause::kSumTooLarge);
  }

  const Snapshot& snapshot_;
  const Plan& plan_;
  const InitiativeState* initiative_;
  const Period period_;
  const Indicator& indicator_;
  const AssessedIndicator& assessed_;
  FactSet& facts_;
  std::optional<Decimal> target_ = {};
  std::optional<Decimal> baseline_ = {};
  std::optional<Decimal> previous_ = {};
  Ground value_ground_ = {};
  Ground previous_ground_ = {};
  Ground promise_ground_ = {};
};

bool ReadsIndicators(const Scheme& scheme) {
  const auto is_about_one = [](const auto& item) {
    return item.subject == SubjectKind::kIndicator;
  };
  const SchemeParts& parts = scheme.parts();
  return scheme.rules(SubjectKind::kIndicator) != nullptr ||
         std::any_of(parts.derived.begin(), parts.derived.end(),
                     is_about_one) ||
         std::any_of(parts.measures.begin(), parts.measures.end(),
                     is_about_one);
}

}  // namespace

GradedIndicator GradeIndicator(const Snapshot& snapshot, const Plan& plan,
                               const InitiativeState* initiative,
                               const Indicator& indicator, Period period,
                               const SubjectGrader& grader,
                               const Feeds& feeds) {
  const Scheme& scheme = grader.scheme();
  GradedIndicator graded{
      .assessed = AssessIndicator(
          snapshot, plan,
          initiative == nullptr ? nullptr : initiative->initiative, indicator,
          period, feeds)};
  if (ReadsIndicators(scheme)) {
    IndicatorFiller(snapshot, plan, initiative, period, graded).Fill();
    AddDerived(scheme, SubjectKind::kIndicator, graded.facts.values);
  }
  const Entry* judgement =
      HighestJudgement(snapshot, plan, indicator.id, period, scheme);
  static_cast<GradeDecision&>(graded.assessed) =
      grader.Grade(graded.facts, judgement, indicator.source);
  graded.entries = grader.TestedEntries(graded.facts);
  if (judgement != nullptr) graded.entries.push_back(judgement);
  return graded;
}

}  // namespace tassei::internal
