#include "lib/format/json_writer.h"

#include <cassert>
#include <utility>

#include "lib/format/json_syntax.h"
#include "lib/text/utf8.h"

namespace tassei::internal {

JsonWriter& JsonWriter::BeginObject() {
  BeforeValue();
  text_ += '{';
  levels_.push_back({.is_object = true});
  return *this;
}

JsonWriter& JsonWriter::EndObject() {
  Close(true, '}');
  return *this;
}

JsonWriter& JsonWriter::BeginArray() {
  BeforeValue();
  text_ += '[';
  levels_.push_back({.is_object = false});
  return *this;
}

JsonWriter& JsonWriter::EndArray() {
  Close(false, ']');
  return *this;
}

JsonWriter& JsonWriter::Key(std::string_view name) {
  assert(!levels_.empty() && levels_.back().is_object && !key_waits_);
  BeforeItem();
  Quote(name);
  text_ += style_ == Style::kCompact ? ":" : ": ";
  key_waits_ = true;
  return *this;
}

JsonWriter& JsonWriter::String(std::string_view text) {
  BeforeValue();
  Quote(text);
  return *this;
}

JsonWriter& JsonWriter::Number(std::string_view digits) {
  assert(IsJsonNumber(digits));
  BeforeValue();
  text_ += digits;
  return *this;
}

JsonWriter& JsonWriter::Integer(std::int64_t value) {
  return Number(std::to_string(value));
}

JsonWriter& JsonWriter::Bool(bool value) {
  BeforeValue();
  text_ += value ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::Null() {
  BeforeValue();
  text_ += "null";
  return *this;
}

std::string JsonWriter::Finish() && {
  assert(levels_.empty() && !text_.empty());
  if (style_ == Style::kIndented) text_ += '\n';
  return std::move(text_);
}

void JsonWriter::BeforeValue() {
  if (key_waits_) {
    key_waits_ = false;
    return;
  }
  // Only an item of an array, or the root, comes without a key.
  assert(levels_.empty() ? text_.empty() : !levels_.back().is_object);
  if (!levels_.empty()) BeforeItem();
}

void JsonWriter::BeforeItem() {
  if (!levels_.back().empty) text_ += ',';
  levels_.back().empty = false;
  Indent();
}

void JsonWriter::Indent() {
  if (style_ == Style::kCompact) return;
  text_ += '\n';
  text_.append(2 * levels_.size(), ' ');
}

void JsonWriter::Close([[maybe_unused]] bool is_object, char bracket) {
  assert(!levels_.empty() && levels_.back().is_object == is_object &&
         !key_waits_);
  const bool empty = levels_.back().empty;
  levels_.pop_back();
  if (!empty) Indent();
  text_ += bracket;
}

void JsonWriter::Quote(std::string_view text) {
  assert(IsUtf8(text));
  constexpr std::string_view kHex = "0123456789abcdef";
  text_ += '"';
  for (const char byte : text) {
    switch (byte) {
      case '"':
        text_ += "\\\"";
        break;
      case '\\':
        text_ += "\\\\";
        break;
      case '\b':
        text_ += "\\b";
        break;
      case '\f':
        text_ += "\\f";
        break;
      case '\n':
        text_ += "\\n";
        break;
      case '\r':
        text_ += "\\r";
        break;
      case '\t':
        text_ += "\\t";
        break;
      default: {
        const auto code = static_cast<unsigned char>(byte);
        if (code >= 0x20) {
          text_ += byte;
        } else {
          text_ += "\\u00";
          text_ += kHex[code >> 4];
          text_ += kHex[code & 0x0F];
        }
      }
    }
  }
  text_ += '"';
}

}  // namespace tassei::internal
