#include "lib/feel/regex.h"

#include <unicode/unistr.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "lib/feel/list_builder.h"
#include "lib/feel/regex_flags.h"
#include "lib/feel/regex_matcher.h"
#include "lib/feel/regex_replacement.h"
#include "lib/feel/regex_translation.h"
#include "lib/feel/text_causes.h"
#include "lib/text/message.h"
#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

constexpr std::size_t kMostBytes = std::size_t{1} << 29;
// The price of a pattern in steps of an evaluation.
constexpr int64_t kStepsToCompile = 100;
constexpr int64_t kStepsPerCharacter = 20;

icu::UnicodeString ToUtf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      {text.data(), static_cast<int32_t>(text.size())});
}

std::string ToUtf8(const icu::UnicodeString& text) {
  std::string utf8;
  return text.toUTF8String(utf8);
}

std::variant<RegexFlags, Cause> ReadFlags(std::string_view text) {
  RegexFlags flags;
  while (!text.empty()) {
    const CodePoint flag = ReadCodePoint(text);
    switch (flag.value) {
      case U's':
        flags.dot_all = true;
        break;
      case U'm':
        flags.multiline = true;
        break;
      case U'i':
        flags.ignore_case = true;
        break;
      case U'x':
        flags.drop_spaces = true;
        break;
      case U'q':
        flags.literal = true;
        break;
      default:
        return Cause{&kUnknownFlag,
                     {Displayable(text.substr(0, flag.size), /*limit=*/1)}};
    }
    text.remove_prefix(flag.size);
  }
  return flags;
}

// Reads the flags and the pattern, and lets `use` answer with a matcher.
template <typename Use>
Value WithMatcher(const RegexText& text, Evaluation& evaluation, Use use) {
  const auto flags = ReadFlags(text.flags);
  if (const Cause* const cause = std::get_if<Cause>(&flags)) {
    return Value::Null(*cause);
  }
  const auto length = static_cast<int64_t>(text.pattern.size());
  if (!evaluation.Spend(kStepsToCompile + kStepsPerCharacter * length)) {
    return {};
  }
  auto regex = TranslateRegex(text.pattern, std::get<RegexFlags>(flags));
  if (const Cause* const cause = std::get_if<Cause>(&regex)) {
    return Value::Null(*cause);
  }
  RegexMatcher matcher(std::get<TranslatedRegex>(std::move(regex)), evaluation);
  return matcher.compiled() ? use(matcher, std::get<RegexFlags>(flags))
                            : Value();
}

// The text as ICU takes it; false if there is no room.
bool Widen(std::string_view text, icu::UnicodeString& wide,
           Evaluation& evaluation) {
  if (text.size() > kMostBytes) evaluation.Exhaust();
  if (!evaluation.SpendBytes(text.size())) return false;
  wide = ToUtf16(text);
  return true;
}

bool MatchesEmpty(RegexMatcher& matcher) {
  const icu::UnicodeString empty;
  matcher.Search(empty);
  return matcher.FindNext();
}

// Collects the text that replace() makes.
class ReplacedText {
 public:
  ReplacedText(const icu::UnicodeString& input, Evaluation& evaluation)
      : input_(input), evaluation_(evaluation) {}

  bool AddInput(int32_t start, int32_t end) {
    if (start < 0 || !MakeRoom(end - start)) return start < 0;
    text_.append(input_, start, end - start);
    return true;
  }
  bool Add(const icu::UnicodeString& text) {
    if (!MakeRoom(text.length())) return false;
    text_.append(text);
    return true;
  }

  Value Take() const {
    return evaluation_.exhausted() ? Value() : Value(ToUtf8(text_));
  }

 private:
  bool MakeRoom(int32_t units) {
    const auto most = static_cast<int32_t>(kMostBytes);
    if (text_.length() > most - units) evaluation_.Exhaust();
    return evaluation_.SpendBytes(static_cast<std::size_t>(units) *
                                  sizeof(char16_t));
  }

