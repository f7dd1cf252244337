#include "lib/feel/regex_class.h"

#include <unicode/uchar.h>
#include <unicode/uset.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <memory>
#include <string_view>

#include "lib/feel/regex_property.h"
#include "lib/feel/text_causes.h"

namespace tassei::internal {
namespace {

constexpr char32_t kDotlessI = U'ı';
constexpr int kMostSubtractions = 50;  // Nested.

struct SetCloser {
  void operator()(USet* set) const { uset_close(set); }
};
using OwnedSet = std::unique_ptr<USet, SetCloser>;

constexpr bool IsPlain(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') ||
         (c >= U'a' && c <= U'z');
}

void AppendLiteral(char32_t character, std::string& icu) {
  if (IsPlain(character)) {
    icu.push_back(static_cast<char>(character));
    return;
  }
  std::array<char, 8> digits;
  const auto written =
      std::to_chars(digits.begin(), digits.end(),
                    static_cast<uint32_t>(character), /*base=*/16);
  icu += "\\x{";
  icu.append(digits.begin(), written.ptr);
  icu += '}';
}

void AppendRange(char32_t low, char32_t high, std::string& icu) {
  AppendLiteral(low, icu);
  if (low == high) return;
  icu += '-';
  AppendLiteral(high, icu);
}

// The characters that have others as variants in case.
const USet* Cased() {
  UErrorCode error = U_ZERO_ERROR;
  return u_getBinaryPropertySet(UCHAR_CHANGES_WHEN_CASEMAPPED, &error);
}

// Adds the characters whose upper or lower case is that of one in `set`. ICU's
// closure knows all of them but ı, whose upper case is I.
void AddVariants(USet* set) {
  const auto dotless = static_cast<UChar32>(kDotlessI);
  if (uset_contains(set, dotless) != 0) uset_add(set, 'i');
  uset_closeOver(set, USET_CASE_INSENSITIVE);
  if (uset_contains(set, 'i') != 0) uset_add(set, dotless);
}

// Writes the ranges of `set`, and leaves its strings out.
void AppendRanges(const USet* set, std::string& icu) {
  const int32_t count = uset_getItemCount(set);
  for (int32_t i = 0; i < count; ++i) {
    UChar32 low = 0;
    UChar32 high = 0;
    UErrorCode error = U_ZERO_ERROR;
    if (uset_getItem(set, i, &low, &high, nullptr, 0, &error) != 0) continue;
    AppendRange(static_cast<char32_t>(low), static_cast<char32_t>(high), icu);
  }
}

void AppendVariants(char32_t low, char32_t high, std::string& icu) {
  const USet* const cased = Cased();
  if (cased == nullptr) return;
  const OwnedSet set(
      uset_open(static_cast<UChar32>(low), static_cast<UChar32>(high)));
  uset_retainAll(set.get(), cased);
  AddVariants(set.get());
  AppendRanges(set.get(), icu);
}

bool HasVariants(char32_t character) {
  const USet* const cased = Cased();
  return cased != nullptr &&
         uset_contains(cased, static_cast<UChar32>(character)) != 0;
}

// The name start characters and name characters of XML.
constexpr std::string_view kNameStart =
    ":A-Z_a-z\\x{C0}-\\x{D6}\\x{D8}-\\x{F6}\\x{F8}-\\x{2FF}\\x{370}-\\x{37D}"
    "\\x{37F}-\\x{1FFF}\\x{200C}-\\x{200D}\\x{2070}-\\x{218F}"
    "\\x{2C00}-\\x{2FEF}\\x{3001}-\\x{D7FF}\\x{F900}-\\x{FDCF}"
    "\\x{FDF0}-\\x{FFFD}\\x{10000}-\\x{EFFFF}";
constexpr std::string_view kNameOnly =
    "\\x{2D}.0-9\\x{B7}\\x{300}-\\x{36F}\\x{203F}-\\x{2040}";

bool AppendSetOf(char32_t letter, std::string& icu) {
  const bool negated = letter < U'a';
  const std::string open = negated ? "[^" : "[";
  switch (letter) {
    case U's':
    case U'S':
      icu += open + "\\x{20}\\x{9}\\x{A}\\x{D}]";
      return true;
    case U'i':
    case U'I':
      icu.append(open).append(kNameStart) += ']';
      return true;
    case U'c':
    case U'C':
      icu.append(open).append(kNameStart).append(kNameOnly) += ']';
      return true;
    case U'd':
    case U'D':
      icu += negated ? "\\D" : "\\d";
      return true;
    case U'w':
    case U'W':
      icu += (negated ? "[" : "[^") + std::string("\\p{P}\\p{Z}\\p{C}]");
      return true;
    default:
      return false;
  }
}

// Reads a class from behind its bracket to behind the one that closes it.
class ClassReader {
 public:
  ClassReader(PatternCursor& pattern, bool ignore_case)
      : pattern_(pattern), ignore_case_(ignore_case) {}

