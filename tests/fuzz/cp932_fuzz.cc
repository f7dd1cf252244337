// CP932 comes back as it was, but for malformed bytes and second spellings, and
// text that can be written reads back as it was.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "lib/text/cp932.h"
#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

void Require(bool truth) {
  if (!truth) std::abort();
}

void Check(std::string_view bytes) {
  const Cp932Decoded decoded = DecodeCp932(bytes);
  Require(IsUtf8(decoded.text));
  if (decoded.malformed_count == 0) {
    const Cp932Text encoded = EncodeCp932(decoded.text);
    Require(encoded.unencodable_count == 0);
    Require(encoded.bytes.size() == bytes.size());
    Require((encoded.bytes == bytes) == (decoded.second_spelling_count == 0));
  }
  const Cp932Text encoded = EncodeCp932(bytes);
  Require(encoded.unencodable_count == 0 || encoded.bytes.empty());
  if (encoded.unencodable_count == 0) {
    const Cp932Decoded back = DecodeCp932(encoded.bytes);
    Require(back.text == bytes && back.malformed_count == 0 &&
            back.second_spelling_count == 0);
  }
}

}  // namespace
}  // namespace tassei::internal

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  tassei::internal::Check({reinterpret_cast<const char*>(data), size});
  return 0;
}
