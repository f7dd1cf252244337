#include <algorithm>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tassei/render.h"
#include "tests/report/graded_book.h"
#include "tests/support/sample_book.h"

namespace tassei {
namespace {

using testing::AssessGraded;
using ::testing::Contains;
using ::testing::ElementsAre;
using testing::GradedBook;
using testing::GradedSchemeParts;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

ReportDocument ReportOf(const Book& book, std::string_view year = "2021",
                        Language language = Language::kJapanese) {
  return BuildReport(AssessGraded(book, year), {language, Audience::kAssembly});
}

ReportDocument Report() { return ReportOf(GradedBook()); }

const ReportTable* FindTable(const ReportDocument& document,
                             std::string_view id) {
  for (const ReportBlock& block : document.blocks) {
    const auto* table = std::get_if<ReportTable>(&block);
    if (table != nullptr && table->id == id) return table;
  }
  return nullptr;
}

ReportTable TableOf(const ReportDocument& document, std::string_view id) {
  const ReportTable* table = FindTable(document, id);
  if (table != nullptr) return *table;
  ADD_FAILURE() << "no table " << id;
  return {};
}

// The cell under `column` in the row that `row` heads.
ReportText Cell(const ReportTable& table, std::string_view row,
                std::string_view column) {
  const auto head = std::find(table.header.begin(), table.header.end(), column);
  for (const std::vector<ReportText>& cells : table.rows) {
    if (head == table.header.end() || cells[0].text != row) continue;
    return cells[static_cast<std::size_t>(head - table.header.begin())];
  }
  ADD_FAILURE() << "no cell " << row << " " << column;
  return {};
}

std::vector<std::string> Row(const ReportTable& table, std::size_t row) {
  std::vector<std::string> texts;
  for (const ReportText& cell : table.rows.at(row)) texts.push_back(cell.text);
  return texts;
}

// Everything that is said outside of tables and roadmaps, a line each.
std::string WordsOf(const ReportDocument& document) {
  std::string words;
  for (const ReportBlock& block : document.blocks) {
    if (const auto* paragraph = std::get_if<ReportParagraph>(&block)) {
      words += paragraph->text.text + "\n";
    } else if (const auto* list = std::get_if<ReportList>(&block)) {
      for (const ReportText& item : list->items) words += item.text + "\n";
    }
  }
  return words;
}

SchemeParts WithMeasure(Measure measure) {
  SchemeParts parts = GradedSchemeParts();
  parts.measures = {std::move(measure)};
  return parts;
}

Measure Distribution(Residue residue) {
  return {.id = "grades",
          .name = "指標の評価",
          .kind = MeasureKind::kDistribution,
          .subject = SubjectKind::kIndicator,
          .denominator_filter = "目標の文 = null",
          .exclusion_reason = "目標が文で書かれているため",
          .residue = residue};
}

// --- Grades ------------------------------------------------------------------

TEST(GradedReport, NamesGradesBesideTheirCodes) {
  const ReportTable table = TableOf(Report(), "beppyo");

  EXPECT_EQ(Cell(table, "1", "達成度").text, "B（おおむね順調）");
  EXPECT_EQ(Cell(table, "5", "達成度").text, "A（順調）");
}

TEST(GradedReport, NamesGradesInEnglish) {
  const ReportDocument document =
      ReportOf(GradedBook(), "2021", Language::kEnglish);

  EXPECT_EQ(Cell(TableOf(document, "beppyo"), "1", "Grade").text,
            "B (mostly on track)");
}

TEST(GradedReport, SaysThePlaceOfAGradeThatIsASignAlone) {
  SchemeParts parts = GradedSchemeParts();
  parts.grades[3].code = "×";
  parts.grades[3].name = "";
  parts.grades[3].name_en = "";
  for (TableText* table :
       {&parts.indicator_rules, &parts.rules, &parts.group_rules}) {
    for (auto& row : table->rows) {
      for (TableText::Cell& cell : row) {
        if (cell.text == "C") cell.text = "×";
        if (cell.text == "\"C\"") cell.text = "\"×\"";
      }
    }
  }

  const ReportDocument document = ReportOf(GradedBook(parts));

  EXPECT_EQ(Cell(TableOf(document, "beppyo"), "3", "達成度").text,
            "×（上から4番目）");
}

TEST(GradedReport, GradesIndicators) {
  const ReportTable table = TableOf(Report(), "indicators");

  const ReportText grade = Cell(table, "手続の電子化", "達成度");
  EXPECT_EQ(grade.text, "B*（おおむね順調（達成は困難））");
  EXPECT_THAT(grade.entries, ::testing::UnorderedElementsAre("k1-2021", "jk1"));
  EXPECT_EQ(Cell(table, "手続の電子化", "前回の達成度").text, "A（順調）");
  EXPECT_EQ(Cell(table, "手続の電子化", "計算による達成度").text,
            "B（おおむね順調）");
  EXPECT_EQ(Cell(table, "手続の電子化", "判定").text,
            "B*（おおむね順調（達成は困難））（所管課）");
  EXPECT_EQ(Cell(table, "手続の電子化", "備考").text, "後退");
}

TEST(GradedReport, SaysWhyAnIndicatorHasNoGrade) {
  const ReportTable table = TableOf(Report(), "indicators");

  EXPECT_EQ(Cell(table, "窓口", "目標値").text, "設置");
  EXPECT_EQ(Cell(table, "窓口", "達成度").text, "－");
  EXPECT_THAT(Cell(table, "窓口", "備考").text, HasSubstr("欠測のため"));
  EXPECT_THAT(Cell(table, "相談の件数", "備考").text,
              Not(HasSubstr("欠測のため")));
}

TEST(GradedReport, HasNoColumnsOfGradesWhereIndicatorsHaveNone) {
  const absl::StatusOr<Assessment> assessment = Assessment::Make(
      testing::SampleBook(), {.plan = "reform",
                              .period = testing::PeriodOf("2020"),
                              .as_of = testing::DateOf("2021-03-31"),
                              .known_on = testing::DateOf("2021-04-30")});
  ASSERT_TRUE(assessment.ok());

  const ReportDocument document = BuildReport(*assessment);

  EXPECT_THAT(TableOf(document, "indicators").header, Not(Contains("達成度")));
  EXPECT_EQ(FindTable(document, "groups"), nullptr);
  EXPECT_EQ(FindTable(document, "scale"), nullptr);
}

TEST(GradedReport, GradesGroupsAndThePlan) {
  const ReportTable table = TableOf(Report(), "groups");

  EXPECT_EQ(table.caption, "柱と計画の達成度");
  EXPECT_THAT(Row(table, 0),
              ElementsAre("行政運営", "－", "3", "B（おおむね順調）", "確定",
                          "A（順調）", "－", "－", "後退"));
  EXPECT_THAT(Row(table, 2),
              ElementsAre("歳入の確保", "財政運営", "1", "C（遅れ）", "確定",
                          "C（遅れ）", "－", "－", ""));
  EXPECT_THAT(Row(table, 3),
              ElementsAre("計画全体", "－", "4", "B（おおむね順調）", "確定",
                          "－", "－", "B（おおむね順調）（本部）", ""));
  EXPECT_THAT(Cell(table, "計画全体", "達成度").entries, ElementsAre("jp"));
}

TEST(GradedReport, SaysWhatTheGradesStandFor) {
  const ReportTable table = TableOf(Report(), "scale");

  EXPECT_THAT(Row(table, 0), ElementsAre("A（順調）", "目標に達したもの",
                                         "明記", "3", "達成に数える"));
  EXPECT_THAT(Row(table, 2),
              ElementsAre("B*（おおむね順調（達成は困難））", "", "", "2",
                          "「B（おおむね順調）」の内数"));
}

TEST(GradedReport, CountsOnlyGradesThatInitiativesAreGiven) {
  const ReportTable table = TableOf(Report(), "grades");

  ASSERT_EQ(table.rows.size(), 3u);
  EXPECT_EQ(Cell(table, "B（おおむね順調）", "取組数").text, "2");
}

TEST(GradedReport, CountsAPartInItsWhole) {
  SchemeParts parts = GradedSchemeParts();
  parts.grades[2].subjects = {};
  parts.rules.rows[2][2].text = "B*";

  const ReportTable table = TableOf(ReportOf(GradedBook(parts)), "grades");

  EXPECT_EQ(Cell(table, "B（おおむね順調）", "番号").text, "1、2");
  EXPECT_EQ(
      Cell(table, "うちB*（おおむね順調（達成は困難））（内数）", "番号").text,
      "1");
}

TEST(GradedReport, SaysNothingOfInitiativesWhereOnlyIndicatorsAreGraded) {
  SchemeParts parts = GradedSchemeParts();
  parts.rules = {};
  parts.group_rules = {};
  parts.measures = {};
  BookParts book = GradedBook(parts).parts();
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < book.ledger.size(); ++i) {
    const Entry& entry = book.ledger.entry(i);
    if (!entry.id.starts_with("j")) entries.push_back(entry);
  }
  book.ledger = testing::LedgerOf(entries);