  bool Read(std::string& icu) {
    const std::size_t start = pattern_.index() - 1;
    std::string set = pattern_.TakeIf(U'^') ? "[^" : "[";
    const std::size_t empty = set.size();
    while (pattern_.Peek() != U']' && !StartsSubtraction()) {
      if (!ReadPart(start, set)) return false;
    }
    if (set.size() == empty) return pattern_.Fail(kBadCharacterClass, start);
    set += ']';
    if (pattern_.TakeIf(U']')) {
      icu += set;
      return true;
    }
    icu += '[' + set + "--";
    return ReadSubtracted(start, icu);
  }

 private:
  bool StartsSubtraction() const {
    return pattern_.Peek() == U'-' && pattern_.Peek(1) == U'[';
  }

  bool ReadSubtracted(std::size_t start, std::string& icu) {
    pattern_.Take();
    pattern_.Take();
    if (++subtractions_ > kMostSubtractions) {
      return pattern_.Fail(kPatternTooLarge, start);
    }
    if (!Read(icu)) return false;
    icu += ']';
    return pattern_.TakeIf(U']') || pattern_.Fail(kBadCharacterClass, start);
  }

  bool ReadPart(std::size_t class_start, std::string& set) {
    const std::size_t start = pattern_.index();
    if (pattern_.AtEnd()) {
      return pattern_.Fail(kNeverClosed, class_start, {"["});
    }
    if (pattern_.Peek() == U'\\' &&
        !EscapedCharacter(pattern_.Peek(1)).has_value()) {
      pattern_.Take();
      return ReadClassEscape(pattern_, set);
    }
    const bool hyphen = pattern_.Peek() == U'-';
    char32_t low = 0;
    char32_t high = 0;
    if (!ReadSingle(low)) return false;
    if (!ContinuesRange()) {
      Append(low, low, set);
      return true;
    }
    pattern_.Take();
    const bool to_hyphen = pattern_.Peek() == U'-';
    if (!ReadSingle(high)) return false;
    if (hyphen || to_hyphen || low > high) {
      return pattern_.Fail(kBadCharacterRange, start,
                           {pattern_.TakenSince(start)});
    }
    Append(low, high, set);
    return true;
  }

  // Whether a hyphen comes that is no character of its own: the last one is.
  bool ContinuesRange() const {
    if (pattern_.Peek() != U'-') return false;
    const char32_t next = pattern_.Peek(1);
    if (next == U'-' && pattern_.Peek(2) == U'[') return false;
    return next != U']' && next != U'[' && next != PatternCursor::kEnd;
  }

  bool ReadSingle(char32_t& character) {
    const std::size_t start = pattern_.index();
    character = pattern_.Take();
    if (character == U'[') {
      return pattern_.Fail(kMisplacedCharacter, start, {"["});
    }
    if (character != U'\\') return true;
    const auto escaped = EscapedCharacter(pattern_.Take());
    if (!escaped.has_value()) {
      return pattern_.Fail(kUnknownEscape, start, {pattern_.TakenSince(start)});
    }
    character = *escaped;
    return true;
  }

  void Append(char32_t low, char32_t high, std::string& set) const {
    AppendRange(low, high, set);
    if (ignore_case_) AppendVariants(low, high, set);
  }

  PatternCursor& pattern_;
  bool ignore_case_;
  int subtractions_ = 0;
};

}  // namespace

void AppendCharacter(char32_t character, bool ignore_case, std::string& icu) {
  if (!ignore_case || !HasVariants(character)) {
    return AppendLiteral(character, icu);
  }
  icu += '[';
  AppendVariants(character, character, icu);
  icu += ']';
}

std::optional<char32_t> EscapedCharacter(char32_t letter) {
  constexpr std::u32string_view kThemselves = U"\\|.?*+(){}-[]^$";
  if (letter == U'n') return U'\n';
  if (letter == U'r') return U'\r';
  if (letter == U't') return U'\t';
  if (kThemselves.find(letter) != std::u32string_view::npos) return letter;
  return std::nullopt;
}

bool ReadClassEscape(PatternCursor& pattern, std::string& icu) {
  const std::size_t start = pattern.index() - 1;
  const char32_t letter = pattern.Take();
  if (letter == U'p' || letter == U'P') {
    return ReadProperty(pattern, letter == U'P', icu);
  }
  return AppendSetOf(letter, icu) ||
         pattern.Fail(kUnknownEscape, start, {pattern.TakenSince(start)});
}

bool ReadClass(PatternCursor& pattern, bool ignore_case, std::string& icu) {
  return ClassReader(pattern, ignore_case).Read(icu);
}

}  // namespace tassei::internal
