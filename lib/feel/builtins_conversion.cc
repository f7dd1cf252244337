// Conversions (DMN 1.5, table 72), negation (table 73) and is() (10.3.4.9).

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "lib/feel/builtin.h"
#include "lib/feel/feel_causes.h"
#include "lib/feel/operations.h"
#include "lib/feel/temporal_text.h"

namespace tassei::internal {
namespace {

Value NotOf(const BuiltinCall& call) { return Not(call[0]); }

Value Is(const BuiltinCall& call) {
  if (!call.evaluation().SpendOn(call[0])) return {};
  return IsSame(call[0], call[1]);
}

// A number without an exponent.
std::string PlainText(Decimal number) {
  const std::string text = number.ToString();
  const std::size_t mark = text.find('E');
  if (mark == std::string::npos) return text;
  const std::string sign = number.is_negative() ? "-" : "";
  std::string digits;
  std::copy_if(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(mark),
               std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
  const int32_t exponent = number.exponent();
  if (exponent >= 0) {
    if (number.is_zero()) return "0";
    return sign + digits + std::string(static_cast<std::size_t>(exponent), '0');
  }
  const auto places = static_cast<std::size_t>(-exponent);
  if (digits.size() <= places) {
    digits.insert(0, places + 1 - digits.size(), '0');
  }
  digits.insert(digits.size() - places, ".");
  return sign + digits;
}

Value StringOf(const BuiltinCall& call) {
  const Value& from = call[0];
  if (!call.evaluation().SpendBytes(from.extent().bytes)) return {};
  switch (from.kind()) {
    case ValueKind::kNull:
      return NullOf(from);
    case ValueKind::kString:
      return from;
    case ValueKind::kNumber:
      return PlainText(*from.number());
    case ValueKind::kDate:
      return ToText(*from.date());
    case ValueKind::kTime:
      return ToText(*from.time());
    case ValueKind::kDateTime:
      return ToText(*from.date_time());
    case ValueKind::kYearsMonths:
      return ToText(*from.years_months());
    case ValueKind::kDaysTime:
      return ToText(*from.days_time());
    default:
      return from.ToString();
  }
}

std::string_view SkipDigits(std::string_view text) {
  return text.substr(
      std::min(text.find_first_not_of("0123456789"), text.size()));
}

// Reads a number as FEEL writes it (DMN 1.5, 10.3.1.2, rule 37).
std::optional<Decimal> ReadNumber(std::string_view text) {
  std::string_view rest = text;
  if (rest.starts_with('-')) rest.remove_prefix(1);
  const std::string_view behind_whole = SkipDigits(rest);
  const bool has_whole = behind_whole.size() < rest.size();
  rest = behind_whole;
  if (rest.starts_with('.')) {
    const std::string_view behind = SkipDigits(rest.substr(1));
    if (behind.size() + 1 == rest.size()) return std::nullopt;
    rest = behind;
  } else if (!has_whole) {
    return std::nullopt;
  }
  if (!rest.empty() && rest[0] != 'e' && rest[0] != 'E') return std::nullopt;
  if (has_whole) return Decimal::Parse(text);
  const std::size_t point = text.find('.');
  return Decimal::Parse(std::string(text.substr(0, point)) + '0' +
                        std::string(text.substr(point)));
}

bool IsOneOf(const std::string& separator, std::string_view allowed) {
  return separator.size() == 1 &&
         allowed.find(separator[0]) != std::string_view::npos;
}

// The text without grouping separators, and with a point.
std::string Normal(const std::string& text, const std::string* grouping,
                   char decimal) {
  std::string normal;
  for (const char c : text) {
    if (grouping != nullptr && c == (*grouping)[0]) continue;
    // A point that separates nothing makes the text no number.
    normal += c == decimal ? '.' : c == '.' ? '?' : c;
  }
  return normal;
}

Value NumberOf(const BuiltinCall& call) {
  const std::string& from = *call[0].string();
  const std::string* const grouping = call[1].string();
  const std::string* const decimal = call[2].string();
  if (grouping != nullptr && !IsOneOf(*grouping, " ,.")) {
    return NullFor(kWrongSeparator, {*grouping});
  }
  if (decimal != nullptr && (!IsOneOf(*decimal, ",.") ||
                             (grouping != nullptr && *grouping == *decimal))) {
    return NullFor(kWrongSeparator, {*decimal});
  }
  const std::optional<Decimal> number = ReadNumber(
      Normal(from, grouping, decimal == nullptr ? '.' : (*decimal)[0]));
  return number.has_value() ? Value(*number) : NullFor(kNotNumberText, {from});
}

constexpr KindSet kStringKind = KindBit(ValueKind::kString);
constexpr KindSet kStringOrNull = kStringKind | KindBit(ValueKind::kNull);

constexpr BuiltinParameter kNegand[] = {{"negand"}};
constexpr BuiltinParameter kTwoValues[] = {
    {.name = "value1", .optional = true}, {.name = "value2", .optional = true}};
constexpr BuiltinParameter kFrom[] = {{"from"}};
constexpr BuiltinParameter kNumberText[] = {
    {"from", kStringKind},
    {"grouping separator", kStringOrNull, true},
    {"decimal separator", kStringOrNull, true}};

constexpr BuiltinSignature kNotSignatures[] = {{kNegand}};
constexpr BuiltinSignature kIsSignatures[] = {{kTwoValues}};
constexpr BuiltinSignature kStringSignatures[] = {{kFrom}};
constexpr BuiltinSignature kNumberSignatures[] = {{kNumberText}};

constexpr Builtin kBuiltins[] = {
    {"is", kIsSignatures, Is, TypeKind::kBoolean},
    {"not", kNotSignatures, NotOf, TypeKind::kBoolean},
    {"number", kNumberSignatures, NumberOf, TypeKind::kNumber},
    {"string", kStringSignatures, StringOf, TypeKind::kString},
};

}  // namespace

std::span<const Builtin> ConversionBuiltins() { return kBuiltins; }

}  // namespace tassei::internal
