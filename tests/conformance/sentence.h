// What the programs say, in both languages.

#ifndef TESTS_CONFORMANCE_SENTENCE_H_
#define TESTS_CONFORMANCE_SENTENCE_H_

#include <initializer_list>
#include <string>
#include <string_view>

#include "tassei/diagnostic.h"

namespace tassei::conformance {

struct Sentence {
  Sentence() = default;
  Sentence(std::string japanese, std::string english);
  // The same in both languages; made fit to stand inside one line.
  Sentence(std::string_view text);    // NOLINT
  Sentence(const std::string& text);  // NOLINT

  const std::string& In(Language language) const {
    return language == Language::kJapanese ? ja : en;
  }

  std::string ja;
  std::string en;
};

// `pattern` with {0}, {1} … filled in.
Sentence Say(const Text& pattern, std::initializer_list<Sentence> arguments);

}  // namespace tassei::conformance

#endif  // TESTS_CONFORMANCE_SENTENCE_H_
