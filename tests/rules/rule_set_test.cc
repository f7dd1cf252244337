#include "tassei/rule_set.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/rules/table_support.h"

namespace tassei {
namespace {

using ::testing::ElementsAre;
using testing::MustCompile;

Value Number(std::string_view text) {
  return Value(Decimal::Parse(text).value());
}
Value Code(std::string text) { return Value(std::move(text)); }

// The rule that is hit, or the code of the cause.
std::string Hit(const RuleSet& rules, const std::vector<Value>& values) {
  const RuleResult result = rules.Evaluate(values);
  if (result.rule < 0) return std::string(result.cause.code());
  EXPECT_EQ(result.cause, Cause());
  return rules.rule_id(static_cast<std::size_t>(result.rule));
}

std::string CauseOf(const RuleSet& rules, const std::vector<Value>& values) {
  return rules.Evaluate(values).cause.Message(Language::kJapanese);
}

TEST(RuleSet, GivesBackWhatTheTableSays) {
  const RuleSet rules =
      MustCompile({{"F", "全工程完了", "attainment", "達成度", "備考"},
                   {"", "", "", "", ""},
                   {" 一 ", "true", ">= 1", "達成", "両方"},
                   {"二", "-", "", "継続", ""}});

  EXPECT_EQ(rules.hit_policy(), HitPolicy::kFirst);
  EXPECT_EQ(rules.rule_count(), 2U);
  EXPECT_EQ(rules.input_count(), 2U);
  EXPECT_EQ(rules.input(0).name, "done");
  EXPECT_EQ(rules.input(1).name_ja, "達成率");
  EXPECT_EQ(rules.rule_id(0), "一");
  EXPECT_EQ(rules.output(1), "継続");
  EXPECT_EQ(rules.annotation(0), "両方");
  EXPECT_EQ(rules.cell(0, 1), ">= 1");
  EXPECT_EQ(rules.table().rows.size(), 4U);
}

TEST(RuleSet, SaysHowEachRuleIsKnown) {
  const RuleSet rules = MustCompile({{"F", "達成率", "達成度", "根拠", "備考"},
                                     {"1", ">= 1", "達成", "明記", "要領 3 頁"},
                                     {"2", ">= 0.9", "達成", " 推定 ", ""},
                                     {"3", ">= 0.8", "継続", "judgement", ""},
                                     {"4", "-", "継続", "", ""}});

  EXPECT_EQ(rules.evidence(0), Evidence::kPrinted);
  EXPECT_EQ(rules.evidence(1), Evidence::kInferred);
  EXPECT_EQ(rules.evidence(2), Evidence::kJudgement);
  EXPECT_EQ(rules.evidence(3), Evidence::kUnstated);
  EXPECT_EQ(rules.annotation(0), "要領 3 頁");
}

TEST(RuleSet, LeavesUnstatedHowRulesAreKnownWithoutAColumn) {
  const RuleSet rules =
      MustCompile({{"F", "達成率", "達成度"}, {"1", "-", "達成"}});

  EXPECT_EQ(rules.evidence(0), Evidence::kUnstated);
}

TEST(Evidence, HasACodeThatIsReadBack) {
  for (const Evidence evidence : {Evidence::kUnstated, Evidence::kPrinted,
                                  Evidence::kInferred, Evidence::kJudgement}) {
    EXPECT_EQ(EvidenceFromCode(EvidenceCode(evidence)), evidence);
  }
  EXPECT_EQ(EvidenceCode(Evidence::kInferred), "inferred");
  EXPECT_EQ(EvidenceFromCode("推定"), std::nullopt);
}

// Of a table that may give any output.
RuleSet WithAnyOutput(const std::vector<std::vector<std::string>>& rows) {
  Diagnostics diagnostics;
  return RuleSet::Compile(testing::TableOf(rows), testing::kFacts,
                          testing::kOutputNames, {}, &diagnostics)
      .value();
}

TEST(RuleSet, RanksOutputsByFirstAppearanceWhereAnyIsAllowed) {
  const std::vector<std::vector<std::string>> rows = {{"", "達成率", "grade"},
                                                      {"1", "1", "乙"},
                                                      {"2", "<= 2", "甲"},
                                                      {"3", "<= 2", "乙"}};
  const auto with_policy = [&rows](const std::string& policy) {
    auto named = rows;
    named[0][0] = policy;
    return WithAnyOutput(named);
  };

  EXPECT_EQ(Hit(with_policy("P"), {Number("2")}), "3");
  EXPECT_THAT(with_policy("O").EvaluateAll(std::vector{Number("1")}).rules,
              ElementsAre(0, 2, 1));
}

TEST(RuleSet, AddsUpAnyNumbersWhereAnyOutputIsAllowed) {
  const RuleSet rules = WithAnyOutput(
      {{"C+", "達成率", "grade"}, {"1", ">= 1", "7"}, {"2", ">= 0.5", "0.5"}});

  EXPECT_EQ(rules.EvaluateAll(std::vector{Number("1")}).number,
            Decimal::Parse("7.5"));
}

TEST(RuleSet, FirstTakesTheFirstRuleThatHolds) {
  const RuleSet rules = MustCompile({{"先勝ち", "達成率", "達成度"},
                                     {"1", ">= 1", "達成"},
                                     {"2", ">= 0.5", "継続"}});

  EXPECT_EQ(Hit(rules, {Number("1.0")}), "1");
  EXPECT_EQ(Hit(rules, {Number("0.9999")}), "2");
  EXPECT_EQ(Hit(rules, {Number("0.4")}), "C0901");
}

TEST(RuleSet, FirstIsUndecidedWhereAnEarlierRuleMightHold) {
  const RuleSet rules = MustCompile({{"F", "全工程完了", "達成率", "達成度"},
                                     {"1", "true", ">= 1", "達成"},
                                     {"2", "-", "-", "継続"}});

  EXPECT_EQ(Hit(rules, {Value(true), Value()}), "C0903");
  EXPECT_EQ(CauseOf(rules, {Value(true), Value()}),
            "達成率が欠測のため、どの規則に当てはまるか決まりません");
  EXPECT_EQ(CauseOf(rules, {Value(), Value()}),
            "全工程完了・達成率が欠測のため、どの規則に当てはまるか"
            "決まりません");
  EXPECT_EQ(Hit(rules, {Value(false), Value()}), "2")
      << "the first rule is false whatever the attainment";
}

TEST(RuleSet, FirstTakesARuleThatNamesEachMissingFact) {
  const RuleSet rules = MustCompile({{"F", "全工程完了", "達成率", "達成度"},
                                     {"1", "true", ">= 1", "達成"},
                                     {"2", "-", "null", "継続"},
                                     {"3", "-", "-", "達成"}});

  EXPECT_EQ(Hit(rules, {Value(true), Value()}), "2");
  EXPECT_EQ(Hit(rules, {Value(), Value()}), "C0903")
      << "the second rule does not name the steps";
  EXPECT_EQ(Hit(rules, {Value(), Number("2")}), "C0903");
}

TEST(RuleSet, FirstDoesNotAskRulesBehindTheHit) {
  const RuleSet rules = MustCompile({{"F", "全工程完了", "達成率", "達成度"},
                                     {"1", "true", "-", "達成"},
                                     {"2", "-", ">= 1", "継続"}});

  EXPECT_EQ(Hit(rules, {Value(true), Value()}), "1");
}

TEST(RuleSet, UniqueTakesTheOnlyRuleThatHolds) {
  const RuleSet rules = MustCompile({{"一意", "達成率", "達成度"},
                                     {"1", ">= 1", "達成"},
                                     {"2", "<= 1", "継続"}});

  EXPECT_EQ(Hit(rules, {Number("2")}), "1");
  EXPECT_EQ(Hit(rules, {Number("0")}), "2");
  EXPECT_EQ(Hit(rules, {Number("1")}), "C0902");
  EXPECT_EQ(CauseOf(rules, {Number("1")}),
            "複数の規則（1・2）が当てはまります");
  EXPECT_EQ(Hit(rules, {Value()}), "C0903");
}

TEST(RuleSet, UniqueTakesARuleThatNamesEachMissingFact) {
  const RuleSet rules = MustCompile({{"U", "全工程完了", "達成率", "達成度"},
                                     {"1", "true", ">= 1", "達成"},
                                     {"2", "-", "null", "継続"}});

  EXPECT_EQ(Hit(rules, {Value(true), Value()}), "2");
  EXPECT_EQ(Hit(rules, {Value(), Value()}), "C0903");
}

TEST(RuleSet, UniqueIsUndecidedWhereALaterRuleMightHold) {
  const RuleSet rules = MustCompile({{"U", "全工程完了", "達成率", "達成度"},
                                     {"1", "true", "-", "達成"},
                                     {"2", "-", ">= 1", "継続"}});

  EXPECT_EQ(Hit(rules, {Value(true), Value()}), "C0903");
  EXPECT_EQ(Hit(rules, {Value(true), Number("0")}), "1");
}

TEST(RuleSet, NamesOnlySomeOfManyRulesThatHold) {
  std::vector<std::vector<std::string>> rows = {{"U", "達成率", "達成度"}};
  for (int i = 1; i <= 9; ++i) {
    rows.push_back({std::to_string(i), "-", "達成"});
  }

  EXPECT_EQ(CauseOf(MustCompile(rows), {Number("1")}),
            "複数の規則（1・2・3・4・5…）が当てはまります");
}

TEST(RuleSet, HoldsWithoutInputs) {
  EXPECT_EQ(Hit(MustCompile({{"F", "達成度"}, {"1", "達成"}}), {}), "1");
  EXPECT_EQ(Hit(MustCompile({{"F", "達成度"}}), {}), "C0901");
}

TEST(RuleSet, AnswersForOneCell) {
  const RuleSet rules =
      MustCompile({{"F", "所管", "達成度"}, {"1", "\"総務部\"", "達成"}});

  EXPECT_EQ(rules.Test(0, 0, Code("総務部")), TestResult::kTrue);
  EXPECT_EQ(rules.Test(0, 0, Code("総務")), TestResult::kFalse);
  EXPECT_EQ(rules.Test(0, 0, Value()), TestResult::kUnknown);
}

TEST(RuleSet, TakesAValueOfAnotherTypeForMissing) {
  const RuleSet rules = MustCompile({{"F", "達成率", "達成度"},
                                     {"1", ">= 1", "達成"},
                                     {"2", "null", "継続"}});

  EXPECT_EQ(Hit(rules, {Value(true)}), "C0903");
}

TEST(RuleSet, MayTestAFactByAFormula) {
  const RuleSet rules = MustCompile({{"F", "達成率", "全工程完了", "達成度"},
                                     {"1", "? * 2 >= 1", "-", "達成"},
                                     {"2", "-", "達成率 < 0.2", "継続"},
                                     {"3", "null", "null", "継続"}});

  EXPECT_EQ(Hit(rules, {Number("0.5"), Value(true)}), "1");
  EXPECT_EQ(Hit(rules, {Number("0.1"), Value(true)}), "2");
  EXPECT_EQ(Hit(rules, {Number("0.3"), Value(false)}), "2");
  EXPECT_EQ(Hit(rules, {Number("0.3"), Value(true)}), "C0901");
}

TEST(RuleSet, LeavesAFormulaOpenWhereAFactItUsesIsMissing) {
  const RuleSet rules = MustCompile({{"F", "達成率", "全工程完了", "達成度"},
                                     {"1", "-", "達成率 < 0.2", "達成"},
                                     {"2", "null", "-", "継続"},
                                     {"3", "-", "-", "継続"}});

  EXPECT_EQ(Hit(rules, {Value(), Value(true)}), "2");
  EXPECT_EQ(Hit(rules, {Number("0.1"), Value()}), "C0903");
  EXPECT_EQ(Hit(rules, {Value(), Value()}), "C0903");
  EXPECT_EQ(CauseOf(rules, {Number("0.1"), Value()}),
            "全工程完了が欠測のため、どの規則に当てはまるか決まりません");
}

TEST(RuleSet, NeverTakesANullFromAFormulaForAnAnswer) {
  const RuleSet rules = MustCompile({{"F", "達成率", "達成度"},
                                     {"1", "1 / ? > 1", "達成"},
                                     {"2", "-", "継続"}});

  EXPECT_EQ(Hit(rules, {Number("0.5")}), "1");
  EXPECT_EQ(Hit(rules, {Number("2")}), "2");
  EXPECT_EQ(Hit(rules, {Number("0")}), "C0903");
}

TEST(RuleSet, GivesEveryRuleThatIsHit) {
  const RuleSet rules = MustCompile({{"O", "達成率", "達成度"},
                                     {"1", ">= 1", "継続"},
                                     {"2", ">= 0.5", "達成"},
                                     {"3", ">= 2", "達成"}});

  EXPECT_EQ(rules.EvaluateAll({{Number("1")}}).rules,
            (std::vector<int32_t>{1, 0}));
  EXPECT_EQ(rules.Evaluate({{Number("1")}}).rule, 1);
}

TEST(RuleSet, SaysThatOutputsDiffer) {
  const RuleSet rules = MustCompile({{"A", "達成率", "達成度"},
                                     {"1", ">= 1", "達成"},
                                     {"2", ">= 0.5", "達成"},
                                     {"3", ">= 2", "継続"}});

  EXPECT_EQ(Hit(rules, {Number("1")}), "1");
  EXPECT_EQ(Hit(rules, {Number("2")}), "C0904");
  EXPECT_EQ(CauseOf(rules, {Number("2")}),
            "当てはまる規則（1・2・3）の結果が異なります");
}

}  // namespace
}  // namespace tassei
