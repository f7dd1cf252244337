// Writes the sample book, random ones, and one with every member of plans and
// schemes into a folder, as native JSON.

#include <cstdint>
#include <string>

#include "tassei/book_file.h"
#include "tests/exchange/full_book.h"
#include "tests/support/random_book.h"
#include "tests/support/sample_book.h"

namespace {

bool Write(const std::string& path, const tassei::Book& book) {
  tassei::Diagnostics diagnostics;
  return tassei::WriteFileWhole(path, tassei::WriteBookJson(book), &diagnostics)
      .ok();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const std::string folder = argv[1];
  if (!Write(folder + "/sample.json", tassei::testing::SampleBook())) return 1;
  tassei::Diagnostics diagnostics;
  const auto full =
      tassei::ReadBookJson(tassei::kFullBook, "full.json", &diagnostics);
  if (!full.ok() || !Write(folder + "/full.json", *full)) return 1;
  for (uint32_t seed = 1; seed <= 8; ++seed) {
    const tassei::Book book = tassei::testing::RandomBook(seed, 4 + seed);
    if (!Write(folder + "/" + std::to_string(seed) + ".json", book)) return 1;
  }
  return 0;
}
