// Snapshot caches: the bytes as they are, and the bytes behind the frame with a
// frame that fits them, which a fuzzer would not find.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "lib/text/digest.h"
#include "tassei/snapshot_cache.h"

namespace {

constexpr std::size_t kFrame = 56;

void Read(std::string_view bytes) {
  tassei::Diagnostics diagnostics;
  const auto book =
      tassei::ReadSnapshotCache(bytes, "fuzz.cache", &diagnostics);
  if (book.ok() == diagnostics.has_errors()) std::abort();
}

std::string Framed(std::string_view content) {
  std::string bytes = "\x89TASSEI\n";
  for (const std::size_t number : {std::size_t{1}, content.size()}) {
    for (int shift = 0; shift < 64; shift += 8) {
      bytes += static_cast<char>((number >> shift) & 0xFF);
    }
  }
  tassei::internal::Sha256 digest;
  digest.Add(content);
  for (const uint8_t byte : digest.Finish()) bytes += static_cast<char>(byte);
  return bytes.append(content);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  Read(bytes);
  if (size > kFrame) Read(Framed(bytes.substr(kFrame)));
  return 0;
}
