#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "lib/assess/exact_sum.h"
#include "lib/assess/grade_shares.h"
#include "tassei/rollup.h"

namespace tassei {
namespace {

using internal::ExactSum;

absl::Status OutOfRange(const PartialRollup& part) {
  return absl::OutOfRangeError(absl::StrCat(
      "34 digits do not hold the sum of two parts of measure ", part.measure));
}

absl::Status CheckSameMeasure(const PartialRollup& a, const PartialRollup& b) {
  if (a.measure == b.measure && a.kind == b.kind) return absl::OkStatus();
  return absl::InvalidArgumentError(absl::StrCat(
      "parts of different measures: ", a.measure, ", ", b.measure));
}

absl::Status AddGrades(const PartialRollup& part,
                       std::map<std::string, GradeShare>& grades) {
  for (const GradeShare& share : part.grades) {
    const auto [known, is_new] = grades.emplace(share.grade, share);
    if (is_new) continue;
    GradeShare& sum = known->second;
    if (sum.is_part != share.is_part) {
      return absl::InvalidArgumentError(
          absl::StrCat("grade ", share.grade,
                       " is a part of another in one of the parts only"));
    }
    const std::optional<Decimal> count = ExactSum(sum.count, share.count);
    if (!count.has_value()) return OutOfRange(part);
    sum.count = *count;
  }
  return absl::OkStatus();
}

// The place of a grade on a scale; its end if it is not there.
std::size_t PlaceOf(const std::string& code, std::span<const Grade> scale) {
  const auto found =
      std::find_if(scale.begin(), scale.end(),
                   [&code](const Grade& grade) { return grade.code == code; });
  return static_cast<std::size_t>(found - scale.begin());
}

void SortByScale(std::span<const Grade> scale,
                 std::vector<GradeShare>& shares) {
  const auto key = [scale](const GradeShare& share) {
    return std::pair<std::size_t, const std::string&>(
        PlaceOf(share.grade, scale), share.grade);
  };
  std::sort(shares.begin(), shares.end(),
            [&key](const GradeShare& a, const GradeShare& b) {
              return key(a) < key(b);
            });
}

std::optional<Decimal> Difference(std::optional<Decimal> now,
                                  std::optional<Decimal> before) {
  return now && before ? ExactSum(*now, before->Negated()) : std::nullopt;
}

}  // namespace

RollupChange ChangeOn(const Rollup& rollup) {
  const Measure& measure = *rollup.measure;
  if (measure.kind != MeasureKind::kShare || !rollup.previous.has_value()) {
    return {};
  }
  const auto percent = [&measure](const Ratio& ratio) {
    return ratio.Percent(measure.places, measure.rounding);
  };
  return {
      .count = Difference(rollup.ratio.numerator, rollup.previous->numerator),
      .points = Difference(percent(rollup.ratio), percent(*rollup.previous))};
}

PartialRollup PartOf(const Rollup& rollup) {
  PartialRollup part{.measure = rollup.measure->id,
                     .kind = rollup.measure->kind,
                     .numerator = rollup.ratio.numerator,
                     .denominator = rollup.ratio.denominator,
                     .has_value = rollup.cause.kind == nullptr,
                     .grades = rollup.shares,
                     .basis = rollup.basis,
                     .illustrative = rollup.illustrative};
  for (GradeShare& share : part.grades) share.percent.reset();
  SortByScale({}, part.grades);
  return part;
}

absl::StatusOr<PartialRollup> MergeParts(const PartialRollup& a,
                                         const PartialRollup& b) {
  if (absl::Status same = CheckSameMeasure(a, b); !same.ok()) return same;
  std::map<std::string, GradeShare> grades;
  for (const PartialRollup* part : {&a, &b}) {
    if (absl::Status added = AddGrades(*part, grades); !added.ok()) {
      return added;
    }
  }
  const std::optional<Decimal> numerator = ExactSum(a.numerator, b.numerator);
  const std::optional<Decimal> denominator =
      a.kind == MeasureKind::kSum ? Decimal(1)
                                  : ExactSum(a.denominator, b.denominator);
  if (!numerator.has_value() || !denominator.has_value()) return OutOfRange(a);
  PartialRollup merged{.measure = a.measure,
                       .kind = a.kind,
                       .numerator = *numerator,
                       .denominator = *denominator,
                       .has_value = a.has_value && b.has_value,
                       .basis = Weakest(a.basis, b.basis),
                       .illustrative = a.illustrative || b.illustrative};
  for (auto& [code, share] : grades) merged.grades.push_back(std::move(share));
  return merged;
}

MergedRollup FinishPart(const PartialRollup& part, const Measure& measure,
                        std::span<const Grade> scale) {
  MergedRollup merged;
  if (part.has_value) {
    merged.ratio = {.numerator = part.numerator,
                    .denominator = part.denominator};
  }
  merged.shares = part.grades;
  SortByScale(scale, merged.shares);
  internal::SetPercents(measure, part.denominator, merged.shares);
  return merged;
}

}  // namespace tassei
