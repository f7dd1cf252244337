#include "lib/exchange/json_fields.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "lib/exchange/exchange_diagnostics.h"
#include "lib/format/format_diagnostics.h"
#include "lib/text/nearest.h"
#include "tassei/japanese_date.h"
#include "tassei/japanese_number.h"

namespace tassei::internal {
namespace {

// The reason of a value that was left blank.
constexpr std::string_view kBlankReason = "記載なし";

std::optional<std::size_t> PlaceOf(std::string_view text,
                                   std::span<const std::string_view> codes) {
  const auto found = std::find(codes.begin(), codes.end(), text);
  if (found == codes.end()) return std::nullopt;
  return static_cast<std::size_t>(found - codes.begin());
}

}  // namespace

void Fields::Text(std::string_view name, Need need, std::string& into) {
  if (const auto text = TakeText(name, need)) into = *text;
}

void Fields::Texts(std::string_view name, std::vector<std::string>& into) {
  for (const std::string_view text : object_.OptionalStrings(name)) {
    into.emplace_back(text);
  }
}

void Fields::Flag(std::string_view name, bool& into) {
  if (const auto flag = object_.OptionalBool(name)) into = *flag;
}

void Fields::Integer(std::string_view name, int32_t& into) {
  std::optional<int32_t> integer;
  Integer(name, integer);
  if (integer) into = *integer;
}

void Fields::Integer(std::string_view name, std::optional<int32_t>& into) {
  const auto integer =
      object_.OptionalInteger(name, std::numeric_limits<int32_t>::min(),
                              std::numeric_limits<int32_t>::max());
  if (integer) into = static_cast<int32_t>(*integer);
}

void Fields::Day(std::string_view name, Need need, Date& into) {
  const auto text = TakeText(name, need);
  if (!text) return;
  std::optional<Date> day = Date::Parse(*text);
  if (!day) day = ReadJapaneseDate(*text);
  if (day) {
    into = *day;
  } else {
    Report(kNotADate, name, *text, {std::string(name)});
  }
}

void Fields::Term(std::string_view name, Need need, Period& into) {
  if (const auto period = TakePeriod(name, need)) into = *period;
}

void Fields::Term(std::string_view name, std::optional<Period>& into) {
  if (const auto period = TakePeriod(name, Need::kOptional)) into = *period;
}

void Fields::Number(std::string_view name, Decimal& into) {
  std::string raw;
  bool mark = false;
  const auto value = TakeNumber(name, Need::kRequired, raw, mark);
  if (value) into = *value;
  if (mark) Report(kNotADecimal, name, raw, {std::string(name)});
}

void Fields::Number(std::string_view name, std::optional<Decimal>& into) {
  std::string raw;
  bool mark = false;
  if (const auto value = TakeNumber(name, Need::kOptional, raw, mark)) {
    into = *value;
  }
}

void Fields::Observed(Observation& into) {
  bool mark = false;
  std::string raw;
  into.value = TakeNumber("value", Need::kOptional, raw, mark);
  Text("missing_reason", Need::kOptional, into.missing_reason);
  Text("raw", Need::kOptional, into.raw);
  if (into.raw.empty()) into.raw = std::move(raw);
  const bool missing = mark || SaysNothing("value");
  if (missing && into.missing_reason.empty()) {
    into.missing_reason = kBlankReason;
  }
}

std::optional<std::size_t> Fields::Choice(
    std::string_view name, Need need, std::span<const std::string_view> codes) {
  const auto text = TakeText(name, need);
  if (!text) return std::nullopt;
  const auto place = PlaceOf(*text, codes);
  // Where a value stands is found by walking over those before it.
  if (!place) RefuseCode(name, *text, codes, SpanOf(name));
  return place;
}

std::vector<std::size_t> Fields::Choices(
    std::string_view name, std::span<const std::string_view> codes) {
  std::vector<std::size_t> places;
  for (const JsonValue item : object_.OptionalArray(name)) {
    if (item.kind() != JsonKind::kString) {
      diagnostics_.Add({.kind = &kMemberNotString,
                        .where = item.Span(),
                        .arguments = {std::string(name)}});
    } else if (const auto place = PlaceOf(item.string(), codes)) {
      places.push_back(*place);
    } else {
      RefuseCode(name, item.string(), codes, item.Span());
    }
    if (Flooded()) break;
  }
  return places;
}

void Fields::RefuseCode(std::string_view name, std::string_view text,
                        std::span<const std::string_view> codes,
                        const SourceSpan& where) {
  std::string list;
  for (const std::string_view code : codes) {
    if (!list.empty()) list += ", ";
    list += code;
  }
  diagnostics_.Add({.kind = &kMemberNotChoice,
                    .where = where,
                    .arguments = {std::string(name), std::move(list)},
                    .found = std::string(text),
                    .suggestion = std::string(Nearest(text, codes))});
}

bool Fields::SaysNothing(std::string_view name) const {
  const auto value =
      value_.kind() == JsonKind::kObject ? value_.Find(name) : std::nullopt;
  return !value || value->is_null();
}

std::optional<std::string_view> Fields::TakeText(std::string_view name,
                                                 Need need) {
  return need == Need::kRequired ? object_.RequiredString(name)
                                 : object_.OptionalString(name);
}

std::optional<Period> Fields::TakePeriod(std::string_view name, Need need) {
  const auto text = TakeText(name, need);
  if (!text) return std::nullopt;
  std::optional<Period> period = Period::Parse(*text);
  if (!period) period = ReadJapanesePeriod(*text);
  if (!period) Report(kNotAPeriod, name, *text, {std::string(name)});
  return period;
}

std::optional<Decimal> Fields::TakeNumber(std::string_view name, Need need,
                                          std::string& raw, bool& mark) {
  const auto value = need == Need::kRequired ? object_.RequiredValue(name)
                                             : object_.OptionalValue(name);
  if (!value || (value->is_null() && need == Need::kOptional)) {
    return std::nullopt;
  }
  const bool is_text = value->kind() == JsonKind::kString;
  if (!is_text && value->kind() != JsonKind::kNumber) {
    Report(kMemberNotNumber, name, "", {std::string(name)});
    return std::nullopt;
  }
  const std::string_view text = is_text ? value->string() : value->number();
  if (const auto plain = Decimal::Parse(text)) return plain;
  const JapaneseNumber read =
      is_text ? ReadJapaneseNumber(text) : JapaneseNumber{};
  if (read.kind == JapaneseNumber::Kind::kText) {
    Report(kNotADecimal, name, text, {std::string(name)});
    return std::nullopt;
  }
  raw = text;
  if (read.kind == JapaneseNumber::Kind::kMissing) {
    mark = true;
    return std::nullopt;
  }
  const std::string digits = read.value.ToString();
  if (read.repaired || read.ambiguous) {
    Report(kNumberDoubtful, name, text, {raw, digits});
  } else if (!read.unit.empty() && read.unit != "%") {
    Report(kNumberWithUnit, name, text, {raw, digits, read.unit});
  }
  return read.value;
}

void Fields::Report(const DiagnosticKind& kind, std::string_view name,
                    std::string_view found,
                    std::vector<std::string> arguments) {
  diagnostics_.Add({.kind = &kind,
                    .where = SpanOf(name),
                    .arguments = std::move(arguments),
                    .found = std::string(found)});
}

}  // namespace tassei::internal
