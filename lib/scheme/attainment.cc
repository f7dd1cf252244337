#include <array>

#include "lib/scheme/scheme_diagnostics.h"
#include "tassei/scheme.h"

namespace tassei {
namespace {

AttainmentResult Missing(const CauseKind& kind) {
  return {.value = {}, .cause = {&kind}};
}

AttainmentResult Missing(const CauseKind& kind, Decimal number) {
  return {.value = {}, .cause = {&kind, {number.ToString()}}};
}

AttainmentResult Share(Decimal part, Decimal whole) {
  const std::optional<Decimal> share = Decimal::Divide(part, whole);
  if (!share.has_value()) return Missing(internal::kAttainmentTooLarge);
  return {.value = share};
}

bool IsPositive(Decimal number) {
  return !number.is_zero() && !number.is_negative();
}

AttainmentResult ActualOverTarget(const AttainmentInput& input) {
  if (!input.target.has_value()) return Missing(internal::kNoTarget);
  const Decimal target = input.target->value;
  if (!IsPositive(target)) return Missing(internal::kTargetNotPositive, target);
  return Share(input.actual, target);
}

AttainmentResult TargetOverActual(const AttainmentInput& input) {
  if (!input.target.has_value()) return Missing(internal::kNoTarget);
  const Decimal target = input.target->value;
  if (!IsPositive(target)) return Missing(internal::kTargetNotPositive, target);
  if (!IsPositive(input.actual)) {
    return Missing(internal::kActualNotPositive, input.actual);
  }
  return Share(target, input.actual);
}

AttainmentResult FromBaseline(const AttainmentInput& input) {
  if (!input.target.has_value()) return Missing(internal::kNoTarget);
  if (!input.baseline.has_value()) return Missing(internal::kNoBaseline);
  const Decimal target = input.target->value;
  if (target == *input.baseline) {
    return Missing(internal::kTargetIsBaseline, target);
  }
  const auto done = Decimal::Subtract(input.actual, *input.baseline);
  const auto promised = Decimal::Subtract(target, *input.baseline);
  if (!done.has_value() || !promised.has_value()) {
    return Missing(internal::kAttainmentTooLarge);
  }
  return Share(*done, *promised);
}

AttainmentResult KeepWithin(const AttainmentInput& input) {
  if (!input.target.has_value()) return Missing(internal::kNoTarget);
  if (!input.target->upper.has_value()) {
    return Missing(internal::kNoUpperTarget);
  }
  const bool within = input.target->value <= input.actual &&
                      input.actual <= *input.target->upper;
  return {.value = Decimal(within ? 1 : 0)};
}

struct Formula {
  std::string_view code;
  AttainmentResult (*compute)(const AttainmentInput& input);
};
constexpr std::array<Formula, 4> kFormulas = {
    {{"actual_over_target", ActualOverTarget},
     {"target_over_actual", TargetOverActual},
     {"from_baseline", FromBaseline},
     {"keep_within", KeepWithin}}};

const Formula* FindFormula(std::string_view code) {
  for (const Formula& formula : kFormulas) {
    if (formula.code == code) return &formula;
  }
  return nullptr;
}

}  // namespace

bool IsAttainmentFormula(std::string_view code) {
  return FindFormula(code) != nullptr;
}

std::string_view DefaultAttainment(Direction direction) {
  switch (direction) {
    case Direction::kKeepWithin:
      return "keep_within";
    case Direction::kDown:
      return "target_over_actual";
    case Direction::kUp:
      break;
  }
  return "actual_over_target";
}

AttainmentResult Attain(std::string_view formula,
                        const AttainmentInput& input) {
  const Formula* const known = FindFormula(formula);
  if (known == nullptr) {
    return {.value = {},
            .cause = {&internal::kUnknownFormula, {std::string(formula)}}};
  }
  return known->compute(input);
}

}  // namespace tassei
