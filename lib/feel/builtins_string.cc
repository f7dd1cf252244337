// Strings (DMN 1.5, 10.3.4.3). Characters are code points.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "lib/feel/builtin.h"
#include "lib/feel/feel_causes.h"
#include "lib/feel/operations.h"
#include "lib/feel/positions.h"
#include "lib/feel/regex.h"
#include "lib/feel/text_causes.h"
#include "lib/text/letter_case.h"
#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

constexpr KindSet kText = KindBit(ValueKind::kString);
constexpr KindSet kTextOrNull = kText | KindBit(ValueKind::kNull);
constexpr KindSet kNumber = KindBit(ValueKind::kNumber);
constexpr KindSet kList = KindBit(ValueKind::kList);

constexpr std::size_t kMostGrowth = 3;  // Of a text whose case changes.

// Empty for null.
std::string_view TextOf(const Value& value) {
  return value.string() == nullptr ? std::string_view() : *value.string();
}

// A part of a text, within the budget.
Value Part(std::string_view part, Evaluation& evaluation) {
  if (!evaluation.SpendBytes(part.size())) return {};
  return std::string(part);
}

// Takes steps for reading the strings given.
bool SpendOnTexts(const BuiltinCall& call) {
  return call.evaluation().SpendOn(call[0]) &&
         call.evaluation().SpendOn(call[1]);
}

Value Substring(const BuiltinCall& call) {
  const std::string& text = *call[0].string();
  if (!call.evaluation().SpendOn(call[0])) return {};
  const std::size_t size = CountCodePoints(text);
  const std::optional<std::size_t> start = IndexAt(*call[1].number(), size);
  if (!start.has_value()) {
    return NullFor(kNoSuchStart,
                   {call[1].number()->ToString(), std::to_string(size)});
  }
  const std::string_view rest =
      std::string_view(text).substr(FirstCodePoints(text, *start).size());
  if (!call.given(2)) return Part(rest, call.evaluation());
  const Decimal length = *call[2].number();
  if (length < Decimal(1)) return NullFor(kNoSuchLength, {length.ToString()});
  const auto count =
      static_cast<std::size_t>(WholePart(length).value_or(INT64_MAX));
  return Part(FirstCodePoints(rest, count), call.evaluation());
}

Value StringLength(const BuiltinCall& call) {
  if (!call.evaluation().SpendOn(call[0])) return {};
  return Decimal(static_cast<int64_t>(CountCodePoints(*call[0].string())));
}

Value Cased(const BuiltinCall& call, std::string (*map)(std::string_view)) {
  const std::string& text = *call[0].string();
  if (!call.evaluation().SpendOn(call[0]) ||
      !call.evaluation().SpendBytes(kMostGrowth * text.size())) {
    return {};
  }
  return map(text);
}

Value CallUpperCase(const BuiltinCall& call) { return Cased(call, UpperCase); }

Value CallLowerCase(const BuiltinCall& call) { return Cased(call, LowerCase); }

Value SubstringBefore(const BuiltinCall& call) {
  if (!SpendOnTexts(call)) return {};
  const std::string_view text = TextOf(call[0]);
  const std::size_t found = text.find(TextOf(call[1]));
  if (found == std::string_view::npos) return std::string();
  return Part(text.substr(0, found), call.evaluation());
}

Value SubstringAfter(const BuiltinCall& call) {
  if (!SpendOnTexts(call)) return {};
  const std::string_view text = TextOf(call[0]);
  const std::string_view match = TextOf(call[1]);
  const std::size_t found = text.find(match);
  if (found == std::string_view::npos) return std::string();
  return Part(text.substr(found + match.size()), call.evaluation());
}

Value Contains(const BuiltinCall& call) {
  if (!SpendOnTexts(call)) return {};
  return TextOf(call[0]).find(TextOf(call[1])) != std::string_view::npos;
}

Value StartsWith(const BuiltinCall& call) {
  if (!SpendOnTexts(call)) return {};
  const std::string_view match = TextOf(call[1]);
  return TextOf(call[0]).substr(0, match.size()) == match;
}

Value EndsWith(const BuiltinCall& call) {
  if (!SpendOnTexts(call)) return {};
  const std::string_view text = TextOf(call[0]);
  const std::string_view match = TextOf(call[1]);
  return text.size() >= match.size() &&
         text.substr(text.size() - match.size()) == match;
}

Value Matches(const BuiltinCall& call) {
  return MatchesRegex(TextOf(call[0]), {TextOf(call[1]), TextOf(call[2])},
                      call.evaluation());
}

