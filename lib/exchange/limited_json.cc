#include "lib/exchange/limited_json.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "absl/status/statusor.h"
#include "lib/exchange/exchange_diagnostics.h"
#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

// Reports every string, key or value, that is longer than `limit`.
void CheckLengths(JsonValue value, std::size_t limit, Diagnostics& found) {
  const auto check = [&](JsonValue text) {
    if (text.string().size() <= limit) return;
    found.Add({.kind = &kTextTooLong,
               .where = text.Span(),
               .arguments = {std::to_string(limit)},
               .found = std::string(FirstCodePoints(text.string(), 40))});
  };
  // As deep as the reader's limit lets it be.
  switch (value.kind()) {
    case JsonKind::kString:
      check(value);
      break;
    case JsonKind::kArray:
      for (const JsonValue item : value.items()) {
        CheckLengths(item, limit, found);
      }
      break;
    case JsonKind::kObject:
      for (const JsonMember member : value.members()) {
        check(member.key);
        CheckLengths(member.value, limit, found);
      }
      break;
    default:
      break;
  }
}

}  // namespace

std::optional<JsonDocument> ReadLimited(std::string_view bytes,
                                        std::string_view file,
                                        const ReadLimits& limits,
                                        Diagnostics& found) {
  const JsonLimits json_limits = {
      .bytes = limits.file_bytes,
      .depth = static_cast<int>(
          std::min<std::size_t>(limits.depth, JsonLimits::kMostDepth))};
  absl::StatusOr<JsonDocument> document =
      ReadJson(std::string(bytes), std::string(file), json_limits, found);
  if (!document.ok()) return std::nullopt;
  CheckLengths(document->root(), limits.cell_bytes, found);
  if (found.has_errors()) return std::nullopt;
  return *std::move(document);
}

}  // namespace tassei::internal
