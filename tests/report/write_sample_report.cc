// Writes the reports of the sample book into a folder: every file of both
// languages, as of the end of January and of the end of the year.
//
//   write_sample_report FOLDER

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "tassei/render.h"
#include "tests/support/sample_book.h"

namespace tassei {
namespace {

bool WriteAll(const std::filesystem::path& folder, const Book& book,
              std::string_view as_of, std::string_view known_on,
              Language language) {
  const absl::StatusOr<Assessment> assessment = Assessment::Make(
      book, {"reform", testing::PeriodOf("2020"), testing::DateOf(as_of),
             testing::DateOf(known_on)});
  if (!assessment.ok()) return false;
  std::filesystem::create_directories(folder);
  for (const ReportFile& file : RenderReport(*assessment, language)) {
    std::ofstream stream(folder / file.name, std::ios::binary);
    stream << file.bytes;
    if (!stream.good()) return false;
  }
  return true;
}

}  // namespace
}  // namespace tassei

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const std::filesystem::path folder = argv[1];
  const tassei::Book book = tassei::testing::SampleBook();
  const bool ok = tassei::WriteAll(folder / "ja", book, "2021-01-31",
                                   "2021-03-19", tassei::Language::kJapanese) &&
                  tassei::WriteAll(folder / "en", book, "2021-01-31",
                                   "2021-03-19", tassei::Language::kEnglish) &&
                  tassei::WriteAll(folder / "final", book, "2021-03-31",
                                   "2021-04-30", tassei::Language::kJapanese);
  return ok ? 0 : 1;
}
