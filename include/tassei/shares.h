// Shares (構成比): counts as percentages of their total.

#ifndef TASSEI_SHARES_H_
#define TASSEI_SHARES_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "tassei/decimal.h"
#include "tassei/rounding.h"

namespace tassei {

// What is done where rounded shares do not total 100.
enum class Residue {
  kLeave,          // Nothing: they may total 99.9 or 100.1.
  kAdjustLargest,  // The largest share takes up the difference.
  // Each is cut, and the units left over go to those that lost the most
  // (最大剰余法), of those that lost the same to the larger. The rounding is
  // not used.
  kLargestRemainder,
};

// Each count as a percentage of the total, with `places` digits behind the
// point, rounded once. Of equal counts the earlier is taken for the larger.
// nullopt if a count is negative, the total is 0, a share needs more than 34
// digits, or the shares cannot total 100 as `residue` wants: because `places`
// is below −2, or because the largest would be negative.
std::optional<std::vector<Decimal>> PercentShares(
    std::span<const Decimal> counts, int32_t places, Rounding rounding,
    Residue residue);

// The code used in files: "leave", "adjust_largest", "largest_remainder".
std::string_view ResidueCode(Residue residue);
std::optional<Residue> ResidueFromCode(std::string_view code);

}  // namespace tassei

#endif  // TASSEI_SHARES_H_
