#include "lib/feel/regex_translation.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "lib/feel/pattern_cursor.h"
#include "lib/feel/regex_class.h"
#include "lib/feel/text_causes.h"
#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

constexpr std::size_t kMostCharacters = 10'000;
constexpr int kMostNesting = 100;
constexpr int64_t kMostRepeats = 100'000;
constexpr int64_t kEndless = INT64_MAX;
constexpr int64_t kMostWeight = 100'000;
constexpr std::string_view kNothing = "(?:)";  // ICU takes no empty pattern.

constexpr bool IsDigit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool RefersBack(const PatternCursor& pattern) {
  for (std::size_t i = 0; i + 1 < pattern.size(); ++i) {
    if (pattern.Peek(i) != U'\\') continue;
    ++i;
    if (IsDigit(pattern.Peek(i)) && pattern.Peek(i) != U'0') return true;
  }
  return false;
}

class Translator {
 public:
  Translator(PatternCursor& pattern, const RegexFlags& flags)
      : pattern_(pattern), flags_(flags) {
    result_.has_references = RefersBack(pattern);
  }

  bool Translate() {
    return ReadBranches() && (pattern_.AtEnd() || Misplaced());
  }

  TranslatedRegex Result() && {
    if (result_.icu.empty()) result_.icu = kNothing;
    result_.groups = static_cast<int32_t>(closed_.size());
    return std::move(result_);
  }

 private:
  bool Misplaced() {
    const std::size_t start = pattern_.index();
    pattern_.Take();
    return pattern_.Fail(kMisplacedCharacter, start,
                         {pattern_.TakenSince(start)});
  }

  void Write(std::string_view icu) { result_.icu += icu; }

  bool ReadBranches() {
    do {
      while (!AtEndOfBranch()) {
        if (!ReadPiece()) return false;
      }
      if (pattern_.Peek() == U'|') Write("|");
    } while (pattern_.TakeIf(U'|'));
    return true;
  }

  bool AtEndOfBranch() const {
    return pattern_.AtEnd() || pattern_.Peek() == U'|' ||
           pattern_.Peek() == U')';
  }

  bool ReadPiece() {
    const std::size_t start = pattern_.index();
    const int64_t before = result_.weight;
    ++result_.weight;
    if (!ReadAtom()) return false;
    int64_t least = 1;
    if (!ReadQuantifier(least)) return false;
    const int64_t once = result_.weight - before;
    result_.weight = before + once * std::max<int64_t>(least, 1);
    return result_.weight <= kMostWeight ||
           pattern_.Fail(kPatternTooLarge, start);
  }

  bool ReadAtom() {
    switch (pattern_.Peek()) {
      case U'(':
        return ReadGroup();
      case U'[':
        pattern_.Take();
        return ReadClass(pattern_, flags_.ignore_case, result_.icu);
      case U'\\':
        return ReadEscape();
      case U'.':
        pattern_.Take();
        Write(flags_.dot_all ? "[\\x{0}-\\x{10FFFF}]" : "[^\\x{A}\\x{D}]");
        return true;
      case U'^':
        pattern_.Take();
        Write(flags_.multiline ? "(?:\\A|(?<=\\x{A})(?!\\z))" : "(?:\\A)");
        return true;
      case U'$':
        pattern_.Take();
        Write(flags_.multiline ? "(?=\\x{A}|\\z)" : "(?:\\z)");
        return true;
      case U'*':
      case U'+':
      case U'?':
      case U'{':
      case U'}':
      case U']':
        return Misplaced();
      default:
        AppendCharacter(pattern_.Take(), flags_.ignore_case, result_.icu);
        return true;
    }
  }

  bool ReadGroup() {
    const std::size_t start = pattern_.index();
    if (++nesting_ > kMostNesting) {
      return pattern_.Fail(kPatternTooLarge, start);
    }
    pattern_.Take();
    const bool captures = pattern_.Peek() != U'?';
    if (!captures && !TakeMarkOfPlainGroup(start)) return false;
    const std::size_t group = closed_.size();
    if (captures) closed_.push_back(false);
    OpenGroup(captures);
    if (!ReadBranches()) return false;
    if (!pattern_.TakeIf(U')')) {
      return pattern_.Fail(kNeverClosed, start, {"("});
    }
    CloseGroup(captures);
    if (captures) closed_[group] = true;
    --nesting_;
    return true;
  }

  bool TakeMarkOfPlainGroup(std::size_t start) {
    pattern_.Take();
    return pattern_.TakeIf(U':') || pattern_.Fail(kUnknownGroup, start);
  }

  void OpenGroup(bool captures) {
    if (!captures) return Write("(?:");
    Write(result_.has_references ? "(?:()(" : "(");
  }