  const ReportDocument document = ReportOf(testing::BookOf(book));

  EXPECT_EQ(FindTable(document, "grades"), nullptr);
  EXPECT_EQ(Cell(TableOf(document, "beppyo"), "1", "備考").text, "");
  EXPECT_THAT(WordsOf(document), Not(HasSubstr("達成度が決まっていない")));
}

// --- What changed, and who said so -------------------------------------------

TEST(GradedReport, ListsWhatFellBackInWords) {
  const std::string words = WordsOf(Report());

  EXPECT_THAT(words,
              HasSubstr("前回より達成度が下がったものは次のとおりです（後退）"
                        "。\n"
                        "「窓口の見直し」（別表 番号1）: A（順調） → "
                        "B（おおむね順調）\n"));
  EXPECT_THAT(words, HasSubstr("柱「行政運営」: A（順調） → B"));
}

TEST(GradedReport, ListsJudgementsBesideComputedGrades) {
  const ReportTable table = TableOf(Report(), "overrides");

  ASSERT_EQ(table.rows.size(), 3u);
  EXPECT_THAT(Row(table, 0),
              ElementsAre("「職員の育成」（別表 番号2）", "A（順調）",
                          "B（おおむね順調）", "本部", "効果の検証が不足",
                          "令和4年4月10日",
                          "所管課: A（順調）（理由: 計画どおり）", "要再判断"));
  EXPECT_EQ(Row(table, 1)[0], "「情報の公開」（別表 番号5）");
  EXPECT_EQ(Row(table, 2)[0], "「手続の電子化」（番号1の指標）");
}

TEST(GradedReport, DoesNotTakeAJudgementWithoutRulesForAnOverride) {
  const ReportTable table = TableOf(Report(), "overrides");

  for (const std::vector<ReportText>& row : table.rows) {
    EXPECT_THAT(row[0].text, Not(HasSubstr("計画「")));
  }
}

TEST(GradedReport, ListsInitiativesOfEarlierPlansWithTheirGrades) {
  for (const char* year : {"2020", "2021"}) {
    const ReportTable table = TableOf(ReportOf(GradedBook(), year), "carried");

    ASSERT_EQ(table.rows.size(), 1u);
    EXPECT_THAT(
        Row(table, 0),
        ElementsAre("5", "情報の公開", "前の行政改革プラン", "ア", "情報の提供",
                    "令和元年度", "◎（上から1番目）", "A（順調）"));
    EXPECT_THAT(Cell(table, "5", "前の計画での達成度").entries,
                ElementsAre("o-1"));
  }
}

TEST(GradedReport, NamesAGradeOfAnEarlierPlanByItsScheme) {
  const ReportTable table = TableOf(ReportOf(GradedBook(), "2020"), "beppyo");

  EXPECT_EQ(Cell(table, "5", "前回の達成度").text, "◎（上から1番目）");
}

TEST(GradedReport, SaysWhereAnInitiativeIsListedAgain) {
  const ReportDocument document = Report();

  EXPECT_THAT(Cell(TableOf(document, "beppyo"), "2", "備考").text,
              HasSubstr("再掲: 財政運営"));
  EXPECT_THAT(WordsOf(document), HasSubstr("延べで数える集計では"));
}

TEST(GradedReport, ListsWhatWasWithdrawn) {
  EXPECT_THAT(Row(TableOf(Report(), "ended"), 0),
              ElementsAre("4", "施設の廃止", "中止", "令和3年10月1日", "－",
                          "施設を譲渡したため"));
}

TEST(GradedReport, NamesTheSchemeOfThePeriodBeforeWhereItDiffers) {
  const std::string later = WordsOf(Report());
  const std::string first = WordsOf(ReportOf(GradedBook(), "2020"));

  EXPECT_THAT(later, HasSubstr("（city 2）により判定しています。"));
  EXPECT_THAT(later, HasSubstr("前回（令和2年度）の達成度は、「行政改革プラン"
                               "の評価」（city 1）により"));
  EXPECT_THAT(first, HasSubstr("（city 1）により判定しています。"));
  EXPECT_THAT(first, Not(HasSubstr("前回（")));
}

TEST(GradedReport, SaysThatASchemeIsOnTrial) {
  Diagnostics diagnostics;
  SchemeParts parts = GradedSchemeParts();
  parts.version = "3";
  AssessmentRequest request = AssessGraded(GradedBook(), "2021").request();
  request.scheme = *Scheme::Make(parts, &diagnostics);

  const ReportDocument document =
      BuildReport(*Assessment::Make(GradedBook(), request));

  EXPECT_THAT(WordsOf(document),
              HasSubstr("台帳の基準に代えて「行政改革プランの評価」（city 3）"
                        "を試行して"));
}

TEST(GradedReport, DoesNotSpeakOfRoadmapsThatNobodyHas) {
  EXPECT_THAT(RenderMarkdown(Report()), Not(HasSubstr("工程表")));
}

// --- Measures ----------------------------------------------------------------

TEST(GradedReport, SaysTheChangeInCountsAndPoints) {
  EXPECT_THAT(WordsOf(Report()),
              HasSubstr("令和2年度の 3/5 (60.0%) と比べて、△2取組、"
                        "△35.0ポイントです。"));
}

TEST(GradedReport, CountsEachListingWhereTheMeasureDoes) {
  const std::string words = WordsOf(Report());

  EXPECT_THAT(words, HasSubstr("延べ5つの具体的取組のうち、今年度は1取組が"));
  EXPECT_THAT(words, HasSubstr("数えるのは、条件「not(後退)」も満たす取組に"
                               "限ります。"));
}

TEST(GradedReport, NamesRoundingsOtherThanHalfUp) {
  const std::string words = WordsOf(Report());

  EXPECT_THAT(words, HasSubstr("令和2年度の 4/6 (66.6%)"));
  EXPECT_THAT(words, HasSubstr("次のものを除き、四捨五入により表示しています: "
                               "「順調な取組の割合（延べ）」（切捨て）。"));
}

TEST(GradedReport, ShowsHowAMeanIsMade) {
  const ReportDocument document = Report();

  EXPECT_THAT(WordsOf(document),
              HasSubstr("7つの指標の加重平均は、78.13 です（値×重みの合計 625 "
                        "÷ 重みの合計 8）。"));
  const ReportTable table = TableOf(document, "measure-3");
  EXPECT_THAT(table.header, ElementsAre("対象", "値", "重み", "値×重み"));
  EXPECT_THAT(Row(table, 1),
              ElementsAre("「窓口の改善」（番号1の指標）", "100", "2", "200"));
  EXPECT_THAT(Row(table, 7), ElementsAre("計", "－", "8", "625"));
}

TEST(GradedReport, ShowsHowASumIsMade) {
  const ReportDocument document = Report();

  EXPECT_THAT(WordsOf(document), HasSubstr("3つの柱の合計は、5 です。"));
  EXPECT_THAT(WordsOf(document), HasSubstr("令和2年度は 7 でした。"));
  const ReportTable table = TableOf(document, "measure-4");
  EXPECT_THAT(table.header, ElementsAre("対象", "値"));
  EXPECT_THAT(Row(table, 3), ElementsAre("計", "5"));
}

TEST(GradedReport, SaysWhyAMeanHasNoValue) {
  Measure mean = GradedSchemeParts().measures[2];
  mean.denominator_filter = "";
  mean.exclusion_reason = "";

  const std::string words = WordsOf(ReportOf(GradedBook(WithMeasure(mean))));

  EXPECT_THAT(words, HasSubstr("算出していません（－）: "));
  EXPECT_THAT(words, HasSubstr("値がない指標は次のとおりです。\n"
                               "「窓口」（番号3の指標）\n"));
}

TEST(GradedReport, CutsLongQuotientsWithAMark) {
  Measure mean = GradedSchemeParts().measures[2];
  mean.value = "百分率 / 3";

  const ReportTable table =
      TableOf(ReportOf(GradedBook(WithMeasure(mean))), "measure-1");

  EXPECT_EQ(Cell(table, "「手続の電子化」（番号1の指標）", "値").text,
            "31.66666666…");
}

TEST(GradedReport, ShowsCountAndShareOfEachGrade) {
  const ReportDocument document = Report();

  const ReportTable table = TableOf(document, "measure-5");
  EXPECT_THAT(table.header, ElementsAre("達成度", "指標数", "構成比"));
  EXPECT_THAT(Row(table, 0), ElementsAre("A（順調）", "3", "42.9%"));
  EXPECT_THAT(Row(table, 1), ElementsAre("B（おおむね順調）", "1", "14.3%"));
  EXPECT_THAT(Row(table, 2),
              ElementsAre("うちB*（おおむね順調（達成は困難））（内数）", "1",
                          "14.3%"));
  EXPECT_THAT(Row(table, 4), ElementsAre("計", "7", "100.0%"));
  EXPECT_THAT(WordsOf(document), HasSubstr("※ 端数処理のため、合計が100%に"
                                           "ならない場合がある。\n"));
}

TEST(GradedReport, GivesEachShareTheEntriesOfWhatItCounts) {
  const ReportTable table = TableOf(Report(), "measure-5");

  EXPECT_THAT(Cell(table, "B（おおむね順調）", "指標数").entries,
              ElementsAre("k1-2021", "jk1"));
}

TEST(GradedReport, SaysNoChangeWhereNothingWasJudgedBefore) {
  BookParts book = GradedBook().parts();
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < book.ledger.size(); ++i) {
    const Entry& entry = book.ledger.entry(i);
    if (entry.period != testing::PeriodOf("2020")) entries.push_back(entry);
  }
  book.ledger = testing::LedgerOf(entries);

