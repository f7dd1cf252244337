#include "lib/format/xml_encoding.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "absl/status/statusor.h"
#include "lib/format/encoding.h"
#include "lib/format/format_diagnostics.h"
#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

constexpr std::string_view kUtf16LittleBom = "\xFF\xFE";
constexpr std::string_view kUtf16BigBom = "\xFE\xFF";

bool IsSpace(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

std::string Lowered(std::string_view text) {
  std::string lowered(text);
  for (char& byte : lowered) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  }
  return lowered;
}

// The encoding that the declaration names, as it stands; empty if none.
std::string_view DeclaredEncoding(std::string_view bytes) {
  constexpr std::string_view kWord = "encoding";
  if (!bytes.starts_with("<?xml")) return {};
  const std::string_view declaration = bytes.substr(0, bytes.find("?>"));
  std::size_t at = declaration.find(kWord);
  if (at == std::string_view::npos) return {};
  at += kWord.size();
  const auto skip_space = [&] {
    while (at < declaration.size() && IsSpace(declaration[at])) ++at;
  };
  skip_space();
  if (at == declaration.size() || declaration[at] != '=') return {};
  ++at;
  skip_space();
  if (at == declaration.size()) return {};
  const std::size_t end = declaration.find(declaration[at], at + 1);
  return end == std::string_view::npos
             ? std::string_view()
             : declaration.substr(at + 1, end - at - 1);
}

std::optional<TextEncoding> EncodingNamed(std::string_view name) {
  constexpr std::array<std::string_view, 4> kUtf8Names = {"", "utf-8", "utf8",
                                                          "us-ascii"};
  constexpr std::array<std::string_view, 7> kCp932Names = {
      "shift_jis", "shift-jis", "sjis",       "x-sjis",
      "ms932",     "cp932",     "windows-31j"};
  const std::string lowered = Lowered(name);
  if (std::count(kUtf8Names.begin(), kUtf8Names.end(), lowered) != 0) {
    return TextEncoding::kUtf8;
  }
  if (std::count(kCp932Names.begin(), kCp932Names.end(), lowered) != 0) {
    return TextEncoding::kCp932;
  }
  return std::nullopt;
}

// Steps through UTF-16 without its mark.
class Utf16Reader {
 public:
  Utf16Reader(std::string_view bytes, bool big_endian)
      : bytes_(bytes), big_endian_(big_endian) {}

  // The text as UTF-8; nullopt if it is not UTF-16.
  std::optional<std::string> Read() {
    if (bytes_.size() % 2 != 0) return std::nullopt;
    std::string text;
    text.reserve(bytes_.size());
    while (at_ < bytes_.size()) {
      const std::optional<char32_t> point = Next();
      if (!point.has_value()) return std::nullopt;
      AppendUtf8(*point, text);
    }
    return text;
  }

 private:
  char32_t Unit() {
    const auto first = static_cast<unsigned char>(bytes_[at_]);
    const auto second = static_cast<unsigned char>(bytes_[at_ + 1]);
    at_ += 2;
    return static_cast<char32_t>(big_endian_ ? first << 8 | second
                                             : second << 8 | first);
  }

  // Nothing for a surrogate that stands alone.
  std::optional<char32_t> Next() {
    const char32_t unit = Unit();
    if (unit < 0xD800 || unit > 0xDFFF) return unit;
    if (unit > 0xDBFF || at_ == bytes_.size()) return std::nullopt;
    const char32_t low = Unit();
    if (low < 0xDC00 || low > 0xDFFF) return std::nullopt;
    return 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
  }

  std::string_view bytes_;
  bool big_endian_;
  std::size_t at_ = 0;
};

std::optional<std::string> DecodeUtf16(std::string_view bytes,
                                       std::string_view file,
                                       Diagnostics& diagnostics) {
  const bool big_endian = bytes.starts_with(kUtf16BigBom);
  std::optional<std::string> text =
      Utf16Reader(bytes.substr(kUtf16BigBom.size()), big_endian).Read();
  if (!text.has_value()) {
    diagnostics.Add({.kind = &kNotUtf16, .where = {.file = std::string(file)}});
  }
  return text;
}

}  // namespace

std::optional<std::string> DecodeXml(std::string_view bytes,
                                     std::string_view file,
                                     Diagnostics& diagnostics) {
  if (bytes.starts_with(kUtf16LittleBom) || bytes.starts_with(kUtf16BigBom)) {
    return DecodeUtf16(bytes, file, diagnostics);
  }
  const bool marked = bytes.starts_with(kUtf8Bom);
  const std::string_view declared =
      marked ? std::string_view() : DeclaredEncoding(bytes);
  const std::optional<TextEncoding> encoding = EncodingNamed(declared);
  if (!encoding.has_value()) {
    diagnostics.Add({.kind = &kXmlEncodingUnknown,
                     .where = {.file = std::string(file), .line = 1},
                     .arguments = {std::string(declared)}});
    return std::nullopt;
  }
  absl::StatusOr<std::string> text =
      DecodeText(std::string(bytes), file, *encoding, diagnostics);
  if (!text.ok()) return std::nullopt;
  return *std::move(text);
}

}  // namespace tassei::internal
