#include "lib/format/file.h"

#include <dirent.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "lib/format/format_diagnostics.h"
#include "tests/support/status_matchers.h"

namespace tassei::internal {
namespace {

using ::tassei::testing::IsOk;
using ::tassei::testing::IsOkAndHolds;
using ::tassei::testing::StatusIs;
using ::testing::ElementsAre;

// Each test has a folder of its own, removed at its end.
class FileTest : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = ::testing::TempDir() + "tassei-file-XXXXXX";
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }

  void TearDown() override {
    chmod(folder_.c_str(), 0755);
    for (const std::string& name : Names()) {
      if (unlink(Path(name).c_str()) != 0) rmdir(Path(name).c_str());
    }
    rmdir(folder_.c_str());
  }

  std::string Path(const std::string& name) const {
    return folder_ + "/" + name;
  }

  std::vector<std::string> Names() const {
    std::vector<std::string> names;
    DIR* directory = opendir(folder_.c_str());
    while (const dirent* entry = readdir(directory)) {
      const std::string name = entry->d_name;
      if (name != "." && name != "..") names.push_back(name);
    }
    closedir(directory);
    std::sort(names.begin(), names.end());
    return names;
  }

  absl::StatusOr<std::string> Read(const std::string& path,
                                   std::size_t limit = 1'000) {
    return ReadFile(path, limit, diagnostics_);
  }

  absl::Status Write(const std::string& path, std::string_view bytes) {
    return WriteFile(path, bytes, diagnostics_);
  }

  std::string folder_;
  Diagnostics diagnostics_;
};

TEST_F(FileTest, WritesAndReadsBytes) {
  const std::string bytes("達成\0\n", 8);

  EXPECT_THAT(Write(Path("a"), bytes), IsOk());

  EXPECT_THAT(Read(Path("a")), IsOkAndHolds(bytes));
  EXPECT_THAT(Names(), ElementsAre("a"));
}

TEST_F(FileTest, WritesAndReadsNothing) {
  EXPECT_THAT(Write(Path("a"), ""), IsOk());
  EXPECT_THAT(Read(Path("a")), IsOkAndHolds(""));
}

TEST_F(FileTest, ReadsUpToTheLimit) {
  ASSERT_THAT(Write(Path("a"), "12345"), IsOk());

  EXPECT_THAT(Read(Path("a"), 5), IsOkAndHolds("12345"));
  EXPECT_THAT(Read(Path("a"), 4),
              StatusIs(absl::StatusCode::kResourceExhausted));
  ASSERT_EQ(diagnostics_.size(), 1u);
  EXPECT_EQ(diagnostics_[0].kind, &kFileTooLarge);
  EXPECT_EQ(diagnostics_[0].where.file, Path("a"));
}

TEST_F(FileTest, ReadsAFileWhoseSizeTheSystemDoesNotTell) {
  EXPECT_THAT(Read("/proc/self/status", 1'000'000), IsOk());
  EXPECT_THAT(Read("/proc/self/status", 10),
              StatusIs(absl::StatusCode::kResourceExhausted));
}

TEST_F(FileTest, SaysWhatIsNoFile) {
  EXPECT_THAT(Read(Path("none")), StatusIs(absl::StatusCode::kNotFound));
  EXPECT_THAT(Read(""), StatusIs(absl::StatusCode::kNotFound));
  EXPECT_THAT(Read(std::string("/dev/null\0x", 11)),
              StatusIs(absl::StatusCode::kNotFound));
  EXPECT_THAT(Read(folder_), StatusIs(absl::StatusCode::kFailedPrecondition));
  ASSERT_EQ(mkfifo(Path("pipe").c_str(), 0600), 0);
  EXPECT_THAT(Read(Path("pipe")),
              StatusIs(absl::StatusCode::kFailedPrecondition));
  ASSERT_EQ(symlink("loop", Path("loop").c_str()), 0);
  EXPECT_THAT(Read(Path("loop")), StatusIs(absl::StatusCode::kUnavailable));
  EXPECT_THAT(diagnostics_[5].arguments, ElementsAre("ELOOP"));
}