  void CloseGroup(bool captures) {
    Write(captures && result_.has_references ? "))" : ")");
  }

  bool ReadEscape() {
    pattern_.Take();
    const char32_t letter = pattern_.Peek();
    if (IsDigit(letter) && letter != U'0') return ReadReference();
    if (const auto character = EscapedCharacter(letter)) {
      pattern_.Take();
      AppendCharacter(*character, flags_.ignore_case, result_.icu);
      return true;
    }
    return ReadClassEscape(pattern_, result_.icu);
  }

  // Further digits belong to the number as long as there are so many groups.
  bool ReadReference() {
    const std::size_t start = pattern_.index() - 1;
    std::size_t number = pattern_.Take() - U'0';
    while (IsDigit(pattern_.Peek())) {
      const std::size_t longer = number * 10 + (pattern_.Peek() - U'0');
      if (longer > closed_.size()) break;
      number = longer;
      pattern_.Take();
    }
    if (number > closed_.size() || !closed_[number - 1]) {
      return pattern_.Fail(kNoClosedGroup, start, {std::to_string(number)});
    }
    WriteReference(static_cast<int32_t>(number));
    return true;
  }

  // To ICU a group that is not set matches nothing, to XPath the empty string.
  void WriteReference(int32_t number) {
    const int32_t group = result_.IcuGroup(number);
    const int32_t mark = group - 1;
    Write(flags_.ignore_case ? "(?:(?i:\\" : "(?:(?:\\");
    Write(std::to_string(group));
    Write(")|(?!\\");
    Write(std::to_string(mark));
    Write("))");
  }

  bool ReadQuantifier(int64_t& least) {
    const std::size_t start = pattern_.index();
    switch (pattern_.Peek()) {
      case U'?':
      case U'*':
      case U'+':
        result_.icu.push_back(static_cast<char>(pattern_.Take()));
        break;
      case U'{':
        pattern_.Take();
        if (!ReadQuantity(start, least)) return false;
        break;
      default:
        return true;
    }
    if (pattern_.TakeIf(U'?')) Write("?");
    return true;
  }

  // {n}, {n,} or {n,m}, from behind the brace that opens it.
  bool ReadQuantity(std::size_t start, int64_t& least) {
    int64_t most = 0;
    if (!ReadCounts(least, most) || !pattern_.TakeIf(U'}') || most < least) {
      pattern_.Take();
      return pattern_.Fail(kBadQuantity, start, {pattern_.TakenSince(start)});
    }
    const bool endless = most == kEndless;
    if (least > kMostRepeats || (!endless && most > kMostRepeats)) {
      return pattern_.Fail(kPatternTooLarge, start);
    }
    Write('{' + std::to_string(least) + ',');
    if (!endless) Write(std::to_string(most));
    Write("}");
    return true;
  }

  bool ReadCounts(int64_t& least, int64_t& most) {
    if (!ReadCount(least)) return false;
    most = least;
    if (!pattern_.TakeIf(U',')) return true;
    if (pattern_.Peek() != U'}') return ReadCount(most);
    most = kEndless;
    return true;
  }

  // A number stays above the limit once it is.
  bool ReadCount(int64_t& count) {
    if (!IsDigit(pattern_.Peek())) return false;
    count = 0;
    while (IsDigit(pattern_.Peek())) {
      const auto digit = static_cast<int64_t>(pattern_.Take() - U'0');
      count = std::min(count * 10 + digit, kMostRepeats + 1);
    }
    return true;
  }

  PatternCursor& pattern_;
  const RegexFlags& flags_;
  TranslatedRegex result_;
  std::vector<bool> closed_;  // Of each group that was opened.
  int nesting_ = 0;
};

TranslatedRegex TranslateLiteral(PatternCursor& pattern, bool ignore_case) {
  TranslatedRegex result;
  if (pattern.AtEnd()) result.icu = kNothing;
  result.weight = static_cast<int64_t>(pattern.size());
  while (!pattern.AtEnd()) {
    AppendCharacter(pattern.Take(), ignore_case, result.icu);
  }
  return result;
}

}  // namespace

std::variant<TranslatedRegex, Cause> TranslateRegex(std::string_view pattern,
                                                    const RegexFlags& flags) {
  PatternCursor cursor(pattern, flags.drop_spaces && !flags.literal);
  if (cursor.size() > kMostCharacters) {
    cursor.Fail(kPatternTooLarge, kMostCharacters);
    return cursor.failure();
  }
  if (flags.literal) return TranslateLiteral(cursor, flags.ignore_case);
  Translator translator(cursor, flags);
  if (!translator.Translate()) return cursor.failure();
  return std::move(translator).Result();
}

}  // namespace tassei::internal
