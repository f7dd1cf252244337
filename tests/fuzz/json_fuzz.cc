// The JSON reader accepts exactly the grammar, and what it read can be written
// and read again.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>

#include "lib/format/format_diagnostics.h"
#include "lib/format/json.h"
#include "lib/format/json_syntax.h"
#include "lib/format/json_writer.h"
#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

constexpr JsonLimits kLimits{.bytes = 1 << 20, .depth = 64};

void Require(bool truth) {
  if (!truth) std::abort();
}

// Writes a value of at most kLimits.depth levels, and asks where each stands.
void Write(JsonValue value, JsonWriter& writer) {
  Require(value.Span().line > 0);
  switch (value.kind()) {
    case JsonKind::kNull:
      writer.Null();
      return;
    case JsonKind::kBool:
      writer.Bool(value.boolean());
      return;
    case JsonKind::kNumber:
      writer.Number(value.number());
      return;
    case JsonKind::kString:
      writer.String(value.string());
      return;
    case JsonKind::kArray:
      writer.BeginArray();
      for (const JsonValue item : value.items()) Write(item, writer);
      writer.EndArray();
      return;
    case JsonKind::kObject:
      writer.BeginObject();
      for (const JsonMember member : value.members()) {
        writer.Key(member.name());
        Write(member.value, writer);
      }
      writer.EndObject();
  }
}

std::string Written(const JsonDocument& document, JsonWriter::Style style) {
  JsonWriter writer(style);
  Write(document.root(), writer);
  return std::move(writer).Finish();
}

JsonDocument ReadAgain(std::string text) {
  Diagnostics diagnostics;
  auto document = ReadJson(std::move(text), "again", {}, diagnostics);
  Require(document.ok() && diagnostics.empty());
  return *std::move(document);
}

void Check(const std::string& text) {
  Diagnostics diagnostics;
  const auto document = ReadJson(text, "fuzz", kLimits, diagnostics);
  bool only_duplicates = true;
  for (const Diagnostic& problem : diagnostics) {
    Require(problem.kind != &kJsonUnreadable);
    if (problem.kind->severity == Severity::kWarning) continue;
    only_duplicates = only_duplicates && problem.kind == &kJsonDuplicateKey;
  }
  std::string_view body = text;
  if (body.starts_with(kUtf8Bom)) body.remove_prefix(kUtf8Bom.size());
  const bool good = IsUtf8(text) && text.size() <= kLimits.bytes &&
                    !FindJsonSyntaxError(body, kLimits.depth);
  Require(good ==
          (document.ok() || (diagnostics.has_errors() && only_duplicates)));
  if (!document.ok() || text.size() > 4'096) return;
  const std::string compact = Written(*document, JsonWriter::Style::kCompact);
  const JsonDocument again = ReadAgain(compact);
  const std::string indented = Written(again, JsonWriter::Style::kIndented);
  Require(Written(ReadAgain(indented), JsonWriter::Style::kCompact) == compact);
}

}  // namespace
}  // namespace tassei::internal

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  tassei::internal::Check(
      std::string(reinterpret_cast<const char*>(data), size));
  return 0;
}
