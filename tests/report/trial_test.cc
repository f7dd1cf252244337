// What another scheme would have given, beside the book's own.

#include <string>
#include <utility>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tassei/publication.h"
#include "tassei/render.h"
#include "tests/report/json_tree.h"
#include "tests/support/sample_book.h"
#include "tests/support/status_matchers.h"

namespace tassei {
namespace {

using testing::DateOf;
using ::testing::HasSubstr;
using testing::JsonTree;
using ::testing::Not;
using testing::PeriodOf;
using testing::ReadTree;
using testing::StatusIs;

TableText::Cell CellOf(std::string text) { return {.text = std::move(text)}; }

// Late initiatives are 遅れ, and groups are judged too.
Scheme Stricter() {
  SchemeParts parts = testing::SampleSchemeParts();
  parts.id = "strict";
  parts.name = "厳しい評価";
  parts.grades.push_back({.code = "遅れ", .name_en = "late"});
  for (TableText::Cell& cell : parts.rules.rows.back()) {
    if (cell.text == "継続") cell.text = "遅れ";
  }
  parts.group_rules.rows = {{CellOf("U"), CellOf("取組数"), CellOf("達成度")},
                            {CellOf("1"), CellOf(">= 3"), CellOf("継続")}};
  parts.measures = {{.id = "spread",
                     .name = "達成度の構成",
                     .name_en = "grades",
                     .kind = MeasureKind::kDistribution},
                    {.id = "rate",
                     .name = "工程の平均",
                     .kind = MeasureKind::kMean,
                     .value = "工程数"}};
  Diagnostics diagnostics;
  auto scheme = Scheme::Make(std::move(parts), &diagnostics);
  EXPECT_TRUE(scheme.ok()) << diagnostics.ToString(Language::kEnglish);
  return *std::move(scheme);
}

Assessment By(const Book& book, std::optional<Scheme> scheme) {
  return *Assessment::Make(book, {.plan = "reform",
                                  .period = PeriodOf("2020"),
                                  .as_of = DateOf("2021-01-31"),
                                  .known_on = DateOf("2021-03-19"),
                                  .scheme = std::move(scheme)});
}

TEST(RenderTrialText, ShowsEverySubjectBeforeAndAfter) {
  const Book book = testing::SampleBook();

  const std::string text =
      RenderTrialText(By(book, {}), By(book, Stricter()), Language::kJapanese);

  EXPECT_THAT(text, HasSubstr("台帳の基準: mie 1（行財政改革取組の達成度）\n"
                              "試す基準: strict 1（厳しい評価）\n"));
  // Five initiatives, and the one group that has three.
  EXPECT_THAT(text, HasSubstr("達成度が変わるもの: 6 件（全 10 件）\n"));
  EXPECT_THAT(text, ::testing::ContainsRegex("\n  3 .*達成 +達成\n"));
  EXPECT_THAT(text, ::testing::ContainsRegex("\n  6 .*継続 +遅れ +変わる\n"));
  EXPECT_THAT(text,
              ::testing::ContainsRegex("\n  g1 .*未判定 +継続 +変わる\n"));
  EXPECT_THAT(text, Not(HasSubstr("\n計画\n")));
}

TEST(RenderTrialText, ShowsMeasuresOfEitherScheme) {
  const Book book = testing::SampleBook();

  const std::string text =
      RenderTrialText(By(book, {}), By(book, Stricter()), Language::kEnglish);

  EXPECT_THAT(text,
              ::testing::ContainsRegex("share of initiatives achieved +2/7 "
                                       "\\(28.6%\\) +\\(none\\) +changes"));
  EXPECT_THAT(text, HasSubstr("達成 2 (28.6%), 継続 0 (0.0%), 遅れ 5 (71.4%)"));
  EXPECT_THAT(text,
              ::testing::ContainsRegex("rate +\\(none\\) +[0-9]\\.[0-9]"));
}

TEST(RenderTrialText, SaysThatNothingChangesUnderTheSameRules) {
  const Book book = testing::SampleBook();

  const std::string text =
      RenderTrialText(By(book, {}), By(book, {}), Language::kEnglish);

  EXPECT_THAT(text, HasSubstr("Grades that change: 0 of 7\n"));
  EXPECT_THAT(text, Not(HasSubstr("changes")));
}

TEST(RenderTrialJson, HoldsBothDecisionsOfASubject) {
  const Book book = testing::SampleBook();

  const JsonTree json =
      ReadTree(RenderTrialJson(By(book, {}), By(book, Stricter())));

  EXPECT_EQ(json.Find("own")->Find("id")->text, "mie");
  EXPECT_EQ(json.Find("tried")->Find("id")->text, "strict");
  const JsonTree& first = json.Find("subjects")->items.at(0);
  EXPECT_EQ(first.Find("kind")->text, "initiative");
  EXPECT_EQ(first.Find("own")->Find("grade")->text, "継続");
  EXPECT_EQ(first.Find("tried")->Find("grade")->text, "遅れ");
  const JsonTree& spread = json.Find("measures")->items.at(0);
  EXPECT_EQ(spread.Find("id")->text, "spread");
  EXPECT_EQ(spread.Find("own")->kind, internal::JsonKind::kNull);
  EXPECT_EQ(spread.Find("tried")->Find("shares")->items.size(), 3u);
}

TEST(Trial, CountsJudgementsOnlyOnTheScaleOfTheSchemeTried) {
  const auto judged = [](std::string id, std::string subject,
                         std::string grade) {
    Entry entry = testing::MakeEntry(
        std::move(id), "reform", std::move(subject), PeriodOf("2020"),
        "2021-01-31", "2021-03-19",
        Judgement{.grade = std::move(grade), .stage = "headquarters"});
    entry.reason = "総合的な判断";
    return entry;
  };
  const Book book = testing::Appended(
      testing::SampleBook(),
      {judged("j1", "i1", "達成"), judged("j2", "i2", "継続")}, "2021-04-30");
  SchemeParts parts = Stricter().parts();
  parts.grades.erase(parts.grades.begin() + 1);  // 継続
  parts.group_rules = {};
  Diagnostics diagnostics;
  const auto scheme = Scheme::Make(std::move(parts), &diagnostics);
  ASSERT_TRUE(scheme.ok()) << diagnostics.ToString(Language::kEnglish);

  const auto tried = Assessment::Make(book, {.plan = "reform",
                                             .period = PeriodOf("2020"),
                                             .as_of = DateOf("2021-01-31"),
                                             .known_on = DateOf("2021-04-30"),
                                             .scheme = *scheme});

  ASSERT_TRUE(tried.ok()) << tried.status();
  EXPECT_EQ(tried->FindInitiative("i1")->decided, "達成");
  EXPECT_EQ(tried->FindInitiative("i2")->decided, "遅れ");
  EXPECT_EQ(tried->FindInitiative("i2")->judgement, nullptr);
}

TEST(MakePublication, RefusesWhatIsOnlyTried) {
  const Book book = testing::SampleBook();
  const Round* const round = book.FindRound("r2-year");
  ASSERT_NE(round, nullptr);

  EXPECT_THAT(MakePublication(By(book, Stricter()), *round, "p"),
              StatusIs(absl::StatusCode::kFailedPrecondition));
}

}  // namespace
}  // namespace tassei
