#include "tassei/book.h"

#include <string>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/random_book.h"
#include "tests/support/sample_book.h"
#include "tests/support/status_matchers.h"

namespace tassei {
namespace {

using testing::BookOf;
using ::testing::Contains;
using testing::DateOf;
using testing::DecimalOf;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::IsOk;
using testing::LedgerOf;
using testing::MakeEntry;
using testing::PeriodOf;
using testing::Reported;
using testing::SampleBook;
using testing::SampleBookParts;
using testing::StatusIs;

// "K1118 /ledger/entries/0/subject" for every problem.
std::vector<std::string> Problems(const Diagnostics& diagnostics) {
  std::vector<std::string> problems;
  for (const Diagnostic& diagnostic : diagnostics) {
    problems.push_back(std::string(diagnostic.kind->code) + " " +
                       diagnostic.where.pointer);
  }
  return problems;
}

std::vector<std::string> ProblemsOf(BookParts parts) {
  Diagnostics diagnostics;
  const absl::StatusOr<Book> book = Book::Make(std::move(parts), &diagnostics);
  EXPECT_EQ(book.ok(), !diagnostics.has_errors());
  return Problems(diagnostics);
}

// The problems of the sample book with these entries only.
std::vector<std::string> ProblemsWith(const std::vector<Entry>& entries) {
  BookParts parts = SampleBookParts();
  parts.ledger = LedgerOf(entries);
  return ProblemsOf(std::move(parts));
}

Entry EntryOf(std::string subject, std::optional<Period> period,
              EntryContent content) {
  return MakeEntry("e", "reform", std::move(subject), period, "2021-01-31",
                   "2021-02-01", std::move(content));
}

std::vector<std::string> ProblemsOfOne(std::string subject,
                                       std::optional<Period> period,
                                       EntryContent content) {
  return ProblemsWith(
      {EntryOf(std::move(subject), period, std::move(content))});
}

constexpr std::string_view kDay = "2021-03-01";

TEST(Book, HoldsTheSampleWithoutAnyProblem) {
  EXPECT_THAT(ProblemsOf(SampleBookParts()), ElementsAre());
}

TEST(Book, FindsItsPlansAndRounds) {
  const Book book = SampleBook();

  EXPECT_EQ(book.FindPlan("reform")->parts().name,
            "第三次三重県行財政改革取組");
  EXPECT_EQ(book.FindPlan("no"), nullptr);
  EXPECT_EQ(book.FindRound("r2-year")->as_of, DateOf("2021-01-31"));
  EXPECT_EQ(book.FindRound("no"), nullptr);
  EXPECT_EQ(book.last_recorded_on(), DateOf("2021-04-15"));
  EXPECT_EQ(book.parts().title, "三重県 行財政改革台帳");
}

TEST(Book, KeepsTheEarliestDayAsLastWhileNothingIsRecorded) {
  BookParts parts = SampleBookParts();
  parts.ledger = Ledger();

  EXPECT_EQ(BookOf(parts).last_recorded_on(), DateOf("1400-01-01"));
}

TEST(Book, ChoosesTheSchemeVersionByPeriodAndByWhatWasKnown) {
  const Book book = BookOf(testing::RandomBookParts(1, 4));
  const Plan& plan = *book.FindPlan("plan");
  const auto version = [&](std::string_view period, std::string_view known) {
    return book.SchemeFor(plan, PeriodOf(period), DateOf(known))
        .value()
        .parts()
        .version;
  };

  EXPECT_EQ(version("2021", "2024-01-01"), "1");
  EXPECT_EQ(version("2022", "2024-01-01"), "2");
  EXPECT_EQ(version("2022H1", "2024-01-01"), "2");
  EXPECT_EQ(version("2022", "2022-09-30"), "1");
  EXPECT_THAT(book.SchemeFor(plan, PeriodOf("2019"), DateOf("2024-01-01")),
              StatusIs(absl::StatusCode::kNotFound));
}

TEST(Book, RefusesSubjectsThatThePlanDoesNotHave) {
  BookParts parts = SampleBookParts();
  parts.ledger = LedgerOf({EntryOf("s1-9", PeriodOf("2020H2"), StepStatus{})});
  Diagnostics diagnostics;

  const absl::StatusOr<Book> book = Book::Make(parts, &diagnostics);

  EXPECT_THAT(book, StatusIs(absl::StatusCode::kInvalidArgument));
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].kind->code, "K1118");
  EXPECT_EQ(diagnostics[0].where.pointer, "/ledger/entries/0/subject");
  EXPECT_EQ(diagnostics[0].subject, "e");
  EXPECT_FALSE(diagnostics[0].suggestion.empty());
}

