#include "lib/assess/grade_shares.h"

#include <cstddef>
#include <optional>

#include "lib/assess/exact_sum.h"
#include "tassei/ratio.h"
#include "tassei/shares.h"

namespace tassei::internal {
namespace {

// The counts of whole grades, and of everything else; nullopt if those cannot
// be told.
std::optional<std::vector<Decimal>> WholeCounts(
    Decimal denominator, const std::vector<GradeShare>& shares) {
  std::vector<Decimal> counts;
  std::optional<Decimal> rest = denominator;
  for (const GradeShare& share : shares) {
    if (share.is_part) continue;
    counts.push_back(share.count);
    rest = ExactSum(*rest, share.count.Negated());
    if (!rest.has_value()) return std::nullopt;
  }
  counts.push_back(*rest);
  return counts;
}

}  // namespace

void SetPercents(const Measure& measure, Decimal denominator,
                 std::vector<GradeShare>& shares) {
  const auto counts = WholeCounts(denominator, shares);
  if (!counts.has_value()) return;
  const auto percents =
      PercentShares(*counts, measure.places, measure.rounding, measure.residue);
  if (!percents.has_value()) return;
  std::size_t whole = 0;
  for (GradeShare& share : shares) {
    share.percent = share.is_part ? Ratio{share.count, denominator}.Percent(
                                        measure.places, measure.rounding)
                                  : (*percents)[whole++];
  }
}

}  // namespace tassei::internal
