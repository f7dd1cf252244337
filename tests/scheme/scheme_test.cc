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
  parts.grades = {{.code = "達成", .name_en = "achieved", .achieved = true},
                  {.code = "継続", .name_en = "continued"},
                  {.code = "対象外", .name_en = "not judged", .judged = false}};
  parts.stages = {{"section", "所管課"}, {"board", "本部"}};
  parts.rules = TableOf({{"F", "全工程完了", "達成度"},
                         {"1", "true", "達成"},
                         {"2", "false", "継続"}});
  parts.measures = {{.id = "rate",
                     .name = "達成割合",
                     .name_en = "rate",
                     .numerator = {"達成"},
                     .excluded = {"対象外"}}};
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

    EXPECT_THAT(ProblemsOf(std::move(parts)), ElementsAre("K1008 /rules"))
        << policy;
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
  EXPECT_EQ(scheme->rules(SubjectKind::kInitiative)->rule_count(), 2U);
}

TEST(Scheme, TakesEveryStandardFactAsAnInput) {
  for (const FactDefinition& fact : SubjectFacts(SubjectKind::kInitiative)) {
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

  EXPECT_THAT(ProblemsOf(std::move(parts)), ElementsAre("K1003 /grades"));
}

TEST(SchemeMake, RefusesCodesAndIdsThatStandTwiceOrAreEmpty) {
  SchemeParts parts = GoodParts();
  parts.grades.push_back({.code = "継続"});
  parts.grades.push_back({.code = ""});
  parts.stages.push_back({"board", "本部"});
  parts.measures.push_back({.id = "rate", .name = ""});
  parts.measures.push_back({.id = "", .name = ""});

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
  parts.measures.push_back({.id = "a", .name = "", .places = -1});
  parts.measures.push_back({.id = "b", .name = "", .places = 10});
  parts.measures.push_back({.id = "c", .name = "", .places = 11});

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

TEST(Scheme, IsJudgedByPeopleWhereItHasNoRules) {
  SchemeParts parts = GoodParts();
  parts.rules = {};
  Diagnostics diagnostics;

  const absl::StatusOr<Scheme> scheme =
      Scheme::Make(std::move(parts), &diagnostics);

  ASSERT_THAT(scheme, IsOk());
  for (const SubjectKind kind : kSubjectKinds) {
    EXPECT_EQ(scheme->rules(kind), nullptr);
  }
}

TEST(Scheme, RanksTheLastGradeFirstWhereThatIsTheBest) {
  SchemeParts parts = GoodParts();
  parts.best_last = true;
  Diagnostics diagnostics;

  const absl::StatusOr<Scheme> scheme =
      Scheme::Make(std::move(parts), &diagnostics);

  ASSERT_THAT(scheme, IsOk());
  EXPECT_EQ(scheme->GradeRank("対象外"), 0U);
  EXPECT_EQ(scheme->GradeRank("達成"), 2U);
  EXPECT_EQ(scheme->FindGrade("達成")->name_en, "achieved");
}

TEST(Scheme, NamesDerivedFactsBesideThoseOfTheSubject) {
  SchemeParts parts = GoodParts();
  parts.derived = {
      {.name = "half",
       .name_ja = "半分",
       .subject = SubjectKind::kIndicator,
       .formula = "達成率 / 2"},
      {.name = "band",
       .subject = SubjectKind::kIndicator,
       .type = FactType::kCode,
       .table = TableOf(
           {{"F", "半分", "band"}, {"1", ">= 0.5", "高"}, {"2", "-", "低"}})}};
  parts.indicator_rules = TableOf(
      {{"F", "band", "達成度"}, {"1", "\"高\"", "達成"}, {"2", "-", "継続"}});
  Diagnostics diagnostics;

  const absl::StatusOr<Scheme> scheme =
      Scheme::Make(std::move(parts), &diagnostics);

  ASSERT_THAT(scheme, IsOk()) << diagnostics.ToString(Language::kEnglish);
  const auto facts = scheme->facts(SubjectKind::kIndicator);
  ASSERT_EQ(facts.size(), SubjectFacts(SubjectKind::kIndicator).size() + 2);
  EXPECT_EQ(facts[facts.size() - 2].name_ja, "半分");
  EXPECT_EQ(facts.back().type, FactType::kCode);
}

TEST(SchemeMake, RefusesDerivedFactsThatAreNone) {
  SchemeParts parts = GoodParts();
  parts.derived = {
      {.name = "steps", .formula = "1"},
      {.name = "", .formula = "1"},
      {.name = "both", .formula = "1", .table = TableOf({{"F"}})},
      {.name = "neither"},
      {.name = "unknown", .formula = "工程総数 + 1"},
      {.name = "later", .formula = "latest"},
      {.name = "latest", .formula = "later"},
      {.name = "text", .type = FactType::kCode, .formula = "1", .places = 2},
      {.name = "several",
       .table = TableOf({{"C", "工程数", "several"}, {"1", "-", "1"}})},
      {.name = "word",
       .table = TableOf({{"F", "工程数", "word"}, {"1", "-", "多い"}})}};

  EXPECT_THAT(
      ProblemsOf(std::move(parts)),
      ElementsAre("K1002 /derived/0/name", "K1001 /derived/1/name",
                  "K1010 /derived/2", "K1010 /derived/3",
                  "K1011 /derived/7/places", "K0903 /derived/2/table",
                  "K0814 /derived/4/formula", "K0814 /derived/5/formula",
                  "K1013 /derived/8/table", "K1012 /derived/9/table"));
}

TEST(SchemeMake, RefusesMeasuresWithoutWhatTheirKindNeeds) {
  SchemeParts parts = GoodParts();
  parts.measures = {{.id = "a", .name = "", .kind = MeasureKind::kMean},
                    {.id = "b", .name = "", .value = "工程数"},
                    {.id = "c",
                     .name = "",
                     .kind = MeasureKind::kSum,
                     .numerator = {"達成"},
                     .value = "工程数",
                     .weight = "1"},
                    {.id = "d",
                     .name = "",
                     .denominator_filter = "達成度 = 1 and 柱 = \"x\"",
                     .residue = Residue::kAdjustLargest},
                    {.id = "e", .name = "", .numerator_filter = "実績値 > 1"}};

  EXPECT_THAT(
      ProblemsOf(std::move(parts)),
      ElementsAre("K1001 /measures/0/value", "K1011 /measures/1/value",
                  "K1011 /measures/2/weight", "K1011 /measures/2/numerator",
                  "K1011 /measures/3/residue",
                  "K0824 /measures/3/denominator_filter",
                  "K0814 /measures/4/numerator_filter"));
}

TEST(SchemeMake, RefusesPartsOfGradesThatAreNoWholes) {
  SchemeParts parts = GoodParts();
  parts.grades.push_back({.code = "B*", .part_of = "B"});
  parts.grades.push_back({.code = "C", .part_of = "C"});
  parts.grades.push_back({.code = "D", .part_of = "B*"});
  parts.grades.push_back({.code = "達成（早期）", .part_of = "達成"});

  EXPECT_THAT(ProblemsOf(std::move(parts)),
              ElementsAre("K1004 /grades/3/part_of", "K1009 /grades/4/part_of",
                          "K1009 /grades/5/part_of"));
}

TEST(AnalyzeScheme, FindsTheGapsOfEveryTable) {
  SchemeParts parts = GoodParts();
  parts.derived = {{.name = "band",
                    .subject = SubjectKind::kIndicator,
                    .table = TableOf({{"F", "達成率", "band"},
                                      {"1", ">= 1", "2"},
                                      {"2", "null", "0"}})}};
  parts.indicator_rules =
      TableOf({{"U", "band", "達成度"}, {"1", ">= 0", "達成"},
               {"2", "[0..2]", "継続"}, {"3", "null", "対象外"},
               {"4", "< 0", "継続"}});
  Diagnostics diagnostics;
  const Scheme scheme = Scheme::Make(parts, &diagnostics).value();

  AnalyzeScheme(scheme, &diagnostics);

  std::vector<std::string> problems;
  for (const Diagnostic& problem : diagnostics) {
    problems.push_back(std::string(problem.kind->code) + " " +
                       problem.where.pointer);
    EXPECT_EQ(problem.subject, "mie");
  }
  EXPECT_THAT(problems,
              ElementsAre("K0980 /derived/band", "K0982 /indicator_rules",
                          "K0981 /rules"));
}

TEST(SchemeMake, GivesASubjectOnlyItsGrades) {
  SchemeParts parts = GoodParts();
  parts.grades[0].subjects = {SubjectKind::kIndicator};

  EXPECT_THAT(ProblemsOf(std::move(parts)), ElementsAre("K0909 /rules"));
}

}  // namespace
}  // namespace tassei
