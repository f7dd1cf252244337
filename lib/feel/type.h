// Types of FEEL (DMN 1.5, 10.3.2.9 and 7.3.3).

#ifndef LIB_FEEL_TYPE_H_
#define LIB_FEEL_TYPE_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tassei/value.h"

namespace tassei::internal {

enum class TypeKind {
  kAny,
  kNull,
  kBoolean,
  kNumber,
  kString,
  kDate,
  kTime,
  kDateTime,
  kYearsMonths,
  kDaysTime,
  kList,      // element()
  kContext,   // members()
  kRange,     // element()
  kFunction,  // parameters() and result()
};

// An immutable type. Copies share what they are made of.
class FeelType {
 public:
  struct Member;

  FeelType() = default;                     // Any.
  FeelType(TypeKind kind) : kind_(kind) {}  // NOLINT
  static FeelType ListOf(FeelType element);
  static FeelType RangeOf(FeelType element);
  // A context that has at least these members.
  static FeelType ContextOf(std::vector<Member> members);
  static FeelType FunctionOf(std::vector<FeelType> parameters, FeelType result);

  TypeKind kind() const { return kind_; }
  bool is_any() const { return kind_ == TypeKind::kAny; }
  // Any where nothing more is known. Of lists and ranges.
  const FeelType& element() const;
  // Of contexts, in order; empty where nothing is known.
  const std::vector<Member>& members() const;
  // The type of a member; a null pointer if it has none of that name.
  const FeelType* FindMember(std::string_view name) const;
  // Of functions; nothing is known of those that are no known function.
  bool is_known_function() const;
  const std::vector<FeelType>& parameters() const;
  const FeelType& result() const;

  // As FEEL writes it: list<number>, context<a: string>.
  std::string ToString() const;

 private:
  struct Parts;
  TypeKind kind_ = TypeKind::kAny;
  std::shared_ptr<const Parts> parts_ = {};  // Null where it has none.
};

struct FeelType::Member {
  std::string name;
  FeelType type = {};
};

// The built-in types by the names FEEL and DMN give them: "number", "days and
// time duration", "dayTimeDuration", "Any" …
std::optional<FeelType> BuiltinType(std::string_view name);

// Whether every value of `type` is one of `other`.
bool Conforms(const FeelType& type, const FeelType& other);
// The type that values of both are of; Any if none is nearer.
FeelType CommonType(const FeelType& a, const FeelType& b);
// The least type that is known of a value.
FeelType TypeOf(const Value& value);
// Whether `value` is of `type`. Null is of every type but in `instance of`.
bool IsInstance(const Value& value, const FeelType& type);
// `value` as a value of `type`, by the implicit conversions of DMN 1.5,
// 10.3.2.9.4: singleton list to element, element to singleton list, date to
// date and time. nullopt if it does not conform.
std::optional<Value> Convert(const Value& value, const FeelType& type);

}  // namespace tassei::internal

#endif  // LIB_FEEL_TYPE_H_
