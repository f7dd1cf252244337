// What stands behind a dot.

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "lib/feel/feel_causes.h"
#include "lib/feel/operations.h"
#include "lib/feel/temporal_arithmetic.h"

namespace tassei::internal {
namespace {

Value NoProperty(const Value& value, std::string_view name) {
  return NullFor(kNoProperty,
                 {std::string(KindName(value.kind())), std::string(name)});
}

Value Member(const Context& context, std::string_view name) {
  const Value* const member = context.Find(name);
  return member != nullptr ? *member : NullFor(kNoMember, {std::string(name)});
}

Value MemberOfEach(const Value::List& list, std::string_view name) {
  Value::List members;
  members.reserve(list.size());
  for (const Value& element : list) members.push_back(Property(element, name));
  return members;
}

Value RangeProperty(const Value& value, std::string_view name) {
  const Range& range = *value.range();
  if (name == "start") return range.lower.value_or(Value());
  if (name == "end") return range.upper.value_or(Value());
  if (name == "start included") return range.lower_closed;
  if (name == "end included") return range.upper_closed;
  return NoProperty(value, name);
}

}  // namespace

Value Property(const Value& value, std::string_view name) {
  switch (value.kind()) {
    case ValueKind::kNull:
      return NullOf(value);
    case ValueKind::kContext:
      return Member(*value.context(), name);
    case ValueKind::kList:
      return MemberOfEach(*value.list(), name);
    case ValueKind::kRange:
      return RangeProperty(value, name);
    default:
      break;
  }
  std::optional<Value> property = TemporalProperty(value, name);
  return property.has_value() ? *std::move(property) : NoProperty(value, name);
}

}  // namespace tassei::internal
