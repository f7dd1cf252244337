// Categories and blocks of characters in patterns (XML Schema 1.1, appendix
// G.4.2).

#ifndef LIB_FEEL_REGEX_PROPERTY_H_
#define LIB_FEEL_REGEX_PROPERTY_H_

#include <string>

#include "lib/feel/pattern_cursor.h"

namespace tassei::internal {

// Reads the rest of \p{…}, or of \P{…} if `negated`, from behind the letter.
// Adds the set as ICU writes it.
bool ReadProperty(PatternCursor& pattern, bool negated, std::string& icu);

}  // namespace tassei::internal

#endif  // LIB_FEEL_REGEX_PROPERTY_H_
