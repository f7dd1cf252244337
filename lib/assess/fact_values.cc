#include "lib/assess/fact_values.h"

#include <utility>

#include "lib/assess/assess_causes.h"

namespace tassei::internal {
namespace {

constexpr int32_t kComparedPlaces = 8;

}  // namespace

Value MissingValue(const CauseKind& kind, std::vector<std::string> arguments) {
  return Value::Null({.kind = &kind, .arguments = std::move(arguments)});
}

Value CountValue(int64_t count) { return Value(Decimal(count)); }

Value BasisValue(const Ground& ground) {
  if (!ground.basis.has_value()) {
    return MissingValue(assess_cause::kNothingReported);
  }
  return Value(std::string(BasisCode(*ground.basis)));
}

Value PlanYearValue(const Plan& plan, Period period) {
  const PeriodSpan& term = plan.parts().term;
  if (!term.Contains(period)) {
    return MissingValue(assess_cause::kOutsideTerm, {period.id()});
  }
  return CountValue(period.fiscal_year() - term.first.fiscal_year() + 1);
}

Value PeriodKindValue(Period period) {
  return Value(std::string(PeriodKindCode(period.kind())));
}

std::optional<Decimal> Comparable(Decimal exact) {
  static const Decimal kLimit(1'000'000'000);
  static const Decimal kRest = *Decimal::FromScaled(5, -(kComparedPlaces + 1));
  if (exact.Abs() >= kLimit) return std::nullopt;
  const std::optional<Decimal> cut =
      exact.Round(kComparedPlaces, Rounding::kDown);
  if (!cut.has_value()) return std::nullopt;
  if (*cut == exact) return exact.Stripped();
  return Decimal::Add(*cut, exact.is_negative() ? kRest.Negated() : kRest);
}

}  // namespace tassei::internal
