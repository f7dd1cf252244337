#include "tassei/scheme.h"

#include <string>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/status_matchers.h"

namespace tassei {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::IsOk;
using testing::StatusIs;

TableText TableOf(const std::vector<std::vector<std::string>>& rows) {
  TableText table;
  for (const auto& row : rows) {
    auto& cells = table.rows.emplace_back();
    for (const std::string& text : row) cells.push_back({text, {}});
  }
  return table;
}

SchemeParts GoodParts() {
  SchemeParts parts;
  parts.id = "mie";
  parts.version = "1";
  parts.grades = {{"達成", "achieved", true, true},
                  {"継続", "continued", false, true},
                  {"対象外", "not judged", false, false}};
  parts.stages = {{"section", "所管課"}, {"board", "本部"}};
  parts.rules = TableOf({{"F", "全工程完了", "達成度"},
                         {"1", "true", "達成"},
                         {"2", "false", "継続"}});
  parts.measures = {{"rate", "達成割合", "rate", {"達成"}, {"対象外"}}};
  return parts;
}

// "code pointer" of each problem.
std::vector<std::string> ProblemsOf(SchemeParts parts) {
  Diagnostics diagnostics;
  const absl::StatusOr<Scheme> scheme =
      Scheme::Make(std::move(parts), &diagnostics);
  EXPECT_NE(scheme.ok(), diagnostics.has_errors());
  std::vector<std::string> problems;
  for (const Diagnostic& problem : diagnostics) {
    problems.push_back(std::string(problem.kind->code) + " " +
                       problem.where.pointer);
  }
  return problems;
}

TEST(Scheme, RefusesATableThatMayGiveSeveralGrades) {
  for (const char* policy : {"R", "O", "C", "C#"}) {
    SchemeParts parts = GoodParts();
    parts.rules.rows[0][0].text = policy;

    EXPECT_THAT(ProblemsOf(std::move(parts)), ElementsAre("K1008 ")) << policy;
  }
}

TEST(Scheme, FindsGradesStagesAndMeasures) {
  Diagnostics diagnostics;
  const absl::StatusOr<Scheme> scheme = Scheme::Make(GoodParts(), &diagnostics);

  ASSERT_THAT(scheme, IsOk());
  EXPECT_TRUE(diagnostics.empty());
  EXPECT_EQ(scheme->FindGrade("継続")->name_en, "continued");
  EXPECT_EQ(scheme->FindGrade("x"), nullptr);
  EXPECT_EQ(scheme->GradeRank("達成"), 0U);
  EXPECT_EQ(scheme->GradeRank("対象外"), 2U);
  EXPECT_EQ(scheme->GradeRank("x"), std::nullopt);
  EXPECT_EQ(scheme->StageRank("board"), 1U);
  EXPECT_EQ(scheme->StageRank("x"), std::nullopt);
  EXPECT_EQ(scheme->FindMeasure("rate")->name, "達成割合");
  EXPECT_EQ(scheme->FindMeasure("x"), nullptr);
  EXPECT_EQ(scheme->parts().id, "mie");
  EXPECT_EQ(scheme->rules().rule_count(), 2U);
}

TEST(Scheme, TakesEveryStandardFactAsAnInput) {
  for (const FactDefinition& fact : StandardFacts()) {
    SchemeParts parts = GoodParts();
    parts.rules = TableOf(
        {{"F", fact.name_ja, fact.name, "grade"}, {"1", "null", "-", "継続"}});

    EXPECT_THAT(ProblemsOf(std::move(parts)), IsEmpty()) << fact.name;
  }
}

TEST(SchemeMake, RefusesASchemeWithoutIdOrVersion) {
  SchemeParts parts = GoodParts();
  parts.id = "";
  parts.version = "\xFF";

  EXPECT_THAT(ProblemsOf(std::move(parts)),
              ElementsAre("K1001 /id", "K1007 /version"));
}

TEST(SchemeMake, RefusesAnEmptyScale) {
  SchemeParts parts = GoodParts();
  parts.grades.clear();
  parts.measures.clear();
  parts.rules = TableOf({{"F", "達成度"}, {"1", "達成"}});

  EXPECT_THAT(ProblemsOf(std::move(parts)),
              ElementsAre("K1003 /grades", "K0909 "));
}

TEST(SchemeMake, RefusesCodesAndIdsThatStandTwiceOrAreEmpty) {
  SchemeParts parts = GoodParts();
  parts.grades.push_back({"継続", "", false, true});
  parts.grades.push_back({"", "", false, true});
  parts.stages.push_back({"board", "本部"});
  parts.measures.push_back({"rate", "", "", {}, {}});
  parts.measures.push_back({"", "", "", {}, {}});

  EXPECT_THAT(ProblemsOf(std::move(parts)),
              ElementsAre("K1002 /grades/3/code", "K1001 /grades/4/code",
                          "K1002 /stages/2/code", "K1002 /measures/1/id",
                          "K1001 /measures/2/id"));
}

TEST(SchemeMake, RefusesMeasuresOfUnknownGrades) {
  SchemeParts parts = GoodParts();
  parts.measures[0].numerator = {"達成", "達成済"};
  parts.measures[0].excluded = {"除外", "対象外", "対象外"};
  Diagnostics diagnostics;

  EXPECT_THAT(Scheme::Make(parts, &diagnostics),
              StatusIs(absl::StatusCode::kInvalidArgument));

  EXPECT_EQ(diagnostics[0].suggestion, "達成");
  EXPECT_EQ(diagnostics[0].subject, "mie");
  EXPECT_THAT(ProblemsOf(std::move(parts)),
              ElementsAre("K1004 /measures/0/numerator/1",
                          "K1004 /measures/0/excluded/0",
                          "K1002 /measures/0/excluded/2"));
}

TEST(SchemeMake, RefusesGradesThatAreCountedAndExcluded) {
  SchemeParts named = GoodParts();
  named.measures[0].excluded = {"対象外", "達成"};
  SchemeParts unnamed = GoodParts();
  unnamed.measures[0].numerator.clear();
  unnamed.measures[0].excluded = {"達成"};

  EXPECT_THAT(ProblemsOf(std::move(named)),
              ElementsAre("K1006 /measures/0/excluded/1"));
  EXPECT_THAT(ProblemsOf(std::move(unnamed)),
              ElementsAre("K1006 /measures/0/excluded/0"));
}

TEST(SchemeMake, RefusesPlacesOutOfRange) {
  SchemeParts parts = GoodParts();
  parts.measures.push_back({"a", "", "", {}, {}, -1});
  parts.measures.push_back({"b", "", "", {}, {}, 10});
  parts.measures.push_back({"c", "", "", {}, {}, 11});

  EXPECT_THAT(
      ProblemsOf(std::move(parts)),
      ElementsAre("K1005 /measures/1/places", "K1005 /measures/3/places"));
}

TEST(SchemeMake, ReportsRulesWhereTheirCellsStood) {
  SchemeParts parts = GoodParts();
  parts.rules.rows[1][1] = {"1", {.pointer = "/rules/1/1"}};
  parts.rules.rows[2][2] = {"続行", {.pointer = "/rules/2/2"}};

  EXPECT_THAT(ProblemsOf(std::move(parts)),
              ElementsAre("K0820 /rules/1/1", "K0909 /rules/2/2"));
}

}  // namespace
}  // namespace tassei