  const ReportDocument document = ReportOf(testing::BookOf(book));

  EXPECT_THAT(WordsOf(document), Not(HasSubstr("と比べて")));
}

TEST(GradedReport, LeavesOutTheNoteWhereSharesTotalAHundred) {
  Measure measure = Distribution(Residue::kLeave);
  measure.places = 0;  // 43, 14 and 43.

  const std::string words = WordsOf(ReportOf(GradedBook(WithMeasure(measure))));

  EXPECT_THAT(words, Not(HasSubstr("端数処理のため")));
}

TEST(GradedReport, SaysHowSharesWereMadeToTotalAHundred) {
  EXPECT_THAT(WordsOf(ReportOf(GradedBook(
                  WithMeasure(Distribution(Residue::kAdjustLargest))))),
              HasSubstr("最も大きいもので端数を調整し"));
  EXPECT_THAT(WordsOf(ReportOf(GradedBook(
                  WithMeasure(Distribution(Residue::kLargestRemainder))))),
              HasSubstr("最大剰余法により"));
}

TEST(GradedReport, GivesWhatHasNoGradeARowOfItsOwn) {
  Measure measure = Distribution(Residue::kLeave);
  measure.denominator_filter = "";
  measure.exclusion_reason = "";

  const ReportDocument document = ReportOf(GradedBook(WithMeasure(measure)));

  const ReportTable table = TableOf(document, "measure-1");
  EXPECT_THAT(Row(table, 4), ElementsAre("（未定）", "1", "12.5%"));
  EXPECT_THAT(Row(table, 5), ElementsAre("計", "8", "100.0%"));
  EXPECT_THAT(WordsOf(document),
              HasSubstr("達成度が決まっていない指標は次のとおりです（割合の"
                        "分母に含みます）。\n「窓口」（番号3の指標）: "));
}

