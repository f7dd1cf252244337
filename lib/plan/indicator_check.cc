#include "lib/plan/indicator_check.h"

#include <cstddef>
#include <string>
#include <vector>

#include "lib/plan/plan_diagnostics.h"

namespace tassei::internal {
namespace {

// Checks that a target is a number, a range, or words.
void CheckContent(const Target& target, Direction direction, const Place& place,
                  Problems& problems) {
  const std::string period = target.period.id();
  problems.CheckText(target.text, place, "text");
  if (!target.value.has_value()) {
    if (target.text.empty()) problems.Add(kTargetEmpty, place, "", {period});
    if (target.upper.has_value()) {
      problems.Add(kUpperOfWords, place, "upper", {period});
    }
    return;
  }
  if (!target.text.empty()) problems.Add(kTargetBoth, place, "text", {period});
  const bool keeps_within = direction == Direction::kKeepWithin;
  if (keeps_within != target.upper.has_value()) {
    problems.Add(keeps_within ? kRangeMissing : kRangeUnwanted, place, "upper",
                 {period});
  } else if (keeps_within && *target.upper < *target.value) {
    problems.Add(kRangeEmpty, place, "upper",
                 {period, target.value->ToString(), target.upper->ToString()});
  }
}

void CheckTarget(const Target& target, Direction direction,
                 const PeriodSpan& term, const Place& place,
                 Problems& problems) {
  if (!term.Contains(target.period)) {
    problems.Add(kOutsideTerm, place, "period",
                 {target.period.id(), term.ToString()});
  }
  CheckContent(target, direction, place, problems);
}

void CheckTargets(const Indicator& indicator, const PeriodSpan& term,
                  const Place& place, Problems& problems) {
  const std::vector<Target>& targets = indicator.targets;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const Place at = {place.subject, place.Element("targets", i)};
    CheckTarget(targets[i], indicator.direction, term, at, problems);
    if (i == 0 || targets[i - 1].period < targets[i].period) continue;
    const bool twice = targets[i - 1].period == targets[i].period;
    problems.Add(twice ? kTargetTwice : kTargetOrder, at, "period",
                 {targets[i].period.id()});
  }
}

// Checks that a line can be drawn from the baseline to the last target.
void CheckLine(const Indicator& indicator, const Place& place,
               Problems& problems) {
  if (indicator.direction == Direction::kKeepWithin) {
    problems.Add(kLineOfRanges, place, "path");
    return;
  }
  const Decimal quantum = indicator.path_quantum;
  if (quantum.is_zero() || quantum.is_negative()) {
    problems.Add(kQuantumNotPositive, place, "path_quantum",
                 {quantum.ToString()});
  }
  const bool has_end =
      !indicator.targets.empty() && indicator.targets.back().value.has_value();
  if (!has_end) problems.Add(kLineWithoutEnd, place, "targets");
  if (!indicator.baseline.has_value()) {
    problems.Add(kLineWithoutStart, place, "baseline");
  }
  if (!has_end || !indicator.baseline.has_value()) return;
  const Period start = indicator.baseline->period;
  const Period end = indicator.targets.back().period;
  if (start.last_day() >= end.last_day()) {
    problems.Add(kLineBackwards, place, "baseline/period",
                 {start.id(), end.id()});
  } else if (indicator.kind == IndicatorKind::kFlow &&
             start.kind() != end.kind()) {
    problems.Add(kLineOfTwoLengths, place, "baseline/period",
                 {start.id(), end.id()});
  }
}

void CheckMeasure(const MeasureReference& reference, const Place& place,
                  Problems& problems) {
  problems.CheckText(reference.plan, place, "fed_by/plan");
  problems.CheckText(reference.measure, place, "fed_by/measure");
  if (reference.plan.empty() || reference.measure.empty()) {
    problems.Add(kMeasureIncomplete, place, "fed_by");
  }
}

}  // namespace

void CheckIndicator(const Indicator& indicator, const KnownIds& sections,
                    const PeriodSpan& term, const Place& place,
                    Problems& problems) {
  problems.CheckId(indicator.id, place);
  problems.CheckText(indicator.name, place, "name");
  problems.CheckText(indicator.unit, place, "unit");
  problems.CheckText(indicator.attainment, place, "attainment");
  problems.CheckSource(indicator.source, place);
  problems.CheckReferences(kSectionUnknown, indicator.sections, sections, place,
                           "sections");
  CheckTargets(indicator, term, place, problems);
  if (indicator.baseline.has_value() &&
      indicator.baseline->period.first_day() > term.last_day()) {
    problems.Add(kBaselineLate, place, "baseline/period",
                 {indicator.baseline->period.id(), term.ToString()});
  }
  if (indicator.path == TargetPath::kLinear) {
    CheckLine(indicator, place, problems);
  }
  if (indicator.tolerance.has_value() && indicator.tolerance->is_negative()) {
    problems.Add(kToleranceNegative, place, "tolerance",
                 {indicator.tolerance->ToString()});
  }
  if (indicator.fed_by.has_value()) {
    CheckMeasure(*indicator.fed_by, place, problems);
  }
}

}  // namespace tassei::internal
