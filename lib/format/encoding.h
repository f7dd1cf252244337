// The encodings of text files.

#ifndef LIB_FORMAT_ENCODING_H_
#define LIB_FORMAT_ENCODING_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

enum class TextEncoding { kUtf8, kUtf8WithBom, kCp932 };

// kUtf8WithBom if there is a BOM, else kUtf8 if the bytes are UTF-8, else
// kCp932.
TextEncoding DetectEncoding(std::string_view bytes);

// The text of a file as UTF-8, without the BOM that either UTF-8 may have. For
// CP932, second spellings are a warning each, as they would not be written
// back as they were. On failure `diagnostics` has every place (the first one,
// for UTF-8):
//   kInvalidArgument  the bytes are not of this encoding
absl::StatusOr<std::string> DecodeText(std::string bytes, std::string_view file,
                                       TextEncoding encoding,
                                       Diagnostics& diagnostics);

}  // namespace tassei::internal

#endif  // LIB_FORMAT_ENCODING_H_
