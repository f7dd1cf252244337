// Targets: as promised, as changed, and on their paths.

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
using ::testing::IsEmpty;
using testing::N;
using testing::P;
using testing::Scene;

Cause CauseOf(const CauseKind& kind, std::vector<std::string> arguments) {
  return {&kind, std::move(arguments)};
}

Entry ChangeOf(std::string id, std::string_view period, std::string_view on,
               std::string_view value) {
  Entry entry = EntryOf(std::move(id), "rate",
                        TargetChange{D(on), N(value), std::nullopt});
  entry.period = P(period);
  return entry;
}

// A scene whose indicator follows `path` from 10 at the end of 2019, with these
// targets.
Scene SceneOf(TargetPath path, std::vector<Target> targets,
              const std::vector<Entry>& entries = {},
              IndicatorKind kind = IndicatorKind::kPoint,
              std::string_view baseline = "2019") {
  PlanParts parts = testing::SampleParts();
  Indicator& rate = parts.initiatives[0].indicators[0];
  rate.baseline = Baseline{P(baseline), N("10")};
  rate.targets = std::move(targets);
  rate.path = path;
  rate.path_quantum = N("0.1");
  rate.kind = kind;
  return Scene(entries, "2030-01-01", "2030-01-01", parts);
}

Fact<Target> TargetOf(const Scene& scene, std::string_view period) {
  return scene.snapshot.TargetAt(scene.plan, scene.rate(), P(period));
}

// The target as text; "－" if there is none.
std::string TextOf(const std::optional<Target>& target) {
  if (!target.has_value()) return "－";
  return target->value.has_value() ? target->value->ToString() : target->text;
}

std::vector<std::string> TextsOf(const Scene& scene,
                                 const std::vector<std::string>& periods) {
  std::vector<std::string> texts;
  for (const std::string& period : periods) {
    texts.push_back(TextOf(TargetOf(scene, period).value));
  }
  return texts;
}

TEST(SnapshotTargetAt, IsTheOriginalUntilAChangeIsInEffect) {
  const Scene scene({ChangeOf("later", "2021", "2022-04-01", "1"),
                     ChangeOf("second", "2021", "2022-03-31", "15"),
                     ChangeOf("first", "2021", "2021-10-01", "18"),
                     ChangeOf("new", "2022", "2021-04-01", "30")});
  const auto target = [&](std::string_view period) {
    return TargetOf(scene, period);
  };

  EXPECT_EQ(target("2020").value->value, N("10"));
  EXPECT_THAT(target("2020").entries, IsEmpty());
  EXPECT_EQ(target("2021").value->value, N("15"));
  EXPECT_THAT(IdsOf(target("2021").entries), ElementsAre("second"));
  EXPECT_EQ(target("2022").value->value, N("30"));
  EXPECT_EQ(target("2022").value->period, P("2022"));
  EXPECT_EQ(target("2023").value, std::nullopt);
  EXPECT_EQ(target("2023").cause,
            CauseOf(internal::ledger_cause::kNoTarget, {"2023"}));
  EXPECT_EQ(scene.snapshot.OriginalTarget(scene.rate(), P("2021"))->value,
            N("20"));
  EXPECT_EQ(scene.snapshot.OriginalTarget(scene.rate(), P("2020H1")),
            std::nullopt);
}

TEST(SnapshotTargetAt, IsIllustrativeIfItsOwnSourceIs) {
  PlanParts parts = testing::SampleParts();
  parts.initiatives[0].indicators[0].source.illustrative = true;
  Entry change = EntryOf("a", "rate", TargetChange{D("2020-04-01"), 5, {}});
  change.period = P("2021");
  const Scene scene({change}, "2030-01-01", "2030-01-01", parts);

  EXPECT_TRUE(scene.snapshot.TargetAt(scene.plan, scene.rate(), P("2020"))
                  .illustrative);
  EXPECT_FALSE(scene.snapshot.TargetAt(scene.plan, scene.rate(), P("2021"))
                   .illustrative);
}

