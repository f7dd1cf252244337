#include <string>
#include <string_view>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tassei/render.h"
#include "tests/report/graded_book.h"
#include "tests/report/json_tree.h"
#include "tests/support/sample_book.h"

namespace tassei {
namespace {

using testing::AssessGraded;
using testing::GradedBook;
using ::testing::HasSubstr;
using testing::JsonTree;
using ::testing::Not;
using testing::ReadTree;

Assessment Assessed(std::string_view year = "2021") {
  return AssessGraded(GradedBook(), year);
}

JsonTree AssessmentTree() { return ReadTree(RenderAssessmentJson(Assessed())); }

// The item of an array whose member `name` is `text`.
const JsonTree& Item(const JsonTree& array, std::string_view name,
                     std::string_view text) {
  for (const JsonTree& item : array.items) {
    const JsonTree* member = item.Find(name);
    if (member != nullptr && member->text == text) return item;
  }
  ADD_FAILURE() << "no item with " << name << " " << text;
  static const JsonTree kNone;
  return kNone;
}

std::string TextAt(const JsonTree& tree,
                   std::initializer_list<std::string_view> path) {
  const JsonTree* at = &tree;
  for (const std::string_view name : path) {
    at = at->Find(name);
    if (at == nullptr) {
      ADD_FAILURE() << "no member " << name;
      return {};
    }
  }
  return at->text;
}

Explanation Explained(std::string_view subject,
                      std::string_view year = "2021") {
  absl::StatusOr<Explanation> explanation = Explain(Assessed(year), subject);
  EXPECT_TRUE(explanation.ok()) << explanation.status();
  return *std::move(explanation);
}

std::string ExplainedText(std::string_view subject,
                          std::string_view year = "2021",
                          Language language = Language::kJapanese) {
  return RenderExplanationText(Explained(subject, year), language);
}

JsonTree ExplainedTree(std::string_view subject,
                       std::string_view year = "2021") {
  return ReadTree(RenderExplanationJson(Explained(subject, year)));
}

// --- Assessments -------------------------------------------------------------

TEST(RenderGradedAssessmentJson, HoldsTheDecisionOnEachIndicator) {
  const JsonTree json = AssessmentTree();

  const JsonTree& decision =
      *Item(*json.Find("indicators"), "id", "k1").Find("decision");
  EXPECT_EQ(TextAt(decision, {"grade"}), "B*");
  EXPECT_EQ(TextAt(decision, {"computed"}), "B");
  EXPECT_EQ(TextAt(decision, {"rule_id"}), "2");
  EXPECT_EQ(TextAt(decision, {"judgement"}), "jk1");
  EXPECT_EQ(TextAt(decision, {"previous"}), "A");
  EXPECT_TRUE(decision.Find("fell_back")->boolean);
  EXPECT_FALSE(decision.Find("needs_rejudgement")->boolean);
}

TEST(RenderGradedAssessmentJson, HoldsWhyAnIndicatorHasNoGrade) {
  const JsonTree json = AssessmentTree();

  const JsonTree& indicator = Item(*json.Find("indicators"), "id", "k2");
  EXPECT_EQ(TextAt(indicator, {"target", "text"}), "設置");
  EXPECT_EQ(indicator.Find("decision")->Find("grade")->kind,
            internal::JsonKind::kNull);
  EXPECT_THAT(TextAt(indicator, {"decision", "cause", "ja"}),
              HasSubstr("欠測のため"));
}

TEST(RenderGradedAssessmentJson, HoldsGroupsAndThePlan) {
  const JsonTree json = AssessmentTree();

  const JsonTree& group = Item(*json.Find("groups"), "id", "g3");
  EXPECT_EQ(TextAt(group, {"parent"}), "g2");
  EXPECT_EQ(TextAt(group, {"grade"}), "C");
  EXPECT_EQ(TextAt(group, {"rule_id"}), "3");
  EXPECT_EQ(TextAt(json, {"whole", "grade"}), "B");
  EXPECT_EQ(TextAt(json, {"whole", "judgement"}), "jp");
  EXPECT_EQ(json.Find("whole")->Find("rule_id")->kind,
            internal::JsonKind::kNull);
}

TEST(RenderGradedAssessmentJson, HoldsAShareWithItsChange) {
  const JsonTree json = AssessmentTree();

  const JsonTree& measure = Item(*json.Find("measures"), "id", "achieved");
  EXPECT_EQ(TextAt(measure, {"kind"}), "share");
  EXPECT_EQ(TextAt(measure, {"ratio", "percent"}), "25.0");
  EXPECT_EQ(TextAt(measure, {"previous", "numerator"}), "3");
  EXPECT_EQ(TextAt(measure, {"change", "count"}), "-2");
  EXPECT_EQ(TextAt(measure, {"change", "points"}), "-35.0");
}

TEST(RenderGradedAssessmentJson, HoldsAMeanWithItsContributions) {
  const JsonTree json = AssessmentTree();

  const JsonTree& measure = Item(*json.Find("measures"), "id", "mean");
  EXPECT_EQ(TextAt(measure, {"value"}), "78.13");
  EXPECT_EQ(TextAt(measure, {"ratio", "denominator"}), "8");
  EXPECT_EQ(measure.Find("ratio")->Find("percent")->kind,
            internal::JsonKind::kNull);
  const JsonTree& part = Item(*measure.Find("contributions"), "subject", "k6");
  EXPECT_EQ(TextAt(part, {"value"}), "100");
  EXPECT_EQ(TextAt(part, {"weight"}), "2");
  const JsonTree& excluded = Item(*measure.Find("excluded"), "subject", "k2");
  EXPECT_THAT(TextAt(excluded, {"reason", "ja"}),
              HasSubstr("目標が文で書かれているため"));
}

TEST(RenderGradedAssessmentJson, HoldsADistribution) {
  const JsonTree json = AssessmentTree();

  const JsonTree& measure = Item(*json.Find("measures"), "id", "grades");
  const JsonTree& part = Item(*measure.Find("shares"), "grade", "B*");
  EXPECT_EQ(TextAt(part, {"count"}), "1");
  EXPECT_EQ(TextAt(part, {"percent"}), "14.3");
  EXPECT_TRUE(part.Find("is_part")->boolean);
  EXPECT_EQ(TextAt(measure, {"rest", "count"}), "0");
}

TEST(RenderGradedAssessmentText, ShowsGradesWithTheirRules) {
  const std::string text =
      RenderAssessmentText(Assessed(), Language::kJapanese);

  EXPECT_THAT(text, HasSubstr("柱と計画の達成度\n"));
  EXPECT_THAT(text, ::testing::ContainsRegex(
                        "  2 +10 +13 +130.0% +A（順調） +A（順調） +－ +－ +1 "
                        "+研修の回数\n"));
  EXPECT_THAT(text, HasSubstr("  計                                 －     8"
                              "     625\n"));
  EXPECT_THAT(text, HasSubstr("うちB*（おおむね順調（達成は困難））（内数）"));
  EXPECT_THAT(text, HasSubstr("期間の終わりまでに終了した取組\n"));
  EXPECT_THAT(text, HasSubstr("前の計画から引き継いだ取組\n"));
}

TEST(RenderGradedAssessmentText, NamesTheSchemeOfThePeriodBefore) {
  const std::string text =
      RenderAssessmentText(Assessed(), Language::kJapanese);

  EXPECT_THAT(text, HasSubstr("判定の基準: city 2（"));
  EXPECT_THAT(text, HasSubstr("前回（令和2年度）の達成度は、"));
}

// --- Explanations ------------------------------------------------------------

TEST(RenderGradedExplanationText, SaysWhereItFellBackFrom) {
  EXPECT_THAT(ExplainedText("k1"),
              HasSubstr("前期（令和2年度、city 1による判定）の「A（順調）」から"
                        "「B*（おおむね順調（達成は困難））」に後退しました。\n"
                        "  前期の達成度は、規則「1」によります。\n"
                        "    根拠 k1-2020-c: 100（"));
}

TEST(RenderGradedExplanationText, SaysWhatAnEntryCorrects) {
  EXPECT_THAT(ExplainedText("i1", "2021"),
              HasSubstr("k1-2020-c は k1-2020 を訂正したものです（訂正前: 90、"
                        "記録日 令和3年4月10日、訂正の理由: 集計の誤りのため"
                        "）"));
  EXPECT_THAT(ExplainedText("i2"), HasSubstr("k4-2021-c は k4-2021 を"));
}

TEST(RenderGradedExplanationText, ShowsDerivedFactsWithWhatTheyComeFrom) {
  const std::string text = ExplainedText("i1");

  EXPECT_THAT(text,
              HasSubstr("  達成指標の割合は 0.66666666… です（確定）。\n"
                        "    式: 達成指標数 / 判定指標数\n"
                        "    もとの事実: 判定指標数 = 3、達成指標数 = 2\n"));
  EXPECT_THAT(text, HasSubstr("の条件「> 0」に、値 0.66666666… は合います。"));
  EXPECT_THAT(text, HasSubstr("（丸めていません）。\n"));
  EXPECT_THAT(ExplainedText("k1"),
              HasSubstr("    判定表により導いた事実です。\n"));
}

TEST(RenderGradedExplanationText, SaysHowARuleIsKnown) {
  EXPECT_THAT(ExplainedText("i2"), HasSubstr("規則の根拠: 明記（"));
  EXPECT_THAT(ExplainedText("i1"), HasSubstr("規則の根拠: 推定（"));
  EXPECT_THAT(ExplainedText("g1"), Not(HasSubstr("規則の根拠")));
  EXPECT_THAT(ExplainedText("i5"),
              HasSubstr("「A（順調）」の基準: 目標に達したもの\n"));
}

TEST(RenderGradedExplanationText, NamesEveryStageAndWhichOneCounts) {
  const std::string text = ExplainedText("i2");

  EXPECT_THAT(text, HasSubstr("所管課が「A（順調）」と判定しています（j2-a、"));
  EXPECT_THAT(text, HasSubstr("達成度は、このうち最も上の段階である本部の判定"
                              "によります。\nこの判定は、計算による達成度「A"
                              "（順調）」と異なります。\n"));
  EXPECT_THAT(text, HasSubstr("（要再判断）"));
}

TEST(RenderGradedExplanationText, SaysThatPeopleJudgeWithoutRules) {
  const std::string text = ExplainedText("plan");

  EXPECT_THAT(text, HasSubstr("計画「行政改革プラン」\n"));
  EXPECT_THAT(text, HasSubstr("計算する規則はなく、人が判定します。\n本部が"
                              "「B（おおむね順調）」と判定しています"));
}

TEST(RenderGradedExplanationText, ListsTheGradesBelow) {
  const std::string text = ExplainedText("g1");

  EXPECT_THAT(text, HasSubstr("柱「行政運営」\n"));
  EXPECT_THAT(text,
              HasSubstr("もとになった達成度\n"
                        "  「窓口の見直し」（別表 番号1）: B（おおむね順調）"
                        "（確定、後退）\n"));
  EXPECT_THAT(ExplainedText("i2"),
              HasSubstr("  「研修の回数」（番号2の指標）: A（順調）（確定）"));
}

TEST(RenderGradedExplanationText, AccountsForWhatWasWithdrawn) {
  EXPECT_THAT(ExplainedText("g2"),
              HasSubstr("「施設の廃止」（別表 番号4）: 中止（令和3年10月1日、"
                        "根拠 w4、理由: 施設を譲渡したため）"));
  EXPECT_THAT(ExplainedText("g1"), Not(HasSubstr("中止")));
}

TEST(RenderGradedExplanationText, SaysWhereElseItIsListed) {
  EXPECT_THAT(ExplainedText("i2"),
              HasSubstr("「財政運営」にも再掲しています（数えるのは1回です）"));
}

TEST(RenderGradedExplanationText, SaysWhatItCarriesOn) {
  const std::string text = ExplainedText("i5", "2020");

  EXPECT_THAT(text, HasSubstr("前の計画「前の行政改革プラン」の取組「情報の"
                              "提供」（番号ア）を引き継いだものです。"));
  EXPECT_THAT(text, HasSubstr("前期（令和元年度、前の計画「前の行政改革プラン"
                              "」での評価）の達成度は「◎（上から1番目）」"
                              "です。\n  前期の達成度は、所管課の判定（o-1）"
                              "によります。"));
}

TEST(RenderGradedExplanationText, ShowsValueTargetAndAttainmentOfIndicators) {
  EXPECT_THAT(ExplainedText("k4"),
              HasSubstr("実績値は 13件 です（確定）。\n目標は 10件 です。\n"
                        "達成率は 130.0% です（計算式 actual_over_target）。"));
  EXPECT_THAT(ExplainedText("k2"), HasSubstr("目標は 設置 です。\n"));
}

TEST(RenderGradedExplanationText, SpeaksEnglish) {
  const std::string text = ExplainedText("i1", "2021", Language::kEnglish);

  EXPECT_THAT(text, HasSubstr("It fell back from \"A (on track)\" in the "
                              "period before (FY2020, by city 1) to \"B "
                              "(mostly on track)\"."));
  EXPECT_THAT(text, HasSubstr("made from: indicators_judged = 3, "
                              "indicators_achieved = 2"));
}

TEST(RenderGradedExplanationJson, HoldsEverythingExact) {
  const JsonTree json = ExplainedTree("i1");

  const JsonTree& fact = json.Find("facts")->items.at(0);
  EXPECT_EQ(TextAt(fact, {"value"}), "0.6666666666666666666666666666666667");
  EXPECT_TRUE(fact.Find("derived")->boolean);
  EXPECT_EQ(TextAt(fact, {"formula"}), "達成指標数 / 判定指標数");
  EXPECT_EQ(fact.Find("made_from")->items.at(0).text, "indicators_judged");
}

TEST(RenderGradedExplanationJson, HoldsTheGradesBelowAndBefore) {
  const JsonTree json = ExplainedTree("i1");

  EXPECT_EQ(TextAt(Item(*json.Find("children"), "id", "k1"), {"grade"}), "B*");
  EXPECT_TRUE(json.Find("fell_back")->boolean);
  EXPECT_EQ(TextAt(json, {"previous", "grade"}), "A");
  EXPECT_EQ(TextAt(json, {"previous", "period"}), "2020");
  EXPECT_EQ(TextAt(json, {"previous", "rule"}), "r1");
  EXPECT_EQ(TextAt(json, {"previous", "scheme", "version"}), "1");
  EXPECT_THAT(json.Find("previous")->Find("entries")->items,
              Not(::testing::IsEmpty()));
}

TEST(RenderGradedExplanationJson, HoldsTheEarlierPlanOfWhatIsCarriedOn) {
  const JsonTree json = ExplainedTree("i5", "2020");

  EXPECT_EQ(TextAt(json, {"carried_from", "initiative"}), "o1");
  EXPECT_EQ(TextAt(json, {"previous", "plan"}), "old");
  EXPECT_EQ(TextAt(json, {"previous", "subject"}), "o1");
  EXPECT_EQ(TextAt(json, {"previous", "judgement", "stage"}), "shokan");
}

TEST(RenderGradedExplanationJson, HoldsJudgementsEvidenceAndCorrections) {
  const JsonTree json = ExplainedTree("i2");

  EXPECT_EQ(TextAt(json, {"judgement", "entry"}), "j2-b");
  EXPECT_EQ(TextAt(json, {"judgement", "reason"}), "効果の検証が不足");
  EXPECT_EQ(json.Find("judgements")->items.size(), 2u);
  EXPECT_EQ(TextAt(json.Find("rules")->items.at(0), {"evidence"}), "printed");
  EXPECT_EQ(
      TextAt(Item(*json.Find("entries"), "id", "k4-2021-c"), {"corrects"}),
      "k4-2021");
  EXPECT_EQ(json.Find("also_under")->items.at(0).text, "g2");
}

TEST(RenderGradedExplanationJson, HoldsWhatHadEnded) {
  const JsonTree json = ExplainedTree("plan");

  EXPECT_EQ(TextAt(Item(*json.Find("ended"), "id", "i4"), {"entry"}), "w4");
}

}  // namespace
}  // namespace tassei
