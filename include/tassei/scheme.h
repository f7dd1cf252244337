// Schemes: one government's way of judging.

#ifndef TASSEI_SCHEME_H_
#define TASSEI_SCHEME_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "tassei/cause.h"
#include "tassei/date.h"
#include "tassei/decimal.h"
#include "tassei/diagnostic.h"
#include "tassei/indicator.h"
#include "tassei/period.h"
#include "tassei/ratio.h"
#include "tassei/rounding.h"
#include "tassei/rule_set.h"
#include "tassei/source.h"

namespace tassei {

// One grade of a scale (達成度).
struct Grade {
  std::string code;       // As printed: "達成", "B+", "順調".
  std::string name_en;    // For English output; the code if empty.
  bool achieved = false;  // Counts as achieved.
  bool judged = true;     // false: stands for "not judged".

  friend bool operator==(const Grade&, const Grade&) = default;
};

// A stage of review at which people judge, the last the highest.
struct Stage {
  std::string code;
  std::string name;  // 「所管課」「本部」「外部委員会」

  friend bool operator==(const Stage&, const Stage&) = default;
};

// A share of initiatives by grade (達成割合). The numerator counts those whose
// decided grade is one of `numerator` (empty: those that count as achieved).
// The denominator is every initiative in force at the period's end, once, the
// undecided included, less those whose decided grade is one of `excluded`.
struct Measure {
  std::string id;
  std::string name;     // 「行財政改革取組の達成割合」
  std::string name_en;  // The id if empty.
  std::vector<std::string> numerator = {};
  std::vector<std::string> excluded = {};
  int32_t places = 1;  // Digits printed after the point of a percentage.
  Rounding rounding = Rounding::kHalfUp;

  friend bool operator==(const Measure&, const Measure&) = default;
};

// What a scheme is made of.
struct SchemeParts {
  std::string id;
  std::string version;  // Unique among the versions of the scheme.
  std::string name;
  Period effective_from;  // The first period it judges, and each later one.
  Date known_from;        // Not chosen for a known_on before this day.
  std::vector<Grade> grades = {};  // The best first.
  std::vector<Stage> stages = {};
  TableText rules = {};  // See RuleSet; the output is 達成度 or "grade".
  std::vector<Measure> measures = {};
  Source source = {};
};

// A valid version of a scheme. Immutable: any number of threads may read one.
class Scheme {
 public:
  // Checks the parts and compiles the rules; adds every problem to
  // `diagnostics`. On any error kInvalidArgument.
  static absl::StatusOr<Scheme> Make(SchemeParts parts,
                                     Diagnostics* diagnostics);

  const SchemeParts& parts() const;
  const RuleSet& rules() const;
  const Grade* FindGrade(std::string_view code) const;
  const Measure* FindMeasure(std::string_view id) const;
  // The place of a grade on the scale, 0 the best; nullopt if unknown.
  std::optional<std::size_t> GradeRank(std::string_view code) const;
  // The place of a stage, 0 the lowest; nullopt if unknown.
  std::optional<std::size_t> StageRank(std::string_view code) const;

 private:
  struct Rep;
  explicit Scheme(std::shared_ptr<const Rep> rep);
  std::shared_ptr<const Rep> rep_;  // Never null.
};

// How an attainment formula (達成率) sees one indicator in one period.
struct AttainmentInput {
  Decimal actual;
  std::optional<Target> target;
  std::optional<Decimal> baseline;
  Direction direction = Direction::kUp;
};

// An attainment and why it is missing.
struct AttainmentResult {
  std::optional<Decimal> value;
  Cause cause = {};
};

// Whether a code names an attainment formula: "actual_over_target",
// "target_over_actual", "from_baseline", "keep_within".
bool IsAttainmentFormula(std::string_view code);
// The formula for an indicator that names none: keep_within for that
// direction, target_over_actual for down, else actual_over_target.
std::string_view DefaultAttainment(Direction direction);

// Computes an attainment as a share of 1, not rounded, not capped.
//   actual_over_target  actual / target; missing if the target is 0 or negative
//   target_over_actual  target / actual; missing if either is 0 or negative
//   from_baseline       (actual − baseline) / (target − baseline); missing
//                       without a baseline, or if the target equals it
//   keep_within         1 inside [target, upper], else 0
// Sources of the formulas: docs/attainment.md. Requires a known formula.
AttainmentResult Attain(std::string_view formula, const AttainmentInput& input);

}  // namespace tassei

#endif  // TASSEI_SCHEME_H_
