// Roll-ups (達成割合 …): a measure counted over the subjects of a plan.

#ifndef TASSEI_ROLLUP_H_
#define TASSEI_ROLLUP_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "tassei/basis.h"
#include "tassei/cause.h"
#include "tassei/decimal.h"
#include "tassei/entry.h"
#include "tassei/grade.h"
#include "tassei/measure.h"
#include "tassei/ratio.h"
#include "tassei/scheme.h"

namespace tassei {

// Against the plan: 遅れ, 予定どおり, 前倒し.
enum class Progress { kBehind, kAsPlanned, kAhead };

// "遅れ" / "behind the plan" ….
std::string_view ProgressName(Progress progress, Language language);
// The code used in files: "behind", "as_planned", "ahead".
std::string_view ProgressCode(Progress progress);

// A subject that a measure does not count, and why.
struct ExcludedSubject {
  std::string subject;  // Id.
  Cause reason;
};

// A figure that a document printed, beside the computed one.
struct FigureComparison {
  const Entry* figure;  // A PublishedFigure.
  bool agrees;          // Same numerator and same denominator.
};

// What one subject adds to a mean or sum.
struct Contribution {
  std::string subject;  // Id.
  Decimal value;
  Decimal weight;
};

// One grade of a distribution. The parts of a grade (B* of B) follow it, are
// counted in it, and are marked as such.
struct GradeShare {
  std::string grade;
  Decimal count;
  std::optional<Decimal> percent = {};  // As printed; nullopt: of nothing.
  bool is_part = false;                 // 内数

  friend bool operator==(const GradeShare&, const GradeShare&) = default;
};

// One measure in one period. Pointers live as long as the assessment.
struct Rollup {
  const Measure* measure;
  // Of a share: counted / denominator. Of a mean: Σ weight × value / Σ weight.
  // Of a sum: the sum / 1. Of a distribution: those with a grade / all.
  Ratio ratio;
  Basis basis = Basis::kFinal;  // The weakest in the denominator.
  bool illustrative = false;
  std::vector<std::string> counted = {};  // Ids in the numerator.
  // Ids in the denominator with no grade; of a mean or sum, with no value: such
  // a mean or sum has none either, and `cause` says so.
  std::vector<std::string> undecided = {};
  std::vector<ExcludedSubject> excluded = {};
  Cause cause = {};  // Why a mean or sum has no value.
  std::vector<Contribution> contributions = {};  // Of a mean or sum.
  std::vector<GradeShare> shares = {};           // Of a distribution.

  // The same measure in the period of the same kind before this one, by the
  // scheme of that time; nullopt if that has none of this id and kind.
  std::optional<Ratio> previous = {};

  // What the roadmaps planned by the end of the period. nullopt if no
  // initiative's roadmap plans an achievement, or if the measure counts
  // anything but initiatives that count as achieved; then nothing is behind or
  // ahead.
  std::optional<Ratio> planned = {};
  std::optional<Progress> progress = {};  // Counts compared.
  std::vector<std::string> behind = {};   // Planned, and not counted. Ids.
  std::vector<std::string> ahead = {};    // Counted, and not planned. Ids.
  std::vector<FigureComparison> published = {};
};

// The change of a share on the period before: in counts, and in points
// (%ポイント) between the percentages as `measure` prints them. nullopt where
// either side has none, and of other kinds of measures.
struct RollupChange {
  std::optional<Decimal> count = {};
  std::optional<Decimal> points = {};
};
RollupChange ChangeOn(const Rollup& rollup);

// One body's share in a roll-up of several: what merging needs of it. Parts
// merge to the same result in any order and grouping.
struct PartialRollup {
  std::string measure;  // Id.
  MeasureKind kind = MeasureKind::kShare;
  Decimal numerator = {};    // Of Rollup::ratio. Both are exact.
  Decimal denominator = {};  // Of a sum always 1.
  bool has_value = true;     // false: a mean or sum with a value missing.
  std::vector<GradeShare> grades = {};  // Without percentages; by code.
  Basis basis = Basis::kFinal;
  bool illustrative = false;

  friend bool operator==(const PartialRollup&, const PartialRollup&) = default;
};

PartialRollup PartOf(const Rollup& rollup);
// Both together. Where no numerator is negative, it depends on neither order
// nor grouping either whether parts can be merged.
//   kInvalidArgument  they are of different measures, or a grade is a part of
//                     another in one of them only
//   kOutOfRange       34 digits do not hold a sum to its last place
absl::StatusOr<PartialRollup> MergeParts(const PartialRollup& a,
                                         const PartialRollup& b);

// What a part says, as Rollup would.
struct MergedRollup {
  std::optional<Ratio> ratio = {};  // nullopt: a value is missing.
  std::vector<GradeShare> shares = {};
};
// The percentages are as `measure` prints them, the shares in the order of
// `scale`; behind it, and without it, those of other grades by code.
MergedRollup FinishPart(const PartialRollup& part, const Measure& measure,
                        std::span<const Grade> scale = {});

}  // namespace tassei

#endif  // TASSEI_ROLLUP_H_
