#include "tassei/request.h"

#include <optional>
#include <string>
#include <string_view>
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
using ::testing::ElementsAre;
using testing::MakeEntry;
using testing::PeriodOf;
using testing::SampleBook;
using testing::StatusIs;

// "plan period as_of known_on", as worked out.
std::string Resolved(const Book& book, const RequestOptions& options) {
  Diagnostics diagnostics;
  const auto request = ResolveRequest(book, options, &diagnostics);
  if (!request.ok()) return diagnostics.ToString(Language::kEnglish);
  return request->plan + " " + request->period.id() + " " +
         request->as_of.ToString() + " " + request->known_on.ToString();
}

// The codes of what stands in the way.
std::vector<std::string_view> Problems(const Book& book,
                                       const RequestOptions& options) {
  Diagnostics diagnostics;
  EXPECT_THAT(ResolveRequest(book, options, &diagnostics),
              StatusIs(absl::StatusCode::kInvalidArgument));
  std::vector<std::string_view> codes;
  for (const Diagnostic& problem : diagnostics) {
    codes.push_back(problem.kind->code);
  }
  return codes;
}

std::string LastDay(const Book& book) {
  return book.last_recorded_on().ToString();
}

// The sample book with its year published on what was known on 2021-02-19.
Book WithPublication() {
  const Book book = SampleBook();
  const std::string day = LastDay(book);
  return Appended(
      book,
      {MakeEntry("p", "reform", "reform", std::nullopt, "2021-01-31", day,
                 Publication{.round = "r2-year",
                             .as_of = DateOf("2021-01-31"),
                             .known_on = DateOf("2021-02-19"),
                             .scheme_version = "1",
                             .digest = std::string(64, '0')})},
      day);
}

TEST(ResolveRequest, TakesTheLatestRoundWhereNothingIsSaid) {
  const Book book = SampleBook();

  EXPECT_EQ(Resolved(book, {}), "reform 2020 2021-03-31 " + LastDay(book));
}

TEST(ResolveRequest, TakesTheRoundOfTheDay) {
  const Book book = SampleBook();

  EXPECT_EQ(Resolved(book, {.as_of = DateOf("2020-09-30")}),
            "reform 2020H1 2020-09-30 " + LastDay(book));
}

TEST(ResolveRequest, TakesPeriodAndDayOfANamedRound) {
  const Book book = SampleBook();

  EXPECT_EQ(Resolved(book, {.round = "r2-year"}),
            "reform 2020 2021-01-31 " + LastDay(book));
}

TEST(ResolveRequest, LetsTheCallerOverrideARound) {
  EXPECT_EQ(Resolved(SampleBook(), {.round = "r2-year",
                                    .period = PeriodOf("2020H2"),
                                    .as_of = DateOf("2021-02-28"),
                                    .known_on = DateOf("2021-03-01")}),
            "reform 2020H2 2021-02-28 2021-03-01");
}

TEST(ResolveRequest, TakesTheLastDayOfAPeriodWithoutRound) {
  EXPECT_EQ(Resolved(SampleBook(), {.period = PeriodOf("2020H2"),
                                    .known_on = DateOf("2021-04-30")}),
            "reform 2020H2 2021-03-31 2021-04-30");
}

TEST(ResolveRequest, TakesWhatWasKnownWhenANamedRoundWasPublished) {
  const Book book = WithPublication();

  EXPECT_EQ(Resolved(book, {.round = "r2-year"}),
            "reform 2020 2021-01-31 2021-02-19");
  EXPECT_EQ(Resolved(book, {.as_of = DateOf("2021-01-31")}),
            "reform 2020 2021-01-31 " + LastDay(book));
}

TEST(ResolveRequest, SaysEverythingThatIsUnknown) {
  EXPECT_THAT(Problems(SampleBook(), {.plan = "no", .round = "no"}),
              ElementsAre("K1250", "K1251"));
}

TEST(ResolveRequest, SuggestsTheNearestName) {
  Diagnostics diagnostics;

  const auto request =
      ResolveRequest(SampleBook(), {.plan = "reforms"}, &diagnostics);

  ASSERT_THAT(request, StatusIs(absl::StatusCode::kInvalidArgument));
  ASSERT_FALSE(diagnostics.empty());
  EXPECT_EQ(diagnostics[0].suggestion, "reform");
}

TEST(ResolveRequest, RefusesAPeriodOutsideTheTerm) {
  EXPECT_THAT(Problems(SampleBook(), {.period = PeriodOf("2030")}),
              ElementsAre("K1254"));
}

TEST(ResolveRequest, RefusesAPeriodThatNoSchemeJudges) {
  EXPECT_THAT(Problems(SampleBook(), {.period = PeriodOf("2020"),
                                      .known_on = DateOf("1999-01-01")}),
              ElementsAre("K1255"));
}

TEST(ResolveRequest, LetsASchemeJudgeWhatNoneOfTheBookDoes) {
  const Book book = SampleBook();
  Diagnostics diagnostics;

  const auto request = ResolveRequest(book,
                                      {.period = PeriodOf("2020"),
                                       .known_on = DateOf("1999-01-01"),
                                       .scheme = book.parts().schemes.front()},
                                      &diagnostics);

  ASSERT_TRUE(request.ok()) << diagnostics.ToString(Language::kEnglish);
  EXPECT_TRUE(request->scheme.has_value());
}

TEST(ResolveRequest, TakesTheOnlyPlanEvenIfItHasNoInitiatives) {
  BookParts parts;
  PlanParts plan = testing::SampleParentPlanParts();
  plan.initiatives.clear();
  for (Indicator& indicator : plan.indicators) indicator.fed_by.reset();
  Diagnostics diagnostics;
  parts.plans = {Plan::Make(plan, &diagnostics).value()};
  parts.schemes = testing::SampleBookParts().schemes;

  EXPECT_EQ(
      Resolved(BookOf(std::move(parts)),
               {.period = PeriodOf("2020"), .known_on = DateOf("2021-04-30")}),
      plan.id + " 2020 2021-03-31 2021-04-30");
}

TEST(ResolveRequest, RefusesToGuessWithoutRounds) {
  BookParts parts = testing::SampleBookParts();
  parts.rounds.clear();

  EXPECT_THAT(Problems(BookOf(std::move(parts)), {}), ElementsAre("K1253"));
}

TEST(ResolveRequest, KeepsTheDiagnosticsThatWereThere) {
  Diagnostics diagnostics;
  ResolveRequest(SampleBook(), {.plan = "no"}, &diagnostics).IgnoreError();
  const std::size_t before = diagnostics.size();

  ResolveRequest(SampleBook(), {.plan = "no"}, &diagnostics).IgnoreError();

  EXPECT_EQ(diagnostics.size(), 2 * before);
}

TEST(RoundOf, FindsTheRoundThatARequestAnswers) {
  const Book book = SampleBook();
  AssessmentRequest request{.plan = "reform",
                            .period = PeriodOf("2020"),
                            .as_of = DateOf("2021-01-31"),
                            .known_on = DateOf("2021-02-19")};

  const Round* round = RoundOf(book, request);
  request.as_of = DateOf("2021-02-01");

  ASSERT_NE(round, nullptr);
  EXPECT_EQ(round->id, "r2-year");
  EXPECT_EQ(RoundOf(book, request), nullptr);
}

}  // namespace
}  // namespace tassei
