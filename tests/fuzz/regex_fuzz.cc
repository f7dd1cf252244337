// Patterns of XPath: a pattern, NUL and a text. A pattern is refused for a
// cause or else read by ICU, whatever its flags; what replaces every match by
// itself changes nothing, and the parts and matches of a text make the text.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "lib/feel/evaluation_state.h"
#include "lib/feel/regex.h"
#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

void Require(bool condition) {
  if (!condition) std::abort();
}

EvaluationOptions SmallOptions() {
  EvaluationOptions options;
  options.limits.steps = 100'000;
  options.limits.bytes = std::size_t{1} << 20;
  return options;
}

// True and false have no cause; a null has one.
void CheckMatches(std::string_view input, const RegexText& regex) {
  const EvaluationOptions options = SmallOptions();
  Evaluation evaluation(options);
  const Value answer = MatchesRegex(input, regex, evaluation);
  if (evaluation.exhausted()) return;
  Require(answer.boolean() != nullptr || answer.cause()->kind != nullptr);
}

void CheckReplace(std::string_view input, const RegexText& regex) {
  const EvaluationOptions options = SmallOptions();
  Evaluation evaluation(options);
  const Value answer = ReplaceByRegex(input, regex, "$0", evaluation);
  if (evaluation.exhausted() || answer.is_null()) return;
  const bool literal = regex.flags.find('q') != std::string_view::npos;
  Require(literal || *answer.string() == input);
}

// There is one part more than there are matches.
void CheckSplit(std::string_view input, const RegexText& regex) {
  const EvaluationOptions options = SmallOptions();
  Evaluation evaluation(options);
  const Value parts = SplitByRegex(input, regex, evaluation);
  const Value bare = ReplaceByRegex(input, regex, "", evaluation);
  if (evaluation.exhausted() || parts.is_null()) return;
  std::string whole;
  for (const Value& part : *parts.list()) whole += *part.string();
  Require(whole == *bare.string());
}

void Check(std::string_view pattern, std::string_view input) {
  for (const std::string_view flags : {"", "smi", "xi", "qi"}) {
    CheckMatches(input, {pattern, flags});
    CheckReplace(input, {pattern, flags});
  }
  CheckSplit(input, {pattern});
}

}  // namespace
}  // namespace tassei::internal

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  if (!tassei::internal::IsUtf8(text)) return 0;
  const std::size_t end = text.find('\0');
  if (end == std::string::npos) return 0;
  const std::string_view all = text;
  tassei::internal::Check(all.substr(0, end), all.substr(end + 1));
  return 0;
}
