#include "lib/format/json_object_reader.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <utility>

#include "lib/format/format_diagnostics.h"
#include "lib/text/nearest.h"

namespace tassei::internal {
namespace {

const DiagnosticKind& WrongKind(JsonKind expected) {
  switch (expected) {
    case JsonKind::kBool:
      return kMemberNotBool;
    case JsonKind::kNumber:
      return kMemberNotNumber;
    case JsonKind::kString:
      return kMemberNotString;
    case JsonKind::kArray:
      return kMemberNotArray;
    case JsonKind::kNull:
    case JsonKind::kObject:
      break;
  }
  return kMemberNotObject;
}

// A value as a message shows it.
std::string Shown(JsonValue value) {
  switch (value.kind()) {
    case JsonKind::kNull:
      return "null";
    case JsonKind::kBool:
      return value.boolean() ? "true" : "false";
    case JsonKind::kNumber:
      return std::string(value.number());
    case JsonKind::kString:
      return '"' + std::string(value.string()) + '"';
    case JsonKind::kArray:
      return "[…]";
    case JsonKind::kObject:
      break;
  }
  return "{…}";
}

}  // namespace

JsonObjectReader::JsonObjectReader(JsonValue value, Diagnostics& diagnostics,
                                   std::string subject)
    : value_(value), diagnostics_(diagnostics), subject_(std::move(subject)) {
  if (value_.kind() != JsonKind::kObject) {
    Report({.kind = &kValueNotObject,
            .where = Span(),
            .arguments = {},
            .found = Shown(value_)});
  }
}

std::optional<std::string_view> JsonObjectReader::RequiredString(
    std::string_view name) {
  const auto value = Take(name, Need::kRequired, JsonKind::kString);
  return value ? std::optional(value->string()) : std::nullopt;
}

std::optional<std::string_view> JsonObjectReader::OptionalString(
    std::string_view name) {
  const auto value = Take(name, Need::kOptional, JsonKind::kString);
  return value ? std::optional(value->string()) : std::nullopt;
}

std::optional<std::string_view> JsonObjectReader::RequiredNumber(
    std::string_view name) {
  const auto value = Take(name, Need::kRequired, JsonKind::kNumber);
  return value ? std::optional(value->number()) : std::nullopt;
}

std::optional<std::string_view> JsonObjectReader::OptionalNumber(
    std::string_view name) {
  const auto value = Take(name, Need::kOptional, JsonKind::kNumber);
  return value ? std::optional(value->number()) : std::nullopt;
}

std::optional<std::int64_t> JsonObjectReader::RequiredInteger(
    std::string_view name, std::int64_t least, std::int64_t most) {
  return TakeInteger(name, Need::kRequired, least, most);
}

std::optional<std::int64_t> JsonObjectReader::OptionalInteger(
    std::string_view name, std::int64_t least, std::int64_t most) {
  return TakeInteger(name, Need::kOptional, least, most);
}

std::optional<bool> JsonObjectReader::RequiredBool(std::string_view name) {
  const auto value = Take(name, Need::kRequired, JsonKind::kBool);
  return value ? std::optional(value->boolean()) : std::nullopt;
}

std::optional<bool> JsonObjectReader::OptionalBool(std::string_view name) {
  const auto value = Take(name, Need::kOptional, JsonKind::kBool);
  return value ? std::optional(value->boolean()) : std::nullopt;
}

std::optional<std::size_t> JsonObjectReader::RequiredChoice(
    std::string_view name, std::initializer_list<std::string_view> choices) {
  return TakeChoice(name, Need::kRequired, {choices.begin(), choices.size()});
}

std::optional<std::size_t> JsonObjectReader::OptionalChoice(
    std::string_view name, std::initializer_list<std::string_view> choices) {
  return TakeChoice(name, Need::kOptional, {choices.begin(), choices.size()});
}

JsonObjectReader::Array JsonObjectReader::RequiredArray(std::string_view name) {
  return TakeArray(name, Need::kRequired);
}

JsonObjectReader::Array JsonObjectReader::OptionalArray(std::string_view name) {
  return TakeArray(name, Need::kOptional);
}

std::vector<std::string_view> JsonObjectReader::OptionalStrings(
    std::string_view name) {
  std::vector<std::string_view> strings;
  for (const JsonValue item : OptionalArray(name)) {
    if (item.kind() == JsonKind::kString) {
      strings.push_back(item.string());
    } else {
      Report({.kind = &kMemberNotString,
              .where = item.Span(),
              .arguments = {std::string(name)},
              .found = Shown(item)});
    }
  }
  return strings;
}

std::optional<JsonValue> JsonObjectReader::RequiredObject(
    std::string_view name) {
  return Take(name, Need::kRequired, JsonKind::kObject);
}

std::optional<JsonValue> JsonObjectReader::OptionalObject(
    std::string_view name) {
  return Take(name, Need::kOptional, JsonKind::kObject);
}

std::optional<JsonValue> JsonObjectReader::RequiredValue(
    std::string_view name) {
  return Take(name, Need::kRequired, std::nullopt);
}

std::optional<JsonValue> JsonObjectReader::OptionalValue(
    std::string_view name) {
  return Take(name, Need::kOptional, std::nullopt);
}

SourceSpan JsonObjectReader::SpanOf(std::string_view name) const {
  if (value_.kind() != JsonKind::kObject) return Span();
  const std::optional<JsonValue> value = value_.Find(name);
  return value ? value->Span() : Span();
}

bool JsonObjectReader::Finish() {
  if (value_.kind() != JsonKind::kObject) return false;
  std::vector<std::string_view> absent;
  for (const std::string_view name : asked_) {
    if (!value_.Find(name)) absent.push_back(name);
  }
  for (const JsonMember member : value_.members()) {
    const std::string_view name = member.name();
    if (std::find(asked_.begin(), asked_.end(), name) != asked_.end()) continue;
    // Nothing is looked up for a problem that is only counted.
    const bool kept = diagnostics_.left_out() == 0;
    Report({.kind = &kMemberUnknown,
            .where = kept ? member.key.Span() : SourceSpan{},
            .arguments = {std::string(name)},
            .suggestion = std::string(kept ? Nearest(name, absent)
                                           : std::string_view{})});
  }
  return ok_;
}

std::optional<JsonValue> JsonObjectReader::Take(std::string_view name,
                                                Need need,
                                                std::optional<JsonKind> kind) {
  assert(std::find(asked_.begin(), asked_.end(), name) == asked_.end());
  asked_.push_back(name);
  if (value_.kind() != JsonKind::kObject) return std::nullopt;
  const std::optional<JsonValue> value = value_.Find(name);
  if (!value) {
    if (need == Need::kRequired) {
      Report({.kind = &kMemberMissing,
              .where = Span(),
              .arguments = {std::string(name)}});
    }
    return std::nullopt;
  }
  if (!kind || value->kind() == *kind) return value;
  if (need == Need::kOptional && value->is_null()) return std::nullopt;
  Report({.kind = &WrongKind(*kind),
          .where = value->Span(),
          .arguments = {std::string(name)},
          .found = Shown(*value)});
  return std::nullopt;
}

std::optional<std::int64_t> JsonObjectReader::TakeInteger(std::string_view name,
                                                          Need need,
                                                          std::int64_t least,
                                                          std::int64_t most) {
  const auto value = Take(name, need, JsonKind::kNumber);
  if (!value) return std::nullopt;
  const std::string_view digits = value->number();
  const char* const end = digits.data() + digits.size();
  std::int64_t integer = 0;
  const auto [stop, error] = std::from_chars(digits.data(), end, integer);
  if (error == std::errc() && stop == end && integer >= least &&
      integer <= most) {
    return integer;
  }
  Report({.kind = &kMemberNotInteger,
          .where = value->Span(),
          .arguments = {std::string(name), std::to_string(least),
                        std::to_string(most)},
          .found = Shown(*value)});
  return std::nullopt;
}

std::optional<std::size_t> JsonObjectReader::TakeChoice(
    std::string_view name, Need need,
    std::span<const std::string_view> choices) {
  const auto value = Take(name, need, JsonKind::kString);
  if (!value) return std::nullopt;
  const auto choice =
      std::find(choices.begin(), choices.end(), value->string());
  if (choice != choices.end()) {
    return static_cast<std::size_t>(choice - choices.begin());
  }
  std::string list;
  for (const std::string_view known : choices) {
    if (!list.empty()) list += ", ";
    list += known;
  }
  Report({.kind = &kMemberNotChoice,
          .where = value->Span(),
          .arguments = {std::string(name), std::move(list)},
          .found = Shown(*value),
          .suggestion = std::string(Nearest(value->string(), choices))});
  return std::nullopt;
}

JsonObjectReader::Array JsonObjectReader::TakeArray(std::string_view name,
                                                    Need need) {
  Array items;
  const auto value = Take(name, need, JsonKind::kArray);
  if (!value) return items;
  items.reserve(value->size());
  for (const JsonValue item : value->items()) items.push_back(item);
  return items;
}

void JsonObjectReader::Report(Diagnostic diagnostic) {
  ok_ = false;
  diagnostic.subject = subject_;
  diagnostics_.Add(std::move(diagnostic));
}

}  // namespace tassei::internal
