// JSON and text read as values of a type.

#ifndef LIB_RULES_VALUE_READER_H_
#define LIB_RULES_VALUE_READER_H_

#include <optional>
#include <string_view>

#include "lib/feel/type.h"
#include "lib/format/json.h"
#include "tassei/diagnostic.h"
#include "tassei/value.h"

namespace tassei::internal {

// A type as FEEL writes it; nullopt if there is none.
std::optional<FeelType> TypeNamed(std::string_view type);

// A JSON value as a value of `type`. What is not of it is null, and goes to
// `diagnostics`.
Value ReadJsonAs(JsonValue json, const FeelType& type,
                 Diagnostics& diagnostics);

// Text as a value of `type`; nullopt if it is none.
std::optional<Value> ReadTextAs(std::string_view text, const FeelType& type);

}  // namespace tassei::internal

#endif  // LIB_RULES_VALUE_READER_H_
