#include "tassei/assessment.h"

#include <optional>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/sample_book.h"
#include "tests/support/status_matchers.h"

namespace tassei {
namespace {

using testing::Appended;
using testing::BookOf;
using testing::DateOf;
using testing::DecimalOf;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::IsOk;
using testing::LedgerOf;
using testing::MakeEntry;
using testing::NotReported;
using testing::PeriodOf;
using testing::Reported;
using testing::SampleBook;
using testing::SampleBookParts;
using testing::StatusIs;

AssessmentRequest RequestOf(std::string_view period, std::string_view as_of,
                            std::string_view known_on,
                            std::string plan = "reform") {
  return {.plan = std::move(plan),
          .period = PeriodOf(period),
          .as_of = DateOf(as_of),
          .known_on = DateOf(known_on)};
}

Assessment AssessmentOf(const Book& book, const AssessmentRequest& request) {
  absl::StatusOr<Assessment> assessment = Assessment::Make(book, request);
  EXPECT_THAT(assessment, IsOk());
  return *std::move(assessment);
}

// The March report: as of 31 January, known on 19 February.
AssessmentRequest March() {
  return RequestOf("2020", "2021-01-31", "2021-02-19");
}

Book Judged(std::string grade, std::string stage, std::string_view on) {
  Entry entry =
      MakeEntry("j-" + stage, "reform", "i1", PeriodOf("2020"), "2021-01-31",
                on, Judgement{.grade = std::move(grade), .stage = stage});
  return Appended(SampleBook(), {std::move(entry)}, on);
}

TEST(Assessment, DecidesEachInitiativeByTheRules) {
  const Assessment assessment = AssessmentOf(SampleBook(), March());

  ASSERT_EQ(assessment.initiatives().size(), 7u);
  const AssessedInitiative& i3 = *assessment.FindInitiative("i3");
  EXPECT_EQ(i3.decided, "達成");
  EXPECT_EQ(i3.computed, "達成");
  EXPECT_EQ(i3.rule, 0);
  EXPECT_EQ(i3.basis, Basis::kForecast);
  EXPECT_EQ(i3.against_roadmap.progress, Progress::kAsPlanned);
  const AssessedInitiative& i4 = *assessment.FindInitiative("4");
  EXPECT_EQ(i4.decided, "継続");
  EXPECT_EQ(i4.judgement, nullptr);
}

TEST(Assessment, FindsByIdBeforeNumber) {
  const Assessment assessment = AssessmentOf(SampleBook(), March());

  EXPECT_EQ(assessment.FindInitiative("i5")->state.number, "5");
  EXPECT_EQ(assessment.FindInitiative("5")->state.initiative->id, "i5");
  EXPECT_EQ(assessment.FindInitiative("8"), nullptr);
}

TEST(Assessment, BecomesFinalWhenThePeriodHasEnded) {
  const Assessment assessment =
      AssessmentOf(SampleBook(), RequestOf("2020", "2021-03-31", "2021-04-30"));

  for (const AssessedInitiative& initiative : assessment.initiatives()) {
    EXPECT_EQ(initiative.basis, Basis::kFinal) << initiative.state.number;
  }
}

TEST(Assessment, LeavesAGradeOpenWhileADueStepIsNotReported) {
  const Assessment assessment =
      AssessmentOf(SampleBook(), RequestOf("2020", "2020-09-30", "2020-10-31"));

  const AssessedInitiative& i3 = *assessment.FindInitiative("i3");
  EXPECT_EQ(i3.decided, std::nullopt);
  EXPECT_EQ(i3.rule, -1);
  EXPECT_NE(i3.cause.kind, nullptr);
  EXPECT_EQ(i3.against_roadmap.progress, std::nullopt);
  EXPECT_EQ(i3.against_roadmap.cause.code(), "C1202");
}

TEST(Assessment, CountsAStepThatBeginsLaterAsNotDone) {
  const Assessment assessment = AssessmentOf(SampleBook(), March());
  const FactTable& facts = assessment.facts();

  EXPECT_EQ(facts.At(facts.FindColumn("all_steps_done"), 4), 0);
  EXPECT_EQ(facts.At(facts.FindColumn("steps"), 4), 2);
  EXPECT_EQ(facts.At(facts.FindColumn("steps_due"), 4), 1);
  EXPECT_EQ(facts.At(facts.FindColumn("steps_done"), 4), 1);
}

TEST(Assessment, CountsNeitherOngoingNorCancelledSteps) {
  const Book book = Appended(
      SampleBook(),
      {MakeEntry("x", "reform", "s6-1", PeriodOf("2020H2"), "2021-05-01",
                 "2021-05-01", StepStatus{.state = StepState::kCancelled})},
      "2021-05-01");

  const Assessment assessment =
      AssessmentOf(book, RequestOf("2020", "2021-05-01", "2021-05-01"));

  const FactTable& facts = assessment.facts();
  EXPECT_EQ(facts.At(facts.FindColumn("steps"), 5), 1);
  EXPECT_EQ(facts.At(facts.FindColumn("steps_due"), 5), 0);
}

TEST(Assessment, GivesNullWithACauseForARoadmapOfWhichNothingIsKnown) {
  Entry revision = MakeEntry(
      "r", "reform", "i4", std::nullopt, "2020-03-01", "2021-05-01",
      RoadmapRevision{.effective_on = DateOf("2020-04-01"), .roadmap = {}});
  const Book book = Appended(SampleBook(), {revision}, "2021-05-01");

  const Assessment assessment =
      AssessmentOf(book, RequestOf("2020", "2021-05-01", "2021-05-01"));

  const AssessedInitiative& i4 = *assessment.FindInitiative("i4");
  EXPECT_EQ(i4.decided, std::nullopt);
  EXPECT_EQ(i4.roadmap.entry->id, "r");
  EXPECT_EQ(i4.against_roadmap.progress, std::nullopt);
  EXPECT_EQ(i4.against_roadmap.cause.code(), "C1214");
  const FactTable& facts = assessment.facts();
  EXPECT_EQ(facts.At(facts.FindColumn("all_steps_done"), 3), std::nullopt);
  EXPECT_EQ(facts.At(facts.FindColumn("achievement_planned"), 3), std::nullopt);
}

TEST(Assessment, ComparesWithEveryOtherRoadmapToo) {
  Roadmap later =
      SampleBook().FindPlan("reform")->FindInitiative("i3")->roadmap;
  later.planned_achievement = PeriodOf("2021");
  const Book book = Appended(
      SampleBook(),
      {MakeEntry("r", "reform", "i3", std::nullopt, "2020-03-01", "2021-05-01",
                 RoadmapRevision{.effective_on = DateOf("2020-04-01"),
                                 .roadmap = later})},
      "2021-05-01");

  const Assessment assessment =
      AssessmentOf(book, RequestOf("2020", "2021-05-01", "2021-05-01"));

  const AssessedInitiative& i3 = *assessment.FindInitiative("i3");
  EXPECT_EQ(i3.against_roadmap.progress, Progress::kAhead);
  ASSERT_EQ(i3.against_other_roadmaps.size(), 1u);
  EXPECT_EQ(i3.against_other_roadmaps[0].progress, Progress::kAsPlanned);
}

TEST(Assessment, IsBehindForADueStepThatIsNotDone) {
  const Book book = Appended(
      SampleBook(),
      {MakeEntry("x", "reform", "s3-2", PeriodOf("2020H2"), "2021-05-01",
                 "2021-05-01", StepStatus{.state = StepState::kInProgress})},
      "2021-05-01");

  const Assessment assessment =
      AssessmentOf(book, RequestOf("2020", "2021-05-01", "2021-05-01"));

  const RoadmapProgress& progress =
      assessment.FindInitiative("i3")->against_roadmap;
  EXPECT_EQ(progress.progress, Progress::kBehind);
  EXPECT_THAT(progress.steps_behind, ElementsAre("s3-2"));
  EXPECT_TRUE(progress.achievement_behind);
}

TEST(Assessment, PutsAJudgementBeforeTheComputedGrade) {
  const Book book = Judged("達成", "department", "2021-05-01");

  const Assessment assessment =
      AssessmentOf(book, RequestOf("2020", "2021-03-31", "2021-05-01"));

  const AssessedInitiative& i1 = *assessment.FindInitiative("i1");
  EXPECT_EQ(i1.computed, "継続");
  EXPECT_EQ(i1.decided, "達成");
  EXPECT_EQ(i1.basis, Basis::kForecast);
  EXPECT_FALSE(i1.needs_rejudgement);
}

TEST(Assessment, TakesTheHighestStageWhicheverCameLast) {
  Book book = Judged("達成", "committee", "2021-05-01");
  book =
      Appended(book,
               {MakeEntry("later", "reform", "i1", PeriodOf("2020"),
                          "2021-03-31", "2021-05-02",
                          Judgement{.grade = "継続", .stage = "department"})},
               "2021-05-02");

  const Assessment assessment =
      AssessmentOf(book, RequestOf("2020", "2021-03-31", "2021-05-02"));

  EXPECT_EQ(assessment.FindInitiative("i1")->judgement->id, "j-committee");
}

TEST(Assessment, AsksForANewJudgementWhenAFactCameAfterIt) {
  Book book = Judged("達成", "department", "2021-05-01");
  book = Appended(
      book,
      {MakeEntry("x", "reform", "s1-2", PeriodOf("2020H2"), "2021-05-02",
                 "2021-05-02", StepStatus{.state = StepState::kNotStarted})},
      "2021-05-02");

  const Assessment assessment =
      AssessmentOf(book, RequestOf("2020", "2021-05-02", "2021-05-02"));

  EXPECT_TRUE(assessment.FindInitiative("i1")->needs_rejudgement);
  EXPECT_EQ(assessment.FindInitiative("i1")->decided, "達成");
}

TEST(Assessment, AsksForANewJudgementWhenAFactWasTakenBack) {
  Book book = Judged("達成", "department", "2021-05-01");
  Entry retraction = MakeEntry("x", "reform", "s1-1", PeriodOf("2020H1"),
                               "2021-05-02", "2021-05-02", Retraction{});
  retraction.corrects = "e-s1-1-h1";
  book = Appended(book, {retraction}, "2021-05-02");

  const Assessment assessment =
      AssessmentOf(book, RequestOf("2020", "2021-05-02", "2021-05-02"));

  EXPECT_TRUE(assessment.FindInitiative("i1")->needs_rejudgement);
  EXPECT_FALSE(assessment.FindInitiative("i2")->needs_rejudgement);
}

TEST(Assessment, SaysWhenAGradeFellBack) {
  const Book book = Appended(
      SampleBook(),
      {MakeEntry("x", "reform", "s3-2", PeriodOf("2021H2"), "2022-03-31",
                 "2022-04-01", StepStatus{.state = StepState::kInProgress})},
      "2022-04-01");

  const Assessment assessment =
      AssessmentOf(book, RequestOf("2021", "2022-03-31", "2022-04-01"));

  const AssessedInitiative& i3 = *assessment.FindInitiative("i3");
  EXPECT_EQ(i3.previous, "達成");
  EXPECT_EQ(i3.decided, "継続");
  EXPECT_TRUE(i3.fell_back);
  EXPECT_FALSE(assessment.FindInitiative("i7")->fell_back);
  EXPECT_EQ(assessment.facts().period_count(), 2u);
}

TEST(Assessment, ListsInitiativesThatEndedApart) {
  const Book book = Appended(
      SampleBook(),
      {MakeEntry("w", "reform", "i4", std::nullopt, "2021-05-01", "2021-05-01",
                 Withdrawal{.effective_on = DateOf("2021-03-31")})},
      "2021-05-01");

  const Assessment assessment =
      AssessmentOf(book, RequestOf("2020", "2021-05-01", "2021-05-01"));

  EXPECT_EQ(assessment.initiatives().size(), 6u);
  ASSERT_EQ(assessment.ended().size(), 1u);
  EXPECT_EQ(assessment.ended()[0].ended_by->id, "w");
  EXPECT_EQ(assessment.FindInitiative("i4"), nullptr);
}

TEST(Assessment, ComputesAttainmentsOfIndicatorsFromTheirHalves) {
  const Assessment assessment = AssessmentOf(SampleBook(), March());

  ASSERT_EQ(assessment.indicators().size(), 2u);
  const AssessedIndicator& staff = assessment.indicators()[0];
  EXPECT_EQ(staff.indicator->id, "smart-staff");
  EXPECT_EQ(staff.value.value, DecimalOf("20"));
  EXPECT_EQ(staff.attainment.value, DecimalOf("1"));
  EXPECT_EQ(staff.original_target->value, DecimalOf("20"));
  EXPECT_EQ(staff.initiative->id, "i2");
}

TEST(Assessment, MarksWhatRestsOnInventedData) {
  const Assessment assessment = AssessmentOf(SampleBook(), March());

  EXPECT_TRUE(assessment.FindInitiative("i3")->illustrative);
  EXPECT_TRUE(assessment.rollups()[0].illustrative);
}

TEST(Assessment, RefusesWhatItCannotAssess) {
  const Book book = SampleBook();

  EXPECT_THAT(Assessment::Make(
                  book, RequestOf("2020", "2021-01-31", "2021-02-19", "no")),
              StatusIs(absl::StatusCode::kNotFound));
  EXPECT_THAT(
      Assessment::Make(book, RequestOf("2019", "2021-01-31", "2021-02-19")),
      StatusIs(absl::StatusCode::kInvalidArgument));
  EXPECT_THAT(
      Assessment::Make(book, RequestOf("2020", "2020-03-01", "2020-03-01")),
      StatusIs(absl::StatusCode::kNotFound));
}

TEST(Assessment, JudgesAttainmentsExactlyUpToTheBound) {
  // 19.9999999999 of 20 is less than the target, however it is stored.
  Book book = Appended(
      SampleBook(),
      {MakeEntry("a", "reform", "smart-staff", PeriodOf("2020"), "2021-05-01",
                 "2021-05-01", Reported(DecimalOf("19.9999999999"))),
       MakeEntry("b", "reform", "s2-2", PeriodOf("2020H2"), "2021-05-01",
                 "2021-05-01", StepStatus{.state = StepState::kDone}),
       MakeEntry("c", "reform", "s2-3", PeriodOf("2020H2"), "2021-05-01",
                 "2021-05-01", StepStatus{.state = StepState::kDone})},
      "2021-05-01");
  const AssessmentRequest request =
      RequestOf("2020", "2021-05-01", "2021-05-01");

  const Assessment less = AssessmentOf(book, request);
  book = Appended(
      book,
      {MakeEntry("d", "reform", "smart-staff", PeriodOf("2020"), "2021-05-01",
                 "2021-05-01", Reported(DecimalOf("20")))},
      "2021-05-01");
  const Assessment equal = AssessmentOf(book, request);

  EXPECT_EQ(less.FindInitiative("i2")->decided, "継続");
  EXPECT_EQ(equal.FindInitiative("i2")->decided, "達成");
}

TEST(Assessment, IsNullWhereAnAttainmentIsMissing) {
  const Book book = Appended(
      SampleBook(),
      {MakeEntry("a", "reform", "smart-staff", PeriodOf("2020"), "2021-05-01",
                 "2021-05-01", NotReported("集計中")),
       MakeEntry("b", "reform", "s2-2", PeriodOf("2020H2"), "2021-05-01",
                 "2021-05-01", StepStatus{.state = StepState::kDone}),
       MakeEntry("c", "reform", "s2-3", PeriodOf("2020H2"), "2021-05-01",
                 "2021-05-01", StepStatus{.state = StepState::kDone})},
      "2021-05-01");

  const Assessment assessment =
      AssessmentOf(book, RequestOf("2020", "2021-05-01", "2021-05-01"));

  EXPECT_EQ(assessment.FindInitiative("i2")->decided, std::nullopt);
  EXPECT_THAT(assessment.FindRollup("achieved-share")->undecided,
              ElementsAre("i2"));
}

}  // namespace
}  // namespace tassei