Value Replace(const BuiltinCall& call) {
  return ReplaceByRegex(TextOf(call[0]), {TextOf(call[1]), TextOf(call[3])},
                        TextOf(call[2]), call.evaluation());
}

Value Split(const BuiltinCall& call) {
  return SplitByRegex(TextOf(call[0]), {TextOf(call[1])}, call.evaluation());
}

// The strings of a list with `delimiter` between them. Nulls are left out.
class JoinedText {
 public:
  JoinedText(std::string_view delimiter, Evaluation& evaluation)
      : delimiter_(delimiter), evaluation_(evaluation) {}

  bool Add(std::string_view part) {
    const std::string_view between = first_ ? "" : delimiter_;
    first_ = false;
    return Append(between) && Append(part);
  }
  bool Append(std::string_view text) {
    if (!evaluation_.Spend() || !evaluation_.SpendBytes(text.size())) {
      return false;
    }
    text_ += text;
    return true;
  }

  std::string Take() { return std::move(text_); }

 private:
  std::string_view delimiter_;
  Evaluation& evaluation_;
  std::string text_;
  bool first_ = true;
};

Value StringJoin(const BuiltinCall& call) {
  const bool framed = call.signature() == 1;
  JoinedText text(TextOf(call[1]), call.evaluation());
  if (framed && !text.Append(TextOf(call[2]))) return {};
  for (const Value& element : *call[0].list()) {
    if (element.is_null()) continue;
    if (element.string() == nullptr) {
      return NullFor(kWrongElement, {std::string(KindName(element.kind()))});
    }
    if (!text.Add(*element.string())) return {};
  }
  if (framed && !text.Append(TextOf(call[3]))) return {};
  return text.Take();
}

constexpr BuiltinParameter kString[] = {{"string", kText}};
constexpr BuiltinParameter kStringAndMatch[] = {{"string", kText},
                                                {"match", kText}};
constexpr BuiltinParameter kSubstring[] = {
    {"string", kText}, {"start position", kNumber}, {"length", kNumber, true}};
constexpr BuiltinParameter kMatches[] = {
    {"input", kText}, {"pattern", kText}, {"flags", kTextOrNull, true}};
constexpr BuiltinParameter kReplace[] = {{"input", kText},
                                         {"pattern", kText},
                                         {"replacement", kText},
                                         {"flags", kTextOrNull, true}};
constexpr BuiltinParameter kSplit[] = {{"string", kText}, {"delimiter", kText}};
constexpr BuiltinParameter kJoin[] = {{"list", kList},
                                      {"delimiter", kTextOrNull, true}};
constexpr BuiltinParameter kJoinFramed[] = {{"list", kList},
                                            {"delimiter", kTextOrNull},
                                            {"prefix", kTextOrNull},
                                            {"suffix", kTextOrNull}};

constexpr BuiltinSignature kOfString[] = {{kString}};
constexpr BuiltinSignature kOfStringAndMatch[] = {{kStringAndMatch}};
constexpr BuiltinSignature kOfSubstring[] = {{kSubstring}};
constexpr BuiltinSignature kOfMatches[] = {{kMatches}};
constexpr BuiltinSignature kOfReplace[] = {{kReplace}};
constexpr BuiltinSignature kOfSplit[] = {{kSplit}};
constexpr BuiltinSignature kOfJoin[] = {{kJoin}, {kJoinFramed}};

constexpr Builtin kBuiltins[] = {
    {"contains", kOfStringAndMatch, Contains, TypeKind::kBoolean},
    {"ends with", kOfStringAndMatch, EndsWith, TypeKind::kBoolean},
    {"lower case", kOfString, CallLowerCase, TypeKind::kString},
    {"matches", kOfMatches, Matches, TypeKind::kBoolean},
    {"replace", kOfReplace, Replace, TypeKind::kString},
    {"split", kOfSplit, Split, TypeKind::kList},
    {"starts with", kOfStringAndMatch, StartsWith, TypeKind::kBoolean},
    {"string join", kOfJoin, StringJoin, TypeKind::kString},
    {"string length", kOfString, StringLength, TypeKind::kNumber},
    {"substring", kOfSubstring, Substring, TypeKind::kString},
    {"substring after", kOfStringAndMatch, SubstringAfter, TypeKind::kString},
    {"substring before", kOfStringAndMatch, SubstringBefore, TypeKind::kString},
    {"upper case", kOfString, CallUpperCase, TypeKind::kString},
};

}  // namespace

std::span<const Builtin> StringBuiltins() { return kBuiltins; }

}  // namespace tassei::internal
