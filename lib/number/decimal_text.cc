#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "lib/number/decimal_parts.h"
#include "tassei/decimal.h"

namespace tassei {
namespace internal {

std::string DigitsOf(Uint128 coefficient) {
  std::string digits;
  do {
    digits.push_back(
        static_cast<char>('0' + static_cast<int>(coefficient % 10)));
    coefficient /= 10;
  } while (coefficient != 0);
  std::reverse(digits.begin(), digits.end());
  return digits;
}

}  // namespace internal

namespace {

using internal::DecimalParts;
using internal::kMaxDigits;
using internal::kPowersOfTen;
using internal::Uint128;

constexpr std::size_t kLongestPlain = 40;
// Beyond any exponent that could still lead into range for a text that fits in
// memory, and far from overflow.
constexpr int64_t kExponentCap = int64_t{1} << 60;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// The digits of a number as they are read. Zeros at the end are held back:
// they count only if another digit follows or they still fit.
class DigitReader {
 public:
  // False if the number needs more than 34 digits.
  bool Add(char digit) {
    if (digit == '0') {
      if (coefficient_ != 0) ++zeros_;
      return true;
    }
    if (coefficient_ != 0) {
      if (internal::CountDigits(coefficient_) + zeros_ + 1 > kMaxDigits) {
        return false;
      }
      coefficient_ *= kPowersOfTen[static_cast<std::size_t>(zeros_ + 1)];
      zeros_ = 0;
    }
    coefficient_ += static_cast<Uint128>(digit - '0');
    return true;
  }

  std::optional<Decimal> Finish(bool negative, int64_t exponent) const {
    Uint128 coefficient = coefficient_;
    if (coefficient != 0) {
      const int64_t kept = std::min<int64_t>(
          zeros_, kMaxDigits - internal::CountDigits(coefficient));
      coefficient *= kPowersOfTen[static_cast<std::size_t>(kept)];
      exponent += zeros_ - kept;
    }
    return internal::PackExactly(negative, coefficient, exponent);
  }

 private:
  Uint128 coefficient_ = 0;
  int64_t zeros_ = 0;
};

bool TakeSign(std::string_view& text) {
  if (text.empty() || (text[0] != '+' && text[0] != '-')) return false;
  const bool negative = text[0] == '-';
  text.remove_prefix(1);
  return negative;
}

// Takes a run of digits; nullopt if there is none or too many count.
std::optional<int64_t> TakeDigits(std::string_view& text, DigitReader& digits) {
  std::size_t count = 0;
  while (count < text.size() && IsDigit(text[count])) {
    if (!digits.Add(text[count])) return std::nullopt;
    ++count;
  }
  if (count == 0) return std::nullopt;
  text.remove_prefix(count);
  return static_cast<int64_t>(count);
}

// Reads the rest of the text as [+-]digits.
std::optional<int64_t> ReadExponent(std::string_view text) {
  const bool negative = TakeSign(text);
  if (text.empty() || !std::all_of(text.begin(), text.end(), IsDigit)) {
    return std::nullopt;
  }
  int64_t exponent = 0;
  for (const char c : text) {
    exponent = std::min(exponent * 10 + (c - '0'), kExponentCap / 10);
  }
  return negative ? -exponent : exponent;
}

}  // namespace

std::optional<Decimal> Decimal::Parse(std::string_view text) {
  DigitReader digits;
  const bool negative = TakeSign(text);
  if (!TakeDigits(text, digits)) return std::nullopt;
  int64_t exponent = 0;
  if (!text.empty() && text[0] == '.') {
    text.remove_prefix(1);
    const std::optional<int64_t> places = TakeDigits(text, digits);
    if (!places) return std::nullopt;
    exponent = -*places;
  }
  if (!text.empty() && (text[0] == 'e' || text[0] == 'E')) {
    const std::optional<int64_t> written = ReadExponent(text.substr(1));
    if (!written) return std::nullopt;
    exponent += *written;
    text = {};
  }
  if (!text.empty()) return std::nullopt;
  return digits.Finish(negative, exponent);
}

std::string Decimal::ToString() const {
  const DecimalParts parts = internal::Unpack(*this);
  std::string digits = internal::DigitsOf(parts.coefficient);
  const std::string sign = parts.negative ? "-" : "";
  if (parts.exponent == 0) return sign + digits;
  if (parts.exponent < 0) {
    const auto places = static_cast<std::size_t>(-parts.exponent);
    const std::size_t whole = std::max(digits.size(), places + 1) - places;
    if (sign.size() + whole + 1 + places <= kLongestPlain) {
      if (digits.size() <= places) {
        digits.insert(0, places + 1 - digits.size(), '0');
      }
      return sign + digits.insert(whole, 1, '.');
    }
  }
  const int32_t adjusted =
      parts.exponent + static_cast<int32_t>(digits.size()) - 1;
  if (digits.size() > 1) digits.insert(1, 1, '.');
  return sign + digits + (adjusted < 0 ? "E" : "E+") + std::to_string(adjusted);
}

}  // namespace tassei