TEST(SnapshotTargetAt, OfNoPathIsSetOrNone) {
  const Scene scene =
      SceneOf(TargetPath::kNone, {{P("2020"), N("11")}, {P("2023"), N("20")}});

  EXPECT_THAT(TextsOf(scene, {"2020", "2021", "2022", "2023"}),
              ElementsAre("11", "－", "－", "20"));
}

TEST(SnapshotTargetAt, OfALinearPathLiesOnTheLineFromTheBaseline) {
  const Scene scene = SceneOf(TargetPath::kLinear, {{P("2022"), N("20")}});

  EXPECT_THAT(TextsOf(scene, {"2019", "2020", "2021", "2022", "2023"}),
              ElementsAre("－", "13.3", "16.7", "20", "－"));
  EXPECT_EQ(TargetOf(scene, "2020").value->period, P("2020"));
  EXPECT_EQ(TargetOf(scene, "2020").cause, Cause());
  EXPECT_EQ(TargetOf(scene, "2023").cause,
            CauseOf(internal::ledger_cause::kNoTarget, {"2023"}));
}

// 長野県 sets some guide values by hand: the line does not bend to them.
TEST(SnapshotTargetAt, OfALinearPathLetsValuesSetByHandStand) {
  const Scene scene = SceneOf(TargetPath::kLinear, {{P("2020"), N("11")},
                                                    {P("2021"), {}, {}, "設置"},
                                                    {P("2023"), N("20")}});

  EXPECT_THAT(TextsOf(scene, {"2020", "2021", "2022", "2023"}),
              ElementsAre("11", "設置", "17.5", "20"));
}

TEST(SnapshotTargetAt, OfALinearPathIsDrawnForPeriodsOfTheTargetsLength) {
  const Scene scene = SceneOf(
      TargetPath::kLinear,
      {{P("2020"), N("12")}, {P("2020H2"), N("30")}, {P("2022"), N("40")}});

  EXPECT_THAT(TextsOf(scene, {"2020H1", "2020H2", "2021H1"}),
              ElementsAre("20.0", "30", "－"));
  EXPECT_THAT(TextsOf(scene, {"2020", "2021", "2022"}),
              ElementsAre("12", "30.0", "40"));
  EXPECT_THAT(TextsOf(scene, {"2020Q1", "2020-05"}), ElementsAre("－", "－"));
}

TEST(SnapshotTargetAt, OfALinearPathTakesTheBaselineAtTheEndOfItsPeriod) {
  const Scene scene = SceneOf(TargetPath::kLinear, {{P("2021"), N("25")}}, {},
                              IndicatorKind::kPoint, "2019H1");

  EXPECT_THAT(TextsOf(scene, {"2019", "2020", "2021"}),
              ElementsAre("13.0", "19.0", "25"));
}

TEST(SnapshotTargetAt, OfALinearPathNeedsAFlowsBaselineForAsLongAPeriod) {
  const std::vector<Target> targets = {{P("2020H2"), N("30")},
                                       {P("2021"), N("20")}};
  const Scene flow =
      SceneOf(TargetPath::kLinear, targets, {}, IndicatorKind::kFlow);

  EXPECT_THAT(TextsOf(flow, {"2020", "2020H1"}), ElementsAre("15.0", "－"));
}

TEST(SnapshotTargetAt, OfALinearPathEndsNowhereAtATargetInWords) {
  const Scene scene =
      SceneOf(TargetPath::kLinear, {{P("2020H2"), N("30")},
                                    {P("2021H2"), {}, {}, "設置"},
                                    {P("2022"), N("40")}});

  EXPECT_THAT(TextsOf(scene, {"2020H1", "2021H1", "2020"}),
              ElementsAre("－", "－", "20.0"));
}

TEST(SnapshotTargetAt, OfALinearPathFollowsChangesFromTheirDay) {
  const Scene scene = SceneOf(TargetPath::kLinear, {{P("2023"), N("50")}},
                              {ChangeOf("by-hand", "2020", "2020-04-01", "12"),
                               ChangeOf("lower", "2023", "2022-03-31", "18")});

  EXPECT_THAT(TextsOf(scene, {"2020", "2021", "2022", "2023"}),
              ElementsAre("12", "14.0", "16.0", "18"));
  EXPECT_THAT(IdsOf(TargetOf(scene, "2021").entries), ElementsAre("lower"));
  EXPECT_EQ(TextOf(scene.snapshot.OriginalTarget(scene.rate(), P("2021"))),
            "30.0");
}

