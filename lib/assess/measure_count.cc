#include "lib/assess/measure_count.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "lib/assess/assess_causes.h"
#include "lib/assess/roadmap_progress.h"

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

bool Counts(const Measure& measure, const Scheme& scheme,
            const std::string& grade) {
  return measure.numerator.empty() ? IsAchieved(scheme, grade).value_or(false)
                                   : Lists(measure.numerator, grade);
}

// Whether the measure counts exactly what is achieved: only that is planned.
bool CountsAchieved(const Measure& measure, const Scheme& scheme) {
  const std::vector<Grade>& grades = scheme.parts().grades;
  return std::all_of(grades.begin(), grades.end(), [&](const Grade& grade) {
    return Counts(measure, scheme, grade.code) == grade.achieved;
  });
}

// Counts one measure, initiative by initiative.
class Counter {
 public:
  Counter(const Measure& measure, const GradedPeriod& graded)
      : measure_(measure), graded_(graded) {
    rollup_.measure = &measure;
  }

  void Add(std::size_t index) {
    const Initiative& initiative = *graded_.state.initiatives[index].initiative;
    const InitiativeGrade& grade = graded_.grades[index];
    if (grade.decided.has_value() && Lists(measure_.excluded, *grade.decided)) {
      rollup_.excluded.push_back(
          {.initiative = initiative.id,
           .reason = {.kind = &assess_cause::kGradeExcluded,
                      .arguments = {*grade.decided}}});
      return;
    }
    ++denominator_;
    rollup_.basis = Weakest(rollup_.basis, grade.basis);
    rollup_.illustrative = rollup_.illustrative || grade.illustrative;
    if (!grade.decided.has_value()) rollup_.undecided.push_back(initiative.id);
    const bool is_counted = grade.decided.has_value() &&
                            Counts(measure_, graded_.scheme, *grade.decided);
    if (is_counted) rollup_.counted.push_back(initiative.id);
    Compare(*graded_.facts[index].roadmap.roadmap, initiative.id, is_counted);
  }

  Rollup Finish() && {
    rollup_.ratio = {.numerator = static_cast<int64_t>(rollup_.counted.size()),
                     .denominator = denominator_};
    if (is_planned_ && CountsAchieved(measure_, graded_.scheme)) {
      FinishPlanned();
    } else {
      rollup_.behind.clear();
      rollup_.ahead.clear();
    }
    return std::move(rollup_);
  }

 private:
  void Compare(const Roadmap& roadmap, const std::string& id, bool is_counted) {
    is_planned_ = is_planned_ || roadmap.planned_achievement.has_value();
    const bool is_planned = PlansAchievementBy(roadmap, graded_.period);
    planned_ += is_planned;
    if (is_planned && !is_counted) rollup_.behind.push_back(id);
    if (!is_planned && is_counted) rollup_.ahead.push_back(id);
  }

  void FinishPlanned() {
    rollup_.planned = {.numerator = planned_, .denominator = denominator_};
    const Decimal counted = rollup_.ratio.numerator;
    const Decimal planned = planned_;
    rollup_.progress = counted < planned   ? Progress::kBehind
                       : planned < counted ? Progress::kAhead
                                           : Progress::kAsPlanned;
  }

  const Measure& measure_;
  const GradedPeriod& graded_;
  Rollup rollup_ = {.measure = nullptr, .ratio = {}};
  int64_t denominator_ = 0;
  int64_t planned_ = 0;
  bool is_planned_ = false;  // Some roadmap plans an achievement.
};

}  // namespace

Rollup CountMeasure(const Measure& measure, const GradedPeriod& graded,
                    const Plan& plan, const Snapshot& snapshot) {
  Counter counter(measure, graded);
  for (std::size_t i = 0; i < graded.grades.size(); ++i) {
    if (graded.state.initiatives[i].in_force) counter.Add(i);
  }
  Rollup rollup = std::move(counter).Finish();
  for (const Entry* figure :
       snapshot.PublishedFigures(plan, measure.id, graded.period)) {
    const Ratio& printed = std::get<PublishedFigure>(figure->content).ratio;
    rollup.published.push_back(
        {.figure = figure, .agrees = printed == rollup.ratio});
  }
  return rollup;
}

}  // namespace internal
}  // namespace tassei
