#include <string>
#include <variant>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tassei/render.h"
#include "tests/support/sample_book.h"

namespace tassei {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

Assessment Assess(const Book& book, std::string_view period,
                  std::string_view as_of, std::string_view known_on,
                  std::string plan = "reform") {
  absl::StatusOr<Assessment> assessment = Assessment::Make(
      book, {std::move(plan), testing::PeriodOf(period), testing::DateOf(as_of),
             testing::DateOf(known_on)});
  EXPECT_TRUE(assessment.ok()) << assessment.status();
  return *std::move(assessment);
}

Assessment Forecast() {
  return Assess(testing::SampleBook(), "2020", "2021-01-31", "2021-03-19");
}

Assessment Final() {
  return Assess(testing::SampleBook(), "2020", "2021-03-31", "2021-04-30");
}

std::string MarkdownOf(const Assessment& assessment,
                       const ReportOptions& options = {}) {
  return RenderMarkdown(BuildReport(assessment, options));
}

template <typename Block>
std::vector<Block> BlocksOf(const ReportDocument& document) {
  std::vector<Block> blocks;
  for (const ReportBlock& block : document.blocks) {
    if (const auto* found = std::get_if<Block>(&block)) {
      blocks.push_back(*found);
    }
  }
  return blocks;
}

TEST(BuildReport, FollowsTheOrderOfThePrintedReport) {
  const std::string text = MarkdownOf(Forecast());

  std::size_t last = 0;
  for (const std::string part :
       {"# 令和2年度「第三次三重県行財政改革取組」の進捗状況について",
        "を3つの柱として、取り組んでいるところです。", "半期ごとに取りまとめ",
        "なお、1月末時点で取りまとめているため、2月以降の実績は見込みとなって"
        "います。",
        "## 1 主な具体的取組の状況", "### 【スマート改革の推進】",
        "#### ○「挑戦する風土・学習する組織」づくり（別表 番号1）",
        "#### ○スマート自治体へのチャレンジ（別表 番号2）",
        "##### ＜変革1 県庁改革＞", "## 2 進捗状況と今後の進行管理", "## 別表",
        "## ロードマップ（工程表）", "## 注"}) {
    const std::size_t at = text.find(part, last);
    ASSERT_NE(at, std::string::npos) << part;
    last = at;
  }
}

TEST(BuildReport, PrintsATargetInWords) {
  const Assessment assessment =
      Assess(testing::BookWithTargetInWords("育成体制の整備"), "2020",
             "2021-01-31", "2021-03-19");

  EXPECT_THAT(MarkdownOf(assessment), HasSubstr("育成体制の整備"));
}

TEST(BuildReport, SaysTheRatioAsThePrintedReportDoes) {
  EXPECT_THAT(
      MarkdownOf(Forecast()),
      HasSubstr("「みえ県民力ビジョン・第三次行動計画」における主指標である"
                "「行財政改革取組の達成割合」について、7つの具体的取組のうち、"
                "今年度は予定どおり2取組が達成となる見込みです。割合は、2/7 "
                "(28.6%) です。"));
}

TEST(BuildReport, SaysWhatIsFinalWithoutForecast) {
  const std::string text = MarkdownOf(Final());

  EXPECT_THAT(text, HasSubstr("予定どおり2取組が達成となりました。"));
  EXPECT_THAT(text, Not(HasSubstr("なお、")));
}

TEST(BuildReport, SaysHowInitiativesAreManagedFromHere) {
  EXPECT_THAT(
      MarkdownOf(Forecast()),
      HasSubstr("今後の進行管理について、達成度が「継続」の取組においては、"
                "引き続き「ロードマップ（工程表）」に基づき、適切な進行管理を"
                "行います。また、既に「達成」見込みの取組においても、"));
}

TEST(BuildReport, NamesWhatTheSourceDoesNot) {
  EXPECT_THAT(MarkdownOf(Forecast()),
              HasSubstr("### 【柱は資料に記載なし】\n\n#### ○（名称は資料に"
                        "記載なし）（別表 番号5）\n"));
}

TEST(BuildReport, NotesTheOtherSectionsOfANarrative) {
  EXPECT_THAT(MarkdownOf(Forecast()),
              HasSubstr("- Web会議や在宅勤務の環境を整備（※変革1を含む）\n"));
}

TEST(BuildReport, ComparesWithThePublishedFigure) {
  EXPECT_THAT(MarkdownOf(Forecast()), HasSubstr("公表値 2/7 と一致しています"));
}

TEST(BuildReport, SaysWhereThePublishedFigureDiffers) {
  Entry figure = testing::MakeEntry(
      "other", "reform", "reform", testing::PeriodOf("2020"), "2021-03-31",
      "2021-05-10",
      PublishedFigure{.measure = "achieved-share",
                      .ratio = {.numerator = 3, .denominator = 7}});
  const Book book =
      testing::Appended(testing::SampleBook(), {figure}, "2021-05-10");

  EXPECT_THAT(MarkdownOf(Assess(book, "2020", "2021-03-31", "2021-05-10")),
              HasSubstr("公表値 3/7 と異なります（計算値 2/7）"));
}

TEST(BuildReport, SaysThatTheResultIsBehind) {
  const std::string text = MarkdownOf(
      Assess(testing::SampleBook(), "2020", "2020-09-30", "2020-10-31"));

  EXPECT_THAT(text, HasSubstr("2取組の予定に対し、"));
  EXPECT_THAT(text, HasSubstr("予定より遅れています。"));
  EXPECT_THAT(text,
              HasSubstr("- 「コミュニケーションの活性化」（別表 番号3）"));
}

TEST(BuildReport, SumsUpInOneLine) {
  EXPECT_THAT(
      BuildReport(Forecast()).summary,
      StartsWith("行財政改革取組の達成割合: 2/7 (28.6%) 見込み、予定どおり"));
}

TEST(BuildReport, NamesInOneLineWhatIsBehind) {
  const Assessment early =
      Assess(testing::SampleBook(), "2020", "2020-09-30", "2020-10-31");

  EXPECT_THAT(
      BuildReport(early).summary,
      HasSubstr("、遅れ: 「コミュニケーションの活性化」（別表 番号3）"));
}

TEST(BuildReport, MarksWhatIsIllustrativeAndExplainsTheMark) {
  const std::string text = MarkdownOf(Forecast());

  EXPECT_THAT(text, HasSubstr("| 達成（見込み）※例 |"));
  EXPECT_THAT(text, HasSubstr("※ ※例 を付した内容は"));
}

TEST(BuildReport, GivesEachGradeItsEntries) {
  const ReportDocument document = BuildReport(Forecast());

  const std::vector<ReportTable> tables = BlocksOf<ReportTable>(document);
  ASSERT_FALSE(tables.empty());
  ASSERT_EQ(tables[0].id, "beppyo");
  ASSERT_EQ(tables[0].rows.size(), 7u);
  EXPECT_EQ(tables[0].rows[2][4].text, "達成");
  EXPECT_THAT(tables[0].rows[2][4].entries, Contains("e-s3-2-h2"));
}

TEST(BuildReport, GivesEachCellAHeader) {
  for (const Language language : {Language::kJapanese, Language::kEnglish}) {
    for (const ReportTable& table :
         BlocksOf<ReportTable>(BuildReport(Forecast(), {language}))) {
      for (const std::vector<ReportText>& row : table.rows) {
        EXPECT_EQ(row.size(), table.header.size()) << table.id;
      }
    }
  }
}

TEST(BuildReport, DrawsARoadmapForEachInitiative) {
  const std::vector<RoadmapChart> charts =
      BlocksOf<RoadmapChart>(BuildReport(Forecast()));

  ASSERT_EQ(charts.size(), 7u);
  EXPECT_EQ(charts[2].periods.size(), 8u);
  EXPECT_EQ(charts[2].current, 1);
  EXPECT_EQ(charts[2].planned_achievement, 1);
  EXPECT_EQ(charts[2].bars[1].actual[1], StepState::kDone);
  EXPECT_TRUE(charts[2].bars[1].forecast[1]);
  EXPECT_TRUE(charts[2].bars[1].milestone);
  EXPECT_TRUE(charts[5].bars[2].ongoing);
}

TEST(BuildReport, ShowsAttainmentAndItsAbsence) {
  const std::vector<ReportTable> tables =
      BlocksOf<ReportTable>(BuildReport(Forecast()));

  const ReportTable& indicators = tables.at(1);
  ASSERT_EQ(indicators.id, "indicators");
  EXPECT_EQ(indicators.rows[0][0].text, "スマート人材の育成人数");
  EXPECT_EQ(indicators.rows[0][5].text, "20");
  EXPECT_EQ(indicators.rows[0][7].text, "100.0%");
}

TEST(BuildReport, ShowsTheMainIndicatorOfTheParentPlan) {
  EXPECT_THAT(
      MarkdownOf(Assess(testing::SampleBook(), "2020", "2021-01-31",
                        "2021-03-19", "vision")),
      HasSubstr("主指標。計画「第三次三重県行財政改革取組」の割合 2/7"));
}

TEST(BuildReport, PutsTheFiguresFirstForThePublic) {
  const std::string text =
      MarkdownOf(Forecast(), {Language::kJapanese, Audience::kPublic});

  EXPECT_LT(text.find("## 達成の状況"), text.find("## 取組の一覧"));
  EXPECT_LT(text.find("## 取組の一覧"), text.find("## 主な取組の内容"));
}

TEST(BuildReport, SpeaksEnglish) {
  const std::string text = MarkdownOf(Forecast(), {Language::kEnglish});

  EXPECT_THAT(text, HasSubstr("# Progress of \"第三次三重県行財政改革取組\" in "
                              "FY2020"));
  EXPECT_THAT(text, HasSubstr("of 7 initiatives, 2 expected to be \"achieved\" "
                              "in this fiscal year, as planned."));
  EXPECT_THAT(text, HasSubstr("As this was collected as of the end of January "
                              "2021, results from 1 February 2021 on are "
                              "forecasts."));
}

TEST(BuildReport, ListsInitiativesThatHaveEnded) {
  Entry withdrawal = testing::MakeEntry(
      "w", "reform", "i4", std::nullopt, "2021-03-31", "2021-05-10",
      Withdrawal{.effective_on = testing::DateOf("2021-03-01")});
  withdrawal.reason = "他の計画に移したため";
  const Book book =
      testing::Appended(testing::SampleBook(), {withdrawal}, "2021-05-10");

  const std::string text =
      MarkdownOf(Assess(book, "2020", "2021-03-31", "2021-05-10"));

  EXPECT_THAT(text, HasSubstr("| 4 | コンプライアンス意識の向上 | 中止 | "
                              "令和3年3月1日 | 他の計画に移したため |"));
}

TEST(BuildReport, ShowsAJudgementBesideTheComputedGrade) {
  Entry judgement = testing::MakeEntry(
      "j", "reform", "i1", testing::PeriodOf("2020"), "2021-03-31",
      "2021-05-10", Judgement{.grade = "達成", .stage = "headquarters"});
  judgement.reason = "目標を前倒しで実現";
  const Book book =
      testing::Appended(testing::SampleBook(), {judgement}, "2021-05-10");

  const std::string text =
      MarkdownOf(Assess(book, "2020", "2021-03-31", "2021-05-10"));

  EXPECT_THAT(text, HasSubstr("達成（本部）"));
  EXPECT_THAT(text,
              HasSubstr("計算 継続、判定 達成（理由: 目標を前倒しで実現）"));
}

TEST(BuildReport, NamesTheRoundAndTheDigestOfItsTime) {
  const Assessment assessment = Forecast();
  const Ledger& ledger = assessment.book().ledger();

  const ReportDocument document = BuildReport(assessment);

  EXPECT_EQ(document.round, "r2-year");
  EXPECT_EQ(document.scheme, "mie 1");
  EXPECT_EQ(document.ledger_digest, ledger.digest(ledger.Find("e-figure")));
}

TEST(RenderReport, WritesEveryFile) {
  std::vector<std::string> names;
  for (const ReportFile& file : RenderReport(Forecast(), Language::kJapanese)) {
    names.push_back(file.name);
    EXPECT_FALSE(file.bytes.empty()) << file.name;
  }

  EXPECT_THAT(names, ::testing::ElementsAre("gikai.html", "index.html",
                                            "report.md", "report.json",
                                            "beppyo.csv", "indicators.csv",
                                            "grades.csv", "koteihyo.svg"));
}

TEST(RenderReport, GivesTheSameBytesForTheSameInput) {
  const auto first = RenderReport(Forecast(), Language::kJapanese);
  const auto second = RenderReport(Forecast(), Language::kJapanese);

  ASSERT_EQ(first.size(), second.size());
  for (std::size_t i = 0; i < first.size(); ++i) {
    EXPECT_EQ(first[i].bytes, second[i].bytes) << first[i].name;
  }
}

}  // namespace
}  // namespace tassei
