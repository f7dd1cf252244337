// Sums, differences, products, quotients and powers.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "lib/feel/feel_causes.h"
#include "lib/feel/operations.h"
#include "lib/feel/temporal_arithmetic.h"

namespace tassei::internal {
namespace {

std::string_view Symbol(NodeOperator op) {
  switch (op) {
    case NodeOperator::kAdd:
      return "+";
    case NodeOperator::kSubtract:
      return "-";
    case NodeOperator::kMultiply:
      return "*";
    case NodeOperator::kDivide:
      return "/";
    default:
      return "**";
  }
}

Value WrongOperands(NodeOperator op, const Value& a, const Value& b) {
  return NullFor(kWrongOperands,
                 {std::string(Symbol(op)), std::string(KindName(a.kind())),
                  std::string(KindName(b.kind()))});
}

template <typename T>
Value ResultOf(std::optional<T> result) {
  return result.has_value() ? Value(*std::move(result))
                            : NullFor(kResultOutOfRange);
}

bool IsDuration(const Value& value) {
  return value.kind() == ValueKind::kYearsMonths ||
         value.kind() == ValueKind::kDaysTime;
}

// The sum of a day or time and a duration; null without a cause if they do not
// go together.
Value AddDuration(const Value& a, const Value& duration) {
  const YearsMonths* const months = duration.years_months();
  const DaysTime* const days = duration.days_time();
  switch (a.kind()) {
    case ValueKind::kDate:
      return months != nullptr ? ResultOf(Add(*a.date(), *months))
                               : ResultOf(Add(*a.date(), *days));
    case ValueKind::kDateTime:
      return months != nullptr ? ResultOf(Add(*a.date_time(), *months))
                               : ResultOf(Add(*a.date_time(), *days));
    case ValueKind::kTime:
      return days != nullptr ? Value(Add(*a.time(), *days)) : Value();
    case ValueKind::kYearsMonths:
      return months != nullptr ? ResultOf(Add(*a.years_months(), *months))
                               : Value();
    case ValueKind::kDaysTime:
      return days != nullptr ? ResultOf(Add(*a.days_time(), *days)) : Value();
    default:
      return {};
  }
}

Value Sum(const Value& a, const Value& b) {
  if (a.number() != nullptr && b.number() != nullptr) {
    return ResultOf(Decimal::Add(*a.number(), *b.number()));
  }
  if (a.string() != nullptr && b.string() != nullptr) {
    return *a.string() + *b.string();
  }
  if (IsDuration(b)) return AddDuration(a, b);
  if (IsDuration(a)) return AddDuration(b, a);
  return {};
}

std::optional<FeelDateTime> AsDateTime(const Value& value) {
  if (value.date_time() != nullptr) return *value.date_time();
  if (value.date() != nullptr) return AtMidnight(*value.date());
  return std::nullopt;
}

// The time from b to a; null without a cause if they do not go together.
Value ElapsedBetween(const Value& a, const Value& b) {
  std::optional<DaysTime> elapsed;
  if (a.time() != nullptr && b.time() != nullptr) {
    elapsed = Difference(*a.time(), *b.time());
  } else if (const auto from = AsDateTime(b), to = AsDateTime(a);
             from.has_value() && to.has_value()) {
    elapsed = Difference(*to, *from);
  }
  return elapsed.has_value() ? Value(*elapsed) : Value();
}

Value DifferenceOf(const Value& a, const Value& b) {
  if (a.number() != nullptr && b.number() != nullptr) {
    return ResultOf(Decimal::Subtract(*a.number(), *b.number()));
  }
  if (IsDuration(b)) return AddDuration(a, Negate(b));
  return ElapsedBetween(a, b);
}

Value MonthsOf(std::optional<Decimal> months) {
  if (months.has_value()) months = months->Round(0, Rounding::kDown);
  const std::optional<int64_t> whole =
      months.has_value() ? months->ToScaled(0) : std::nullopt;
  if (!whole.has_value()) return NullFor(kResultOutOfRange);
  return YearsMonths{*whole};
}

Value DaysOfSeconds(std::optional<Decimal> seconds) {
  return seconds.has_value() ? ResultOf(DurationOfSeconds(*seconds))
                             : NullFor(kResultOutOfRange);
}

using NumberOperation = std::optional<Decimal> (*)(Decimal, Decimal);

// A duration multiplied with, or divided by, a number.
Value Scaled(const Value& duration, Decimal factor, NumberOperation scale) {
  if (const YearsMonths* const months = duration.years_months()) {
    return MonthsOf(scale(months->months, factor));
  }
  const std::optional<Decimal> seconds = SecondsOf(*duration.days_time());
  return DaysOfSeconds(seconds.has_value() ? scale(*seconds, factor)
                                           : std::nullopt);
}

Value Product(const Value& a, const Value& b) {
  if (a.number() != nullptr && b.number() != nullptr) {
    return ResultOf(Decimal::Multiply(*a.number(), *b.number()));
  }
  if (a.number() != nullptr && IsDuration(b)) {
    return Scaled(b, *a.number(), Decimal::Multiply);
  }
  if (IsDuration(a) && b.number() != nullptr) {
    return Scaled(a, *b.number(), Decimal::Multiply);
  }
  return {};
}

Value QuotientOfNumbers(std::optional<Decimal> a, std::optional<Decimal> b) {
  if (!a.has_value() || !b.has_value()) return NullFor(kResultOutOfRange);
  if (b->is_zero()) return NullFor(kDivisionByZero);
  return ResultOf(Decimal::Divide(*a, *b));
}

Value Quotient(const Value& a, const Value& b) {
  if (a.number() != nullptr && b.number() != nullptr) {
    return QuotientOfNumbers(*a.number(), *b.number());
  }
  if (IsDuration(a) && b.number() != nullptr) {
    return b.number()->is_zero() ? NullFor(kDivisionByZero)
                                 : Scaled(a, *b.number(), Decimal::Divide);
  }
  if (a.years_months() != nullptr && b.years_months() != nullptr) {
    return QuotientOfNumbers(Decimal(a.years_months()->months),
                             Decimal(b.years_months()->months));
  }
  if (a.days_time() != nullptr && b.days_time() != nullptr) {
    return QuotientOfNumbers(SecondsOf(*a.days_time()),
                             SecondsOf(*b.days_time()));
  }
  return {};
}

Value PowerOf(const Value& a, const Value& b) {
  if (a.number() == nullptr || b.number() == nullptr) return {};
  return ResultOf(Decimal::Power(*a.number(), *b.number()));
}

// Null without a cause where the operator has no meaning for the operands.
Value Apply(NodeOperator op, const Value& a, const Value& b) {
  switch (op) {
    case NodeOperator::kAdd:
      return Sum(a, b);
    case NodeOperator::kSubtract:
      return DifferenceOf(a, b);
    case NodeOperator::kMultiply:
      return Product(a, b);
    case NodeOperator::kDivide:
      return Quotient(a, b);
    default:
      return PowerOf(a, b);
  }
}

}  // namespace

Value Calculate(NodeOperator op, const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return NullOf(a, b);
  Value result = Apply(op, a, b);
  const bool meaningless = result.is_null() && result.cause()->kind == nullptr;
  return meaningless ? WrongOperands(op, a, b) : result;
}

Value Negate(const Value& value) {
  switch (value.kind()) {
    case ValueKind::kNumber:
      return value.number()->Negated();
    case ValueKind::kYearsMonths:
      return Negated(*value.years_months());
    case ValueKind::kDaysTime:
      return Negated(*value.days_time());
    case ValueKind::kNull:
      return NullOf(value);
    default:
      return NullFor(kNoNegative, {std::string(KindName(value.kind()))});
  }
}

}  // namespace tassei::internal
