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

struct Target {
  Period period;
  Decimal value;
  // For keep-within indicators the range is [value, upper].
  std::optional<Decimal> upper = {};

  friend bool operator==(const Target&, const Target&) = default;
};

struct Baseline {
  Period period;
  Decimal value;

  friend bool operator==(const Baseline&, const Baseline&) = default;
};

// A measure of another plan whose ratio, in percent, is this indicator's value.
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
// "cumulative", "carried_forward"; "target", "main", "monitoring".
std::string_view DirectionCode(Direction direction);
std::optional<Direction> DirectionFromCode(std::string_view code);
std::string_view IndicatorKindCode(IndicatorKind kind);
std::optional<IndicatorKind> IndicatorKindFromCode(std::string_view code);
std::string_view IndicatorRoleCode(IndicatorRole role);
std::optional<IndicatorRole> IndicatorRoleFromCode(std::string_view code);

}  // namespace tassei

#endif  // TASSEI_INDICATOR_H_