TEST(GradedReport, ListsWhatIsExcludedWithTheReason) {
  EXPECT_THAT(WordsOf(Report()),
              HasSubstr("集計の対象としない指標は次のとおりです。\n"
                        "「窓口」（番号3の指標）: 対象外: 目標が文で書かれて"
                        "いるため\n"));
}

TEST(GradedReport, SumsUpEveryKindOfMeasureInOneLine) {
  const std::string summary = Report().summary;

  EXPECT_THAT(summary, HasSubstr("平均達成率: 78.13 確定"));
  EXPECT_THAT(summary, HasSubstr("評価点: 5 確定"));
  EXPECT_THAT(summary,
              HasSubstr("指標の評価: A（順調） 3 (42.9%)、B（おおむね順調） 1 "
                        "(14.3%)、C（遅れ） 3 (42.9%) 確定"));
}

TEST(GradedReport, SpeaksEnglish) {
  const std::string words =
      WordsOf(ReportOf(GradedBook(), "2021", Language::kEnglish));

  EXPECT_THAT(words, HasSubstr("the weighted mean of 7 indicators is 78.13"));
  EXPECT_THAT(words, HasSubstr("Against 3/5 (60.0%) in FY2020: -2, -35.0 "
                               "percentage points."));
  EXPECT_THAT(words, HasSubstr("Shares may not total 100% because they are "
                               "rounded."));
}

