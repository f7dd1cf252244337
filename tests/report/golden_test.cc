// Each renderer against a file that stands beside the tests. To renew the
// files after a wanted change, run the test program once with the argument
//   --gtest_filter=Golden.* --gtest_also_run_disabled_tests
// and look at what differs before it is kept.

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "tassei/render.h"
#include "tests/report/sample_document.h"

namespace tassei {
namespace {

std::string PathOf(const std::string& name) {
  return std::string(TASSEI_SOURCE_DIR) + "/tests/report/golden/" + name;
}

std::vector<ReportFile> GoldenFiles() {
  const ReportDocument document = testing::SampleDocument();
  ReportDocument page = document;
  page.audience = Audience::kPublic;
  return {
      {"gikai.html", RenderHtml(document)},
      {"index.html", RenderHtml(page)},
      {"report.md", RenderMarkdown(document)},
      {"report.json", RenderJson(document)},
      {"beppyo.csv", RenderCsv(testing::SampleTable())},
      {"roadmap.svg", RenderSvg(testing::SampleChart(), Language::kJapanese)}};
}

TEST(Golden, HoldsForEachFormat) {
  for (const ReportFile& file : GoldenFiles()) {
    std::ifstream stream(PathOf(file.name), std::ios::binary);
    const std::string kept{std::istreambuf_iterator<char>(stream), {}};

    EXPECT_EQ(file.bytes, kept) << file.name;
  }
}

TEST(Golden, DISABLED_Renew) {
  for (const ReportFile& file : GoldenFiles()) {
    std::ofstream stream(PathOf(file.name), std::ios::binary);
    stream << file.bytes;

    EXPECT_TRUE(stream.good()) << file.name;
  }
}

}  // namespace
}  // namespace tassei
