#include "lib/format/csv_writer.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <iterator>
#include <utility>

#include "lib/format/format_diagnostics.h"
#include "lib/text/cp932.h"
#include "lib/text/input_status.h"
#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

// The name of a cell in spreadsheets, from row and column counted from 0.
std::string CellName(std::size_t row, std::size_t column) {
  std::string letters;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
    letters += static_cast<char>('A' + (rest - 1) % 26);
  }
  std::reverse(letters.begin(), letters.end());
  return letters + std::to_string(row + 1);
}

// U+301C.
std::string CodePointName(char32_t value) {
  char digits[8];
  const auto end = std::to_chars(std::begin(digits), std::end(digits),
                                 static_cast<std::uint32_t>(value), 16)
                       .ptr;
  std::string hex(digits, end);
  for (char& digit : hex) {
    if (digit >= 'a') digit = static_cast<char>(digit - 'a' + 'A');
  }
  return "U+" + std::string(hex.size() < 4 ? 4 - hex.size() : 0, '0') + hex;
}

bool NeedsQuotes(std::string_view text) {
  // At the start of a file, the last would be taken for a byte order mark.
  return text.find_first_of(",\"\r\n") != std::string_view::npos ||
         text.starts_with(kUtf8Bom);
}

std::string Quoted(std::string_view text) {
  std::string quoted = "\"";
  for (const char byte : text) {
    if (byte == '"') quoted += '"';
    quoted += byte;
  }
  return quoted + '"';
}

}  // namespace

CsvWriter::CsvWriter(CsvWriteOptions options, std::string file)
    : options_(options), file_(std::move(file)) {
  if (options_.encoding == TextEncoding::kUtf8WithBom) bytes_ = kUtf8Bom;
  row_begin_ = bytes_.size();
}

void CsvWriter::Cell(std::string_view text) {
  assert(IsUtf8(text));
  if (column_ > 0) bytes_ += ',';
  const std::string quoted = NeedsQuotes(text) ? Quoted(text) : std::string();
  const std::string_view written = quoted.empty() ? text : quoted;
  if (options_.encoding != TextEncoding::kCp932) {
    bytes_ += written;
  } else {
    const Cp932Text encoded = EncodeCp932(written);
    bytes_ += encoded.bytes;
    for (const Unencodable& place : encoded.unencodable) {
      std::string character;
      AppendUtf8(place.character, character);
      found_.Add({.kind = &kUnencodable,
                  .where = {.file = file_, .cell = CellName(row_, column_)},
                  .arguments = {
                      std::move(character), CodePointName(place.character),
                      std::to_string(row_ + 1), std::to_string(column_ + 1)}});
    }
  }
  ++column_;
}

void CsvWriter::EndRow() {
  assert(column_ > 0);
  // A row of one empty cell would be a line without anything.
  if (bytes_.size() == row_begin_) bytes_ += "\"\"";
  bytes_ += options_.line_ending == LineEnding::kLf ? "\n" : "\r\n";
  row_begin_ = bytes_.size();
  column_ = 0;
  ++row_;
}

absl::StatusOr<std::string> CsvWriter::Finish(Diagnostics& diagnostics) && {
  assert(column_ == 0);
  diagnostics.Append(found_);
  if (absl::Status status = InputStatus(found_); !status.ok()) return status;
  return std::move(bytes_);
}

}  // namespace tassei::internal
