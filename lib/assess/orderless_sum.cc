#include "lib/assess/orderless_sum.h"

#include <algorithm>
#include <cstdint>

#include "lib/assess/exact_sum.h"

namespace tassei::internal {
namespace {

constexpr int32_t kExactPlaces = 18;
constexpr int32_t kGuardedPlaces = 22;

}  // namespace

std::optional<Decimal> OrderlessSum(std::span<const Decimal> numbers) {
  const bool has_quotients =
      std::any_of(numbers.begin(), numbers.end(), [](Decimal number) {
        return number.Stripped().exponent() < -kExactPlaces;
      });
  std::optional<Decimal> sum = Decimal(0);
  for (const Decimal number : numbers) {
    const std::optional<Decimal> taken =
        number.Stripped().exponent() < -kGuardedPlaces
            ? number.Round(kGuardedPlaces, Rounding::kHalfEven)
            : number;
    sum = sum && taken ? ExactSum(*sum, taken->Stripped()) : std::nullopt;
  }
  if (!has_quotients || !sum) return sum;
  const std::optional<Decimal> rounded =
      sum->Round(kExactPlaces, Rounding::kHalfEven);
  return rounded ? std::optional(rounded->Stripped()) : std::nullopt;
}

}  // namespace tassei::internal
