// The grammar of JSON, for telling where a text leaves it.

#ifndef LIB_FORMAT_JSON_SYNTAX_H_
#define LIB_FORMAT_JSON_SYNTAX_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "tassei/diagnostic.h"

namespace tassei::internal {

// Whether `text` is one number of JSON's grammar.
bool IsJsonNumber(std::string_view text);

struct JsonSyntaxError {
  std::size_t offset = 0;
  const DiagnosticKind* kind = nullptr;  // K0221 to K0231; never null.
};

// The first place where `text` is not one JSON value, nested at most `depth`
// levels; absent if it is. Requires UTF-8.
std::optional<JsonSyntaxError> FindJsonSyntaxError(std::string_view text,
                                                   int depth);

}  // namespace tassei::internal

#endif  // LIB_FORMAT_JSON_SYNTAX_H_
