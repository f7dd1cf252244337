#include "lib/number/intel_decimal.h"

// The variant of the library that is linked: values, rounding mode and flags
// are passed by value or argument, and nothing is global.
#define DECIMAL_CALL_BY_REFERENCE 0
#define DECIMAL_GLOBAL_ROUNDING 0
#define DECIMAL_GLOBAL_EXCEPTION_FLAGS 0
#include <bid_conf.h>
#include <bid_functions.h>

#include "lib/number/decimal_parts.h"

namespace tassei::internal {
namespace {

constexpr _IDEC_round kHalfEven = 0;

BID_UINT128 ToIntel(Decimal value) {
  const Bid128 bid = ToBid(value);
  return {{bid.low, bid.high}};
}

std::optional<Decimal> FromIntel(BID_UINT128 result) {
  constexpr uint64_t kInfinityOrNan = uint64_t{0x78} << 56;
  if ((result.w[BID_HIGH_128W] & kInfinityOrNan) == kInfinityOrNan) {
    return std::nullopt;
  }
  const Decimal value =
      FromBid({result.w[BID_LOW_128W], result.w[BID_HIGH_128W]});
  return Pack(Unpack(value));  // Drops the sign of a zero.
}

}  // namespace

std::optional<Decimal> IntelAdd(Decimal a, Decimal b) {
  _IDEC_flags flags = 0;
  return FromIntel(__bid128_add(ToIntel(a), ToIntel(b), kHalfEven, &flags));
}

std::optional<Decimal> IntelMultiply(Decimal a, Decimal b) {
  _IDEC_flags flags = 0;
  return FromIntel(__bid128_mul(ToIntel(a), ToIntel(b), kHalfEven, &flags));
}

std::optional<Decimal> IntelDivide(Decimal a, Decimal b) {
  _IDEC_flags flags = 0;
  return FromIntel(__bid128_div(ToIntel(a), ToIntel(b), kHalfEven, &flags));
}

}  // namespace tassei::internal
