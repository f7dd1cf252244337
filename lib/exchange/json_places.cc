#include "lib/exchange/json_places.h"

#include <charconv>
#include <cstddef>
#include <optional>
#include <utility>

namespace tassei::internal {
namespace {

std::optional<JsonValue> FindItem(JsonValue array, std::string_view index) {
  std::size_t count = 0;
  const char* const end = index.data() + index.size();
  const auto [stop, error] = std::from_chars(index.data(), end, count);
  if (error != std::errc() || stop != end) return std::nullopt;
  for (const JsonValue item : array.items()) {
    if (count-- == 0) return item;
  }
  return std::nullopt;
}

std::optional<JsonValue> FindChild(JsonValue value, std::string_view part) {
  if (value.kind() == JsonKind::kObject) return value.Find(part);
  if (value.kind() == JsonKind::kArray) return FindItem(value, part);
  return std::nullopt;
}

}  // namespace

bool PointerParts::Next(std::string& part) {
  if (!rest_.starts_with('/')) return false;
  rest_.remove_prefix(1);
  const std::string_view escaped = rest_.substr(0, rest_.find('/'));
  rest_.remove_prefix(escaped.size());
  part.clear();
  for (std::size_t at = 0; at < escaped.size(); ++at) {
    if (escaped[at] == '~' && at + 1 < escaped.size()) {
      part += escaped[++at] == '1' ? '/' : '~';
    } else {
      part += escaped[at];
    }
  }
  return true;
}

SourceSpan FindPlace(JsonValue root, std::string_view pointer) {
  JsonValue place = root;
  std::string part;
  for (PointerParts parts(pointer); parts.Next(part);) {
    if (const auto child = FindChild(place, part)) place = *child;
  }
  return place.Span();
}

void AppendPlaced(const Diagnostics& found, JsonValue root,
                  std::string_view prefix, Diagnostics& diagnostics) {
  for (Diagnostic diagnostic : found) {
    if (diagnostic.where.file.empty()) {
      diagnostic.where =
          FindPlace(root, std::string(prefix) + diagnostic.where.pointer);
    }
    diagnostics.Add(std::move(diagnostic));
  }
}

}  // namespace tassei::internal
