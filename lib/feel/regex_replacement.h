// What replace() puts in the place of a match (F&O 3.1, 5.6.4).

#ifndef LIB_FEEL_REGEX_REPLACEMENT_H_
#define LIB_FEEL_REGEX_REPLACEMENT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "tassei/cause.h"

namespace tassei::internal {

struct ReplacementPart {
  std::string text;
  int32_t group = -1;  // That follows the text; 0 is the whole match, −1 none.
};
using Replacement = std::vector<ReplacementPart>;

// Requires UTF-8. `groups` is how many the pattern has; one beyond them stands
// for nothing. A cause says which $ or \ has no meaning.
std::variant<Replacement, Cause> ReadReplacement(std::string_view text,
                                                 int32_t groups);

}  // namespace tassei::internal

#endif  // LIB_FEEL_REGEX_REPLACEMENT_H_
