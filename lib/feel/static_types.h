// What is known of types before anything is evaluated.

#ifndef LIB_FEEL_STATIC_TYPES_H_
#define LIB_FEEL_STATIC_TYPES_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/feel/node.h"
#include "lib/feel/type.h"

namespace tassei::internal {

// Of an operation of arithmetic; Null if it never has a value, Any if nothing
// is known.
FeelType ArithmeticType(NodeOperator op, const FeelType& a, const FeelType& b);
// Of - a.
FeelType NegatedType(const FeelType& type);
// Whether comparing values of these types gives null whatever they are.
bool NeverComparable(NodeOperator op, const FeelType& a, const FeelType& b);

// Of value . name; nullopt if values of the type have no such member, or only
// members that nobody declared.
std::optional<FeelType> MemberType(const FeelType& type, std::string_view name);
// The names that can stand behind the dot, as far as they are known.
std::vector<std::string> MemberNames(const FeelType& type);

// Of what an iteration over a value visits, and of a filter's item.
FeelType ItemType(const FeelType& type);
// Of a filter.
FeelType FilteredType(const FeelType& list, const FeelType& condition);

// What a kind is called in Japanese messages.
std::string_view JapaneseName(TypeKind kind);

}  // namespace tassei::internal

#endif  // LIB_FEEL_STATIC_TYPES_H_
