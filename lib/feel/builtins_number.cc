// Functions of numbers (DMN 1.5, table 75).

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "lib/feel/builtin.h"
#include "lib/feel/durations.h"
#include "lib/feel/feel_causes.h"
#include "lib/feel/number_causes.h"
#include "lib/feel/operations.h"
#include "tassei/rounding.h"

namespace tassei::internal {
namespace {

constexpr KindSet kNumber = KindBit(ValueKind::kNumber);
constexpr KindSet kMeasure =
    kNumber | KindBit(ValueKind::kYearsMonths) | KindBit(ValueKind::kDaysTime);

constexpr int64_t kLeastScale = -6111;
constexpr int64_t kMostScale = 6176;

Value NumberOr(std::optional<Decimal> number, const CauseKind& kind) {
  return number.has_value() ? Value(*number) : NullFor(kind, {});
}

std::optional<int32_t> ScaleOf(Decimal scale) {
  const std::optional<int64_t> integer = scale.ToScaled(0);
  if (!integer.has_value() || *integer < kLeastScale || *integer > kMostScale) {
    return std::nullopt;
  }
  return static_cast<int32_t>(*integer);
}

Value RoundTo(Decimal number, Decimal scale, Rounding rounding) {
  const std::optional<int32_t> places = ScaleOf(scale);
  if (!places.has_value()) return NullFor(kBadScale, {scale.ToString()});
  if (number.exponent() >= -*places) return number;
  const std::optional<Decimal> rounded = number.Round(*places, rounding);
  if (rounded.has_value() && rounded->is_zero()) return Decimal();
  return NumberOr(rounded, kResultOutOfRange);
}

template <Rounding kRounding>
Value RoundCall(const BuiltinCall& call) {
  const Decimal scale = call.signature() == 0 ? *call[1].number() : Decimal();
  return RoundTo(*call[0].number(), scale, kRounding);
}

// decimal takes a broken scale as the whole number before the point.
Value DecimalOf(const BuiltinCall& call) {
  const std::optional<Decimal> scale =
      call[1].number()->Round(0, Rounding::kDown);
  return RoundTo(*call[0].number(), scale.value_or(*call[1].number()),
                 Rounding::kHalfEven);
}

Value Abs(const BuiltinCall& call) {
  if (const DaysTime* const duration = call[0].days_time()) {
    return *duration < DaysTime{} ? Negated(*duration) : *duration;
  }
  if (const YearsMonths* const duration = call[0].years_months()) {
    return *duration < YearsMonths{} ? Negated(*duration) : *duration;
  }
  return call[0].number()->Abs();
}

Value Modulo(const BuiltinCall& call) {
  return NumberOr(Decimal::Modulo(*call[0].number(), *call[1].number()),
                  kDivisionByZero);
}

Value Sqrt(const BuiltinCall& call) {
  return NumberOr(Decimal::Sqrt(*call[0].number()), kNegativeNumber);
}

Value Log(const BuiltinCall& call) {
  return NumberOr(Decimal::Log(*call[0].number()), kNoLogarithm);
}

Value Exp(const BuiltinCall& call) {
  return NumberOr(Decimal::Exp(*call[0].number()), kResultOutOfRange);
}

// Whether a whole number leaves `remainder` when divided by two.
Value LeavesOfTwo(const Value& value, int64_t remainder) {
  if (!value.number()->is_integer()) return NullFor(kNotWhole, {});
  return *Decimal::Modulo(*value.number(), Decimal(2)) == Decimal(remainder);
}

Value Odd(const BuiltinCall& call) { return LeavesOfTwo(call[0], 1); }
Value Even(const BuiltinCall& call) { return LeavesOfTwo(call[0], 0); }

constexpr BuiltinParameter kScaled[] = {{"n", kNumber}, {"scale", kNumber}};
constexpr BuiltinParameter kOnly[] = {{"n", kNumber}};
constexpr BuiltinParameter kMeasured[] = {{"n", kMeasure}};
constexpr BuiltinParameter kNamedNumber[] = {{"number", kNumber}};
constexpr BuiltinParameter kDivided[] = {{"dividend", kNumber},
                                         {"divisor", kNumber}};

constexpr BuiltinSignature kRoundSignatures[] = {{kScaled}};
constexpr BuiltinSignature kFloorSignatures[] = {{kScaled}, {kOnly}};
constexpr BuiltinSignature kAbsSignatures[] = {{kMeasured}};
constexpr BuiltinSignature kNumberSignatures[] = {{kNamedNumber}};
constexpr BuiltinSignature kModuloSignatures[] = {{kDivided}};

constexpr Builtin kBuiltins[] = {
    {"abs", kAbsSignatures, Abs},
    {"ceiling", kFloorSignatures, RoundCall<Rounding::kCeiling>,
     TypeKind::kNumber},
    {"decimal", kRoundSignatures, DecimalOf, TypeKind::kNumber},
    {"even", kNumberSignatures, Even, TypeKind::kBoolean},
    {"exp", kNumberSignatures, Exp, TypeKind::kNumber},
    {"floor", kFloorSignatures, RoundCall<Rounding::kFloor>, TypeKind::kNumber},
    {"log", kNumberSignatures, Log, TypeKind::kNumber},
    {"modulo", kModuloSignatures, Modulo, TypeKind::kNumber},
    {"odd", kNumberSignatures, Odd, TypeKind::kBoolean},
    {"round down", kRoundSignatures, RoundCall<Rounding::kDown>,
     TypeKind::kNumber},
    {"round half down", kRoundSignatures, RoundCall<Rounding::kHalfDown>,
     TypeKind::kNumber},
    {"round half up", kRoundSignatures, RoundCall<Rounding::kHalfUp>,
     TypeKind::kNumber},
    {"round up", kRoundSignatures, RoundCall<Rounding::kUp>, TypeKind::kNumber},
    {"sqrt", kNumberSignatures, Sqrt, TypeKind::kNumber},
};

}  // namespace

std::span<const Builtin> NumberBuiltins() { return kBuiltins; }

}  // namespace tassei::internal