TEST_F(FileTest, RefusesFilesItMayNotTouch) {
  if (geteuid() == 0) GTEST_SKIP() << "the superuser may do everything";
  ASSERT_THAT(Write(Path("a"), "old"), IsOk());
  ASSERT_EQ(chmod(Path("a").c_str(), 0), 0);

  EXPECT_THAT(Read(Path("a")), StatusIs(absl::StatusCode::kPermissionDenied));
  EXPECT_THAT(Write(Path("a"), "new"),
              StatusIs(absl::StatusCode::kPermissionDenied));

  ASSERT_EQ(chmod(Path("a").c_str(), 0600), 0);
  ASSERT_EQ(chmod(folder_.c_str(), 0500), 0);
  EXPECT_THAT(Write(Path("a"), "new"),
              StatusIs(absl::StatusCode::kPermissionDenied));
  EXPECT_THAT(Read(Path("a")), IsOkAndHolds("old"));
}

TEST_F(FileTest, RefusesToWriteWhereNoFileCanBe) {
  EXPECT_THAT(Write(Path("none/a"), "x"),
              StatusIs(absl::StatusCode::kNotFound));
  EXPECT_THAT(Write("", "x"), StatusIs(absl::StatusCode::kNotFound));
  EXPECT_THAT(Write(folder_, "x"),
              StatusIs(absl::StatusCode::kFailedPrecondition));
  ASSERT_EQ(symlink("nowhere", Path("link").c_str()), 0);
  EXPECT_THAT(Write(Path("link"), "x"),
              StatusIs(absl::StatusCode::kFailedPrecondition));
  EXPECT_THAT(Names(), ElementsAre("link"));
}

TEST_F(FileTest, ReplacesAFileAndKeepsItsPermissions) {
  ASSERT_THAT(Write(Path("a"), "old and longer"), IsOk());
  ASSERT_EQ(chmod(Path("a").c_str(), 0640), 0);

  EXPECT_THAT(Write(Path("a"), "new"), IsOk());

  EXPECT_THAT(Read(Path("a")), IsOkAndHolds("new"));
  struct stat status;
  ASSERT_EQ(stat(Path("a").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0640u);
}

TEST_F(FileTest, WritesThroughALinkAndKeepsIt) {
  ASSERT_THAT(Write(Path("a"), "old"), IsOk());
  ASSERT_EQ(symlink("a", Path("link").c_str()), 0);

  EXPECT_THAT(Write(Path("link"), "new"), IsOk());

  struct stat status;
  ASSERT_EQ(lstat(Path("link").c_str(), &status), 0);
  EXPECT_TRUE(S_ISLNK(status.st_mode));
  EXPECT_THAT(Read(Path("a")), IsOkAndHolds("new"));
  EXPECT_THAT(Names(), ElementsAre("a", "link"));
}

TEST_F(FileTest, StepsAsideForTemporaryFilesOfOthers) {
  ASSERT_THAT(Write(Path(".tassei-0.tmp"), "theirs"), IsOk());

  EXPECT_THAT(Write(Path("a"), "mine"), IsOk());

  EXPECT_THAT(Read(Path(".tassei-0.tmp")), IsOkAndHolds("theirs"));
  EXPECT_THAT(Names(), ElementsAre(".tassei-0.tmp", "a"));
}

TEST_F(FileTest, AFailedWriteLeavesEverythingAsItWas) {
  ASSERT_THAT(Write(Path("a"), "old"), IsOk());
  rlimit before;
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  rlimit small = before;
  small.rlim_cur = 4'096;
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);

  const absl::Status status = Write(Path("a"), std::string(10'000, 'x'));

  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &before), 0);
  std::signal(SIGXFSZ, handler);
  EXPECT_THAT(status, StatusIs(absl::StatusCode::kUnavailable));
  EXPECT_THAT(diagnostics_[0].arguments, ElementsAre("EFBIG"));
  EXPECT_THAT(Read(Path("a")), IsOkAndHolds("old"));
  EXPECT_THAT(Names(), ElementsAre("a"));
}

}  // namespace
}  // namespace tassei::internal
