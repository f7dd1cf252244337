// Types of values.

#include <algorithm>

#include "lib/feel/function.h"
#include "lib/feel/type.h"

namespace tassei::internal {
namespace {

FeelType TypeOfList(const Value::List& list) {
  FeelType element = TypeKind::kNull;
  for (const Value& value : list) element = CommonType(element, TypeOf(value));
  return FeelType::ListOf(std::move(element));
}

FeelType TypeOfContext(const Context& context) {
  std::vector<FeelType::Member> members;
  for (const Context::Entry& entry : context.entries()) {
    members.push_back({entry.name, TypeOf(entry.value)});
  }
  return FeelType::ContextOf(std::move(members));
}

FeelType TypeOfRange(const Range& range) {
  return FeelType::RangeOf(CommonType(TypeOf(range.lower.value_or(Value())),
                                      TypeOf(range.upper.value_or(Value()))));
}

bool AreInstances(const Value::List& list, const FeelType& element) {
  return element.is_any() ||
         std::all_of(list.begin(), list.end(), [&element](const Value& value) {
           return IsInstance(value, element);
         });
}

bool HasMembers(const Context& context, const FeelType& type) {
  return std::all_of(type.members().begin(), type.members().end(),
                     [&context](const FeelType::Member& member) {
                       const Value* const value = context.Find(member.name);
                       return value != nullptr &&
                              IsInstance(*value, member.type);
                     });
}

std::optional<Value> ConvertInside(const Value& value, const FeelType& type);

std::optional<Value> ConvertElements(const Value::List& list,
                                     const FeelType& element) {
  Value::List converted;
  converted.reserve(list.size());
  for (const Value& value : list) {
    std::optional<Value> one = ConvertInside(value, element);
    if (!one.has_value()) return std::nullopt;
    converted.push_back(*std::move(one));
  }
  return converted;
}

std::optional<Value> ConvertMembers(const Context& context,
                                    const FeelType& type) {
  Context converted = context;
  for (const FeelType::Member& member : type.members()) {
    const Value* const value = context.Find(member.name);
    if (value == nullptr) return std::nullopt;
    std::optional<Value> one = ConvertInside(*value, member.type);
    if (!one.has_value()) return std::nullopt;
    converted.Put(member.name, *std::move(one));
  }
  return converted;
}

// As Convert, but for lists of one element, which are converted as a whole
// only, not as parts of something.
std::optional<Value> ConvertInside(const Value& value, const FeelType& type) {
  if (IsInstance(value, type)) return value;
  if (type.kind() == TypeKind::kDateTime && value.date() != nullptr) {
    return FeelDateTime{*value.date(), {.zone = {.offset = 0}}};
  }
  if (type.kind() == TypeKind::kList && value.list() != nullptr) {
    return ConvertElements(*value.list(), type.element());
  }
  if (type.kind() == TypeKind::kContext && value.context() != nullptr) {
    return ConvertMembers(*value.context(), type);
  }
  return std::nullopt;
}

}  // namespace

FeelType TypeOf(const Value& value) {
  switch (value.kind()) {
    case ValueKind::kNull:
      return TypeKind::kNull;
    case ValueKind::kBoolean:
      return TypeKind::kBoolean;
    case ValueKind::kNumber:
      return TypeKind::kNumber;
    case ValueKind::kString:
      return TypeKind::kString;
    case ValueKind::kDate:
      return TypeKind::kDate;
    case ValueKind::kTime:
      return TypeKind::kTime;
    case ValueKind::kDateTime:
      return TypeKind::kDateTime;
    case ValueKind::kYearsMonths:
      return TypeKind::kYearsMonths;
    case ValueKind::kDaysTime:
      return TypeKind::kDaysTime;
    case ValueKind::kList:
      return TypeOfList(*value.list());
    case ValueKind::kContext:
      return TypeOfContext(*value.context());
    case ValueKind::kRange:
      return TypeOfRange(*value.range());
    case ValueKind::kFunction:
      return (*value.function())->type();
  }
  return {};
}

bool IsInstance(const Value& value, const FeelType& type) {
  if (type.is_any() || value.is_null()) return true;
  switch (type.kind()) {
    case TypeKind::kList:
      return value.list() != nullptr &&
             AreInstances(*value.list(), type.element());
    case TypeKind::kContext:
      return value.context() != nullptr && HasMembers(*value.context(), type);
    case TypeKind::kRange:
      return value.range() != nullptr &&
             IsInstance(value.range()->lower.value_or(Value()),
                        type.element()) &&
             IsInstance(value.range()->upper.value_or(Value()), type.element());
    default:
      return Conforms(TypeOf(value), type);
  }
}

std::optional<Value> Convert(const Value& value, const FeelType& type) {
  if (std::optional<Value> converted = ConvertInside(value, type);
      converted.has_value()) {
    return converted;
  }
  if (value.list() != nullptr) {
    if (value.list()->size() != 1) return std::nullopt;
    return ConvertInside(value.list()->front(), type);
  }
  if (type.kind() != TypeKind::kList) return std::nullopt;
  std::optional<Value> element = ConvertInside(value, type.element());
  if (!element.has_value()) return std::nullopt;
  return Value::List{*std::move(element)};
}

}  // namespace tassei::internal
