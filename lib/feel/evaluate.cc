#include <compare>
#include <optional>

#include "lib/feel/unary_tests.h"

namespace tassei::internal {
namespace {

Truth TruthOf(bool value) { return value ? Truth::kTrue : Truth::kFalse; }

std::optional<bool> Equal(const Value& a, const Value& b) {
  if (a.boolean() && b.boolean()) return *a.boolean() == *b.boolean();
  if (a.number() && b.number()) return *a.number() == *b.number();
  if (a.string() && b.string()) return *a.string() == *b.string();
  return std::nullopt;
}

Truth EvaluateEqual(const Operand& operand, const Value& value) {
  if (operand.value.is_null()) return TruthOf(value.is_null());
  const std::optional<bool> equal = Equal(value, operand.value);
  return equal.has_value() ? TruthOf(*equal) : Truth::kUnknown;
}

// How a number stands to another; nullopt if either is none.
std::optional<std::strong_ordering> Order(const Value& a, const Value& b) {
  if (!a.number() || !b.number()) return std::nullopt;
  return *a.number() <=> *b.number();
}

Truth EvaluateInterval(const UnaryTest& test, const Value& value) {
  const auto lower = Order(value, test.operand.value);
  const auto upper = Order(value, test.upper.value);
  if (!lower.has_value() || !upper.has_value()) return Truth::kUnknown;
  const bool above = test.lower_closed ? *lower >= 0 : *lower > 0;
  const bool below = test.upper_closed ? *upper <= 0 : *upper < 0;
  return TruthOf(above && below);
}

Truth EvaluateTest(const UnaryTest& test, const Value& value) {
  if (test.op == TestOperator::kEqual) {
    return EvaluateEqual(test.operand, value);
  }
  if (test.op == TestOperator::kNotEqual) {
    return Not(EvaluateEqual(test.operand, value));
  }
  if (test.op == TestOperator::kInterval) return EvaluateInterval(test, value);
  const auto order = Order(value, test.operand.value);
  if (!order.has_value()) return Truth::kUnknown;
  switch (test.op) {
    case TestOperator::kLess:
      return TruthOf(*order < 0);
    case TestOperator::kLessEqual:
      return TruthOf(*order <= 0);
    case TestOperator::kGreater:
      return TruthOf(*order > 0);
    default:
      return TruthOf(*order >= 0);
  }
}

}  // namespace

Truth Evaluate(const UnaryTests& tests, const Value& value) {
  if (tests.any) return Truth::kTrue;
  Truth result = Truth::kFalse;
  for (const UnaryTest& test : tests.tests) {
    result = Or(result, EvaluateTest(test, value));
  }
  return tests.negated ? Not(result) : result;
}

}  // namespace tassei::internal
