#include "tassei/attainment.h"

#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "lib/scheme/scheme_diagnostics.h"

namespace tassei {
namespace {

using internal::kAttainmentTooLarge;

AttainmentResult Missing(const CauseKind& kind,
                         std::vector<std::string> arguments = {}) {
  return {.value = {}, .cause = {&kind, std::move(arguments)}};
}

AttainmentResult Share(std::optional<Decimal> part,
                       std::optional<Decimal> whole) {
  if (!part.has_value() || !whole.has_value()) {
    return Missing(kAttainmentTooLarge);
  }
  const std::optional<Decimal> share = Decimal::Divide(*part, *whole);
  if (!share.has_value()) return Missing(kAttainmentTooLarge);
  return {.value = share};
}

bool IsPositive(Decimal number) {
  return !number.is_zero() && !number.is_negative();
}

AttainmentResult TargetNotPositive(Decimal target) {
  return Missing(internal::kTargetNotPositive, {target.ToString()});
}

AttainmentResult ActualOverTarget(const AttainmentInput& input,
                                  Decimal target) {
  if (!IsPositive(target)) return TargetNotPositive(target);
  return Share(input.actual, target);
}

AttainmentResult TargetOverActual(const AttainmentInput& input,
                                  Decimal target) {
  if (!IsPositive(target)) return TargetNotPositive(target);
  if (!IsPositive(input.actual)) {
    return Missing(internal::kActualNotPositive, {input.actual.ToString()});
  }
  return Share(target, input.actual);
}

AttainmentResult TwoMinusRatio(const AttainmentInput& input, Decimal target) {
  if (!IsPositive(target)) return TargetNotPositive(target);
  const std::optional<Decimal> twice = Decimal::Add(target, target);
  if (!twice.has_value()) return Missing(kAttainmentTooLarge);
  // (2 × target − actual) / target rounds once.
  return Share(Decimal::Subtract(*twice, input.actual), target);
}

AttainmentResult FromBaseline(const AttainmentInput& input, Decimal target) {
  if (!input.baseline.has_value()) return Missing(internal::kNoBaseline);
  if (target == *input.baseline) {
    return Missing(internal::kTargetIsBaseline, {target.ToString()});
  }
  return Share(Decimal::Subtract(input.actual, *input.baseline),
               Decimal::Subtract(target, *input.baseline));
}

AttainmentResult KeepWithin(const AttainmentInput& input, Decimal target) {
  if (!input.target->upper.has_value()) {
    return Missing(internal::kNoUpperTarget);
  }
  const bool within =
      target <= input.actual && input.actual <= *input.target->upper;
  return {.value = Decimal(within ? 1 : 0)};
}

AttainmentResult ChangeWithTolerance(const AttainmentInput& input) {
  if (input.direction == Direction::kKeepWithin) {
    return Missing(internal::kNoBetterDirection);
  }
  if (!input.baseline.has_value()) return Missing(internal::kNoBaseline);
  if (!input.tolerance.has_value()) return Missing(internal::kNoTolerance);
  const auto change = Decimal::Subtract(input.actual, *input.baseline);
  if (!change.has_value()) return Missing(kAttainmentTooLarge);
  if (change->is_zero() || change->Abs() < *input.tolerance) {
    return {.value = Decimal(0)};
  }
  const bool better =
      change->is_negative() == (input.direction == Direction::kDown);
  return {.value = Decimal(better ? 1 : -1)};
}

AttainmentResult OfSums(std::optional<Decimal> actual,
                        std::optional<Decimal> target) {
  if (!target.has_value()) return Missing(internal::kNoTargetSoFar);
  if (!actual.has_value()) return Missing(internal::kNoActualSoFar);
  if (!IsPositive(*target)) return TargetNotPositive(*target);
  return Share(actual, target);
}

AttainmentResult Cumulative(const AttainmentInput& input) {
  return OfSums(input.actual_so_far, input.target_so_far);
}

AttainmentResult CarriedForward(const AttainmentInput& input) {
  return OfSums(input.carried_actual, input.carried_target);
}

AttainmentResult Qualitative(const AttainmentInput&) {
  return Missing(internal::kJudgedInWords);
}

// One of the two functions is null.
struct Formula {
  std::string_view code;
  // Of a target for the period, which is a number.
  AttainmentResult (*of_target)(const AttainmentInput& input, Decimal target);
  AttainmentResult (*other)(const AttainmentInput& input) = nullptr;
  // Whether a target in words stands in the way of `other`.
  bool adds_targets = false;
};
constexpr std::array<Formula, 9> kFormulas = {
    {{"actual_over_target", ActualOverTarget},
     {"target_over_actual", TargetOverActual},
     {"two_minus_ratio", TwoMinusRatio},
     {"from_baseline", FromBaseline},
     {"keep_within", KeepWithin},
     {"change_with_tolerance", nullptr, ChangeWithTolerance},
     {"cumulative", nullptr, Cumulative, true},
     {"carried_forward", nullptr, CarriedForward, true},
     {"qualitative", nullptr, Qualitative}}};

constexpr auto kCodes = [] {
  std::array<std::string_view, kFormulas.size()> codes;
  for (std::size_t i = 0; i < codes.size(); ++i) codes[i] = kFormulas[i].code;
  return codes;
}();

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

std::span<const std::string_view> AttainmentFormulas() { return kCodes; }

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
    return Missing(internal::kUnknownFormula, {std::string(formula)});
  }
  const bool by_target = known->of_target != nullptr;
  const std::optional<Target>& target = input.target;
  if (by_target && !target.has_value()) return Missing(internal::kNoTarget);
  if ((by_target || known->adds_targets) && target.has_value() &&
      !target->value.has_value()) {
    return Missing(internal::kTargetInWords, {target->text});
  }
  return by_target ? known->of_target(input, *target->value)
                   : known->other(input);
}

}  // namespace tassei
