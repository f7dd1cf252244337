#include "tassei/value.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "lib/feel/characters.h"
#include "lib/feel/function.h"
#include "lib/feel/measured_list.h"
#include "lib/feel/temporal_text.h"
#include "lib/text/utf8.h"

namespace tassei {
namespace {

void AppendCharacter(char c, std::string& text) {
  constexpr std::string_view kEscaped = "\"\\\n\r\t";
  constexpr std::string_view kLetters = "\"\\nrt";
  if (const std::size_t known = kEscaped.find(c);
      known != std::string_view::npos) {
    text += '\\';
    text += kLetters[known];
  } else if (c >= 0 && c < 0x20) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    text += "\\u00";
    text += kDigits[static_cast<std::size_t>(c) / 16];
    text += kDigits[static_cast<std::size_t>(c) % 16];
  } else {
    text += c;
  }
}

void AppendQuoted(std::string_view value, std::string& text) {
  text += '"';
  for (const char c : value) AppendCharacter(c, text);
  text += '"';
}

template <typename Temporal>
void AppendTemporal(const Temporal& value, std::string& text) {
  text += "@\"";
  text += internal::ToText(value);
  text += '"';
}

void AppendValue(const Value& value, std::string& text);

void AppendRange(const Range& range, std::string& text) {
  text += range.lower_closed ? '[' : '(';
  if (range.lower.has_value()) AppendValue(*range.lower, text);
  text += "..";
  if (range.upper.has_value()) AppendValue(*range.upper, text);
  text += range.upper_closed ? ']' : ')';
}

void AppendList(const Value::List& list, std::string& text) {
  text += '[';
  for (const Value& element : list) {
    if (&element != list.data()) text += ", ";
    AppendValue(element, text);
  }
  text += ']';
}

// Whether a name can stand in a context without quotes.
bool IsPlainName(std::string_view name) {
  char32_t before = U' ';
  while (!name.empty()) {
    const auto [value, size] = internal::ReadCodePoint(name);
    const bool fits = before == U' '
                          ? internal::IsFeelNameStart(value)
                          : value == U' ' || internal::IsFeelNamePart(value);
    if (size == 0 || !fits) return false;
    before = value;
    name.remove_prefix(size);
  }
  return before != U' ';
}

void AppendName(std::string_view name, std::string& text) {
  if (IsPlainName(name)) {
    text += name;
  } else {
    AppendQuoted(name, text);
  }
}

void AppendContext(const Context& context, std::string& text) {
  text += '{';
  const char* separator = "";
  for (const Context::Entry& entry : context.entries()) {
    text += separator;
    AppendName(entry.name, text);
    text += ": ";
    AppendValue(entry.value, text);
    separator = ", ";
  }
  text += '}';
}

void AppendValue(const Value& value, std::string& text) {
  switch (value.kind()) {
    case ValueKind::kNull:
      text += "null";
      return;
    case ValueKind::kBoolean:
      text += *value.boolean() ? "true" : "false";
      return;
    case ValueKind::kNumber:
      text += value.number()->ToString();
      return;
    case ValueKind::kString:
      return AppendQuoted(*value.string(), text);
    case ValueKind::kDate:
      return AppendTemporal(*value.date(), text);
    case ValueKind::kTime:
      return AppendTemporal(*value.time(), text);
    case ValueKind::kDateTime:
      return AppendTemporal(*value.date_time(), text);
    case ValueKind::kYearsMonths:
      return AppendTemporal(*value.years_months(), text);
    case ValueKind::kDaysTime:
      return AppendTemporal(*value.days_time(), text);
    case ValueKind::kList:
      return AppendList(*value.list(), text);
    case ValueKind::kContext:
      return AppendContext(*value.context(), text);
    case ValueKind::kRange:
      return AppendRange(*value.range(), text);
    case ValueKind::kFunction:
      text += "function(...)";
      return;
  }
}

}  // namespace

Value Value::Null(Cause cause) {
  Value value;
  value.data_ = std::make_shared<const Cause>(std::move(cause));
  return value;
}

Value::Value(std::string value)
    : data_(std::make_shared<const std::string>(std::move(value))) {}
Value::Value(FeelTime value)
    : data_(std::make_shared<const FeelTime>(std::move(value))) {}
Value::Value(FeelDateTime value)
    : data_(std::make_shared<const FeelDateTime>(std::move(value))) {}
Value::Value(List value)
    : data_(std::shared_ptr<const List>(
          std::make_shared<const internal::MeasuredList>(std::move(value)))) {}
Value::Value(Context value)
    : data_(std::make_shared<const Context>(std::move(value))) {}
Value::Value(Range value)
    : data_(std::make_shared<const Range>(std::move(value))) {}

const Cause* Value::cause() const {
  static const Cause none;
  if (!is_null()) return nullptr;
  const Cause* const held = Shared<Cause>();
  return held == nullptr ? &none : held;
}

std::string Value::ToString() const {
  std::string text;
  AppendValue(*this, text);
  return text;
}

ValueExtent Value::extent() const {
  switch (kind()) {
    case ValueKind::kString:
      return {.bytes = sizeof(Value) + string()->size()};
    case ValueKind::kList:
      return static_cast<const internal::MeasuredList*>(list())->extent;
    case ValueKind::kContext:
      return context()->extent();
    case ValueKind::kFunction:
      return (*function())->extent();
    default:
      return {.bytes = sizeof(Value)};
  }
}

const Value* Context::Find(std::string_view name) const {
  const auto entry = std::find_if(
      entries_.begin(), entries_.end(),
      [name](const Entry& candidate) { return candidate.name == name; });
  return entry == entries_.end() ? nullptr : &entry->value;
}

void Context::Put(std::string name, Value value) {
  internal::AddExtent(value.extent(), extent_);
  for (Entry& entry : entries_) {
    if (entry.name != name) continue;
    extent_.bytes -= std::min(extent_.bytes, entry.value.extent().bytes);
    entry.value = std::move(value);
    return;
  }
  internal::AddExtent({.bytes = name.size()}, extent_);
  entries_.push_back({std::move(name), std::move(value)});
}

}  // namespace tassei
