// The sets of characters of XPath's patterns (F&O 3.1, 5.6.1; XML Schema 1.1,
// appendix G.4), written as ICU reads them without any flag.

#ifndef LIB_FEEL_REGEX_CLASS_H_
#define LIB_FEEL_REGEX_CLASS_H_

#include <optional>
#include <string>

#include "lib/feel/pattern_cursor.h"

namespace tassei::internal {

// Adds what matches one character. ASCII alone is written.
void AppendCharacter(char32_t character, bool ignore_case, std::string& icu);

// The character that a backslash and `letter` stand for.
std::optional<char32_t> EscapedCharacter(char32_t letter);

// Reads the rest of an escape that stands for a set, such as \d or \p{Lu},
// whose backslash was taken. Adds a set that may stand in another one.
bool ReadClassEscape(PatternCursor& pattern, std::string& icu);

// Reads the rest of a class whose bracket was taken.
bool ReadClass(PatternCursor& pattern, bool ignore_case, std::string& icu);

}  // namespace tassei::internal

#endif  // LIB_FEEL_REGEX_CLASS_H_
