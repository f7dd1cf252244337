// Indicators (指標): what is measured, and what was promised of it.

#ifndef TASSEI_INDICATOR_H_
#define TASSEI_INDICATOR_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tassei/decimal.h"
#include "tassei/period.h"
#include "tassei/source.h"

namespace tassei {

// Which way is better.
enum class Direction { kUp, kDown, kKeepWithin };

// How a value stands to its period, and so how halves make a year.
enum class IndicatorKind {
  kPoint,       // The state at the period's end. A year's is its second half's.
  kFlow,        // What happened in the period. A year's is the sum.
  kCumulative,  // A running total from a stated start. A year's is its second
                // half's.
  kCarriedForward,  // An effect that goes on in later periods (継続効果).
};

enum class IndicatorRole {
  kTarget,      // Judged against its targets.
  kMain,        // 主指標: judged, and named first.
  kMonitoring,  // Reported, never judged.
};

// How targets are found for periods that name none. A value named for a period
// always stands (長野県: yearly guide values are partly set by hand).
enum class TargetPath {
  kNone,    // They have none.
  kLinear,  // On the straight line from the baseline to the last target for a
            // period of the same length, by the ends of both (静岡県's 期待値,
            // 長野県's 目安値); none outside it.
  kStep,  // The latest earlier target for a period of the same length holds
          // until the next one; none before the first.
};

struct Target {
  Period period;
  std::optional<Decimal> value;  // nullopt: the target is in words.
  // For keep-within indicators the range is [value, upper].
  std::optional<Decimal> upper = {};
  // In words: 「設置」「全国1位」. Empty if there is a value.
  std::string text = {};

  friend bool operator==(const Target&, const Target&) = default;
};

struct Baseline {
  Period period;
  Decimal value;

  friend bool operator==(const Baseline&, const Baseline&) = default;
};

// A measure of another plan that gives this indicator its value: a share in
// percent, a mean or sum as it is.
struct MeasureReference {
  std::string plan;
  std::string measure;

  friend bool operator==(const MeasureReference&,
                         const MeasureReference&) = default;
};

// One indicator of an initiative or of a whole plan.
struct Indicator {
  std::string id;  // Unique in its plan.
  std::string name;
  std::string unit;  // "％", "人", "千円"; as printed.
  Direction direction = Direction::kUp;
  IndicatorKind kind = IndicatorKind::kPoint;
  IndicatorRole role = IndicatorRole::kTarget;
  PeriodKind frequency = PeriodKind::kYear;  // How often it is reported.
  std::optional<Baseline> baseline = {};
  std::vector<Target> targets = {};  // Ascending, one per period.
  TargetPath path = TargetPath::kNone;
  // What values on a linear path are rounded to, half up: 0.1, 100.
  Decimal path_quantum = 1;
  // How much the value may change and still count as kept (維持), not negative.
  std::optional<Decimal> tolerance = {};
  // The code of an attainment formula, e.g. "actual_over_target"; what the
  // codes mean is the scheme's to say.
  std::string attainment = {};
  // Whether the latest value stands for periods that have none.
  bool carry_forward = false;
  std::optional<MeasureReference> fed_by = {};
  std::vector<std::string> sections = {};  // Ids; the first is its own.
  Source source = {};

  friend bool operator==(const Indicator&, const Indicator&) = default;
};

// Codes used in files: "up", "down", "keep_within"; "point", "flow",
// "cumulative", "carried_forward"; "target", "main", "monitoring"; "none",
// "linear", "step".
std::string_view DirectionCode(Direction direction);
std::optional<Direction> DirectionFromCode(std::string_view code);
std::string_view IndicatorKindCode(IndicatorKind kind);
std::optional<IndicatorKind> IndicatorKindFromCode(std::string_view code);
std::string_view IndicatorRoleCode(IndicatorRole role);
std::optional<IndicatorRole> IndicatorRoleFromCode(std::string_view code);
std::string_view TargetPathCode(TargetPath path);
std::optional<TargetPath> TargetPathFromCode(std::string_view code);

}  // namespace tassei

#endif  // TASSEI_INDICATOR_H_
