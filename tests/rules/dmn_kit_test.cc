#include <optional>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "lib/rules/dmn_ids.h"
#include "lib/rules/dmn_reader.h"
#include "tests/rules/kit_files.h"
#include "tests/rules/model_dump.h"

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

TEST(WriteDmn, WritesEveryFileOfTheKitSoThatItReadsTheSame) {
  const std::vector<std::string> files = testing::KitFiles();
  if (files.empty()) GTEST_SKIP() << "the kit is not here";
  for (const std::string& file : files) {
    Diagnostics diagnostics;
    const std::optional<ModelParts> model =
        ReadDmn(testing::BytesOf(file), file, diagnostics);
    ASSERT_TRUE(model.has_value()) << file;

    const std::string xml = WriteDmn(*model);

    const std::optional<ModelParts> again = ReadDmn(xml, file, diagnostics);
    EXPECT_TRUE(diagnostics.empty())
        << diagnostics.ToString(Language::kEnglish);
    ASSERT_TRUE(again.has_value()) << file;
    EXPECT_EQ(testing::Dump(*again), testing::Dump(CompleteIds(*model)))
        << file;
    EXPECT_EQ(WriteDmn(*again), xml) << file;
  }
}

}  // namespace
}  // namespace tassei::internal
