// Native JSON: what is read is written to the same bytes again and again.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "tassei/book_file.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  tassei::Diagnostics diagnostics;
  const auto book = tassei::ReadBookJson(bytes, "fuzz.json", &diagnostics);
  if (book.ok() == diagnostics.has_errors()) std::abort();
  if (!book.ok()) return 0;
  const std::string json = tassei::WriteBookJson(*book);
  const auto again = tassei::ReadBookJson(json, "again.json", &diagnostics);
  if (!again.ok() || tassei::WriteBookJson(*again) != json) std::abort();
  return 0;
}
