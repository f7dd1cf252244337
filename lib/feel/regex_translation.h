// Patterns of XPath and XQuery (F&O 3.1, 5.6.1) in ICU's words.

#ifndef LIB_FEEL_REGEX_TRANSLATION_H_
#define LIB_FEEL_REGEX_TRANSLATION_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "lib/feel/regex_flags.h"
#include "tassei/cause.h"

namespace tassei::internal {

// A pattern that ICU reads, in ASCII, without any flag.
struct TranslatedRegex {
  std::string icu;
  int32_t groups = 0;
  // Then an empty group goes ahead of each, which is set where that one is.
  bool has_references = false;
  // How many characters, sets and places one way through the pattern passes at
  // least.
  int64_t weight = 0;

  // The number ICU gives to a group. Requires group <= groups.
  int32_t IcuGroup(int32_t group) const {
    return has_references ? 2 * group : group;
  }
};

// Requires UTF-8. A cause says what is wrong with the pattern.
std::variant<TranslatedRegex, Cause> TranslateRegex(std::string_view pattern,
                                                    const RegexFlags& flags);

}  // namespace tassei::internal

#endif  // LIB_FEEL_REGEX_TRANSLATION_H_
