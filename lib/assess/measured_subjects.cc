#include "lib/assess/measured_subjects.h"

#include "lib/assess/assess_causes.h"
#include "lib/assess/fact_values.h"

namespace tassei::internal {
namespace {

MeasuredSubject Measured(const GradedIndicator& indicator) {
  const AssessedIndicator& assessed = indicator.assessed;
  MeasuredSubject subject{.id = assessed.indicator->id,
                          .decision = &assessed,
                          .facts = &indicator.facts.values};
  if (!IsCounted(assessed)) {
    const bool monitoring =
        assessed.indicator->role == IndicatorRole::kMonitoring;
    subject.left_out = {.kind = monitoring ? &assess_cause::kMonitoringOnly
                                           : &assess_cause::kFedByMeasure,
                        .arguments = {}};
  }
  return subject;
}

MeasuredSubject Measured(const GradedGroup& group, const std::string& id) {
  return {.id = id, .decision = &group.assessed, .facts = &group.facts.values};
}

MeasuredSubject Measured(const GradedPeriod& graded, std::size_t index) {
  const Initiative& initiative = *graded.state.initiatives[index].initiative;
  return {.id = initiative.id,
          .decision = &graded.grades[index],
          .facts = &graded.facts[index].facts.values,
          .listings = 1 + static_cast<int64_t>(initiative.also_under.size()),
          .initiative = &graded.facts[index]};
}

Value TextOrNull(const std::optional<std::string>& text) {
  return text.has_value() ? Value(*text)
                          : MissingValue(assess_cause::kNothingJudged);
}

}  // namespace

std::vector<MeasuredSubject> SubjectsOf(SubjectKind kind, const Plan& plan,
                                        const GradedPeriod& graded) {
  std::vector<MeasuredSubject> subjects;
  const bool indicators = kind == SubjectKind::kIndicator;
  if (kind == SubjectKind::kPlan) {
    subjects.push_back(Measured(graded.whole, plan.id()));
  } else if (kind == SubjectKind::kGroup) {
    for (const GradedGroup& group : graded.groups) {
      subjects.push_back(Measured(group, group.assessed.group->id));
    }
  } else if (indicators) {
    for (const GradedIndicator& indicator : graded.own_indicators) {
      subjects.push_back(Measured(indicator));
    }
  }
  if (!indicators && kind != SubjectKind::kInitiative) return subjects;
  for (std::size_t i = 0; i < graded.facts.size(); ++i) {
    if (!graded.state.initiatives[i].in_force) continue;
    if (!indicators) {
      subjects.push_back(Measured(graded, i));
      continue;
    }
    for (const GradedIndicator& indicator : graded.facts[i].indicators) {
      subjects.push_back(Measured(indicator));
    }
  }
  return subjects;
}

std::vector<Value> MeasureRow(const MeasuredSubject& subject,
                              const Scheme& scheme) {
  const GradeDecision& decision = *subject.decision;
  const Grade* grade = decision.decided.has_value()
                           ? scheme.FindGrade(*decision.decided)
                           : nullptr;
  std::vector<Value> row = *subject.facts;
  row.push_back(TextOrNull(decision.decided));
  row.push_back(TextOrNull(decision.computed));
  row.push_back(grade == nullptr ? MissingValue(assess_cause::kNothingJudged)
                                 : Value(grade->achieved));
  row.push_back(grade == nullptr ? MissingValue(assess_cause::kNothingJudged)
                                 : Value(grade->judged));
  row.push_back(TextOrNull(decision.previous));
  row.emplace_back(decision.fell_back);
  return row;
}

}  // namespace tassei::internal
