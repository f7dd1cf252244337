// Measures (達成割合 …): what is counted over the subjects of a plan.

#ifndef TASSEI_MEASURE_H_
#define TASSEI_MEASURE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tassei/rounding.h"
#include "tassei/shares.h"
#include "tassei/subject.h"

namespace tassei {

enum class MeasureKind {
  kShare,         // Those counted among those in the denominator.
  kMean,          // The mean of a value, weighted if there are weights.
  kSum,           // The sum of a value: points, effects.
  kDistribution,  // How many have each grade, and the share of each.
};

// How often an initiative is counted that several groups list (再掲).
enum class Counting {
  kOnce,          // 実質: once.
  kEveryListing,  // 延べ: once for each group that lists it, and its own.
};

// A figure about all subjects of one kind. Its denominator is every subject in
// force at the period's end, the undecided included, less those it excludes;
// what it excludes is listed with the reason.
//
// Filters, values and weights are FEEL over the facts of the subject, the
// derived ones included, and these: grade (達成度), the decided one;
// computed_grade (計算上の達成度); achieved (達成), judged (判定対象): flags of
// the decided grade; previous_grade (前期の達成度); fell_back (後退).
struct Measure {
  std::string id;
  std::string name;          // 「行財政改革取組の達成割合」
  std::string name_en = {};  // The id if empty.
  MeasureKind kind = MeasureKind::kShare;
  SubjectKind subject = SubjectKind::kInitiative;
  // Of a share: grades that are counted (empty: those that count as achieved,
  // parts with their whole), and a filter that must hold besides.
  std::vector<std::string> numerator = {};
  std::string numerator_filter = {};
  // Grades that leave the denominator, and a filter of what stays in it.
  std::vector<std::string> excluded = {};
  std::string denominator_filter = {};
  std::string exclusion_reason = {};  // Why the filter leaves something out.
  Counting counting = Counting::kOnce;
  std::string value = {};   // Of a mean or sum: a number.
  std::string weight = {};  // Of a mean: a number, not negative; empty: 1.
  int32_t places = 1;       // Digits printed behind the point.
  Rounding rounding = Rounding::kHalfUp;
  Residue residue = Residue::kLeave;  // Of a distribution.

  friend bool operator==(const Measure&, const Measure&) = default;
};

// "share", "mean", "sum", "distribution"; "once", "every_listing".
std::string_view MeasureKindCode(MeasureKind kind);
std::optional<MeasureKind> MeasureKindFromCode(std::string_view code);
std::string_view CountingCode(Counting counting);
std::optional<Counting> CountingFromCode(std::string_view code);

}  // namespace tassei

#endif  // TASSEI_MEASURE_H_
