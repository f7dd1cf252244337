#include "lib/plan/indicator_check.h"

#include <cstddef>
#include <string>
#include <vector>

#include "lib/plan/plan_diagnostics.h"

namespace tassei::internal {
namespace {

void CheckTarget(const Target& target, Direction direction,
                 const PeriodSpan& term, const Place& place,
                 Problems& problems) {
  const std::string period = target.period.id();
  if (!term.Contains(target.period)) {
    problems.Add(kOutsideTerm, place, "period", {period, term.ToString()});
  }
  const bool keeps_within = direction == Direction::kKeepWithin;
  if (keeps_within != target.upper.has_value()) {
    problems.Add(keeps_within ? kRangeMissing : kRangeUnwanted, place, "upper",
                 {period});
  } else if (keeps_within && *target.upper < target.value) {
    problems.Add(kRangeEmpty, place, "upper",
                 {period, target.value.ToString(), target.upper->ToString()});
  }
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
  if (indicator.fed_by.has_value()) {
    CheckMeasure(*indicator.fed_by, place, problems);
  }
}

}  // namespace tassei::internal
