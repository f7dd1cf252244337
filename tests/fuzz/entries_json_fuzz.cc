// Entries to append, as JSON.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "tassei/book_file.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  tassei::Diagnostics diagnostics;
  const auto entries =
      tassei::ReadEntriesJson(bytes, "fuzz.json", &diagnostics);
  if (entries.ok() == diagnostics.has_errors()) std::abort();
  return 0;
}
