#include "tassei/comparison.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/sample_book.h"

namespace tassei {
namespace {

using testing::Appended;
using ::testing::Contains;
using testing::DateOf;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::MakeEntry;
using testing::PeriodOf;
using testing::SampleBook;

Assessment Assess(const Book& book, std::string_view period,
                  std::string_view as_of, std::string_view known_on) {
  return Assessment::Make(book, {.plan = "reform",
                                 .period = PeriodOf(period),
                                 .as_of = DateOf(as_of),
                                 .known_on = DateOf(known_on)})
      .value();
}

// The change of one kind and subject; null if there is none.
const Change* Find(const Comparison& comparison, ChangeKind kind,
                   std::string_view subject) {
  for (const Change& change : comparison.changes) {
    if (change.kind == kind && change.subject == subject) return &change;
  }
  return nullptr;
}

std::vector<std::string> IdsOf(const std::vector<const Entry*>& entries) {
  std::vector<std::string> ids;
  for (const Entry* entry : entries) ids.push_back(entry->id);
  return ids;
}

TEST(Compare, ShowsForecastsThatBecameFinal) {
  const Book book = SampleBook();

  const Comparison comparison =
      Compare(Assess(book, "2020", "2021-01-31", "2021-02-19"),
              Assess(book, "2020", "2021-03-31", "2021-04-30"));

  const Change* measure =
      Find(comparison, ChangeKind::kMeasure, "achieved-share");
  ASSERT_NE(measure, nullptr);
  EXPECT_EQ(measure->before, "2/7（見込み、予定どおり）");
  EXPECT_EQ(measure->after, "2/7（確定、予定どおり）");
  const Change* basis = Find(comparison, ChangeKind::kBasis, "i3");
  ASSERT_NE(basis, nullptr);
  EXPECT_EQ(basis->before, "見込み");
  EXPECT_EQ(basis->after, "確定");
  EXPECT_THAT(IdsOf(basis->entries), ElementsAre("e-s3-2-h2", "f-s3-2-h2"));
  const Change* value = Find(comparison, ChangeKind::kValue, "current-balance");
  ASSERT_NE(value, nullptr);
  EXPECT_EQ(value->before, "97.2（見込み）");
  EXPECT_EQ(value->after, "97.1（確定）");
  EXPECT_EQ(Find(comparison, ChangeKind::kGrade, "i3"), nullptr);
}

TEST(Compare, NamesTheRetractionThatChangedAGrade) {
  const Book book = SampleBook();
  Entry retraction = MakeEntry("r", "reform", "s3-2", PeriodOf("2020H2"),
                               "2021-03-31", "2021-05-01", Retraction{});
  retraction.corrects = "f-s3-2-h2";
  Entry other = retraction;
  other.id = "r2";
  other.corrects = "e-s3-2-h2";
  const Book later = Appended(book, {retraction, other}, "2021-05-01");

  const Comparison comparison =
      Compare(Assess(book, "2020", "2021-03-31", "2021-04-30"),
              Assess(later, "2020", "2021-03-31", "2021-05-01"));

  const Change* grade = Find(comparison, ChangeKind::kGrade, "i3");
  ASSERT_NE(grade, nullptr);
  EXPECT_EQ(grade->before, "達成");
  EXPECT_EQ(grade->after, "");
  EXPECT_THAT(IdsOf(grade->entries), ElementsAre("f-s3-2-h2", "r"));
  const Change* step = Find(comparison, ChangeKind::kStep, "s3-2");
  ASSERT_NE(step, nullptr);
  EXPECT_EQ(step->before, "完了");
  EXPECT_EQ(step->after, "");
  EXPECT_EQ(Find(comparison, ChangeKind::kMeasure, "achieved-share")->after,
            "1/7（確定、遅れ）");
}

TEST(Compare, ShowsChangesOfInitiativesTargetsRoadmapsAndJudgements) {
  const Book book = SampleBook();
  const Date day = DateOf("2021-03-01");
  Roadmap roadmap = book.FindPlan("reform")->FindInitiative("i4")->roadmap;
  roadmap.planned_achievement = PeriodOf("2023");
  const Book later = Appended(
      book,
      {MakeEntry("name", "reform", "i1", std::nullopt, "2021-03-31",
                 "2021-05-01", Rename{.effective_on = day, .name = "新名称"}),
       MakeEntry("end", "reform", "i7", std::nullopt, "2021-03-31",
                 "2021-05-01", Withdrawal{.effective_on = day}),
       MakeEntry("target", "reform", "smart-staff", PeriodOf("2020"),
                 "2021-03-31", "2021-05-01",
                 TargetChange{.effective_on = day, .value = 10, .upper = {}}),
       MakeEntry("road", "reform", "i4", std::nullopt, "2021-03-31",
                 "2021-05-01",
                 RoadmapRevision{.effective_on = DateOf("2020-04-01"),
                                 .roadmap = roadmap}),
       MakeEntry("judge", "reform", "i5", PeriodOf("2020"), "2021-03-31",
                 "2021-05-01",
                 Judgement{.grade = "達成", .stage = "headquarters"}),
       MakeEntry("text", "reform", "i6", PeriodOf("2020"), "2021-03-31",
                 "2021-05-01", Narrative{.text = "続報", .sections = {}})},
      "2021-05-01");

  const Comparison comparison =
      Compare(Assess(book, "2020", "2021-03-31", "2021-04-30"),
              Assess(later, "2020", "2021-03-31", "2021-05-01"));

  const auto entries = [&](ChangeKind kind, std::string_view subject) {
    const Change* change = Find(comparison, kind, subject);
    return change == nullptr ? std::vector<std::string>()
                             : IdsOf(change->entries);
  };
  EXPECT_THAT(entries(ChangeKind::kInitiative, "i1"), ElementsAre("name"));
  EXPECT_EQ(Find(comparison, ChangeKind::kInitiative, "i1")->after,
            "1 新名称 スマート改革の推進 人事課");
  EXPECT_THAT(entries(ChangeKind::kInitiative, "i7"), ElementsAre("end"));
  EXPECT_EQ(Find(comparison, ChangeKind::kInitiative, "i7")->after, "");
  EXPECT_THAT(entries(ChangeKind::kTarget, "smart-staff"),
              ElementsAre("target"));
  EXPECT_EQ(Find(comparison, ChangeKind::kTarget, "smart-staff")->before, "20");
  EXPECT_THAT(entries(ChangeKind::kRoadmap, "i4"), ElementsAre("road"));
  EXPECT_EQ(Find(comparison, ChangeKind::kRoadmap, "i4")->after,
            "2020-04-01改定");
  EXPECT_THAT(entries(ChangeKind::kJudgement, "i5"), ElementsAre("judge"));
  EXPECT_EQ(Find(comparison, ChangeKind::kJudgement, "i5")->after,
            "本部: 達成");
  EXPECT_THAT(entries(ChangeKind::kGrade, "i5"), Contains("judge"));
  EXPECT_THAT(entries(ChangeKind::kNarrative, "i6"),
              ElementsAre("e-n6", "text"));
}

TEST(Compare, SaysThatOnlyTheQuestionDiffered) {
  BookParts parts = testing::SampleBookParts();
  parts.ledger = Ledger();
  const Book book = testing::BookOf(std::move(parts));

  const Comparison comparison =
      Compare(Assess(book, "2021", "2023-03-31", "2023-04-30"),
              Assess(book, "2022", "2023-03-31", "2023-04-30"));

  ASSERT_FALSE(comparison.changes.empty());
  for (const Change& change : comparison.changes) {
    EXPECT_TRUE(change.by_request);
    EXPECT_THAT(change.entries, IsEmpty());
  }
}

TEST(ChangeKind, HasACode) {
  EXPECT_EQ(ChangeKindCode(ChangeKind::kGrade), "grade");
  EXPECT_EQ(ChangeKindCode(ChangeKind::kJudgement), "judgement");
}

}  // namespace
}  // namespace tassei
