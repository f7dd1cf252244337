// Writes reports into a folder: of the sample book every file of both
// languages, as of the end of January and of the end of the year, and of the
// graded book that of its second year.
//
//   write_sample_report FOLDER

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "tassei/render.h"
#include "tests/report/graded_book.h"
#include "tests/support/sample_book.h"

namespace tassei {
namespace {

bool WriteReport(const std::filesystem::path& folder,
                 const Assessment& assessment, Language language) {
  std::filesystem::create_directories(folder);
  for (const ReportFile& file : RenderReport(assessment, language)) {
    std::ofstream stream(folder / file.name, std::ios::binary);
    stream << file.bytes;
    if (!stream.good()) return false;
  }
  return true;
}

bool WriteAll(const std::filesystem::path& folder, const Book& book,
              std::string_view as_of, std::string_view known_on,
              Language language) {
  const absl::StatusOr<Assessment> assessment = Assessment::Make(
      book, {"reform", testing::PeriodOf("2020"), testing::DateOf(as_of),
             testing::DateOf(known_on)});
  return assessment.ok() && WriteReport(folder, *assessment, language);
}

bool WriteGraded(const std::filesystem::path& folder) {
  const Book book = testing::GradedBook();
  return WriteReport(folder, testing::AssessGraded(book, "2021"),
                     Language::kJapanese);
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
                                   "2021-04-30", tassei::Language::kJapanese) &&
                  tassei::WriteGraded(folder / "graded");
  return ok ? 0 : 1;
}
