// A folder of its own for each test.

#ifndef TESTS_EXCHANGE_FOLDER_TEST_H_
#define TESTS_EXCHANGE_FOLDER_TEST_H_

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <string_view>

#include "tassei/book_file.h"

namespace tassei {

class FolderTest : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto* const test =
        ::testing::UnitTest::GetInstance()->current_test_info();
    folder_ =
        std::filesystem::path(::testing::TempDir()) /
        ("tassei_" + std::string(test->test_suite_name()) + "_" + test->name());
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  static absl::Status Write(const std::string& path, std::string_view bytes) {
    std::filesystem::create_directories(
        std::filesystem::path(path).parent_path());
    Diagnostics diagnostics;
    absl::Status status = WriteFileWhole(path, bytes, &diagnostics);
    EXPECT_EQ(status.ok(), diagnostics.empty());
    return status;
  }

  std::string Path(const std::string& name) const {
    return (folder_ / name).string();
  }

  std::filesystem::path folder_;
};

}  // namespace tassei

#endif  // TESTS_EXCHANGE_FOLDER_TEST_H_