TEST(Book, RefusesSubjectsOfAnotherKind) {
  const std::vector<std::string> refused = {"K1119 /ledger/entries/0/subject"};
  const Date day = DateOf(kDay);
  const Period year = PeriodOf("2020");

  EXPECT_EQ(ProblemsOfOne("i1", year, Reported(1)), refused);
  EXPECT_EQ(ProblemsOfOne("i1", year, StepStatus{}), refused);
  EXPECT_EQ(ProblemsOfOne("s1-1", year, Narrative{.text = "t", .sections = {}}),
            refused);
  EXPECT_EQ(ProblemsOfOne("s1-1", year,
                          Judgement{.grade = "達成", .stage = "committee"}),
            refused);
  EXPECT_EQ(ProblemsOfOne("i1", std::nullopt, Supersession{day, "x"}), refused);
  EXPECT_EQ(ProblemsOfOne("s1-1", std::nullopt, Rename{day, "x"}), refused);
  EXPECT_EQ(ProblemsOfOne("g1", std::nullopt, Withdrawal{day}), refused);
  EXPECT_EQ(ProblemsOfOne("g1", std::nullopt, Renumber{day, "x"}), refused);
  EXPECT_EQ(ProblemsOfOne("i1", year, TargetChange{day, 1, {}}), refused);
  EXPECT_EQ(ProblemsOfOne("g1", std::nullopt, RoadmapRevision{day, {}}),
            refused);
}

TEST(Book, TakesJudgementsOfAllThatIsGraded) {
  const Judgement judgement{.grade = "達成", .stage = "committee"};

  for (const char* subject : {"smart-staff", "i1", "g1", "reform"}) {
    EXPECT_THAT(ProblemsOfOne(subject, PeriodOf("2020"), judgement), IsEmpty())
        << subject;
  }
}

TEST(Book, TakesRenamesOfAllThatHasAPrintedName) {
  const Date day = DateOf(kDay);

  for (const char* subject : {"g1", "jinji", "i1", "i2-1"}) {
    EXPECT_THAT(ProblemsOfOne(subject, std::nullopt, Rename{day, "x"}),
                ElementsAre())
        << subject;
  }
}

TEST(Book, RefusesPeriodsThatDoNotFit) {
  const Date day = DateOf(kDay);

  EXPECT_THAT(ProblemsOfOne("smart-staff", PeriodOf("2019"), Reported(1)),
              ElementsAre("K1132 /ledger/entries/0/period"));
  EXPECT_THAT(ProblemsOfOne("s1-1", PeriodOf("2024"), StepStatus{}),
              ElementsAre("K1133 /ledger/entries/0/period"));
  EXPECT_THAT(ProblemsOfOne("smart-staff", PeriodOf("2020Q1"), Reported(1)),
              ElementsAre("K1134 /ledger/entries/0/period"));
  EXPECT_THAT(ProblemsOfOne("i1", PeriodOf("2020"), Withdrawal{day}),
              ElementsAre("K1131 /ledger/entries/0/period"));
}

TEST(Book, TakesValuesForLongerPeriodsThanTheFrequency) {
  EXPECT_THAT(ProblemsOfOne("smart-staff", PeriodOf("2020"), Reported(1)),
              ElementsAre());
}

