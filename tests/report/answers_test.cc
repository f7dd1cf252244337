#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tassei/render.h"
#include "tests/report/json_tree.h"
#include "tests/support/sample_book.h"

namespace tassei {
namespace {

using ::testing::HasSubstr;
using testing::JsonTree;
using testing::ReadTree;

Assessment Forecast() {
  return *Assessment::Make(
      testing::SampleBook(),
      {"reform", testing::PeriodOf("2020"), testing::DateOf("2021-01-31"),
       testing::DateOf("2021-03-19")});
}

std::vector<MissingReport> Missing() {
  return {
      {"人事課", "1", "s1-2", "在宅勤務制度の検討", testing::PeriodOf("2020H2"),
       ""},
      {"人事課", "10", "s4-1", "会議", testing::PeriodOf("2020H2"), "集計中"},
      {"", "5", "s5-1", "方針", testing::PeriodOf("2020"), ""}};
}

TEST(RenderAssessmentText, ShowsMeasuresAndGrades) {
  const std::string text =
      RenderAssessmentText(Forecast(), Language::kJapanese);

  EXPECT_THAT(text, HasSubstr("令和2年度　基準日 令和3年1月31日"));
  EXPECT_THAT(text, HasSubstr("2/7 (28.6%)"));
  EXPECT_THAT(text, HasSubstr("コミュニケーションの活性化"));
}

TEST(RenderAssessmentText, SpeaksEnglish) {
  EXPECT_THAT(RenderAssessmentText(Forecast(), Language::kEnglish),
              HasSubstr("FY2020, as of 31 January 2021"));
}

TEST(RenderAssessmentJson, HoldsDecimalsAsText) {
  const JsonTree json = ReadTree(RenderAssessmentJson(Forecast()));

  const JsonTree& measure = json.Find("measures")->items.at(0);
  EXPECT_EQ(measure.Find("ratio")->Find("numerator")->text, "2");
  EXPECT_EQ(measure.Find("ratio")->Find("numerator")->kind,
            internal::JsonKind::kString);
  EXPECT_EQ(measure.Find("ratio")->Find("percent")->text, "28.6");
  EXPECT_EQ(measure.Find("basis")->text, "forecast");
  EXPECT_EQ(measure.Find("progress")->text, "as_planned");
}

TEST(RenderAssessmentJson, HoldsEachInitiative) {
  const JsonTree json = ReadTree(RenderAssessmentJson(Forecast()));

  const JsonTree& third = json.Find("initiatives")->items.at(2);
  EXPECT_EQ(third.Find("id")->text, "i3");
  EXPECT_EQ(third.Find("grade")->text, "達成");
  EXPECT_EQ(json.Find("initiatives")->items.size(), 7u);
}

TEST(RenderAssessmentJson, HoldsATargetInWords) {
  const Assessment assessment = *Assessment::Make(
      testing::BookWithTargetInWords("設置"),
      {"reform", testing::PeriodOf("2020"), testing::DateOf("2021-01-31"),
       testing::DateOf("2021-03-19")});

  const JsonTree json = ReadTree(RenderAssessmentJson(assessment));

  const JsonTree& indicator = json.Find("indicators")->items.at(0);
  EXPECT_EQ(indicator.Find("target")->Find("value")->kind,
            internal::JsonKind::kNull);
  EXPECT_EQ(indicator.Find("target")->Find("text")->text, "設置");
  EXPECT_EQ(indicator.Find("attainment")->kind, internal::JsonKind::kNull);
}

TEST(RenderExplanationText, SaysWhichRuleHeldAndWhyOthersDidNot) {
  const absl::StatusOr<Explanation> explanation = Explain(Forecast(), "6");
  ASSERT_TRUE(explanation.ok());

  const std::string text =
      RenderExplanationText(*explanation, Language::kJapanese);

  EXPECT_THAT(text, HasSubstr("規則「3」に当てはまるため、計算による達成度は"
                              "「継続」です。"));
  EXPECT_THAT(text, HasSubstr("規則「1」（達成）は当てはまりません。"));
  EXPECT_THAT(text, HasSubstr("の条件「true」に、値 false は合いません。"));
  EXPECT_THAT(text, HasSubstr("根拠 e-s6-2-h2: 進行中（"));
  EXPECT_THAT(text, HasSubstr("基準日 令和3年1月31日、記録日 令和3年2月10日"));
}

TEST(RenderExplanationText, SpeaksEnglish) {
  const absl::StatusOr<Explanation> explanation = Explain(Forecast(), "3");
  ASSERT_TRUE(explanation.ok());

  EXPECT_THAT(
      RenderExplanationText(*explanation, Language::kEnglish),
      HasSubstr("Rule \"1\" holds, so the computed grade is \"achieved\"."));
}

TEST(RenderExplanationJson, HoldsFactsRulesAndEntries) {
  const absl::StatusOr<Explanation> explanation = Explain(Forecast(), "3");
  ASSERT_TRUE(explanation.ok());

  const JsonTree json = ReadTree(RenderExplanationJson(*explanation));

  EXPECT_EQ(json.Find("rule")->text, "1");
  EXPECT_EQ(json.Find("facts")->items.size(), 3u);
  EXPECT_EQ(json.Find("rules")->items.at(0).Find("result")->text, "true");
  EXPECT_FALSE(json.Find("entries")->items.empty());
}

TEST(RenderMissingText, GroupsByDepartmentAndAlignsColumns) {
  EXPECT_EQ(RenderMissingText(Missing(), Language::kJapanese),
            "未入力は 3 件です。\n"
            "\n人事課\n"
            "  番号1   令和2年度下半期  在宅勤務制度の検討\n"
            "  番号10  令和2年度下半期  会議                （集計中）\n"
            "\n（所管なし）\n"
            "  番号5  令和2年度  方針\n");
}

TEST(RenderMissingText, SaysThatNothingIsMissing) {
  EXPECT_EQ(RenderMissingText({}, Language::kEnglish), "Nothing is missing.\n");
}

TEST(RenderMissingJson, HoldsEachReport) {
  const JsonTree json = ReadTree(RenderMissingJson(Missing()));

  const JsonTree& second = json.Find("missing")->items.at(1);
  EXPECT_EQ(second.Find("department")->text, "人事課");
  EXPECT_EQ(second.Find("period")->text, "2020H2");
  EXPECT_EQ(second.Find("stated_reason")->text, "集計中");
}

}  // namespace
}  // namespace tassei
