#include <optional>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "lib/rules/dmn_reader.h"
#include "tests/rules/kit_files.h"

namespace tassei::internal {
namespace {

TEST(ReadDmn, ReadsEveryFileOfTheKit) {
  const std::vector<std::string> files = testing::KitFiles();
  if (files.empty()) GTEST_SKIP() << "the kit is not here";
  for (const std::string& file : files) {
    Diagnostics diagnostics;

    const std::optional<ModelParts> model =
        ReadDmn(testing::BytesOf(file), file, diagnostics);

    EXPECT_TRUE(model.has_value()) << file;
    EXPECT_TRUE(diagnostics.empty())
        << diagnostics.ToString(Language::kEnglish);
  }
}

}  // namespace
}  // namespace tassei::internal
