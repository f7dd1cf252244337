// Scheme files: what is read is listed, and stands in a book as it stood in its
// file. The files that it names are not there.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>

#include "lib/exchange/scheme_reader.h"
#include "tassei/book_file.h"
#include "tassei/scheme_file.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  tassei::internal::SchemeBudget budget = {.bytes = 1 << 20};
  tassei::Diagnostics diagnostics;
  const auto scheme = tassei::internal::ReadSchemeText(
      bytes, "no-folder/scheme.json", {}, budget, diagnostics);
  if (scheme.has_value() == diagnostics.has_errors()) std::abort();
  if (!scheme) return 0;
  const std::span<const tassei::Scheme> one(&*scheme, 1);
  if (tassei::RenderSchemes(one, tassei::Language::kJapanese).empty() ||
      tassei::RenderSchemesJson(one).empty()) {
    std::abort();
  }
  tassei::BookParts parts;
  parts.schemes = {*scheme};
  const auto book = tassei::Book::Make(parts, &diagnostics);
  if (!book.ok()) std::abort();
  const std::string json = tassei::WriteBookJson(*book);
  const auto again = tassei::ReadBookJson(json, "again.json", &diagnostics);
  if (!again.ok() || tassei::WriteBookJson(*again) != json) std::abort();
  return 0;
}
