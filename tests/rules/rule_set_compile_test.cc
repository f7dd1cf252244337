#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/rules/table_support.h"
#include "tests/support/status_matchers.h"

namespace tassei {
namespace {

using testing::Compile;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::IsOk;
using testing::StatusIs;
using Rows = std::vector<std::vector<std::string>>;

// "code place" of each problem.
std::vector<std::string> ProblemsOf(const Rows& rows,
                                    const RuleLimits& limits = {}) {
  Diagnostics diagnostics;
  const bool compiled = Compile(rows, diagnostics, limits).ok();
  EXPECT_NE(compiled, diagnostics.has_errors());
  std::vector<std::string> problems;
  for (const Diagnostic& problem : diagnostics) {
    problems.push_back(std::string(problem.kind->code) + " " +
                       problem.where.cell);
  }
  return problems;
}

std::string SuggestionFor(const Rows& rows) {
  Diagnostics diagnostics;
  EXPECT_THAT(Compile(rows, diagnostics),
              StatusIs(absl::StatusCode::kInvalidArgument));
  return diagnostics.empty() ? "" : diagnostics[0].suggestion;
}

TEST(RuleSetCompile, TakesAGoodTableWithoutAWord) {
  EXPECT_THAT(
      ProblemsOf({{"F", "全工程完了", "attainment", "grade", "annotation"},
                  {},
                  {"1", "true", ">= 1", "達成", "x"},
                  {"2", "-", "-", "継続", ""},
                  {"", "　", "", "", ""}}),
      IsEmpty());
}

TEST(RuleSetCompile, RefusesATableOfNothing) {
  EXPECT_THAT(ProblemsOf({}), ElementsAre("K0901 "));
  EXPECT_THAT(ProblemsOf({{}, {"", " "}}), ElementsAre("K0901 "));
}

TEST(RuleSetCompile, WarnsOfATableWithoutRules) {
  EXPECT_THAT(ProblemsOf({{"F", "達成率", "達成度"}}), ElementsAre("K0914 A1"));
}

TEST(RuleSetCompile, RefusesATableWithoutHitPolicy) {
  EXPECT_THAT(ProblemsOf({{"", "達成率", "達成度"}, {"1", "-", "達成"}}),
              ElementsAre("K0902 A1"));
  EXPECT_EQ(SuggestionFor({{"Ｆ", "達成率", "達成度"}, {"1", "-", "達成"}}),
            "F");
}

TEST(RuleSetCompile, RefusesUnknownColumnsWithTheNearestName) {
  EXPECT_THAT(ProblemsOf({{"F", "達成卒", "達成度"}, {"1", "-", "達成"}}),
              ElementsAre("K0904 B1"));
  EXPECT_EQ(SuggestionFor({{"F", "達成卒", "達成度"}, {"1", "-", "達成"}}),
            "達成率");
  EXPECT_EQ(SuggestionFor({{"F", "atainment", "達成度"}, {"1", "-", "達成"}}),
            "attainment");
}

TEST(RuleSetCompile, RefusesATableWithoutOutput) {
  EXPECT_THAT(ProblemsOf({{"F", "達成率"}, {"1", "-"}}),
              ElementsAre("K0903 A1"));
}

TEST(RuleSetCompile, TakesAnnotationAndEvidenceInEitherOrder) {
  EXPECT_THAT(ProblemsOf({{"F", "達成率", "達成度", "備考", "根拠"},
                          {"1", "-", "達成", "x", "明記"}}),
              IsEmpty());
  EXPECT_THAT(ProblemsOf({{"F", "達成率", "達成度", " evidence", "annotation"},
                          {"1", "1", "達成", "inferred", "x"},
                          {"2", "2", "達成", "", ""}}),
              IsEmpty());
  EXPECT_THAT(ProblemsOf({{"F", "達成率", "達成度", "根拠"},
                          {"1", "-", "達成", "判断"}}),
              IsEmpty());
}

TEST(RuleSetCompile, RefusesAnnotationAndEvidenceTwice) {
  EXPECT_THAT(
      ProblemsOf({{"F", "達成度", "備考", "根拠", "annotation", "evidence"},
                  {"1", "達成", "", "", "", ""}}),
      ElementsAre("K0905 E1", "K0905 F1"));
  EXPECT_EQ(SuggestionFor({{"F", "達成度", "根據"}, {"1", "達成", ""}}),
            "根拠");
}

TEST(RuleSetCompile, RefusesUnknownEvidenceWithTheNearestWord) {
  const Rows rows = {{"F", "達成率", "達成度", "根拠"},
                     {"1", "1", "達成", "明示"},
                     {"2", "2", "達成", "printed"},
                     {"3", "3", "達成", "Judgment"}};

  EXPECT_THAT(ProblemsOf(rows), ElementsAre("K0919 D2", "K0919 D4"));
  EXPECT_EQ(SuggestionFor(rows), "明記");
  EXPECT_EQ(SuggestionFor({{"F", "達成率", "達成度", "evidence"},
                           {"1", "1", "達成", "Judgment"}}),
            "judgement");
}

TEST(RuleSetCompile, RefusesColumnsBehindTheAnnotation) {
  EXPECT_THAT(
      ProblemsOf({{"F", "達成度", "備考", "達成率"}, {"1", "達成", "", ""}}),
      ElementsAre("K0905 D1"));
  EXPECT_THAT(ProblemsOf({{"F", "達成度", "達成率"}, {"1", "達成", ""}}),
              ElementsAre("K0905 C1"));
}

TEST(RuleSetCompile, RefusesRaggedRows) {
  EXPECT_THAT(
      ProblemsOf(
          {{"F", "達成率", "達成度"}, {"1", "-"}, {"2", "-", "達成", ""}}),
      ElementsAre("K0906 A2", "K0906 A3"));
}

TEST(RuleSetCompile, RefusesRulesWithoutAnIdOfTheirOwn) {
  EXPECT_THAT(ProblemsOf({{"U", "達成率", "達成度"},
                          {"1", "1", "達成"},
                          {" ", "2", "達成"},
                          {"1 ", "3", "達成"}}),
              ElementsAre("K0907 A3", "K0908 A4"));
}

TEST(RuleSetCompile, RefusesUnknownOutputsWithTheNearestCode) {
  EXPECT_THAT(ProblemsOf({{"F", "達成率", "達成度"}, {"1", "-", "達戌"}}),
              ElementsAre("K0909 C2"));
  EXPECT_EQ(SuggestionFor({{"F", "達成率", "達成度"}, {"1", "-", "継続中"}}),
            "継続");
}

TEST(RuleSetCompile, RefusesRulesWithoutOutput) {
  EXPECT_THAT(ProblemsOf({{"F", "達成率", "達成度"}, {"1", "-", " "}}),
              ElementsAre("K0918 C2"));
}

TEST(RuleSetCompile, AllowsAnyOutputThatIsNotEmptyWhereNoneAreListed) {
  Diagnostics diagnostics;
  const TableText table = testing::TableOf({{"F", "達成率", "達成度"},
                                            {"1", "1", "何でも"},
                                            {"2", "2", ""},
                                            {"3", "3", "1.5"}});

  EXPECT_FALSE(RuleSet::Compile(table, testing::kFacts, testing::kOutputNames,
                                {}, &diagnostics)
                   .ok());

  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_EQ(diagnostics[0].kind->code, "K0918");
  EXPECT_EQ(diagnostics[0].where.cell, "C3");
}

TEST(RuleSetCompile, ReportsEveryBadCellWhereItStands) {
  EXPECT_THAT(ProblemsOf({{"F", "達成率", "所管", "達成度"},
                          {"1", "＞＝１", "総務部", "達成"},
                          {"2", "＞＝１", "\"総務部\"", "達成"},
                          {"3", "\"a\"", "-", "継続"}}),
              ElementsAre("K0815 B2", "K0813 C2", "K0815 B3", "K0820 B4"));
}

TEST(RuleSetCompile, WarnsOfEachCellEvenWhereTheTextIsTheSame) {
  EXPECT_THAT(ProblemsOf({{"F", "達成率", "達成度"},
                          {"1", "[2..1]", "達成"},
                          {"2", "[2..1]", "達成"}}),
              ElementsAre("K0823 B2", "K0823 B3"));
}

TEST(RuleSetCompile, WarnsOfRulesBehindOneThatAlwaysHolds) {
  const Rows rows = {{"F", "達成率", "所管", "達成度"},
                     {"1", "1", "-", "達成"},
                     {"2", "", "-", "継続"},
                     {"3", "2", "-", "達成"},
                     {"4", "-", "-", "達成"}};

  EXPECT_THAT(ProblemsOf(rows), ElementsAre("K0915 A4", "K0915 A5"));
}

TEST(RuleSetCompile, RefusesTextThatIsNotUtf8) {
  EXPECT_THAT(ProblemsOf({{"F", "達成率", "達成度"}, {"\xFF", "-", "達成"}}),
              ElementsAre("K0913 A2"));
}

TEST(RuleSetCompile, KeepsToItsLimits) {
  const Rows rows = {{"F", "達成率", "所管", "達成度"},
                     {"1", "1", "-", "達成"},
                     {"2", "12345", "-", "継続"}};

  EXPECT_THAT(ProblemsOf(rows, {.rules = 2, .inputs = 2, .cell_bytes = 9}),
              IsEmpty());
  EXPECT_THAT(ProblemsOf(rows, {.rules = 1, .inputs = 2, .cell_bytes = 9}),
              ElementsAre("K0910 A3"));
  EXPECT_THAT(ProblemsOf(rows, {.rules = 2, .inputs = 1, .cell_bytes = 9}),
              ElementsAre("K0911 A1"));
  EXPECT_THAT(ProblemsOf(rows, {.rules = 2, .inputs = 2, .cell_bytes = 8}),
              ElementsAre("K0912 B1", "K0912 D1"));
}

TEST(RuleSetCompile, LeavesOtherDiagnosticsOfTheCallerAlone) {
  Diagnostics diagnostics;
  EXPECT_FALSE(Compile({}, diagnostics).ok());

  EXPECT_THAT(
      Compile({{"F", "達成率", "達成度"}, {"1", "-", "達成"}}, diagnostics),
      IsOk());
  EXPECT_EQ(diagnostics.size(), 1U);
}

}  // namespace
}  // namespace tassei
