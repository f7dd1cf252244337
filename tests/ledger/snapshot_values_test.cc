// Values and states of steps.

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "lib/ledger/ledger_causes.h"
#include "tassei/snapshot.h"
#include "tests/ledger/ledger_samples.h"

namespace tassei {
namespace {

using testing::At;
using ::testing::ElementsAre;
using testing::IdsOf;
using testing::MissingOf;
using testing::N;
using testing::P;
using testing::Scene;
using testing::StatusOf;
using testing::ValueOf;

// A scene in which the indicator is of this kind.
Scene SceneOf(IndicatorKind kind, const std::vector<Entry>& entries,
              bool carry_forward = false) {
  PlanParts parts = testing::SampleParts();
  parts.initiatives[0].indicators[0].kind = kind;
  parts.initiatives[0].indicators[0].carry_forward = carry_forward;
  return Scene(entries, "2030-01-01", "2030-01-01", parts);
}

Cause CauseOf(const CauseKind& kind, std::vector<std::string> arguments) {
  return {&kind, std::move(arguments)};
}

TEST(SnapshotValueAt, IsThatOfTheEntryForThePeriod) {
  const Scene scene =
      SceneOf(IndicatorKind::kFlow,
              {ValueOf("y", "2020", "9"), ValueOf("h1", "2020H1", "1"),
               ValueOf("h2", "2020H2", "2")});

  const Fact<Decimal> fact = scene.Value("2020");

  EXPECT_EQ(fact.value, N("9"));
  EXPECT_THAT(IdsOf(fact.entries), ElementsAre("y"));
  EXPECT_EQ(fact.cause, Cause());
}

TEST(SnapshotValueOfParts, IsWhatThePartsSayBesideTheEntryForTheWhole) {
  const Scene scene =
      SceneOf(IndicatorKind::kFlow,
              {ValueOf("y", "2020", "9"), ValueOf("h1", "2020H1", "1"),
               ValueOf("h2", "2020H2", "2")});

  EXPECT_EQ(
      scene.snapshot.ValueOfParts(scene.plan, scene.rate(), P("2020")).value,
      N("3"));
  EXPECT_EQ(
      scene.snapshot.ValueOfParts(scene.plan, scene.rate(), P("2021")).value,
      std::nullopt);
}

TEST(SnapshotValueAt, OfAFlowIsTheSumOfItsParts) {
  const Scene scene =
      SceneOf(IndicatorKind::kFlow,
              {ValueOf("h1", "2020H1", "1.5"), ValueOf("q3", "2020Q3", "2"),
               ValueOf("m1", "2021-01", "3"), ValueOf("m2", "2021-02", "4"),
               ValueOf("m3", "2021-03", "5")});

  const Fact<Decimal> fact = scene.Value("2020");

  EXPECT_EQ(fact.value, N("15.5"));
  EXPECT_THAT(IdsOf(fact.entries), ElementsAre("h1", "q3", "m1", "m2", "m3"));
}

TEST(SnapshotValueAt, OfAFlowNamesThePartThatIsMissing) {
  const Scene year_scene =
      SceneOf(IndicatorKind::kFlow, {ValueOf("h2", "2020H2", "2")});
  const Scene quarter_scene =
      SceneOf(IndicatorKind::kFlow,
              {ValueOf("h1", "2020H1", "1"), ValueOf("q3", "2020Q3", "2")});

  EXPECT_EQ(year_scene.Value("2020").value, std::nullopt);
  EXPECT_EQ(year_scene.Value("2020").cause,
            CauseOf(internal::ledger_cause::kPartMissing, {"2020", "2020H1"}));
  EXPECT_EQ(
      quarter_scene.Value("2020").cause,
      CauseOf(internal::ledger_cause::kPartMissing, {"2020H2", "2020Q4"}));
}

TEST(SnapshotValueAt, OfAFlowPassesOnWhyAPartIsMissing) {
  const Scene scene = SceneOf(
      IndicatorKind::kFlow,
      {ValueOf("h1", "2020H1", "1"), MissingOf("h2", "2020H2", "集計中")});

  const Fact<Decimal> fact = scene.Value("2020");

  EXPECT_EQ(fact.value, std::nullopt);
  EXPECT_EQ(fact.cause, CauseOf(internal::ledger_cause::kStatedMissing,
                                {"2020H2", "集計中"}));
  EXPECT_THAT(IdsOf(fact.entries), ElementsAre("h1", "h2"));
}

TEST(SnapshotValueAt, OfAFlowIsMissingIfTheSumIsTooLarge) {
  const Scene scene = SceneOf(
      IndicatorKind::kFlow,
      {ValueOf("h1", "2020H1", "9e6144"), ValueOf("h2", "2020H2", "9e6144")});

  EXPECT_EQ(scene.Value("2020").value, std::nullopt);
  EXPECT_EQ(scene.Value("2020").cause,
            CauseOf(internal::ledger_cause::kSumTooLarge, {"2020"}));
}

TEST(SnapshotValueAt, OfOtherKindsIsThatOfTheLastPart) {
  for (const IndicatorKind kind :
       {IndicatorKind::kPoint, IndicatorKind::kCumulative,
        IndicatorKind::kCarriedForward}) {
    const Scene scene = SceneOf(
        kind, {ValueOf("h1", "2020H1", "1"), ValueOf("q3", "2020Q3", "2"),
               ValueOf("m3", "2021-03", "3")});

    EXPECT_EQ(scene.Value("2020").value, N("3"));
    EXPECT_EQ(scene.Value("2020H2").value, N("3"));
    EXPECT_EQ(scene.Value("2020H1").value, N("1"));
  }
}

TEST(SnapshotValueAt, OfOtherKindsNeedsTheLastPart) {
  const Scene scene =
      SceneOf(IndicatorKind::kPoint, {ValueOf("h1", "2020H1", "1")});

  EXPECT_EQ(scene.Value("2020").value, std::nullopt);
  EXPECT_EQ(scene.Value("2020").cause,
            CauseOf(internal::ledger_cause::kNotReported, {"2020"}));
}

TEST(SnapshotValueAt, IsMissingForTheStatedReason) {
  const Scene scene({MissingOf("a", "2020", "対象外")});

  const Fact<Decimal> fact = scene.Value("2020");

  EXPECT_EQ(fact.value, std::nullopt);
  EXPECT_EQ(fact.cause, CauseOf(internal::ledger_cause::kStatedMissing,
                                {"2020", "対象外"}));
  EXPECT_EQ(fact.cause.Message(Language::kJapanese),
            "2020は値がないと報告されています（対象外）");
  EXPECT_THAT(IdsOf(fact.entries), ElementsAre("a"));
}

TEST(SnapshotValueAt, TakesTheWeakestBasisOfItsParts) {
  Entry second = ValueOf("h2", "2020H2", "2");
  second.basis = Basis::kEstimated;
  const Scene scene =
      SceneOf(IndicatorKind::kFlow, {ValueOf("h1", "2020H1", "1"), second});

  EXPECT_EQ(scene.Value("2020H1").basis, Basis::kFinal);
  EXPECT_EQ(scene.Value("2020").basis, Basis::kEstimated);
}

TEST(SnapshotValueAt, IsIllustrativeIfAnEntryOrThePromiseIs) {
  Entry invented = ValueOf("h2", "2020H2", "2");
  invented.source.illustrative = true;
  const std::vector<Entry> entries = {ValueOf("h1", "2020H1", "1"), invented};
  const Scene scene = SceneOf(IndicatorKind::kFlow, entries);
  PlanParts parts = testing::SampleParts();
  parts.initiatives[0].indicators[0].source.illustrative = true;
  const Scene invented_promise(entries, "2030-01-01", "2030-01-01", parts);

  EXPECT_FALSE(scene.Value("2020H1").illustrative);
  EXPECT_TRUE(scene.Value("2020").illustrative);
  EXPECT_TRUE(invented_promise.Value("2020H1").illustrative);
}

TEST(SnapshotValueAt, CarriesTheLatestEarlierValueForwardIfAsked) {
  const std::vector<Entry> entries = {
      ValueOf("a", "2019", "1"), ValueOf("b", "2020H1", "2"),
      MissingOf("c", "2020Q3", "集計中"), ValueOf("d", "2022", "9")};
  const Scene carrying = SceneOf(IndicatorKind::kPoint, entries, true);
  const Scene not_carrying = SceneOf(IndicatorKind::kPoint, entries);

  EXPECT_EQ(carrying.Value("2021").value, N("2"));
  EXPECT_THAT(IdsOf(carrying.Value("2021").entries), ElementsAre("b"));
  EXPECT_EQ(carrying.Value("2018").value, std::nullopt);
  EXPECT_EQ(not_carrying.Value("2021").value, std::nullopt);
}

TEST(SnapshotValueAt, CarriesTheWholeRatherThanItsLastPart) {
  const Scene scene =
      SceneOf(IndicatorKind::kPoint,
              {ValueOf("h2", "2020H2", "1"), ValueOf("y", "2020", "2")}, true);

  EXPECT_EQ(scene.Value("2021").value, N("2"));
}

TEST(SnapshotValueAt, CarriesNothingWhereAValueIsReportedAsMissing) {
  const Scene scene = SceneOf(
      IndicatorKind::kPoint,
      {ValueOf("a", "2019", "1"), MissingOf("b", "2020", "集計中")}, true);

  EXPECT_EQ(scene.Value("2020").value, std::nullopt);
}

TEST(SnapshotValueAt, CarriesAFlowOnlyBetweenPeriodsOfOneLength) {
  const std::vector<Entry> entries = {ValueOf("a", "2019", "7"),
                                      ValueOf("b", "2020H1", "2")};
  const Scene scene = SceneOf(IndicatorKind::kFlow, entries, true);

  EXPECT_EQ(scene.Value("2021").value, N("7"));
  EXPECT_EQ(scene.Value("2021H1").value, N("2"));
  EXPECT_EQ(scene.Value("2020").value, std::nullopt);
}

TEST(SnapshotValueAt, IsProvisionalUntilTheFinalOneIsKnown) {
  Entry provisional =
      At(ValueOf("p", "2020", "98.1"), "2021-04-20", "2021-04-25");
  provisional.basis = Basis::kProvisional;
  const std::vector<Entry> entries = {
      provisional,
      At(ValueOf("f", "2020", "98.4"), "2021-06-30", "2021-07-10")};
  const Scene in_may(entries, "2021-05-31", "2021-05-31");
  const Scene in_august(entries, "2021-07-31", "2021-08-15");

  EXPECT_EQ(in_may.Value("2020").value, N("98.1"));
  EXPECT_EQ(in_may.Value("2020").basis, Basis::kProvisional);
  EXPECT_EQ(in_august.Value("2020").value, N("98.4"));
  EXPECT_EQ(in_august.Value("2020").basis, Basis::kFinal);
}

TEST(SnapshotStepAt, IsAsReportedForThePeriod) {
  const Scene scene({StatusOf("y", "2020", StepState::kInProgress),
                     StatusOf("h2", "2020H2", StepState::kDone)});

  EXPECT_EQ(scene.State("2020").value, StepState::kInProgress);
  EXPECT_EQ(scene.State("2020H2").value, StepState::kDone);
  EXPECT_EQ(scene.State("2020").basis, Basis::kForecast);
  EXPECT_THAT(IdsOf(scene.State("2020").entries), ElementsAre("y"));
}

TEST(SnapshotStepAt, IsElseThatOfAnyPeriodThatEndsWithIt) {
  const Scene scene({At(StatusOf("h2", "2020H2", StepState::kDone),
                        "2021-01-31", "2021-02-15"),
                     At(StatusOf("m", "2021-03", StepState::kInProgress),
                        "2021-03-31", "2021-04-15")});

  EXPECT_EQ(scene.State("2020").value, StepState::kInProgress);
  EXPECT_EQ(scene.State("2020Q4").value, StepState::kInProgress);
  EXPECT_EQ(scene.State("2020H2").value, StepState::kDone);
}

TEST(SnapshotStepAt, IsThatOfTheShorterPeriodIfBothAreReportedOnOneDay) {
  const Entry year = StatusOf("y", "2020", StepState::kInProgress);
  const Entry half = StatusOf("h2", "2020H2", StepState::kDone);

  EXPECT_EQ(Scene({year, half}).State("2020Q4").value, StepState::kDone);
  EXPECT_EQ(Scene({half, year}).State("2020Q4").value, StepState::kDone);
}

TEST(SnapshotStepAt, StaysDoneOrCancelledAndNothingElse) {
  const auto later = [](StepState state) {
    return Scene({StatusOf("a", "2020H1", state)}).State("2021").value;
  };

  EXPECT_EQ(later(StepState::kDone), StepState::kDone);
  EXPECT_EQ(later(StepState::kCancelled), StepState::kCancelled);
  EXPECT_EQ(later(StepState::kInProgress), std::nullopt);
  EXPECT_EQ(later(StepState::kNotStarted), std::nullopt);
}

TEST(SnapshotStepAt, LooksAtTheLatestEarlierPeriodOnly) {
  const Scene scene({StatusOf("a", "2020H1", StepState::kDone),
                     StatusOf("b", "2020H2", StepState::kInProgress)});

  const Fact<StepState> fact = scene.State("2021");

  EXPECT_EQ(fact.value, std::nullopt);
  EXPECT_EQ(fact.cause,
            CauseOf(internal::ledger_cause::kNotReported, {"2021"}));
}

TEST(SnapshotStepAt, KnowsNothingOfLaterPeriods) {
  EXPECT_EQ(
      Scene({StatusOf("a", "2020H2", StepState::kDone)}).State("2020H1").value,
      std::nullopt);
}

TEST(SnapshotStepAt, TellsStepsOfLaterRoadmapsByTheirId) {
  Step revised;
  revised.id = "survey";
  revised.span = {P("2021"), P("2021")};
  const Scene scene({StatusOf("a", "2020H2", StepState::kDone)});

  EXPECT_EQ(scene.snapshot.StepAt(scene.plan, revised, P("2020H2")).value,
            StepState::kDone);
}

}  // namespace
}  // namespace tassei