  const icu::UnicodeString& input_;
  Evaluation& evaluation_;
  icu::UnicodeString text_;
};

// What stands between groups of a replacement, as ICU takes it.
struct WidePart {
  icu::UnicodeString text;
  int32_t group;
};

std::vector<WidePart> WideParts(const Replacement& replacement) {
  std::vector<WidePart> parts;
  parts.reserve(replacement.size());
  for (const ReplacementPart& part : replacement) {
    parts.push_back({ToUtf16(part.text), part.group});
  }
  return parts;
}

bool AddParts(const std::vector<WidePart>& parts, const RegexMatcher& matcher,
              ReplacedText& text) {
  for (const WidePart& part : parts) {
    if (!text.Add(part.text)) return false;
    if (part.group < 0) continue;
    if (!text.AddInput(matcher.start(part.group), matcher.end(part.group))) {
      return false;
    }
  }
  return true;
}

Value Replaced(const icu::UnicodeString& input, const Replacement& replacement,
               RegexMatcher& matcher, Evaluation& evaluation) {
  const std::vector<WidePart> parts = WideParts(replacement);
  ReplacedText text(input, evaluation);
  int32_t done = 0;
  matcher.Search(input);
  while (matcher.FindNext()) {
    if (!text.AddInput(done, matcher.start()) ||
        !AddParts(parts, matcher, text)) {
      return {};
    }
    done = matcher.end();
  }
  text.AddInput(done, input.length());
  return text.Take();
}

Value Split(const icu::UnicodeString& input, RegexMatcher& matcher,
            Evaluation& evaluation) {
  ListBuilder parts(evaluation);
  const auto add = [&](int32_t start, int32_t end) {
    std::string part = ToUtf8(input.tempSubStringBetween(start, end));
    return evaluation.SpendBytes(part.size()) && parts.Add(std::move(part));
  };
  int32_t done = 0;
  matcher.Search(input);
  while (matcher.FindNext()) {
    if (!add(done, matcher.start())) return {};
    done = matcher.end();
  }
  return add(done, input.length()) ? parts.Seen() : Value();
}

}  // namespace

Value MatchesRegex(std::string_view input, const RegexText& regex,
                   Evaluation& evaluation) {
  return WithMatcher(regex, evaluation,
                     [&](RegexMatcher& matcher, const RegexFlags&) -> Value {
                       icu::UnicodeString wide;
                       if (!Widen(input, wide, evaluation)) return {};
                       matcher.Search(wide);
                       const bool found = matcher.FindNext();
                       return evaluation.exhausted() ? Value() : Value(found);
                     });
}

Value ReplaceByRegex(std::string_view input, const RegexText& regex,
                     std::string_view replacement, Evaluation& evaluation) {
  return WithMatcher(
      regex, evaluation,
      [&](RegexMatcher& matcher, const RegexFlags& flags) -> Value {
        if (MatchesEmpty(matcher)) return Value::Null({&kMatchesNothing});
        icu::UnicodeString wide;
        if (replacement.size() > kMostBytes) evaluation.Exhaust();
        if (!Widen(input, wide, evaluation)) return {};
        std::variant<Replacement, Cause> parts =
            Replacement{{std::string(replacement)}};
        if (!flags.literal) {
          parts = ReadReplacement(replacement, matcher.groups());
        }
        if (const Cause* const cause = std::get_if<Cause>(&parts)) {
          return Value::Null(*cause);
        }
        return Replaced(wide, std::get<Replacement>(parts), matcher,
                        evaluation);
      });
}

Value SplitByRegex(std::string_view input, const RegexText& regex,
                   Evaluation& evaluation) {
  return WithMatcher(regex, evaluation,
                     [&](RegexMatcher& matcher, const RegexFlags&) -> Value {
                       if (MatchesEmpty(matcher))
                         return Value::Null({&kMatchesNothing});
                       icu::UnicodeString wide;
                       if (!Widen(input, wide, evaluation)) return {};
                       return Split(wide, matcher, evaluation);
                     });
}

}  // namespace tassei::internal
