// The text that range() reads.

#ifndef LIB_FEEL_RANGE_TEXT_H_
#define LIB_FEEL_RANGE_TEXT_H_

#include <optional>
#include <string_view>

#include "tassei/value.h"

namespace tassei::internal {

// Reads a range literal (DMN 1.5, 10.3.1.2, rules 66 and 67): its ends are
// literals of one kind, in order, and one of them may be left out beside a
// round bracket. nullopt if the text is none.
std::optional<Range> ReadRange(std::string_view text);

}  // namespace tassei::internal

#endif  // LIB_FEEL_RANGE_TEXT_H_
