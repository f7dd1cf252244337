#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tassei/book_file.h"
#include "tassei/snapshot_cache.h"
#include "tests/exchange/folder_test.h"
#include "tests/support/sample_book.h"

namespace tassei {
namespace {

using testing::SampleBook;

class OpenBookTest : public FolderTest {
 protected:
  void ExpectSample(const std::string& path) {
    Diagnostics diagnostics;
    const auto book = OpenBook(path, &diagnostics);
    ASSERT_TRUE(book.ok()) << diagnostics.ToString(Language::kEnglish);
    EXPECT_EQ(WriteBookJson(*book), WriteBookJson(SampleBook()));
  }
};

TEST_F(OpenBookTest, ReadsJson) {
  ASSERT_TRUE(Write(Path("b.json"), WriteBookJson(SampleBook())).ok());

  ExpectSample(Path("b.json"));
}

TEST_F(OpenBookTest, ReadsSnapshotCachesWhateverTheirName) {
  ASSERT_TRUE(Write(Path("b.json"), WriteSnapshotCache(SampleBook())).ok());

  ExpectSample(Path("b.json"));
}

TEST_F(OpenBookTest, ReadsFoldersOfTablesAndPassesOverOtherFiles) {
  Diagnostics diagnostics;
  const auto files =
      WriteBookTables(SampleBook(), Encoding::kUtf8Bom, &diagnostics);
  ASSERT_TRUE(files.ok());
  for (const TableFile& file : *files) {
    ASSERT_TRUE(Write(Path(file.name), file.bytes).ok());
  }
  ASSERT_TRUE(Write(Path("README.txt"), "…").ok());

  ExpectSample(folder_.string());
}

TEST_F(OpenBookTest, TellsThatAFileIsMissing) {
  Diagnostics diagnostics;

  const auto book = OpenBook(Path("nowhere.json"), &diagnostics);

  EXPECT_EQ(book.status().code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(diagnostics.size(), 1u);
}

TEST_F(OpenBookTest, TellsThatAFolderHasNoBook) {
  Diagnostics diagnostics;

  const auto book = OpenBook(folder_.string(), &diagnostics);

  EXPECT_EQ(book.status().code(), absl::StatusCode::kInvalidArgument);
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].kind->code, "K1420");
}

TEST_F(OpenBookTest, RefusesFilesLargerThanTheLimit) {
  ASSERT_TRUE(Write(Path("b.json"), "{\"tassei\": 1}").ok());
  Diagnostics diagnostics;
  ReadLimits limits;
  limits.file_bytes = 4;

  const auto book = OpenBook(Path("b.json"), &diagnostics, limits);

  EXPECT_FALSE(book.ok());
  EXPECT_EQ(diagnostics.size(), 1u);
}

TEST_F(OpenBookTest, WritesWholeFilesOverOldOnes) {
  ASSERT_TRUE(Write(Path("f"), "a long old content").ok());

  ASSERT_TRUE(Write(Path("f"), "new").ok());

  std::ifstream stream(Path("f"), std::ios::binary);
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(stream), {}), "new");
}

TEST_F(OpenBookTest, TellsWhyAFileCannotBeWritten) {
  Diagnostics diagnostics;

  const absl::Status status =
      WriteFileWhole(Path("no/folder/f"), "x", &diagnostics);

  EXPECT_EQ(status.code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(diagnostics.size(), 1u);
}

}  // namespace
}  // namespace tassei
