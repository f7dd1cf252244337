// Finds the matches of a pattern in texts, over ICU.

#ifndef LIB_FEEL_REGEX_MATCHER_H_
#define LIB_FEEL_REGEX_MATCHER_H_

#include <unicode/unistr.h>
#include <unicode/uregex.h>

#include <cstdint>
#include <memory>

#include "lib/feel/evaluation_state.h"
#include "lib/feel/regex_translation.h"

namespace tassei::internal {

// A pattern that finds its matches in one text after the other. Within the
// budget of an evaluation: where that ends there are no more matches.
class RegexMatcher {
 public:
  RegexMatcher(TranslatedRegex regex, Evaluation& evaluation);
  RegexMatcher(const RegexMatcher&) = delete;
  RegexMatcher& operator=(const RegexMatcher&) = delete;

  // False if the budget is used up.
  bool compiled() const { return compiled_; }
  int32_t groups() const { return regex_.groups; }

  // Starts again, with a text that must outlive the search.
  void Search(const icu::UnicodeString& text);
  // The next match; false if there is none.
  bool FindNext();

  // Of the match found; −1 where the group is not set.
  int32_t start(int32_t group = 0) const;
  int32_t end(int32_t group = 0) const;

 private:
  struct Closer {
    void operator()(URegularExpression* regex) const { uregex_close(regex); }
  };
  struct Meter {
    Evaluation& evaluation;
    int64_t price;  // Of one report of ICU's.
  };

  static UBool Report(const void* meter, int32_t reports);
  bool Check(UErrorCode error);

  TranslatedRegex regex_;
  Meter meter_;
  std::unique_ptr<URegularExpression, Closer> matcher_;
  bool compiled_ = false;
};

}  // namespace tassei::internal

#endif  // LIB_FEEL_REGEX_MATCHER_H_
