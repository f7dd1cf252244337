#include "lib/format/csv_writer.h"

#include <string>
#include <utility>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "lib/format/format_diagnostics.h"
#include "tests/support/status_matchers.h"

namespace tassei::internal {
namespace {

using ::tassei::testing::IsOkAndHolds;
using ::tassei::testing::StatusIs;
using ::testing::ElementsAre;

absl::StatusOr<std::string> Sample(CsvWriteOptions options) {
  CsvWriter writer(options);
  writer.Cell("番号");
  writer.Cell("");
  writer.EndRow();
  writer.Cell("a,b");
  writer.Cell("c\"d");
  writer.EndRow();
  Diagnostics diagnostics;
  return std::move(writer).Finish(diagnostics);
}

TEST(CsvWriter, QuotesOnlyWhatNeedsIt) {
  EXPECT_THAT(Sample({}), IsOkAndHolds("番号,\n\"a,b\",\"c\"\"d\"\n"));
}

TEST(CsvWriter, WritesEachEncodingAndLineEnd) {
  EXPECT_THAT(Sample({.encoding = TextEncoding::kUtf8WithBom,
                      .line_ending = LineEnding::kCrLf}),
              IsOkAndHolds("\xEF\xBB\xBF番号,\r\n\"a,b\",\"c\"\"d\"\r\n"));
  EXPECT_THAT(Sample({.encoding = TextEncoding::kCp932}),
              IsOkAndHolds("\x94\xD4\x8D\x86,\n\"a,b\",\"c\"\"d\"\n"));
}

TEST(CsvWriter, ARowOfOneEmptyCellIsNoEmptyLine) {
  CsvWriter writer({.encoding = TextEncoding::kUtf8WithBom});
  writer.Cell("");
  writer.EndRow();
  writer.Cell("");
  writer.EndRow();

  Diagnostics diagnostics;
  EXPECT_THAT(std::move(writer).Finish(diagnostics),
              IsOkAndHolds("\xEF\xBB\xBF\"\"\n\"\"\n"));
}

TEST(CsvWriter, ACellThatLooksLikeAByteOrderMarkIsQuoted) {
  CsvWriter writer({});
  writer.Cell("\xEF\xBB\xBF");
  writer.EndRow();

  Diagnostics diagnostics;
  EXPECT_THAT(std::move(writer).Finish(diagnostics),
              IsOkAndHolds("\"\xEF\xBB\xBF\"\n"));
}

TEST(CsvWriter, ReportsEveryCharacterItCannotWriteWithItsCell) {
  CsvWriter writer({.encoding = TextEncoding::kCp932}, "out.csv");
  writer.Cell("10〜20");
  writer.EndRow();
  for (int i = 0; i < 27; ++i) writer.Cell("x");
  writer.Cell("🎌\u00A5");
  writer.EndRow();
  Diagnostics diagnostics;

  EXPECT_THAT(std::move(writer).Finish(diagnostics),
              StatusIs(absl::StatusCode::kInvalidArgument));

  ASSERT_EQ(diagnostics.size(), 3u);
  EXPECT_EQ(diagnostics[0].ToString(Language::kEnglish),
            "out.csv!A1: error[K0213]: the character 〜 (U+301C) in row 1, "
            "column 1 does not exist in CP932");
  EXPECT_EQ(diagnostics[1].where.cell, "AB2");
  EXPECT_THAT(diagnostics[1].arguments, ElementsAre("🎌", "U+1F38C", "2", "28"));
  EXPECT_EQ(diagnostics[2].arguments[1], "U+00A5");
}

}  // namespace
}  // namespace tassei::internal
