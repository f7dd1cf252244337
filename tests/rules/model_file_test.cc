#include "tassei/model_file.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "gtest/gtest.h"
#include "tests/support/status_matchers.h"

namespace tassei {
namespace {

using testing::IsOk;
using testing::StatusIs;

namespace fs = std::filesystem;

constexpr std::string_view kNamespace =
    "https://www.omg.org/spec/DMN/20230324/MODEL/";

// A model that imports another by a location, if it is not empty, and adds one
// to a decision of it.
std::string Importer(const std::string& location) {
  return "<definitions xmlns=\"" + std::string(kNamespace) +
         "\" id=\"d\" name=\"outer\" namespace=\"urn:outer\">"
         "<import name=\"inner\" namespace=\"urn:inner\" locationURI=\"" +
         location + "\" importType=\"" + std::string(kNamespace) +
         "\"/><decision id=\"sum\" name=\"sum\"><variable name=\"sum\"/>"
         "<informationRequirement><requiredDecision href=\"urn:inner#one\"/>"
         "</informationRequirement><literalExpression><text>inner.one + 1"
         "</text></literalExpression></decision></definitions>";
}

std::string Imported() {
  return "<definitions xmlns=\"" + std::string(kNamespace) +
         "\" id=\"d\" name=\"inner\" namespace=\"urn:inner\">"
         "<decision id=\"one\" name=\"one\"><variable name=\"one\"/>"
         "<literalExpression><text>1</text></literalExpression></decision>"
         "</definitions>";
}

class ModelFileTest : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(::testing::TempDir()) /
              ::testing::UnitTest::GetInstance()->current_test_info()->name();
    fs::create_directories(folder_ / "parts");
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string Write(const std::string& name, std::string_view bytes) {
    const fs::path path = folder_ / name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }

  fs::path folder_;
};

TEST(ModelFormat, IsToldByTheEndOfTheName) {
  EXPECT_EQ(ModelFormatOf("a/grade.csv"), ModelFormat::kCsv);
  EXPECT_EQ(ModelFormatOf("grade.md"), ModelFormat::kMarkdown);
  EXPECT_EQ(ModelFormatOf("grade.markdown"), ModelFormat::kMarkdown);
  EXPECT_EQ(ModelFormatOf("grade.dmn"), ModelFormat::kDmn);
  EXPECT_EQ(ModelFormatOf("grade"), ModelFormat::kDmn);
}

TEST_F(ModelFileTest, ReadsWhatItImportsFromItsFolder) {
  Write("parts/inner.dmn", Imported());
  const std::string path = Write("outer.dmn", Importer("parts/inner.dmn"));
  Diagnostics diagnostics;

  const auto model = OpenModel(path, &diagnostics);

  ASSERT_THAT(model, IsOk()) << diagnostics.ToString(Language::kEnglish);
  const auto sum = model->Evaluate("sum", Context());
  ASSERT_THAT(sum, IsOk());
  EXPECT_EQ(sum->ToString(), "2");
}

TEST_F(ModelFileTest, ReadsNothingAboveItsFolder) {
  Write("inner.dmn", Imported());
  const std::string path = Write("parts/outer.dmn", Importer("../inner.dmn"));
  Diagnostics diagnostics;

  EXPECT_THAT(OpenModel(path, &diagnostics),
              StatusIs(absl::StatusCode::kInvalidArgument));

  EXPECT_TRUE(diagnostics.has_errors());
}

TEST_F(ModelFileTest, SaysWhatCannotBeRead) {
  Diagnostics diagnostics;

  EXPECT_THAT(OpenModel((folder_ / "none.dmn").string(), &diagnostics),
              StatusIs(absl::StatusCode::kNotFound));

  EXPECT_EQ(diagnostics.size(), 1U);
}

}  // namespace
}  // namespace tassei
