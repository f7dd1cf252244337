#include "lib/report/figures.h"

#include <vector>

#include "lib/report/marks.h"
#include "lib/report/numbers.h"
#include "tassei/shares.h"

namespace tassei::internal {
namespace {

constexpr Text kRatio = {"{0} ({1})", "{0} ({1})"};
constexpr Text kShare = {"{0} {1} ({2})", "{0} {1} ({2})"};

bool IsShareOf(const Measure& measure) {
  return measure.kind == MeasureKind::kShare ||
         measure.kind == MeasureKind::kDistribution;
}

// The counts of whole grades, then of the rest.
std::vector<Decimal> WholeCounts(const Rollup& rollup, Decimal rest) {
  std::vector<Decimal> counts;
  for (const GradeShare& share : rollup.shares) {
    if (!share.is_part) counts.push_back(share.count);
  }
  counts.push_back(rest);
  return counts;
}

std::string DistributionText(const ReportContext& context,
                             const Rollup& rollup) {
  std::vector<std::string> parts;
  for (const GradeShare& share : rollup.shares) {
    if (share.is_part || share.count.is_zero()) continue;
    parts.push_back(Fill(kShare.In(context.language()),
                         {context.GradeName(share.grade),
                          NumberText(share.count, context.language()),
                          PercentText(share.percent)}));
  }
  return parts.empty() ? std::string(kNoValue)
                       : Join(parts, context.language());
}

}  // namespace

std::optional<Decimal> PrintedValue(const Measure& measure,
                                    const Ratio& ratio) {
  if (IsShareOf(measure)) return std::nullopt;
  return Decimal::DivideRounded(ratio.numerator, ratio.denominator,
                                measure.places, measure.rounding);
}

std::optional<Decimal> PrintedValue(const Rollup& rollup) {
  if (rollup.cause.kind != nullptr) return std::nullopt;
  return PrintedValue(*rollup.measure, rollup.ratio);
}

GradeShare RestOf(const Rollup& rollup) {
  GradeShare rest = {.grade = {}, .count = rollup.ratio.denominator};
  for (const GradeShare& share : rollup.shares) {
    if (share.is_part) continue;
    rest.count =
        Decimal::Subtract(rest.count, share.count).value_or(rest.count);
  }
  const Measure& measure = *rollup.measure;
  const auto percents =
      PercentShares(WholeCounts(rollup, rest.count), measure.places,
                    measure.rounding, measure.residue);
  if (percents.has_value()) rest.percent = percents->back();
  return rest;
}

bool SharesTotalHundred(const Rollup& rollup) {
  const GradeShare rest = RestOf(rollup);
  if (!rest.percent.has_value()) return true;
  std::optional<Decimal> total = rest.percent;
  for (const GradeShare& share : rollup.shares) {
    if (share.is_part) continue;
    if (!share.percent.has_value() || !total.has_value()) return true;
    total = Decimal::Add(*total, *share.percent);
  }
  return total == Decimal(100);
}

std::string RatioText(const Measure& measure, const Ratio& ratio,
                      Language language) {
  if (IsShareOf(measure)) {
    return Fill(kRatio.In(language),
                {ratio.ToString(),
                 ratio.PercentText(measure.places, measure.rounding)});
  }
  const std::optional<Decimal> value = PrintedValue(measure, ratio);
  return value.has_value() ? NumberText(*value, language)
                           : std::string(kNoValue);
}

std::string FigureText(const ReportContext& context, const Rollup& rollup) {
  if (rollup.measure->kind == MeasureKind::kDistribution) {
    return DistributionText(context, rollup);
  }
  if (rollup.cause.kind != nullptr) return std::string(kNoValue);
  return RatioText(*rollup.measure, rollup.ratio, context.language());
}

std::string_view RoundingName(Rounding rounding, Language language) {
  constexpr Text kNames[] = {
      {"四捨五入", "half up"},          {"切捨て", "toward zero"},
      {"切上げ", "away from zero"},     {"偶数丸め", "half to even"},
      {"小さい方への丸め", "down"},     {"大きい方への丸め", "up"},
      {"五捨六入", "half toward zero"},
  };
  return kNames[static_cast<std::size_t>(rounding)].In(language);
}

}  // namespace tassei::internal
