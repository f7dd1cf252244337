#include "lib/feel/regex_property.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

#include "lib/feel/text_causes.h"

namespace tassei::internal {
namespace {

constexpr std::string_view kBlockMark = "Is";

bool IsCategory(std::string_view name) {
  static constexpr std::string_view kCategories[] = {
      "L",  "Lu", "Ll", "Lt", "Lm", "Lo", "M",  "Mn", "Mc", "Me", "N",  "Nd",
      "Nl", "No", "P",  "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Z",  "Zs",
      "Zl", "Zp", "S",  "Sm", "Sc", "Sk", "So", "C",  "Cc", "Cf", "Co", "Cn"};
  return std::find(std::begin(kCategories), std::end(kCategories), name) !=
         std::end(kCategories);
}

// The name that Unicode gives today to a block of XML Schema 1.0.
std::string_view RenamedBlock(std::string_view name) {
  struct Renamed {
    std::string_view before;
    std::string_view now;
  };
  static constexpr Renamed kRenamed[] = {
      {"Greek", "GreekandCoptic"},
      {"CombiningMarksforSymbols", "CombiningDiacriticalMarksforSymbols"},
      {"PrivateUse", "PrivateUseArea"}};
  for (const Renamed& block : kRenamed) {
    if (block.before == name) return block.now;
  }
  return name;
}

std::string Without(char removed, std::string_view text) {
  std::string rest;
  std::copy_if(text.begin(), text.end(), std::back_inserter(rest),
               [removed](char c) { return c != removed; });
  return rest;
}

// The words that Unicode writes small in the names of blocks and ICU does not.
std::string AsUnicodeWritesIt(std::string name) {
  constexpr std::array<std::string_view, 3> kSmall = {"_And_", "_For_", "_Pa"};
  for (const std::string_view word : kSmall) {
    const std::size_t at = name.find(word);
    if (at == std::string::npos) continue;
    const bool whole = word.back() == '_' || at + word.size() == name.size();
    if (whole) name[at + 1] = static_cast<char>(name[at + 1] - 'A' + 'a');
  }
  return name;
}

// ICU's name of a block, which has _ where Unicode has a space or hyphen; empty
// if there is no such block. A name has no spaces, and may have no hyphens.
std::string_view IcuBlock(std::string_view name) {
  const std::string loose = Without('-', RenamedBlock(name));
  const int32_t block = u_getPropertyValueEnum(UCHAR_BLOCK, loose.c_str());
  if (block == UCHAR_INVALID_CODE || block == UBLOCK_NO_BLOCK) return "";
  const char* const icu =
      u_getPropertyValueName(UCHAR_BLOCK, block, U_LONG_PROPERTY_NAME);
  if (icu == nullptr) return "";
  return Without('_', AsUnicodeWritesIt(icu)) == loose ? icu : "";
}

bool AppendProperty(std::string_view name, bool negated, std::string& icu) {
  const std::string open = negated ? "\\P{" : "\\p{";
  if (IsCategory(name)) {
    icu.append(open).append("gc=").append(name) += '}';
    return true;
  }
  if (name.substr(0, kBlockMark.size()) != kBlockMark) return false;
  const std::string_view block = IcuBlock(name.substr(kBlockMark.size()));
  if (block.empty()) return false;
  icu.append(open).append("blk=").append(block) += '}';
  return true;
}

constexpr bool IsOfName(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
         (c >= U'0' && c <= U'9') || c == U'-';
}

}  // namespace

bool ReadProperty(PatternCursor& pattern, bool negated, std::string& icu) {
  const std::size_t start = pattern.index() - 2;
  if (!pattern.TakeIf(U'{')) {
    return pattern.Fail(kUnknownEscape, start, {pattern.TakenSince(start)});
  }
  bool plain = true;
  std::string name;
  const std::size_t name_start = pattern.index();
  while (!pattern.AtEnd() && pattern.Peek() != U'}') {
    const char32_t c = pattern.Take();
    plain = plain && IsOfName(c);
    if (plain) name.push_back(static_cast<char>(c));
  }
  const std::string shown = pattern.TakenSince(name_start);
  if (!pattern.TakeIf(U'}')) {
    return pattern.Fail(kNeverClosed, start, {negated ? "\\P{" : "\\p{"});
  }
  if (plain && AppendProperty(name, negated, icu)) return true;
  return pattern.Fail(kUnknownProperty, start, {shown});
}

}  // namespace tassei::internal
