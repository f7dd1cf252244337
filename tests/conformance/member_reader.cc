#include "tests/conformance/member_reader.h"

#include <utility>

namespace tassei::conformance {
namespace {

using internal::JsonKind;
using internal::JsonValue;

constexpr Text kMissing{"{0} がない", "{0} is missing"};
constexpr Text kOfAnotherKind{"{0} が{1}でない", "{0} is not {1}"};
constexpr Text kPlacesDiffer{"{0} の {1} は小数第 {2} 位まで書かれていない",
                             "{0}, {1}, is not printed with {2} places"};

constexpr Text kDecimal{"十進数", "a decimal number"};
constexpr Text kDecimals{"十進数のリスト", "a list of decimal numbers"};
constexpr Text kWhole{"整数", "a whole number"};
constexpr Text kText{"文字列", "text"};
constexpr Text kPairs{"文字列の対のリスト", "a list of pairs of texts"};

std::optional<std::pair<std::string, std::string>> PairOf(JsonValue value) {
  if (value.kind() != JsonKind::kArray || value.size() != 2) return {};
  std::vector<std::string> texts;
  for (const JsonValue item : value.items()) {
    if (item.kind() != JsonKind::kString) return {};
    texts.emplace_back(item.string());
  }
  return std::pair(texts[0], texts[1]);
}

}  // namespace

std::optional<Decimal> FigureOf(JsonValue value) {
  std::string_view digits;
  if (value.kind() == JsonKind::kNumber) digits = value.number();
  if (value.kind() == JsonKind::kString) digits = value.string();
  if (digits.find_first_of("eE") != std::string_view::npos) return {};
  return Decimal::Parse(digits);
}

std::optional<JsonValue> MemberReader::Find(std::string_view name) const {
  const std::optional<JsonValue> value = object_.Find(name);
  return value.has_value() && value->is_null() ? std::nullopt : value;
}

void MemberReader::ReportKind(std::string_view name,
                              const tassei::Text& expected) {
  if (Find(name).has_value()) {
    Report(Say(kOfAnotherKind, {name, Say(expected, {})}));
  } else {
    Report(Say(kMissing, {name}));
  }
}

std::optional<JsonValue> MemberReader::Member(std::string_view name) {
  const std::optional<JsonValue> value = object_.Find(name);
  if (!value.has_value()) Report(Say(kMissing, {name}));
  return value;
}

Decimal MemberReader::Figure(std::string_view name) {
  const std::optional<JsonValue> value = Find(name);
  const std::optional<Decimal> figure =
      value.has_value() ? FigureOf(*value) : std::nullopt;
  if (!figure.has_value()) ReportKind(name, kDecimal);
  return figure.value_or(Decimal());
}

std::optional<Decimal> MemberReader::OptionalFigure(std::string_view name) {
  if (!Find(name).has_value()) return std::nullopt;
  return Figure(name);
}

std::vector<Decimal> MemberReader::Figures(std::string_view name) {
  const std::optional<JsonValue> value = Find(name);
  std::vector<Decimal> figures;
  if (value.has_value() && value->kind() == JsonKind::kArray) {
    for (const JsonValue item : value->items()) {
      const std::optional<Decimal> figure = FigureOf(item);
      if (!figure.has_value()) {
        ReportKind(name, kDecimals);
        return {};
      }
      figures.push_back(*figure);
    }
  }
  if (figures.empty()) ReportKind(name, kDecimals);
  return figures;
}

int64_t MemberReader::Integer(std::string_view name) {
  const std::optional<JsonValue> value = Find(name);
  const std::optional<Decimal> figure =
      value.has_value() ? FigureOf(*value) : std::nullopt;
  const std::optional<int64_t> integer =
      figure.has_value() ? figure->ToScaled(0) : std::nullopt;
  if (!integer.has_value()) ReportKind(name, kWhole);
  return integer.value_or(0);
}

Decimal MemberReader::PrintedFigure(std::string_view name) {
  const Decimal figure = Figure(name);
  const int64_t places = Integer("decimals");
  if (problems_.empty() && places != -int64_t{figure.exponent()}) {
    Report(
        Say(kPlacesDiffer, {name, figure.ToString(), std::to_string(places)}));
  }
  return figure;
}

std::string MemberReader::Text(std::string_view name) {
  const std::optional<JsonValue> value = Find(name);
  if (value.has_value() && value->kind() == JsonKind::kString) {
    return std::string(value->string());
  }
  ReportKind(name, kText);
  return {};
}

std::string MemberReader::OptionalText(std::string_view name) {
  return Find(name).has_value() ? Text(name) : std::string();
}

std::vector<std::pair<std::string, std::string>> MemberReader::Pairs(
    std::string_view name) {
  const std::optional<JsonValue> value = Find(name);
  if (!value.has_value() || value->kind() != JsonKind::kArray) {
    ReportKind(name, kPairs);
    return {};
  }
  std::vector<std::pair<std::string, std::string>> pairs;
  for (const JsonValue item : value->items()) {
    if (auto pair = PairOf(item); pair.has_value()) {
      pairs.push_back(*std::move(pair));
    } else {
      ReportKind(name, kPairs);
      return {};
    }
  }
  return pairs;
}

}  // namespace tassei::conformance
