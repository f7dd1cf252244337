#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lib/feel/feel_causes.h"
#include "lib/feel/list_builder.h"
#include "lib/feel/list_functions.h"
#include "lib/feel/operations.h"

namespace tassei::internal {
namespace {

const Value::List& ListOf(const BuiltinCall& call) { return *call[0].list(); }

Value WrongElement(const Value& element) {
  if (element.is_null()) return NullOf(element);
  return NullFor(kWrongElement, {std::string(KindName(element.kind()))});
}

// Null with a cause unless there are elements and all are numbers; then true.
Value AreNumbers(const BuiltinCall& call) {
  const Value::List& list = ListOf(call);
  if (!call.evaluation().Spend(static_cast<int64_t>(list.size()))) return {};
  if (list.empty()) return NullFor(kEmptyList);
  for (const Value& element : list) {
    if (element.number() == nullptr) return WrongElement(element);
  }
  return true;
}

using NumberOperation = std::optional<Decimal> (*)(Decimal, Decimal);

// Joins numbers from the first to the last.
std::optional<Decimal> Join(const Value::List& numbers, NumberOperation join) {
  std::optional<Decimal> result = *numbers[0].number();
  for (std::size_t i = 1; i < numbers.size() && result.has_value(); ++i) {
    result = join(*result, *numbers[i].number());
  }
  return result;
}

Value ValueOf(std::optional<Decimal> number) {
  return number.has_value() ? Value(*number) : NullFor(kResultOutOfRange);
}

std::optional<Decimal> MeanOf(const Value::List& numbers) {
  const std::optional<Decimal> sum = Join(numbers, Decimal::Add);
  const Decimal count = static_cast<int64_t>(numbers.size());
  return sum.has_value() ? Decimal::Divide(*sum, count) : std::nullopt;
}

std::vector<Decimal> InOrder(const Value::List& numbers) {
  std::vector<Decimal> sorted;
  sorted.reserve(numbers.size());
  for (const Value& number : numbers) sorted.push_back(*number.number());
  std::stable_sort(sorted.begin(), sorted.end());
  return sorted;
}

// The element that comes first in the order of `op`.
Value Extreme(const BuiltinCall& call, NodeOperator op) {
  const Value::List& list = ListOf(call);
  if (!call.evaluation().SpendOn(call[0])) return {};
  if (list.empty()) return NullFor(kEmptyList);
  const Value* extreme = list.data();
  for (const Value& element : list) {
    const Value before = Compare(op, element, *extreme);
    if (before.is_null()) return before;
    if (IsTrue(before)) extreme = &element;
  }
  return *extreme;
}

Value JoinBooleans(const BuiltinCall& call, Value start,
                   Value (*join)(const Value&, const Value&)) {
  if (!call.evaluation().SpendOn(call[0])) return {};
  Value result = std::move(start);
  for (const Value& element : ListOf(call)) result = join(result, element);
  return result;
}

// n Σd² − (Σd)² of n numbers' differences d from the first of them: n times the
// sum of the squared deviations from the mean, without a mean to be rounded.
std::optional<Decimal> ScaledDeviations(const Value::List& numbers) {
  std::optional<Decimal> sum = Decimal();
  std::optional<Decimal> squares = Decimal();
  for (const Value& number : numbers) {
    const std::optional<Decimal> difference =
        Decimal::Subtract(*number.number(), *numbers[0].number());
    if (!difference.has_value()) return std::nullopt;
    const std::optional<Decimal> square =
        Decimal::Multiply(*difference, *difference);
    if (!square.has_value()) return std::nullopt;
    sum = Decimal::Add(*sum, *difference);
    squares = Decimal::Add(*squares, *square);
    if (!sum.has_value() || !squares.has_value()) return std::nullopt;
  }
  const std::optional<Decimal> scaled =
      Decimal::Multiply(*squares, static_cast<int64_t>(numbers.size()));
  const std::optional<Decimal> square = Decimal::Multiply(*sum, *sum);
  if (!scaled.has_value() || !square.has_value()) return std::nullopt;
  return Decimal::Subtract(*scaled, *square);
}

}  // namespace

Value Count(const BuiltinCall& call) {
  return Decimal(static_cast<int64_t>(ListOf(call).size()));
}

Value Minimum(const BuiltinCall& call) {
  return Extreme(call, NodeOperator::kLess);
}

Value Maximum(const BuiltinCall& call) {
  return Extreme(call, NodeOperator::kGreater);
}

Value SumOfList(const BuiltinCall& call) {
  Value numbers = AreNumbers(call);
  return numbers.is_null() ? numbers
                           : ValueOf(Join(ListOf(call), Decimal::Add));
}

Value Mean(const BuiltinCall& call) {
  Value numbers = AreNumbers(call);
  return numbers.is_null() ? numbers : ValueOf(MeanOf(ListOf(call)));
}

Value ProductOfList(const BuiltinCall& call) {
  Value numbers = AreNumbers(call);
  return numbers.is_null() ? numbers
                           : ValueOf(Join(ListOf(call), Decimal::Multiply));
}

Value Median(const BuiltinCall& call) {
  Value numbers = AreNumbers(call);
  if (numbers.is_null()) return numbers;
  const std::vector<Decimal> sorted = InOrder(ListOf(call));
  const std::size_t middle = sorted.size() / 2;
  if (sorted.size() % 2 == 1) return sorted[middle];
  const std::optional<Decimal> sum =
      Decimal::Add(sorted[middle - 1], sorted[middle]);
  return ValueOf(sum.has_value() ? Decimal::Divide(*sum, 2) : std::nullopt);
}

Value StandardDeviation(const BuiltinCall& call) {
  Value numbers = AreNumbers(call);
  if (numbers.is_null()) return numbers;
  const Value::List& list = ListOf(call);
  if (list.size() < 2) return NullFor(kTooFewElements);
  const std::optional<Decimal> deviations = ScaledDeviations(list);
  if (!deviations.has_value()) return NullFor(kResultOutOfRange);
  const auto count = static_cast<int64_t>(list.size());
  const std::optional<Decimal> variance =
      Decimal::Divide(*deviations, count * (count - 1));
  return ValueOf(variance.has_value() ? Decimal::Sqrt(*variance)
                                      : std::nullopt);
}

Value Mode(const BuiltinCall& call) {
  if (ListOf(call).empty()) return Value::List();
  Value numbers = AreNumbers(call);
  if (numbers.is_null()) return numbers;
  const std::vector<Decimal> sorted = InOrder(ListOf(call));
  Value::List modes;
  std::ptrdiff_t most = 0;
  for (auto run = sorted.begin(); run != sorted.end();) {
    const auto next = std::upper_bound(run, sorted.end(), *run);
    if (next - run > most) modes.clear();
    most = std::max(most, next - run);
    if (next - run == most) modes.push_back(*run);
    run = next;
  }
  return modes;
}

Value AllOf(const BuiltinCall& call) { return JoinBooleans(call, true, And); }

Value AnyOf(const BuiltinCall& call) { return JoinBooleans(call, false, Or); }

}  // namespace tassei::internal
