// Three-valued logic, and nulls with their causes.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/feel/feel_causes.h"
#include "lib/feel/operations.h"

namespace tassei::internal {
namespace {

// What a value that is neither true nor false counts as.
Value Undecided(const Value& value) {
  if (value.is_null()) return NullOf(value);
  return NullFor(kNotBoolean, {std::string(KindName(value.kind()))});
}

bool HasCause(const Value& value) {
  return value.is_null() && value.cause()->kind != nullptr;
}

}  // namespace

Value And(const Value& a, const Value& b) {
  if (IsFalse(a) || IsFalse(b)) return false;
  if (!IsTrue(a)) return Undecided(a);
  return IsTrue(b) ? b : Undecided(b);
}

Value Or(const Value& a, const Value& b) {
  if (IsTrue(a) || IsTrue(b)) return true;
  if (!IsFalse(a)) return Undecided(a);
  return IsFalse(b) ? b : Undecided(b);
}

Value Not(const Value& value) {
  if (value.boolean() == nullptr) return Undecided(value);
  return !*value.boolean();
}

std::string_view KindName(ValueKind kind) {
  switch (kind) {
    case ValueKind::kNull:
      return "null";
    case ValueKind::kBoolean:
      return "boolean";
    case ValueKind::kNumber:
      return "number";
    case ValueKind::kString:
      return "string";
    case ValueKind::kDate:
      return "date";
    case ValueKind::kTime:
      return "time";
    case ValueKind::kDateTime:
      return "date and time";
    case ValueKind::kYearsMonths:
      return "years and months duration";
    case ValueKind::kDaysTime:
      return "days and time duration";
    case ValueKind::kList:
      return "list";
    case ValueKind::kContext:
      return "context";
    case ValueKind::kRange:
      return "range";
    case ValueKind::kFunction:
      return "function";
  }
  return "";
}

Value NullFor(const CauseKind& kind, std::vector<std::string> arguments) {
  return Value::Null({&kind, std::move(arguments)});
}

Value NullOf(const Value& a, const Value& b) {
  if (HasCause(a)) return a;
  return NullOf(b);
}

Value NullOf(const Value& a) {
  return HasCause(a) ? a : NullFor(kOperandMissing);
}

}  // namespace tassei::internal
