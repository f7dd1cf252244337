#include "lib/report/numbers.h"

#include <cstddef>

#include "lib/report/marks.h"
#include "tassei/japanese_number.h"

namespace tassei::internal {

std::string NumberText(Decimal value, Language language) {
  return PrintJapaneseNumber(
      value, {.thousands = true, .triangle = language == Language::kJapanese});
}

std::string ChangeText(Decimal value, Language language) {
  return PrintJapaneseNumber(value,
                             {.thousands = true,
                              .triangle = language == Language::kJapanese,
                              .plus_for_change = true});
}

std::string PercentText(const std::optional<Decimal>& percent) {
  if (!percent.has_value()) return std::string(kNoValue);
  return PrintJapaneseNumber(*percent,
                             {.thousands = false, .triangle = false}) +
         "%";
}

std::string CutDigits(std::string_view number) {
  constexpr std::size_t kDigits = 8;
  const std::size_t point = number.find('.');
  if (point == std::string_view::npos ||
      number.find('E') != std::string_view::npos ||
      number.size() - point - 1 <= kDigits) {
    return std::string(number);
  }
  const std::size_t kept = point + 1 + kDigits;
  std::string text(number.substr(0, kept));
  if (number.find_first_not_of('0', kept) != std::string_view::npos) {
    text += "…";
  }
  return text;
}

std::string ReadableValue(const Value& value) {
  return value.number() == nullptr ? value.ToString()
                                   : CutDigits(value.number()->ToString());
}

}  // namespace tassei::internal