TEST(Book, RefusesCodesThatNoVersionOfTheSchemeKnows) {
  EXPECT_THAT(ProblemsOfOne("i1", PeriodOf("2020"),
                            Judgement{.grade = "S", .stage = "nobody"}),
              ElementsAre("K1120 /ledger/entries/0/grade",
                          "K1121 /ledger/entries/0/stage"));
  EXPECT_THAT(ProblemsOfOne("reform", PeriodOf("2020"),
                            PublishedFigure{.measure = "no", .ratio = {1, 7}}),
              ElementsAre("K1112 /ledger/entries/0/measure"));
}

TEST(Book, RefusesPublicationsOfOtherRoundsAndVersions) {
  Publication publication;
  publication.round = "r9";
  publication.scheme_version = "9";
  publication.known_on = DateOf("2022-01-01");

  EXPECT_THAT(ProblemsOfOne("reform", std::nullopt, publication),
              ElementsAre("K1113 /ledger/entries/0/round",
                          "K1122 /ledger/entries/0/scheme_version",
                          "K1136 /ledger/entries/0/known_on"));
}

TEST(Book, RefusesChangesThatLeadNowhere) {
  const Date day = DateOf(kDay);

  EXPECT_THAT(ProblemsOfOne("i1", std::nullopt, Merge{day, "i9"}),
              ElementsAre("K1123 /ledger/entries/0/into"));
  EXPECT_THAT(ProblemsOfOne("i1", std::nullopt, Split{day, {"i9"}}),
              ElementsAre("K1123 /ledger/entries/0/into/0"));
  EXPECT_THAT(ProblemsOfOne("i1", std::nullopt, Move{day, "g9"}),
              ElementsAre("K1123 /ledger/entries/0/group"));
  EXPECT_THAT(ProblemsOfOne("i1", std::nullopt, Reassignment{day, "d9"}),
              ElementsAre("K1123 /ledger/entries/0/department"));
  EXPECT_THAT(ProblemsOfOne("i1", PeriodOf("2020"),
                            Narrative{.text = "t", .sections = {"i2-1"}}),
              ElementsAre("K1123 /ledger/entries/0/sections/0"));
}

TEST(Book, WarnsOfASplitIntoWhatIsInForceAlready) {
  EXPECT_THAT(ProblemsOfOne("i1", std::nullopt, Split{DateOf(kDay), {"i2"}}),
              ElementsAre("K1153 /ledger/entries/0/into/0"));
}

TEST(Book, ChecksRangesOfTargetsAgainstTheIndicator) {
  EXPECT_THAT(ProblemsOfOne("smart-staff", PeriodOf("2020"),
                            TargetChange{DateOf(kDay), 1, Decimal(2)}),
              ElementsAre("K1144 /ledger/entries/0/upper"));
}

TEST(Book, RefusesEntriesAsOfADayAfterTheyWereRecorded) {
  Entry entry = EntryOf("s1-1", PeriodOf("2020H1"), StepStatus{});
  entry.as_of = DateOf("2021-02-02");

  EXPECT_THAT(ProblemsWith({entry}),
              ElementsAre("K1135 /ledger/entries/0/as_of"));
}

TEST(Book, RefusesEntriesOfUnknownPlans) {
  Entry entry = EntryOf("s1-1", PeriodOf("2020H1"), StepStatus{});
  entry.plan = "refrom";

  EXPECT_THAT(ProblemsWith({entry}),
              ElementsAre("K1110 /ledger/entries/0/plan"));
}

TEST(Book, RefusesReportsOfAFedIndicator) {
  Entry entry = MakeEntry("e", "vision", "vision-share", PeriodOf("2020"),
                          "2021-01-31", "2021-02-01", Reported(1));

  EXPECT_THAT(ProblemsWith({entry}),
              ElementsAre("K1142 /ledger/entries/0/subject"));
}

Roadmap RoadmapWith(std::string step) {
  Roadmap roadmap;
  roadmap.steps = {{.id = std::move(step),
                    .name = "s",
                    .span = testing::SpanOf("2021", "2021")}};
  return roadmap;
}

