#include "lib/assess/measure_count.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "lib/assess/assess_causes.h"
#include "lib/assess/grade_shares.h"
#include "lib/assess/measured_subjects.h"
#include "lib/assess/orderless_sum.h"
#include "lib/assess/roadmap_progress.h"
#include "lib/scheme/subject_values.h"

namespace tassei {

std::string_view ProgressName(Progress progress, Language language) {
  constexpr Text kNames[] = {{"遅れ", "behind the plan"},
                             {"予定どおり", "as planned"},
                             {"前倒し", "ahead of the plan"}};
  return kNames[static_cast<std::size_t>(progress)].In(language);
}

std::string_view ProgressCode(Progress progress) {
  constexpr std::string_view kCodes[] = {"behind", "as_planned", "ahead"};
  return kCodes[static_cast<std::size_t>(progress)];
}

namespace internal {
namespace {

bool Lists(const std::vector<std::string>& codes, const std::string& code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

// What a grade is a part of; itself if it is whole or unknown.
std::string WholeOf(const Scheme& scheme, const std::string& code) {
  const Grade* grade = scheme.FindGrade(code);
  return grade == nullptr || grade->part_of.empty() ? code : grade->part_of;
}

bool Lists(const std::vector<std::string>& codes, const Scheme& scheme,
           const std::string& code) {
  return Lists(codes, code) || Lists(codes, WholeOf(scheme, code));
}

bool CountsGrade(const Measure& measure, const Scheme& scheme,
                 const std::string& code) {
  if (!measure.numerator.empty()) {
    return Lists(measure.numerator, scheme, code);
  }
  return IsAchieved(scheme, code).value_or(false) ||
         IsAchieved(scheme, WholeOf(scheme, code)).value_or(false);
}

// Whether the measure counts exactly what is achieved: only that is planned.
bool CountsAchieved(const Measure& measure, const Scheme& scheme) {
  if (measure.kind != MeasureKind::kShare ||
      measure.subject != SubjectKind::kInitiative ||
      measure.counting != Counting::kOnce ||
      !measure.numerator_filter.empty()) {
    return false;
  }
  const std::vector<Grade>& grades = scheme.parts().grades;
  return std::all_of(grades.begin(), grades.end(), [&](const Grade& grade) {
    return CountsGrade(measure, scheme, grade.code) == grade.achieved;
  });
}

// Counts one measure, subject by subject.
class Counter {
 public:
  Counter(std::size_t place, const GradedPeriod& graded)
      : place_(place),
        has_feel_(HasFeel(graded.scheme, place)),
        measure_(graded.scheme.parts().measures[place]),
        graded_(graded) {
    rollup_.measure = &measure_;
  }

  void Add(const MeasuredSubject& subject) {
    const MeasureAnswers answers =
        has_feel_ ? AnswerMeasure(graded_.scheme, place_,
                                  MeasureRow(subject, graded_.scheme))
                  : MeasureAnswers();
    if (std::optional<Cause> reason = ReasonToLeaveOut(subject, answers)) {
      rollup_.excluded.push_back(
          {.subject = subject.id, .reason = *std::move(reason)});
      return;
    }
    const GradeDecision& decision = *subject.decision;
    rollup_.basis = Weakest(rollup_.basis, decision.basis);
    rollup_.illustrative = rollup_.illustrative || decision.illustrative;
    const int64_t times =
        measure_.counting == Counting::kOnce ? 1 : subject.listings;
    denominator_ += times;
    switch (measure_.kind) {
      case MeasureKind::kShare:
        CountShare(subject, answers, times);
        break;
      case MeasureKind::kMean:
      case MeasureKind::kSum:
        AddValue(subject, answers, times);
        break;
      case MeasureKind::kDistribution:
        CountGrade(subject, times);
        break;
    }
  }

  Rollup Finish() && {
    switch (measure_.kind) {
      case MeasureKind::kShare:
        rollup_.ratio = {.numerator = numerator_, .denominator = denominator_};
        break;
      case MeasureKind::kMean:
      case MeasureKind::kSum:
        FinishValue();
        break;
      case MeasureKind::kDistribution:
        FinishDistribution();
        break;
    }
    if (is_planned_ && CountsAchieved(measure_, graded_.scheme)) {
      FinishPlanned();
    } else {
      rollup_.behind.clear();
      rollup_.ahead.clear();
    }
    return std::move(rollup_);
  }

 private:
  std::optional<Cause> ReasonToLeaveOut(const MeasuredSubject& subject,
                                        const MeasureAnswers& answers) const {
    if (subject.left_out.has_value()) return subject.left_out;
    const GradeDecision& decision = *subject.decision;
    if (decision.previous.has_value()) {
      const Grade* before = graded_.scheme.FindGrade(*decision.previous);
      if (before != nullptr && !before->monitored) {
        const std::optional<Period> period = graded_.period.Plus(-1);
        return Cause{
            .kind = &assess_cause::kNoLongerMonitored,
            .arguments = {period ? period->id() : "", *decision.previous}};
      }
    }
    if (decision.decided.has_value() &&
        Lists(measure_.excluded, graded_.scheme, *decision.decided)) {
      return GradeExcluded(decision);
    }
    const bool* stays = answers.denominator.boolean();
    if (stays == nullptr || *stays) return std::nullopt;
    return Cause{.kind = &assess_cause::kFilteredOut,
                 .arguments = {measure_.exclusion_reason.empty()
                                   ? measure_.denominator_filter
                                   : measure_.exclusion_reason}};
  }

  // Who judged it so may have said why.
  static Cause GradeExcluded(const GradeDecision& decision) {
    if (decision.judgement == nullptr || decision.judgement->reason.empty()) {
      return {.kind = &assess_cause::kGradeExcluded,
              .arguments = {*decision.decided}};
    }
    return {.kind = &assess_cause::kGradeExcludedFor,
            .arguments = {*decision.decided, decision.judgement->reason}};
  }

  void CountShare(const MeasuredSubject& subject, const MeasureAnswers& answers,
                  int64_t times) {
    const std::optional<std::string>& decided = subject.decision->decided;
    if (!decided.has_value()) rollup_.undecided.push_back(subject.id);
    const bool* passes = answers.numerator.boolean();
    const bool is_counted =
        decided.has_value() &&
        CountsGrade(measure_, graded_.scheme, *decided) &&
        (measure_.numerator_filter.empty() || (passes != nullptr && *passes));
    if (is_counted) {
      numerator_ += times;
      rollup_.counted.push_back(subject.id);
    }
    if (subject.initiative == nullptr) return;
    Compare(*subject.initiative->roadmap.roadmap, subject.id, is_counted);
  }

  void Compare(const Roadmap& roadmap, const std::string& id, bool is_counted) {
    is_planned_ = is_planned_ || roadmap.planned_achievement.has_value();
    const bool is_planned = PlansAchievementBy(roadmap, graded_.period);
    planned_ += is_planned;
    if (is_planned && !is_counted) rollup_.behind.push_back(id);
    if (!is_planned && is_counted) rollup_.ahead.push_back(id);
  }

  void AddValue(const MeasuredSubject& subject, const MeasureAnswers& answers,
                int64_t times) {
    const std::optional<Decimal> weight =
        WeightOf(answers, times, measure_.id + " " + subject.id);
    const Decimal* value = answers.value.number();
    if (!weight.has_value() || value == nullptr) {
      rollup_.undecided.push_back(subject.id);
      if (value == nullptr) Fail(NotNumber(subject.id, answers.value));
      return;
    }
    rollup_.counted.push_back(subject.id);
    rollup_.contributions.push_back(
        {.subject = subject.id, .value = *value, .weight = *weight});
  }

  // nullopt, with the cause told, if there is no weight.
  std::optional<Decimal> WeightOf(const MeasureAnswers& answers, int64_t times,
                                  const std::string& name) {
    if (measure_.weight.empty()) return Decimal(times);
    const Decimal* weight = answers.weight.number();
    if (weight == nullptr || weight->is_negative()) {
      Fail(NotNumber(name, answers.weight));
      return std::nullopt;
    }
    return Decimal::Multiply(*weight, times);
  }

  static Cause NotNumber(const std::string& name, const Value& value) {
    const Cause* cause = value.cause();
    return {.kind = &assess_cause::kValueNotNumber,
            .arguments = {name, cause == nullptr ? value.ToString()
                                                 : std::string(cause->code())}};
  }

  void Fail(Cause cause) {
    if (rollup_.cause.kind == nullptr) rollup_.cause = std::move(cause);
  }

  void FinishValue() {
    const bool is_mean = measure_.kind == MeasureKind::kMean;
    std::vector<Decimal> products;
    std::vector<Decimal> weighed;
    for (const Contribution& part : rollup_.contributions) {
      const auto product = Decimal::Multiply(part.value, part.weight);
      if (!product) return Fail({.kind = &assess_cause::kSumTooLarge});
      products.push_back(*product);
      weighed.push_back(part.weight);
    }
    const std::optional<Decimal> sum = OrderlessSum(products);
    const std::optional<Decimal> weights = OrderlessSum(weighed);
    if (!sum || !weights) Fail({.kind = &assess_cause::kSumTooLarge});
    if (rollup_.cause.kind != nullptr) {
      rollup_.ratio = {};
      return;
    }
    rollup_.ratio = {.numerator = *sum,
                     .denominator = is_mean ? *weights : Decimal(1)};
  }

  void CountGrade(const MeasuredSubject& subject, int64_t times) {
    const std::optional<std::string>& decided = subject.decision->decided;
    if (!decided.has_value()) {
      rollup_.undecided.push_back(subject.id);
      return;
    }
    numerator_ += times;
    rollup_.counted.push_back(subject.id);
    counts_.resize(graded_.scheme.parts().grades.size());
    Count(*decided, times);
    const std::string whole = WholeOf(graded_.scheme, *decided);
    if (whole != *decided) Count(whole, times);
  }

  // A grade of a judgement by another version of the scheme is not listed.
  void Count(const std::string& code, int64_t times) {
    const Grade* grade = graded_.scheme.FindGrade(code);
    if (grade == nullptr) return;
    counts_[static_cast<std::size_t>(
        grade - graded_.scheme.parts().grades.data())] += times;
  }

  void FinishDistribution() {
    const std::vector<Grade>& grades = graded_.scheme.parts().grades;
    counts_.resize(grades.size());
    rollup_.ratio = {.numerator = numerator_, .denominator = denominator_};
    for (std::size_t i = 0; i < grades.size(); ++i) {
      if (!GivenTo(grades[i], measure_.subject)) continue;
      rollup_.shares.push_back({.grade = grades[i].code,
                                .count = counts_[i],
                                .is_part = !grades[i].part_of.empty()});
    }
    SetPercents(measure_, denominator_, rollup_.shares);
  }

  static bool GivenTo(const Grade& grade, SubjectKind subject) {
    const std::vector<SubjectKind>& subjects = grade.subjects;
    return subjects.empty() || std::find(subjects.begin(), subjects.end(),
                                         subject) != subjects.end();
  }

  void FinishPlanned() {
    rollup_.planned = {.numerator = planned_, .denominator = denominator_};
    const Decimal counted = rollup_.ratio.numerator;
    const Decimal planned = planned_;
    rollup_.progress = counted < planned   ? Progress::kBehind
                       : planned < counted ? Progress::kAhead
                                           : Progress::kAsPlanned;
  }

  const std::size_t place_;
  const bool has_feel_;
  const Measure& measure_;
  const GradedPeriod& graded_;
  Rollup rollup_ = {.measure = nullptr, .ratio = {}};
  int64_t numerator_ = 0;
  int64_t denominator_ = 0;
  int64_t planned_ = 0;
  bool is_planned_ = false;           // Some roadmap plans an achievement.
  std::vector<int64_t> counts_ = {};  // One for each grade of the scale.
};

Rollup Count(std::size_t measure, const GradedPeriod& graded,
             const Plan& plan) {
  Counter counter(measure, graded);
  const SubjectKind kind = graded.scheme.parts().measures[measure].subject;
  for (const MeasuredSubject& subject : SubjectsOf(kind, plan, graded)) {
    counter.Add(subject);
  }
  return std::move(counter).Finish();
}

// The ratio of the same measure in the period before.
std::optional<Ratio> RatioBefore(const Measure& measure,
                                 const GradedPeriod& before, const Plan& plan) {
  const Measure* same = before.scheme.FindMeasure(measure.id);
  if (same == nullptr || same->kind != measure.kind) return std::nullopt;
  const auto place =
      static_cast<std::size_t>(same - before.scheme.parts().measures.data());
  const Rollup rollup = Count(place, before, plan);
  if (rollup.cause.kind != nullptr) return std::nullopt;
  return rollup.ratio;
}

}  // namespace

Rollup CountMeasure(std::size_t measure, const GradedPeriod& graded,
                    const GradedPeriod* before, const Plan& plan,
                    const Snapshot& snapshot) {
  Rollup rollup = Count(measure, graded, plan);
  if (before != nullptr) {
    rollup.previous = RatioBefore(*rollup.measure, *before, plan);
  }
  for (const Entry* figure :
       snapshot.PublishedFigures(plan, rollup.measure->id, graded.period)) {
    const Ratio& printed = std::get<PublishedFigure>(figure->content).ratio;
    rollup.published.push_back(
        {.figure = figure, .agrees = printed == rollup.ratio});
  }
  return rollup;
}

}  // namespace internal
}  // namespace tassei
