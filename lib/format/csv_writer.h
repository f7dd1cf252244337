// CSV (RFC 4180) written with stable bytes.

#ifndef LIB_FORMAT_CSV_WRITER_H_
#define LIB_FORMAT_CSV_WRITER_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "lib/format/encoding.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

enum class LineEnding { kLf, kCrLf };

struct CsvWriteOptions {
  TextEncoding encoding = TextEncoding::kUtf8;
  LineEnding line_ending = LineEnding::kLf;
};

// Writes rows in the order of the calls, each ended, and quotes only cells that
// need it (comma, quote, line end, a U+FEFF in front, or a row that would be an
// empty line).
class CsvWriter {
 public:
  // `file` is the name in the problems reported.
  explicit CsvWriter(CsvWriteOptions options, std::string file = {});

  // Requires UTF-8.
  void Cell(std::string_view text);
  // Requires a cell since the last one.
  void EndRow();

  // The file. On failure `diagnostics` has every character with its cell:
  //   kInvalidArgument  a character that the encoding cannot hold
  absl::StatusOr<std::string> Finish(Diagnostics& diagnostics) &&;

 private:
  CsvWriteOptions options_;
  std::string file_;
  std::string bytes_;
  std::size_t row_ = 0;
  std::size_t column_ = 0;
  std::size_t row_begin_ = 0;  // Where in `bytes_`.
  Diagnostics found_;
};

}  // namespace tassei::internal

#endif  // LIB_FORMAT_CSV_WRITER_H_
