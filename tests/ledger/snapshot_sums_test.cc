// Values and targets added up over the term of a plan.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "lib/ledger/ledger_causes.h"
#include "tassei/snapshot.h"
#include "tests/ledger/ledger_samples.h"

namespace tassei {
namespace {

using testing::D;
using ::testing::ElementsAre;
using testing::EntryOf;
using testing::IdsOf;
using testing::MissingOf;
using testing::N;
using testing::P;
using testing::Scene;
using testing::ValueOf;

constexpr Accumulation kSimple = Accumulation::kSimple;
constexpr Accumulation kCarried = Accumulation::kCarriedForward;

Cause CauseOf(const CauseKind& kind, std::vector<std::string> arguments) {
  return {&kind, std::move(arguments)};
}

// Parts whose indicator is of this kind, with a term from 2018 to 2022.
PlanParts PartsOf(IndicatorKind kind) {
  PlanParts parts = testing::SampleParts();
  parts.term = {P("2018"), P("2022")};
  parts.initiatives[0].indicators[0].kind = kind;
  return parts;
}

Scene SceneOf(const PlanParts& parts, const std::vector<Entry>& entries = {}) {
  return Scene(entries, "2030-01-01", "2030-01-01", parts);
}

Scene SceneOf(IndicatorKind kind, const std::vector<Entry>& entries) {
  return SceneOf(PartsOf(kind), entries);
}

Fact<Decimal> ValueUpTo(const Scene& scene, std::string_view period,
                        Accumulation accumulation = kSimple) {
  return scene.snapshot.ValueSoFar(scene.plan, scene.rate(), P(period),
                                   accumulation);
}

Fact<Decimal> TargetUpTo(const Scene& scene, std::string_view period,
                         Accumulation accumulation = kSimple) {
  return scene.snapshot.TargetSoFar(scene.plan, scene.rate(), P(period),
                                    accumulation);
}

constexpr std::string_view kYears[] = {"2018", "2019", "2020", "2021", "2022"};

// いわき市, 第5次行財政改革行動計画, effects in million yen,
// http://www.city.iwaki.lg.jp/www/contents/1001000004139/index.html
constexpr std::string_view kEffects[] = {"950", "1030", "1200", "840", "1120"};
constexpr std::string_view kSimpleSums[] = {"950", "1980", "3180", "4020",
                                            "5140"};
constexpr std::string_view kCarriedSums[] = {"950", "2930", "6110", "10130",
                                             "15270"};

std::vector<Entry> Effects() {
  std::vector<Entry> entries;
  for (int i = 0; i < 5; ++i) {
    entries.push_back(ValueOf("e" + std::to_string(i), kYears[i], kEffects[i]));
  }
  return entries;
}

TEST(SnapshotValueSoFar, AddsUpTheEffectsAsIwakiDoes) {
  for (const IndicatorKind kind :
       {IndicatorKind::kFlow, IndicatorKind::kCarriedForward}) {
    const Scene scene = SceneOf(kind, Effects());
    for (int i = 0; i < 5; ++i) {
      EXPECT_EQ(ValueUpTo(scene, kYears[i]).value, N(kSimpleSums[i]));
      EXPECT_EQ(ValueUpTo(scene, kYears[i], kCarried).value,
                N(kCarriedSums[i]));
    }
  }
}

TEST(SnapshotTargetSoFar, AddsUpTheTargetsAsIwakiDoes) {
  PlanParts parts = PartsOf(IndicatorKind::kFlow);
  std::vector<Target>& targets = parts.initiatives[0].indicators[0].targets;
  targets.clear();
  for (int i = 0; i < 5; ++i) {
    targets.push_back({P(kYears[i]), N(kEffects[i])});
  }
  const Scene scene = SceneOf(parts);

  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(TargetUpTo(scene, kYears[i]).value, N(kSimpleSums[i]));
    EXPECT_EQ(TargetUpTo(scene, kYears[i], kCarried).value, N(kCarriedSums[i]));
  }
}

TEST(SnapshotValueSoFar, TakesARunningTotalForTheSum) {
  const Scene scene =
      SceneOf(IndicatorKind::kCumulative,
              {ValueOf("a", "2018", "950"), ValueOf("b", "2019", "1980"),
               ValueOf("c", "2020", "3180")});

  EXPECT_EQ(ValueUpTo(scene, "2020").value, N("3180"));
  EXPECT_EQ(ValueUpTo(scene, "2020", kCarried).value, N("6110"));
  EXPECT_THAT(IdsOf(ValueUpTo(scene, "2020").entries), ElementsAre("c"));
}

TEST(SnapshotValueSoFar, OfARunningTotalNeedsNoEarlierOne) {
  const Scene scene =
      SceneOf(IndicatorKind::kCumulative, {ValueOf("c", "2020", "3180")});

  EXPECT_EQ(ValueUpTo(scene, "2020").value, N("3180"));
  EXPECT_EQ(ValueUpTo(scene, "2020", kCarried).cause,
            CauseOf(internal::ledger_cause::kNotReported, {"2018"}));
}

TEST(SnapshotValueSoFar, AddsUpPeriodsOfTheLengthAskedFor) {
  const Scene scene =
      SceneOf(IndicatorKind::kFlow,
              {ValueOf("h1", "2018H1", "1"), ValueOf("h2", "2018H2", "2"),
               ValueOf("q1", "2019Q1", "4"), ValueOf("q2", "2019Q2", "8"),
               ValueOf("h3", "2019H2", "16")});

  EXPECT_EQ(ValueUpTo(scene, "2019H1").value, N("15"));
  EXPECT_EQ(ValueUpTo(scene, "2019").value, N("31"));
  EXPECT_EQ(ValueUpTo(scene, "2019", kCarried).value, N("34"));
  EXPECT_EQ(ValueUpTo(scene, "2019Q2").value, std::nullopt);
}

TEST(SnapshotValueSoFar, NamesThePeriodThatIsMissing) {
  const Scene gap = SceneOf(IndicatorKind::kFlow, {ValueOf("a", "2018", "1"),
                                                   ValueOf("c", "2020", "4")});
  const Scene half = SceneOf(IndicatorKind::kFlow, {ValueOf("a", "2018H2", "1"),
                                                    ValueOf("c", "2019", "4")});
  const Scene stated =
      SceneOf(IndicatorKind::kFlow,
              {ValueOf("a", "2018", "1"), MissingOf("b", "2019", "集計中")});

  EXPECT_EQ(ValueUpTo(gap, "2020").value, std::nullopt);
  EXPECT_EQ(ValueUpTo(gap, "2020").cause,
            CauseOf(internal::ledger_cause::kNotReported, {"2019"}));
  EXPECT_THAT(IdsOf(ValueUpTo(gap, "2020").entries), ElementsAre("a", "c"));
  EXPECT_EQ(ValueUpTo(half, "2019").cause,
            CauseOf(internal::ledger_cause::kPartMissing, {"2018", "2018H1"}));
  EXPECT_EQ(
      ValueUpTo(stated, "2019").cause,
      CauseOf(internal::ledger_cause::kStatedMissing, {"2019", "集計中"}));
}

TEST(SnapshotValueSoFar, IsOfTheTermOnly) {
  PlanParts parts = PartsOf(IndicatorKind::kFlow);
  parts.term = {P("2018H2"), P("2022")};
  const Scene scene =
      SceneOf(parts, {ValueOf("x", "2017", "100"), ValueOf("a", "2018", "1"),
                      ValueOf("b", "2019", "2"), ValueOf("y", "2023", "4")});

  EXPECT_EQ(ValueUpTo(scene, "2019").value, N("3"))
      << "the year in which the term begins counts";
  EXPECT_EQ(
      ValueUpTo(scene, "2017").cause,
      CauseOf(internal::ledger_cause::kOutsideTerm, {"2017", "2018H2/2022"}));
  EXPECT_EQ(
      ValueUpTo(scene, "2023").cause,
      CauseOf(internal::ledger_cause::kOutsideTerm, {"2023", "2018H2/2022"}));
  EXPECT_EQ(
      TargetUpTo(scene, "2023").cause,
      CauseOf(internal::ledger_cause::kOutsideTerm, {"2023", "2018H2/2022"}));
}

TEST(SnapshotValueSoFar, TakesTheWeakestBasisOfItsParts) {
  Entry second = ValueOf("b", "2019", "2");
  second.basis = Basis::kEstimated;
  second.source.illustrative = true;
  const Scene scene =
      SceneOf(IndicatorKind::kFlow,
              {ValueOf("a", "2018", "1"), second, ValueOf("c", "2020H1", "3")});

  EXPECT_EQ(ValueUpTo(scene, "2018").basis, Basis::kFinal);
  EXPECT_FALSE(ValueUpTo(scene, "2018").illustrative);
  EXPECT_EQ(ValueUpTo(scene, "2019").basis, Basis::kEstimated);
  EXPECT_TRUE(ValueUpTo(scene, "2019").illustrative);
}

TEST(SnapshotValueSoFar, NamesAnEntryOnceThoughItStandsForSeveralPeriods) {
  PlanParts parts = PartsOf(IndicatorKind::kFlow);
  parts.initiatives[0].indicators[0].carry_forward = true;
  const Scene scene = SceneOf(parts, {ValueOf("a", "2018", "7")});

  EXPECT_EQ(ValueUpTo(scene, "2020").value, N("21"));
  EXPECT_THAT(IdsOf(ValueUpTo(scene, "2020").entries), ElementsAre("a"));
}

TEST(SnapshotValueSoFar, IsMissingIfItIsTooLarge) {
  const Scene scene =
      SceneOf(IndicatorKind::kFlow,
              {ValueOf("a", "2018", "5e6144"), ValueOf("b", "2019", "1"),
               ValueOf("c", "2020", "9e6144")});

  EXPECT_TRUE(ValueUpTo(scene, "2019").value.has_value());
  EXPECT_EQ(ValueUpTo(scene, "2019", kCarried).cause,
            CauseOf(internal::ledger_cause::kSumTooLarge, {"2019"}));
  EXPECT_EQ(ValueUpTo(scene, "2020").cause,
            CauseOf(internal::ledger_cause::kSumTooLarge, {"2020"}));
}

TEST(SnapshotTargetSoFar, FollowsPathsAndChangesWithoutABasis) {
  PlanParts parts = PartsOf(IndicatorKind::kFlow);
  Indicator& rate = parts.initiatives[0].indicators[0];
  rate.baseline = Baseline{P("2017"), N("0")};
  rate.targets = {{P("2022"), N("50")}};
  rate.path = TargetPath::kLinear;
  Entry change =
      EntryOf("change", "rate", TargetChange{D("2018-04-01"), N("15"), {}});
  change.period = P("2019");
  change.as_of = D("2018-05-01");
  const Scene scene = SceneOf(parts, {change});

  const Fact<Decimal> fact = TargetUpTo(scene, "2020");

  EXPECT_EQ(fact.value, N("55"));
  EXPECT_EQ(fact.basis, Basis::kFinal);
  EXPECT_THAT(IdsOf(fact.entries), ElementsAre("change"));
}

TEST(SnapshotTargetSoFar, NamesATargetThatIsMissingOrInWords) {
  PlanParts parts = PartsOf(IndicatorKind::kFlow);
  std::vector<Target>& targets = parts.initiatives[0].indicators[0].targets;
  targets = {{P("2018"), N("1")}, {P("2019"), {}, {}, "設置"}};
  const Scene words = SceneOf(parts);
  targets = {{P("2018"), N("1")}, {P("2020"), N("2")}};
  const Scene gap = SceneOf(parts);

  EXPECT_EQ(TargetUpTo(words, "2018").value, N("1"));
  EXPECT_EQ(TargetUpTo(words, "2019").value, std::nullopt);
  EXPECT_EQ(TargetUpTo(words, "2019").cause,
            CauseOf(internal::ledger_cause::kTargetInWords, {"2019", "設置"}));
  EXPECT_EQ(TargetUpTo(gap, "2020").cause,
            CauseOf(internal::ledger_cause::kNoTarget, {"2019"}));
}

}  // namespace
}  // namespace tassei