// --- Rendered ----------------------------------------------------------------

TEST(GradedReport, GivesEachTableACaptionAndHeadersInHtml) {
  const std::string html = RenderHtml(Report());

  EXPECT_THAT(html, HasSubstr("<caption>柱と計画の達成度</caption>"));
  EXPECT_THAT(html, HasSubstr("<table class=\"figures\">\n"
                              "<caption>指標の評価の内訳</caption>"));
  EXPECT_THAT(html, HasSubstr("<th scope=\"row\">C（遅れ）</th>"));
}

TEST(GradedReport, WritesEachTableAsCsv) {
  std::vector<std::string> names;
  for (const ReportFile& file :
       RenderReport(AssessGraded(GradedBook(), "2021"), Language::kJapanese)) {
    if (file.name.ends_with(".csv")) names.push_back(file.name);
  }

  EXPECT_THAT(
      names,
      ElementsAre("measure-3.csv", "measure-4.csv", "measure-5.csv",
                  "beppyo.csv", "indicators.csv", "groups.csv", "overrides.csv",
                  "ended.csv", "carried.csv", "grades.csv", "scale.csv"));
}

TEST(GradedReport, GivesEachCellAHeader) {
  for (const char* year : {"2020", "2021"}) {
    for (const ReportBlock& block : ReportOf(GradedBook(), year).blocks) {
      const auto* table = std::get_if<ReportTable>(&block);
      if (table == nullptr) continue;
      for (const std::vector<ReportText>& row : table->rows) {
        EXPECT_EQ(row.size(), table->header.size()) << table->id;
      }
    }
  }
}

}  // namespace
}  // namespace tassei
