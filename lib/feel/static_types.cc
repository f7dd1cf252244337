#include "lib/feel/static_types.h"

#include <array>

namespace tassei::internal {
namespace {

using enum TypeKind;

struct ArithmeticRule {
  NodeOperator op;
  TypeKind a;
  TypeKind b;
  TypeKind result;
};
// DMN 1.5, tables 57 to 62.
constexpr std::array<ArithmeticRule, 38> kArithmeticRules = {
    {{NodeOperator::kAdd, kNumber, kNumber, kNumber},
     {NodeOperator::kAdd, kString, kString, kString},
     {NodeOperator::kAdd, kDate, kYearsMonths, kDate},
     {NodeOperator::kAdd, kYearsMonths, kDate, kDate},
     {NodeOperator::kAdd, kDate, kDaysTime, kDate},
     {NodeOperator::kAdd, kDaysTime, kDate, kDate},
     {NodeOperator::kAdd, kDateTime, kYearsMonths, kDateTime},
     {NodeOperator::kAdd, kYearsMonths, kDateTime, kDateTime},
     {NodeOperator::kAdd, kDateTime, kDaysTime, kDateTime},
     {NodeOperator::kAdd, kDaysTime, kDateTime, kDateTime},
     {NodeOperator::kAdd, kTime, kDaysTime, kTime},
     {NodeOperator::kAdd, kDaysTime, kTime, kTime},
     {NodeOperator::kAdd, kYearsMonths, kYearsMonths, kYearsMonths},
     {NodeOperator::kAdd, kDaysTime, kDaysTime, kDaysTime},
     {NodeOperator::kSubtract, kNumber, kNumber, kNumber},
     {NodeOperator::kSubtract, kDate, kDate, kDaysTime},
     {NodeOperator::kSubtract, kDate, kDateTime, kDaysTime},
     {NodeOperator::kSubtract, kDateTime, kDate, kDaysTime},
     {NodeOperator::kSubtract, kDateTime, kDateTime, kDaysTime},
     {NodeOperator::kSubtract, kTime, kTime, kDaysTime},
     {NodeOperator::kSubtract, kDate, kYearsMonths, kDate},
     {NodeOperator::kSubtract, kDate, kDaysTime, kDate},
     {NodeOperator::kSubtract, kDateTime, kYearsMonths, kDateTime},
     {NodeOperator::kSubtract, kDateTime, kDaysTime, kDateTime},
     {NodeOperator::kSubtract, kTime, kDaysTime, kTime},
     {NodeOperator::kSubtract, kYearsMonths, kYearsMonths, kYearsMonths},
     {NodeOperator::kSubtract, kDaysTime, kDaysTime, kDaysTime},
     {NodeOperator::kMultiply, kNumber, kNumber, kNumber},
     {NodeOperator::kMultiply, kNumber, kYearsMonths, kYearsMonths},
     {NodeOperator::kMultiply, kYearsMonths, kNumber, kYearsMonths},
     {NodeOperator::kMultiply, kNumber, kDaysTime, kDaysTime},
     {NodeOperator::kMultiply, kDaysTime, kNumber, kDaysTime},
     {NodeOperator::kDivide, kNumber, kNumber, kNumber},
     {NodeOperator::kDivide, kYearsMonths, kNumber, kYearsMonths},
     {NodeOperator::kDivide, kYearsMonths, kYearsMonths, kNumber},
     {NodeOperator::kDivide, kDaysTime, kNumber, kDaysTime},
     {NodeOperator::kDivide, kDaysTime, kDaysTime, kNumber},
     {NodeOperator::kPower, kNumber, kNumber, kNumber}}};

// Whether a value of the kind may turn into one of another where it is used.
constexpr bool MayConvert(TypeKind kind) {
  return kind == kAny || kind == kList;
}

constexpr bool IsScalar(TypeKind kind) {
  return kind >= kBoolean && kind <= kDaysTime;
}

constexpr bool IsDay(TypeKind kind) {
  return kind == kDate || kind == kDateTime;
}

struct PropertyName {
  TypeKind owner;
  std::string_view name;
  TypeKind type;
};
// DMN 1.5, table 65.
constexpr std::array<PropertyName, 26> kProperties = {
    {{kDate, "year", kNumber},
     {kDate, "month", kNumber},
     {kDate, "day", kNumber},
     {kDate, "weekday", kNumber},
     {kDateTime, "year", kNumber},
     {kDateTime, "month", kNumber},
     {kDateTime, "day", kNumber},
     {kDateTime, "weekday", kNumber},
     {kDateTime, "hour", kNumber},
     {kDateTime, "minute", kNumber},
     {kDateTime, "second", kNumber},
     {kDateTime, "time offset", kDaysTime},
     {kDateTime, "timezone", kString},
     {kTime, "hour", kNumber},
     {kTime, "minute", kNumber},
     {kTime, "second", kNumber},
     {kTime, "time offset", kDaysTime},
     {kTime, "timezone", kString},
     {kYearsMonths, "years", kNumber},
     {kYearsMonths, "months", kNumber},
     {kDaysTime, "days", kNumber},
     {kDaysTime, "hours", kNumber},
     {kDaysTime, "minutes", kNumber},
     {kDaysTime, "seconds", kNumber},
     {kRange, "start included", kBoolean},
     {kRange, "end included", kBoolean}}};

}  // namespace

FeelType ArithmeticType(NodeOperator op, const FeelType& a, const FeelType& b) {
  if (a.kind() == kNull || b.kind() == kNull) return kNull;
  if (MayConvert(a.kind()) || MayConvert(b.kind())) return kAny;
  for (const ArithmeticRule& rule : kArithmeticRules) {
    if (rule.op == op && rule.a == a.kind() && rule.b == b.kind()) {
      return rule.result;
    }
  }
  return kNull;
}

FeelType NegatedType(const FeelType& type) {
  if (MayConvert(type.kind())) return kAny;
  const bool has_sign = type.kind() == kNumber || type.kind() == kYearsMonths ||
                        type.kind() == kDaysTime;
  return has_sign ? type : kNull;
}

bool NeverComparable(NodeOperator op, const FeelType& a, const FeelType& b) {
  const TypeKind one = a.kind();
  const TypeKind other = b.kind();
  if (!IsScalar(one) || !IsScalar(other)) return false;
  if (one != other) return !(IsDay(one) && IsDay(other));
  const bool by_order =
      op != NodeOperator::kEqual && op != NodeOperator::kNotEqual;
  return by_order && one == kBoolean;
}

std::optional<FeelType> MemberType(const FeelType& type,
                                   std::string_view name) {
  switch (type.kind()) {
    case kAny:
    case kNull:
      return FeelType();
    case kList: {
      const std::optional<FeelType> member = MemberType(type.element(), name);
      if (!member.has_value()) return std::nullopt;
      return FeelType::ListOf(*member);
    }
    case kContext: {
      if (type.members().empty()) return FeelType();
      const FeelType* const member = type.FindMember(name);
      if (member == nullptr) return std::nullopt;
      return *member;
    }
    case kRange:
      if (name == "start" || name == "end") return type.element();
      break;
    default:
      break;
  }
  for (const PropertyName& property : kProperties) {
    if (property.owner == type.kind() && property.name == name) {
      return FeelType(property.type);
    }
  }
  return std::nullopt;
}

std::vector<std::string> MemberNames(const FeelType& type) {
  if (type.kind() == kList) return MemberNames(type.element());
  std::vector<std::string> names;
  for (const FeelType::Member& member : type.members()) {
    names.push_back(member.name);
  }
  for (const PropertyName& property : kProperties) {
    if (property.owner == type.kind()) names.emplace_back(property.name);
  }
  if (type.kind() == kRange) names.insert(names.end(), {"start", "end"});
  return names;
}

FeelType ItemType(const FeelType& type) {
  const bool is_collection = type.kind() == kList || type.kind() == kRange;
  return is_collection ? type.element() : type;
}

FeelType FilteredType(const FeelType& list, const FeelType& condition) {
  const FeelType item =
      list.kind() == kList || list.is_any() ? list.element() : list;
  if (condition.kind() == kNumber) return item;
  return condition.kind() == kBoolean ? FeelType::ListOf(item) : FeelType();
}

std::string_view JapaneseName(TypeKind kind) {
  switch (kind) {
    case kBoolean:
      return "真偽値";
    case kNumber:
      return "数値";
    case kString:
      return "文字列";
    case kDate:
      return "日付";
    case kTime:
      return "時刻";
    case kDateTime:
      return "日時";
    case kYearsMonths:
      return "年月の期間";
    case kDaysTime:
      return "日時の期間";
    default:
      return "値";
  }
}

}  // namespace tassei::internal