TEST(SnapshotTargetAt, OfALinearPathKeepsTheOldLineUntilThen) {
  const Scene scene = SceneOf(TargetPath::kLinear, {{P("2023"), N("50")}},
                              {ChangeOf("lower", "2023", "2022-04-01", "18")});

  EXPECT_THAT(TextsOf(scene, {"2020", "2021", "2022", "2023"}),
              ElementsAre("20.0", "30.0", "16.0", "18"));
  EXPECT_THAT(TargetOf(scene, "2021").entries, IsEmpty());
}

TEST(SnapshotTargetAt, OfALinearPathIsLongerIfALaterTargetIsAdded) {
  const Scene scene = SceneOf(TargetPath::kLinear, {{P("2021"), N("20")}},
                              {ChangeOf("more", "2023", "2020-04-01", "50")});

  EXPECT_THAT(TextsOf(scene, {"2020", "2021", "2022", "2023"}),
              ElementsAre("20.0", "20", "40.0", "50"));
}

TEST(SnapshotTargetAt, OfALinearPathIsMissingWhereItIsTooLarge) {
  const Scene scene = SceneOf(TargetPath::kLinear, {{P("2021"), N("9e6144")}});

  EXPECT_EQ(TargetOf(scene, "2020").value, std::nullopt);
  EXPECT_EQ(TargetOf(scene, "2020").cause,
            CauseOf(internal::ledger_cause::kTargetTooLarge, {"2020"}));
}

TEST(SnapshotTargetAt, OfAStepPathHoldsUntilTheNext) {
  const Scene scene =
      SceneOf(TargetPath::kStep, {{P("2020H2"), N("1")},
                                  {P("2021"), N("20")},
                                  {P("2023"), {}, {}, "全国1位"}});

  EXPECT_THAT(TextsOf(scene, {"2020", "2021", "2022", "2023", "2024"}),
              ElementsAre("－", "20", "20", "全国1位", "全国1位"));
  EXPECT_THAT(TextsOf(scene, {"2020H1", "2020H2", "2021H1", "2023H2"}),
              ElementsAre("－", "1", "1", "1"));
  EXPECT_EQ(TargetOf(scene, "2022").value->period, P("2022"));
  EXPECT_EQ(TargetOf(scene, "2020").cause,
            CauseOf(internal::ledger_cause::kNoTarget, {"2020"}));
}

TEST(SnapshotTargetAt, OfAStepPathFollowsChangesInEffect) {
  const Scene scene = SceneOf(TargetPath::kStep, {{P("2020"), N("1")}},
                              {ChangeOf("changed", "2020", "2022-03-31", "2"),
                               ChangeOf("late", "2022", "2023-04-01", "9")});

  EXPECT_THAT(TextsOf(scene, {"2020", "2021", "2022", "2023"}),
              ElementsAre("1", "2", "2", "9"));
  EXPECT_THAT(IdsOf(TargetOf(scene, "2022").entries), ElementsAre("changed"));
  EXPECT_EQ(TextOf(scene.snapshot.OriginalTarget(scene.rate(), P("2023"))),
            "1");
}

TEST(SnapshotTargetAt, OfAPathIsIllustrativeIfWhatItRestsOnIs) {
  Entry change = ChangeOf("a", "2023", "2020-04-01", "50");
  change.source.illustrative = true;
  const std::vector<Target> targets = {{P("2023"), N("20")}};
  const Scene line = SceneOf(TargetPath::kLinear, targets, {change});
  const Scene plain = SceneOf(TargetPath::kLinear, targets);

  EXPECT_TRUE(TargetOf(line, "2021").illustrative);
  EXPECT_FALSE(TargetOf(plain, "2021").illustrative);
}

}  // namespace
}  // namespace tassei
