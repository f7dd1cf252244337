#include "lib/format/encoding.h"

#include <utility>

#include "lib/format/format_diagnostics.h"
#include "lib/text/cp932.h"
#include "lib/text/input_status.h"
#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

// Bytes as hexadecimal digits in pairs: "ED 40".
std::string Hex(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string hex;
  for (const char byte : bytes) {
    const auto code = static_cast<unsigned char>(byte);
    if (!hex.empty()) hex += ' ';
    hex += kDigits[code >> 4];
    hex += kDigits[code & 0x0F];
  }
  return hex;
}

std::string Hex(std::uint16_t code) {
  std::string bytes;
  if (code > 0xFF) bytes += static_cast<char>(code >> 8);
  bytes += static_cast<char>(code & 0xFF);
  return Hex(bytes);
}

SourceSpan SpanAt(std::string_view file, const LineIndex& lines,
                  std::size_t offset) {
  const LineColumn place = lines.At(offset);
  return {
      .file = std::string(file), .line = place.line, .column = place.column};
}

absl::StatusOr<std::string> FromCp932(std::string_view bytes,
                                      std::string_view file,
                                      Diagnostics& diagnostics) {
  Cp932Decoded decoded = DecodeCp932(bytes);
  if (decoded.malformed.empty() && decoded.second_spellings.empty()) {
    return std::move(decoded.text);
  }
  const std::string_view text = decoded.text;
  const LineIndex lines(text);
  Diagnostics found(kCp932ListLimit);
  for (const Cp932Malformed& place : decoded.malformed) {
    found.Add({.kind = &kNotCp932,
               .where = SpanAt(file, lines, place.text_offset),
               .arguments = {Hex(place.bytes)}});
  }
  if (decoded.malformed.empty()) {
    for (const Cp932SecondSpelling& place : decoded.second_spellings) {
      const CodePoint character = ReadCodePoint(text.substr(place.text_offset));
      found.Add({.kind = &kCp932SecondSpelling,
                 .where = SpanAt(file, lines, place.text_offset),
                 .arguments = {std::string(text.substr(place.text_offset,
                                                       character.size)),
                               Hex(place.code), Hex(place.written)}});
    }
  }
  diagnostics.Append(found);
  if (absl::Status status = InputStatus(found); !status.ok()) return status;
  return std::move(decoded.text);
}

}  // namespace

TextEncoding DetectEncoding(std::string_view bytes) {
  if (bytes.starts_with(kUtf8Bom)) return TextEncoding::kUtf8WithBom;
  return IsUtf8(bytes) ? TextEncoding::kUtf8 : TextEncoding::kCp932;
}

absl::StatusOr<std::string> DecodeText(std::string bytes, std::string_view file,
                                       TextEncoding encoding,
                                       Diagnostics& diagnostics) {
  if (encoding == TextEncoding::kCp932) {
    return FromCp932(bytes, file, diagnostics);
  }
  const std::size_t invalid = FindInvalidUtf8(bytes);
  if (invalid != std::string_view::npos) {
    const LineColumn place = LineColumnAt(bytes, invalid);
    return Refuse({.kind = &kNotUtf8,
                   .where = {.file = std::string(file),
                             .line = place.line,
                             .column = place.column},
                   .found = bytes.substr(invalid, 1)},
                  absl::StatusCode::kInvalidArgument, diagnostics);
  }
  if (bytes.starts_with(kUtf8Bom)) bytes.erase(0, kUtf8Bom.size());
  return bytes;
}

}  // namespace tassei::internal
