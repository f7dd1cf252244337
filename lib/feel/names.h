// Names as FEEL compares them (DMN 1.5, 10.3.1.4).

#ifndef LIB_FEEL_NAMES_H_
#define LIB_FEEL_NAMES_H_

#include <string>
#include <string_view>

namespace tassei::internal {

// The characters that a name may hold beside its words.
inline constexpr std::string_view kNameSymbols = "./-'+*";

// `name` as names are compared: in NFC, white space runs as one space, none at
// the ends and none around the characters of kNameSymbols. Requires UTF-8.
std::string NormalName(std::string_view name);

// Adds a word, or one of kNameSymbols, to a normal name, with white space
// between them.
void AppendToName(std::string_view piece, std::string& name);

// `name` as it looks: two names that have it in common are hard to tell apart.
// NFKC without white space, with every dash and the prolonged sound mark as a
// hyphen. Requires UTF-8.
std::string LookOf(std::string_view name);

}  // namespace tassei::internal

#endif  // LIB_FEEL_NAMES_H_