TEST(Book, TakesStatesOfStepsOfRevisedRoadmaps) {
  Entry revision = EntryOf("i1", std::nullopt,
                           RoadmapRevision{DateOf(kDay), RoadmapWith("new")});
  revision.id = "r";

  EXPECT_THAT(
      ProblemsWith({revision, EntryOf("new", PeriodOf("2021"), StepStatus{})}),
      ElementsAre());
}

TEST(Book, RefusesOneStepInRoadmapsOfTwoInitiatives) {
  Entry one = EntryOf("i1", std::nullopt,
                      RoadmapRevision{DateOf(kDay), RoadmapWith("new")});
  Entry two = one;
  two.id = "f";
  two.subject = "i4";

  EXPECT_THAT(ProblemsWith({one, two}),
              ElementsAre("K1126 /ledger/entries/1/roadmap/steps/0/id"));
}

TEST(Book, RefusesRevisionsThatTakeAnothersStep) {
  EXPECT_THAT(ProblemsOfOne("i1", std::nullopt,
                            RoadmapRevision{DateOf(kDay), RoadmapWith("s4-1")}),
              ElementsAre("K0641 /ledger/entries/0/roadmap/steps/0/id"));
}

TEST(Book, WarnsWhenAYearDisagreesWithItsHalves) {
  const auto value = [](std::string id, std::string_view period, int64_t n) {
    Entry entry =
        EntryOf("smart-staff", PeriodOf(period), Reported(Decimal(n)));
    entry.id = std::move(id);
    return entry;
  };

  EXPECT_THAT(ProblemsWith({value("a", "2020H1", 8), value("b", "2020H2", 12),
                            value("c", "2020", 20)}),
              ElementsAre());
  EXPECT_THAT(ProblemsWith({value("a", "2020H1", 8), value("b", "2020H2", 12),
                            value("c", "2020", 21)}),
              ElementsAre("K1150 /ledger/entries/0/value"));
}

TEST(Book, WarnsOfFinalValuesOfPeriodsThatHadNotEnded) {
  Entry entry = EntryOf("s1-1", PeriodOf("2020"), StepStatus{});
  entry.basis = Basis::kFinal;

  EXPECT_THAT(ProblemsWith({entry}),
              ElementsAre("K1151 /ledger/entries/0/basis"));
}

TEST(Book, WarnsOfValuesCorrectedWithoutAReason) {
  const Entry wrong =
      EntryOf("smart-staff", PeriodOf("2020"), Reported(Decimal(1)));
  Entry right = wrong;
  right.id = "f";
  right.corrects = "e";
  right.content = Reported(Decimal(2));

  EXPECT_THAT(ProblemsWith({wrong, right}),
              ElementsAre("K1152 /ledger/entries/1/reason"));
  right.reason = "集計誤り";
  EXPECT_THAT(ProblemsWith({wrong, right}), ElementsAre());
}

TEST(Book, RefusesPartsThatStandTwice) {
  BookParts parts = SampleBookParts();
  parts.plans.push_back(parts.plans[0]);
  parts.schemes.push_back(parts.schemes[0]);
  parts.rounds.push_back(parts.rounds[0]);

  EXPECT_THAT(ProblemsOf(parts),
              ElementsAre("K1101 /plans/2/id", "K1103 /schemes/1/version",
                          "K1102 /rounds/3/id"));
}

TEST(Book, RefusesVersionsOfASchemeThatCannotBeToldApart) {
  BookParts parts = SampleBookParts();
  SchemeParts scheme = testing::SampleSchemeParts();
  scheme.version = "2";
  Diagnostics diagnostics;
  parts.schemes.push_back(
      Scheme::Make(std::move(scheme), &diagnostics).value());

  EXPECT_THAT(ProblemsOf(parts),
              ElementsAre("K1104 /schemes/1/effective_from"));
}

