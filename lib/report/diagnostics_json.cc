#include "tassei/diagnostics_json.h"

#include <utility>

#include "lib/format/json_writer.h"
#include "lib/text/utf8.h"

namespace tassei {
namespace {

using internal::JsonWriter;

void WriteText(std::string_view key, std::string_view text,
               JsonWriter& writer) {
  writer.Key(key).String(ReplaceInvalidUtf8(text));
}

void WriteInBoth(std::string_view key, const Diagnostic& diagnostic,
                 std::string (Diagnostic::*text)(Language) const,
                 JsonWriter& writer) {
  writer.Key(key).BeginObject();
  WriteText("ja", (diagnostic.*text)(Language::kJapanese), writer);
  WriteText("en", (diagnostic.*text)(Language::kEnglish), writer);
  writer.EndObject();
}

void WritePlace(const SourceSpan& where, JsonWriter& writer) {
  writer.Key("where").BeginObject();
  WriteText("file", where.file, writer);
  writer.Key("line").Integer(where.line);
  writer.Key("column").Integer(where.column);
  WriteText("cell", where.cell, writer);
  WriteText("pointer", where.pointer, writer);
  writer.EndObject();
}

void WriteDiagnostic(const Diagnostic& diagnostic, JsonWriter& writer) {
  writer.BeginObject();
  WriteText("severity",
            SeverityName(diagnostic.kind->severity, Language::kEnglish),
            writer);
  WriteText("code", diagnostic.kind->code, writer);
  WriteInBoth("message", diagnostic, &Diagnostic::Message, writer);
  WriteInBoth("expected", diagnostic, &Diagnostic::Expected, writer);
  WriteText("found", diagnostic.found, writer);
  WriteText("suggestion", diagnostic.suggestion, writer);
  WriteText("subject", diagnostic.subject, writer);
  WritePlace(diagnostic.where, writer);
  writer.EndObject();
}

}  // namespace

std::string RenderDiagnosticsJson(const Diagnostics& diagnostics) {
  JsonWriter writer(JsonWriter::Style::kIndented);
  writer.BeginObject();
  writer.Key("diagnostics").BeginArray();
  for (const Diagnostic& diagnostic : diagnostics) {
    WriteDiagnostic(diagnostic, writer);
  }
  writer.EndArray();
  writer.Key("left_out")
      .Integer(static_cast<std::int64_t>(diagnostics.left_out()));
  writer.EndObject();
  return std::move(writer).Finish();
}

std::string ReplaceInvalidUtf8(std::string_view text) {
  std::string valid;
  while (!text.empty()) {
    const std::size_t good = internal::FindInvalidUtf8(text);
    valid.append(text.substr(0, good));
    if (good == std::string_view::npos) break;
    internal::AppendUtf8(U'\uFFFD', valid);
    text.remove_prefix(good + 1);
  }
  return valid;
}

}  // namespace tassei
