#include "tests/conformance/kit_comparison.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "lib/feel/operations.h"
#include "lib/number/decimal_parts.h"

namespace tassei::conformance {
namespace {

// Whether a result can be one that was rounded, or that doubles gave.
bool IsLong(Decimal number) {
  constexpr int32_t kLeastDigits = 15;
  return internal::CountDigits(internal::Unpack(number).coefficient) >=
         kLeastDigits;
}

bool IsExpectedNumber(Decimal expected, Decimal actual, Tolerance tolerance) {
  if (expected == actual) return true;
  if (tolerance == Tolerance::kNone || expected.exponent() > -8 ||
      !IsLong(actual)) {
    return false;
  }
  const std::optional<Decimal> difference = Decimal::Subtract(expected, actual);
  return difference.has_value() &&
         difference->Abs() <= *Decimal::FromScaled(1, -8);
}

bool IsExpectedList(const Value::List& expected, const Value::List& actual,
                    Tolerance tolerance) {
  return std::equal(expected.begin(), expected.end(), actual.begin(),
                    actual.end(), [tolerance](const Value& a, const Value& b) {
                      return IsExpected(a, b, tolerance);
                    });
}

bool IsExpectedContext(const Context& expected, const Context& actual,
                       Tolerance tolerance) {
  if (expected.size() != actual.size()) return false;
  for (const Context::Entry& entry : expected.entries()) {
    const Value* const value = actual.Find(entry.name);
    if (value == nullptr || !IsExpected(entry.value, *value, tolerance)) {
      return false;
    }
  }
  return true;
}

}  // namespace

bool IsExpected(const Value& expected, const Value& actual,
                Tolerance tolerance) {
  if (expected.kind() != actual.kind()) return false;
  switch (expected.kind()) {
    case ValueKind::kNumber:
      return IsExpectedNumber(*expected.number(), *actual.number(), tolerance);
    case ValueKind::kList:
      return IsExpectedList(*expected.list(), *actual.list(), tolerance);
    case ValueKind::kContext:
      return IsExpectedContext(*expected.context(), *actual.context(),
                               tolerance);
    default:
      return internal::IsSame(expected, actual);
  }
}

}  // namespace tassei::conformance
