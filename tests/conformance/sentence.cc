#include "tests/conformance/sentence.h"

#include <utility>
#include <vector>

#include "lib/text/message.h"

namespace tassei::conformance {
namespace {

// Code points shown of one piece of the input.
constexpr std::size_t kMostShown = 200;

}  // namespace

Sentence::Sentence(std::string japanese, std::string english)
    : ja(std::move(japanese)), en(std::move(english)) {}

Sentence::Sentence(std::string_view text)
    : ja(internal::Displayable(text, kMostShown)), en(ja) {}

Sentence::Sentence(const std::string& text)
    : Sentence(std::string_view(text)) {}

Sentence Say(const Text& pattern, std::initializer_list<Sentence> arguments) {
  const auto fill = [&](Language language) {
    std::vector<std::string> texts;
    texts.reserve(arguments.size());
    for (const Sentence& argument : arguments) {
      texts.push_back(argument.In(language));
    }
    return internal::FillMessage(pattern.In(language), texts);
  };
  return Sentence(fill(Language::kJapanese), fill(Language::kEnglish));
}

}  // namespace tassei::conformance
