#include "tassei/shares.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

#include "lib/number/big_integer.h"
#include "lib/number/decimal_parts.h"
#include "lib/text/code_table.h"

namespace tassei {
namespace {

using internal::BigInteger;
using internal::DecimalParts;
using internal::PowerOfTen;
using internal::Uint128;

constexpr internal::CodeTable<3> kResidueCodes = {"leave", "adjust_largest",
                                                  "largest_remainder"};

// One share, in units of the last place that is printed.
struct Share {
  BigInteger units;  // Cut.
  BigInteger rest;   // What was cut off × Shares::divisor.
};

struct Shares {
  std::vector<Share> each = {};
  BigInteger divisor = 0;
};

// The counts as whole numbers of one size. Requires that none is negative.
std::vector<BigInteger> WholeCounts(std::span<const Decimal> counts) {
  int32_t least = internal::kMaxExponent;
  for (const Decimal count : counts) {
    if (!count.is_zero()) least = std::min(least, count.exponent());
  }
  std::vector<BigInteger> whole;
  for (const Decimal count : counts) {
    const DecimalParts parts = internal::Unpack(count);
    whole.push_back(count.is_zero() ? BigInteger(0)
                                    : BigInteger(parts.coefficient) *
                                          PowerOfTen(parts.exponent - least));
  }
  return whole;
}

// Requires a total that is not zero.
Shares Divide(const std::vector<BigInteger>& counts, int32_t places) {
  const BigInteger total =
      std::accumulate(counts.begin(), counts.end(), BigInteger(0));
  const BigInteger scale = PowerOfTen(std::max(places + 2, 0));
  Shares shares{.divisor = total * PowerOfTen(std::max(-places - 2, 0))};
  for (const BigInteger& count : counts) {
    const BigInteger scaled = count * scale;
    shares.each.push_back(
        {.units = scaled / shares.divisor, .rest = scaled % shares.divisor});
  }
  return shares;
}

bool Fits(const Share& share) {
  return share.units >= 0 &&
         share.units < BigInteger(internal::kCoefficientLimit);
}

bool AllFit(const Shares& shares) {
  return std::all_of(shares.each.begin(), shares.each.end(), Fits);
}

// Requires shares that fit; they may not any longer.
void Round(Rounding rounding, Shares& shares) {
  for (Share& share : shares.each) {
    const BigInteger to_half = 2 * share.rest - shares.divisor;
    share.units = internal::RoundQuotient(
        false, static_cast<Uint128>(share.units), share.rest != 0,
        to_half.sign() <=> 0, rounding);
  }
}

// What the units lack of 100, or exceed it by (negative).
BigInteger Residual(const Shares& shares, int32_t places) {
  BigInteger residual = PowerOfTen(places + 2);
  for (const Share& share : shares.each) residual -= share.units;
  return residual;
}

// Requires cut shares, which lack less than one unit each.
void GiveToLargestRests(std::span<const Decimal> counts, int32_t places,
                        Shares& shares) {
  std::vector<std::size_t> order(shares.each.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(
      order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const BigInteger& rest = shares.each[a].rest;
        const BigInteger& other = shares.each[b].rest;
        return rest == other ? counts[a] > counts[b] : rest > other;
      });
  order.resize(static_cast<std::size_t>(Residual(shares, places)));
  for (const std::size_t index : order) ++shares.each[index].units;
}

// The earliest of several largest counts takes it.
void GiveToLargest(std::span<const Decimal> counts, int32_t places,
                   Shares& shares) {
  const auto largest = std::max_element(counts.begin(), counts.end());
  shares.each[static_cast<std::size_t>(largest - counts.begin())].units +=
      Residual(shares, places);
}

void Settle(std::span<const Decimal> counts, int32_t places, Rounding rounding,
            Residue residue, Shares& shares) {
  if (residue == Residue::kLargestRemainder) {
    return GiveToLargestRests(counts, places, shares);
  }
  Round(rounding, shares);
  if (residue == Residue::kAdjustLargest) {
    GiveToLargest(counts, places, shares);
  }
}

// Whether they are parts of a whole.
bool AreParts(std::span<const Decimal> counts) {
  const auto is_negative = [](Decimal count) { return count.is_negative(); };
  const auto is_zero = [](Decimal count) { return count.is_zero(); };
  return std::none_of(counts.begin(), counts.end(), is_negative) &&
         !std::all_of(counts.begin(), counts.end(), is_zero);
}

bool HasPlaces(int32_t places, Residue residue) {
  constexpr int32_t kLeastOfHundred = -2;
  return places <= -internal::kMinExponent &&
         places >= (residue == Residue::kLeave ? -internal::kMaxExponent
                                               : kLeastOfHundred);
}

}  // namespace

std::optional<std::vector<Decimal>> PercentShares(
    std::span<const Decimal> counts, int32_t places, Rounding rounding,
    Residue residue) {
  if (!AreParts(counts) || !HasPlaces(places, residue)) return std::nullopt;
  Shares shares = Divide(WholeCounts(counts), places);
  if (!AllFit(shares)) return std::nullopt;
  Settle(counts, places, rounding, residue, shares);
  if (!AllFit(shares)) return std::nullopt;
  std::vector<Decimal> printed;
  for (const Share& share : shares.each) {
    printed.push_back(
        internal::Pack({false, static_cast<Uint128>(share.units), -places}));
  }
  return printed;
}

std::string_view ResidueCode(Residue residue) {
  return internal::CodeOf(kResidueCodes, residue);
}

std::optional<Residue> ResidueFromCode(std::string_view code) {
  return internal::FromCode<Residue>(kResidueCodes, code);
}

}  // namespace tassei
