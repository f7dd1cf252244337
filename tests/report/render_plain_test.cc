// Markdown, CSV and JSON.

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "lib/format/json.h"
#include "tassei/render.h"
#include "tests/report/sample_document.h"

namespace tassei {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

ReportTable TableOf(const std::string& cell) {
  return {"t", "c", {"h"}, {{{cell}}}};
}

std::string CsvCell(const std::string& cell) {
  const std::string csv = RenderCsv(TableOf(cell));
  const std::string head = "\xEF\xBB\xBFh\r\n";
  EXPECT_TRUE(csv.starts_with(head));
  return csv.substr(head.size());
}

TEST(RenderMarkdown, FollowsTheOrderOfTheDocument) {
  const std::string markdown = RenderMarkdown(testing::SampleDocument());

  EXPECT_THAT(markdown, HasSubstr("# 令和2年度「取組」の進捗状況について\n\n"));
  EXPECT_THAT(markdown, HasSubstr("### 【スマート改革の推進】\n\n#### ○スマート"
                                  "自治体へのチャレンジ（別表 番号2）\n"));
  EXPECT_THAT(markdown, HasSubstr("- RPAを本格導入\n- 検証を実施※例\n"));
  EXPECT_THAT(markdown, HasSubstr("| 番号 | 具体的取組 | 達成度 |\n"
                                  "| --- | --- | --- |\n"
                                  "| 2 | スマート自治体へのチャレンジ | "
                                  "達成（見込み）※例 |\n"));
}

TEST(RenderMarkdown, PrintsRoadmapsAsTables) {
  const std::string markdown = RenderMarkdown(testing::SampleDocument());

  EXPECT_THAT(markdown, HasSubstr("| 様式の見直し | 計画 / 進行中 | "
                                  "完了 (見込み) |  |  |\n"));
  EXPECT_THAT(markdown, HasSubstr("| 仕組みの運用開始 (遅れ) | 計画 / 未着手 | "
                                  "節目 |  |  |\n"));
  EXPECT_THAT(markdown, HasSubstr("令和2年度下半期 (評価時点) (達成予定)"));
}

TEST(RenderMarkdown, EscapesMarkup) {
  const std::string markdown =
      RenderMarkdown(testing::DocumentOf("a|b *c* <d> [e](f) `g` #h\ni"));

  EXPECT_THAT(markdown,
              HasSubstr("a\\|b \\*c\\* \\<d\\> \\[e\\](f) \\`g\\` \\#h i"));
}

TEST(RenderMarkdown, EscapesWhatWouldStartAList) {
  EXPECT_THAT(RenderMarkdown(testing::DocumentOf("- a")),
              HasSubstr("\n\\- a\n"));
  EXPECT_THAT(RenderMarkdown(testing::DocumentOf("12. a")),
              HasSubstr("\n12\\. a\n"));
}

TEST(RenderCsv, WritesBomHeaderAndRows) {
  EXPECT_EQ(RenderCsv(testing::SampleTable()),
            "\xEF\xBB\xBF番号,具体的取組,達成度\r\n"
            "2,スマート自治体へのチャレンジ,達成（見込み）※例\r\n"
            "5,（名称は資料に記載なし）,－\r\n");
}

TEST(RenderCsv, MarksInTheLanguageAskedFor) {
  EXPECT_THAT(RenderCsv(testing::SampleTable(), Language::kEnglish),
              HasSubstr("達成 (forecast) [example]\r\n"));
}

TEST(RenderCsv, KeepsFormulasAsText) {
  EXPECT_EQ(CsvCell("=1+1"), "'=1+1\r\n");
  EXPECT_EQ(CsvCell("+cmd"), "'+cmd\r\n");
  EXPECT_EQ(CsvCell("-cmd"), "'-cmd\r\n");
  EXPECT_EQ(CsvCell("@SUM(A1)"), "'@SUM(A1)\r\n");
  EXPECT_EQ(CsvCell("\t=1"), "'\t=1\r\n");
  EXPECT_EQ(CsvCell("＝1+1"), "'＝1+1\r\n");
}

TEST(RenderCsv, LeavesNumbersAndDashesAlone) {
  EXPECT_EQ(CsvCell("-5.0"), "-5.0\r\n");
  EXPECT_EQ(CsvCell("－"), "－\r\n");
  EXPECT_EQ(CsvCell("△5.0"), "△5.0\r\n");
}

TEST(RenderCsv, QuotesWhatNeedsIt) {
  EXPECT_EQ(CsvCell("a\"b,c\nd"), "\"a\"\"b,c\nd\"\r\n");
}

TEST(RenderJson, GivesEachTextItsEntries) {
  const std::string json = RenderJson(testing::SampleDocument());

  EXPECT_THAT(json, HasSubstr("\"text\": \"RPAを本格導入\",\n"
                              "          \"entries\": [\n"
                              "            \"e-4\"\n"));
}

TEST(RenderJson, GivesTheSummaryTheEntriesOfTheMeasures) {
  Diagnostics diagnostics;
  const auto json = internal::ReadJson(RenderJson(testing::SampleDocument()),
                                       "", {}, diagnostics);
  ASSERT_TRUE(json.ok());

  const internal::JsonValue summary = *json->root().Find("summary");

  EXPECT_EQ(summary.Find("entries")->size(), 2u);
  EXPECT_TRUE(summary.Find("forecast")->boolean());
}

TEST(RenderJson, HoldsAnyTextAsItIs) {
  const std::string text = "<\u202E\"\\\x01>";
  Diagnostics diagnostics;

  const auto json = internal::ReadJson(RenderJson(testing::DocumentOf(text)),
                                       "", {}, diagnostics);

  ASSERT_TRUE(json.ok()) << diagnostics.ToString(Language::kEnglish);
  EXPECT_EQ(json->root().Find("title")->string(), text);
}

TEST(RenderJson, ReplacesBytesThatAreNotUtf8) {
  EXPECT_THAT(RenderJson(testing::DocumentOf("a\xFF"
                                             "b")),
              HasSubstr("\"a\uFFFDb\""));
}

TEST(Render, GivesTheSameBytesForTheSameDocument) {
  const ReportDocument document = testing::SampleDocument();

  EXPECT_EQ(RenderHtml(document), RenderHtml(document));
  EXPECT_EQ(RenderMarkdown(document), RenderMarkdown(document));
  EXPECT_EQ(RenderJson(document), RenderJson(document));
}

}  // namespace
}  // namespace tassei
