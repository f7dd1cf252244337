#include "tassei/japanese_number.h"

#include <cstddef>
#include <optional>

#include "lib/number/japanese_numeral.h"
#include "lib/number/plain_forms.h"
#include "lib/number/unit.h"
#include "lib/text/normalize.h"
#include "lib/text/utf8.h"

namespace tassei {
namespace {

// No number is longer, whatever its separators and unit.
constexpr std::size_t kLongestBytes = 512;

constexpr std::u32string_view kMinusSigns = U"-−‐‑‒–△▲";
constexpr std::u32string_view kDashes = U"-−‐‑‒–―—─ー";

std::u32string_view Trim(std::u32string_view text) {
  const std::size_t first = text.find_first_not_of(U' ');
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(U' ') - first + 1);
}

bool IsMissing(std::u32string_view text) {
  return text.empty() || text == U"なし" ||
         (text.size() == 1 && kDashes.find(text[0]) != kDashes.npos);
}

enum class Sign { kNone, kMinus, kPlus, kPlusMinus };

Sign TakeSign(std::u32string_view& text) {
  Sign sign = Sign::kNone;
  if (kMinusSigns.find(text[0]) != kMinusSigns.npos) {
    sign = Sign::kMinus;
  } else if (text[0] == U'+') {
    sign = Sign::kPlus;
  } else if (text[0] == U'±') {
    sign = Sign::kPlusMinus;
  }
  if (sign != Sign::kNone) text = Trim(text.substr(1));
  return sign;
}

std::string NormalizedUnit(std::u32string_view text) {
  std::string bytes;
  for (const char32_t c : text) internal::AppendUtf8(c, bytes);
  return internal::Nfkc(bytes);
}

bool IsUnitOf(const internal::JapaneseNumeral& numeral,
              std::u32string_view unit) {
  if (unit.empty()) return true;
  return numeral.has_ascii_digits ? internal::CanBeUnit(unit)
                                  : internal::IsKnownUnit(unit);
}

// Requires text that is not empty.
std::optional<JapaneseNumber> ReadNumber(std::u32string_view text) {
  const Sign sign = TakeSign(text);
  const std::optional<internal::JapaneseNumeral> numeral =
      internal::ReadJapaneseNumeral(text);
  if (!numeral) return std::nullopt;
  JapaneseNumber number;
  number.unit = NormalizedUnit(Trim(text.substr(numeral->size)));
  if (!IsUnitOf(*numeral, internal::CodePoints(number.unit)) ||
      (sign == Sign::kPlusMinus && !numeral->value.is_zero())) {
    return std::nullopt;
  }
  number.kind = JapaneseNumber::Kind::kNumber;
  number.value =
      sign == Sign::kMinus ? numeral->value.Negated() : numeral->value;
  number.explicit_plus = sign == Sign::kPlus || sign == Sign::kPlusMinus;
  number.repaired = numeral->repaired;
  number.ambiguous = numeral->ambiguous || text == U"一" ||
                     (numeral->only_multipliers && !number.unit.empty());
  return number;
}

}  // namespace

JapaneseNumber ReadJapaneseNumber(std::string_view text) {
  JapaneseNumber result;
  const std::optional<std::u32string> plain =
      internal::PlainForms(text, kLongestBytes);
  if (!plain) return result;
  const std::u32string_view trimmed = Trim(*plain);
  if (IsMissing(trimmed)) {
    result.kind = JapaneseNumber::Kind::kMissing;
    return result;
  }
  return ReadNumber(trimmed).value_or(result);
}

}  // namespace tassei
