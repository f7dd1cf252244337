#include "lib/format/encoding.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "lib/format/format_diagnostics.h"
#include "tests/support/status_matchers.h"

namespace tassei::internal {
namespace {

using ::tassei::testing::IsOkAndHolds;
using ::tassei::testing::StatusIs;
using ::testing::ElementsAre;

TEST(DetectEncoding, AsksForTheMarkThenForUtf8) {
  EXPECT_EQ(DetectEncoding("\xEF\xBB\xBF達"), TextEncoding::kUtf8WithBom);
  EXPECT_EQ(DetectEncoding("達成"), TextEncoding::kUtf8);
  EXPECT_EQ(DetectEncoding("plain"), TextEncoding::kUtf8);
  EXPECT_EQ(DetectEncoding("\x92\x42\x90\xAC"), TextEncoding::kCp932);
}

TEST(DecodeText, ReadsEachEncoding) {
  Diagnostics diagnostics;

  EXPECT_THAT(DecodeText("達成", "a", TextEncoding::kUtf8, diagnostics),
              IsOkAndHolds("達成"));
  EXPECT_THAT(DecodeText("\xEF\xBB\xBF達成", "a", TextEncoding::kUtf8WithBom,
                         diagnostics),
              IsOkAndHolds("達成"));
  EXPECT_THAT(
      DecodeText("\xEF\xBB\xBF達成", "a", TextEncoding::kUtf8, diagnostics),
      IsOkAndHolds("達成"));
  EXPECT_THAT(
      DecodeText("\x92\x42\x90\xAC", "a", TextEncoding::kCp932, diagnostics),
      IsOkAndHolds("達成"));
  EXPECT_TRUE(diagnostics.empty());
}

TEST(DecodeText, TellsWhereTheTextIsNotUtf8) {
  Diagnostics diagnostics;

  EXPECT_THAT(
      DecodeText("達\n成\xFF", "a.csv", TextEncoding::kUtf8, diagnostics),
      StatusIs(absl::StatusCode::kInvalidArgument));

  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].kind, &kNotUtf8);
  EXPECT_EQ(diagnostics[0].where.ToString(), "a.csv:2:2");
}

TEST(DecodeText, TellsEveryPlaceThatIsNotCp932) {
  Diagnostics diagnostics;

  EXPECT_THAT(DecodeText("\x92\x42\x81!\n\x85\x90", "a.csv",
                         TextEncoding::kCp932, diagnostics),
              StatusIs(absl::StatusCode::kInvalidArgument));

  ASSERT_EQ(diagnostics.size(), 2u);
  EXPECT_EQ(diagnostics[0].kind, &kNotCp932);
  EXPECT_EQ(diagnostics[0].where.ToString(), "a.csv:1:2");
  EXPECT_THAT(diagnostics[0].arguments, ElementsAre("81"));
  EXPECT_EQ(diagnostics[1].where.ToString(), "a.csv:2:1");
  EXPECT_THAT(diagnostics[1].arguments, ElementsAre("85 90"));
}

TEST(DecodeText, WarnsOfSecondSpellings) {
  Diagnostics diagnostics;

  EXPECT_THAT(
      DecodeText("a\xED\x40", "a.csv", TextEncoding::kCp932, diagnostics),
      IsOkAndHolds("a纊"));

  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].kind, &kCp932SecondSpelling);
  EXPECT_EQ(diagnostics[0].where.ToString(), "a.csv:1:2");
  EXPECT_THAT(diagnostics[0].arguments, ElementsAre("纊", "ED 40", "FA 5C"));
  EXPECT_FALSE(diagnostics.has_errors());
}

}  // namespace
}  // namespace tassei::internal