TEST(Book, ChecksRoundsAgainstPlansAndEachOther) {
  BookParts parts = SampleBookParts();
  parts.rounds[0].plan = "no";
  parts.rounds[1].period = PeriodOf("2019");
  parts.rounds[2].corrects = "r2-final";
  parts.rounds.push_back({.id = "",
                          .plan = "vision",
                          .name = "",
                          .period = PeriodOf("2020"),
                          .as_of = DateOf(kDay),
                          .deadline = DateOf(kDay),
                          .corrects = "r2-year"});
  parts.rounds.push_back(parts.rounds[3]);
  parts.rounds[4].id = "r";
  parts.rounds[4].corrects = "no";

  EXPECT_THAT(
      ProblemsOf(parts),
      ElementsAre("K1110 /rounds/0/plan", "K1133 /rounds/1/period",
                  "K1115 /rounds/2/corrects", "K1105 /rounds/3/id",
                  "K1114 /rounds/3/corrects", "K1113 /rounds/4/corrects"));
}

Plan PlanOf(PlanParts parts) {
  Diagnostics diagnostics;
  return Plan::Make(std::move(parts), &diagnostics).value();
}

TEST(Book, ChecksWhatPlansName) {
  BookParts parts = SampleBookParts();
  parts.ledger = Ledger();
  PlanParts plan = testing::SampleParentPlanParts();
  plan.scheme = "mei";
  plan.indicators.push_back(plan.indicators[0]);
  plan.indicators[0].fed_by->plan = "refrom";
  plan.indicators[1].id = "other";
  plan.indicators[1].fed_by->measure = "achieved-shore";
  plan.indicators[1].attainment = "guess";
  parts.plans[1] = PlanOf(plan);

  EXPECT_THAT(ProblemsOf(parts),
              ElementsAre("K1111 /plans/1/scheme",
                          "K1110 /plans/1/indicators/0/fed_by/plan",
                          "K1117 /plans/1/indicators/1/attainment",
                          "K1112 /plans/1/indicators/1/fed_by/measure"));
}

TEST(Book, RefusesInitiativesCarriedFromNothing) {
  BookParts parts = SampleBookParts();
  PlanParts plan = parts.plans[0].parts();
  plan.initiatives[0].carried_from =
      Predecessor{.plan = "visoin", .initiative = "x"};
  plan.initiatives[1].carried_from =
      Predecessor{.plan = "vision", .initiative = "x"};
  Diagnostics diagnostics;
  parts.plans[0] = Plan::Make(plan, &diagnostics).value();

  EXPECT_THAT(
      ProblemsOf(std::move(parts)),
      ElementsAre("K1110 /plans/0/initiatives/0/carried_from/plan",
                  "K1154 /plans/0/initiatives/1/carried_from/initiative"));
}

TEST(Book, RefusesPlansThatFeedEachOtherInACircle) {
  BookParts parts = SampleBookParts();
  parts.ledger = Ledger();
  PlanParts plan = testing::SampleParentPlanParts();
  plan.initiatives.resize(1);
  plan.initiatives[0].id = "v1";
  plan.initiatives[0].indicators = std::move(plan.indicators);
  plan.indicators.clear();
  parts.plans[1] = PlanOf(plan);
  EXPECT_THAT(ProblemsOf(parts), ElementsAre());
  PlanParts child = testing::SamplePlanParts();
  child.initiatives[0].indicators = plan.initiatives[0].indicators;
  child.initiatives[0].indicators[0].fed_by->plan = "vision";
  parts.plans[0] = PlanOf(child);

  EXPECT_THAT(ProblemsOf(parts), ElementsAre("K1116 /plans/0"));
}

class RandomBooks : public ::testing::TestWithParam<uint32_t> {};

TEST_P(RandomBooks, AreValid) {
  Diagnostics diagnostics;

  const absl::StatusOr<Book> book =
      Book::Make(testing::RandomBook(GetParam(), 8).parts(), &diagnostics);

  EXPECT_THAT(book, IsOk());
  EXPECT_EQ(book->ledger().size(), 96u);
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomBooks,
                         ::testing::Range(uint32_t{1}, uint32_t{20}));

}  // namespace
}  // namespace tassei
