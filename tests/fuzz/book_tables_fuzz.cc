// A bundle of tables: files one after another, each begun by a line "=name".

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "tassei/book_file.h"

namespace {

std::vector<tassei::TableFile> Split(std::string_view bytes) {
  std::vector<tassei::TableFile> files;
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    const std::string_view line =
        bytes.substr(0, end == bytes.npos ? end : end + 1);
    bytes.remove_prefix(line.size());
    if (line.starts_with('=')) {
      const std::string_view name = line.substr(1, line.size() - 1);
      files.push_back({std::string(name.substr(0, name.find('\n'))), ""});
    } else if (!files.empty()) {
      files.back().bytes += line;
    }
  }
  return files;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  tassei::Diagnostics diagnostics;
  const auto book = tassei::ReadBookTables(Split(bytes), &diagnostics);
  if (book.ok() == diagnostics.has_errors()) std::abort();
  if (!book.ok()) return 0;
  const auto files =
      tassei::WriteBookTables(*book, tassei::Encoding::kUtf8, &diagnostics);
  if (!files.ok()) std::abort();
  const auto again = tassei::ReadBookTables(*files, &diagnostics);
  if (!again.ok() ||
      tassei::WriteBookJson(*again) != tassei::WriteBookJson(*book)) {
    std::abort();
  }
  return 0;
}
