// matches, replace and split (DMN 1.5, 10.3.4.3) by patterns of XPath and
// XQuery (F&O 3.1, 5.6), over ICU.

#ifndef LIB_FEEL_REGEX_H_
#define LIB_FEEL_REGEX_H_

#include <string_view>

#include "lib/feel/evaluation_state.h"
#include "tassei/value.h"

namespace tassei::internal {

// A pattern with its flags, as they were written. Texts are UTF-8.
struct RegexText {
  std::string_view pattern;
  std::string_view flags = {};
};

// Each gives null with a cause if the pattern, flags or replacement is not as
// F&O demands. Matching takes from the budget of `evaluation` what it costs,
// and uses all of it up rather than answer without having looked everywhere.
Value MatchesRegex(std::string_view input, const RegexText& regex,
                   Evaluation& evaluation);
Value ReplaceByRegex(std::string_view input, const RegexText& regex,
                     std::string_view replacement, Evaluation& evaluation);
// The parts between the matches: at least one.
Value SplitByRegex(std::string_view input, const RegexText& regex,
                   Evaluation& evaluation);

}  // namespace tassei::internal

#endif  // LIB_FEEL_REGEX_H_
