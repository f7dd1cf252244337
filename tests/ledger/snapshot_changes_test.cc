// The state of plans, and roadmaps.

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tassei/snapshot.h"
#include "tests/ledger/ledger_samples.h"

namespace tassei {
namespace {

using testing::D;
using ::testing::ElementsAre;
using testing::EntryOf;
using testing::IdsOf;
using ::testing::IsEmpty;
using testing::P;
using testing::Scene;

const Date kDay = D("2021-04-01");
const Date kDayBefore = D("2021-03-31");

Entry For(std::string id, EntryContent content, std::string subject = "old") {
  return EntryOf(std::move(id), std::move(subject), std::move(content));
}

InitiativeState StateOf(const Scene& scene, std::string_view initiative,
                        Date day) {
  for (const InitiativeState& state :
       scene.snapshot.StateOn(scene.plan, day).initiatives) {
    if (state.initiative->id == initiative) return state;
  }
  return {};
}

TEST(SnapshotStateOn, IsAsPlannedWithoutChanges) {
  const Scene scene({});

  const PlanState state = scene.snapshot.StateOn(scene.plan, kDay);

  EXPECT_EQ(state.superseded_by, nullptr);
  ASSERT_EQ(state.initiatives.size(), 4U);
  const InitiativeState& old = state.initiatives[0];
  EXPECT_EQ(old.initiative, &scene.initiative());
  EXPECT_EQ(old.number, "1");
  EXPECT_EQ(old.name, "旧");
  EXPECT_EQ(old.group, "g1");
  EXPECT_EQ(old.department, "d1");
  EXPECT_TRUE(old.in_force);
  EXPECT_EQ(old.ended_by, nullptr);
  EXPECT_THAT(old.changes, IsEmpty());
}

TEST(SnapshotStateOn, AppliesChangesFromTheirDayOn) {
  const Scene scene({For("a", Rename{kDay, "新"}),
                     For("b", Renumber{kDay, "9"}), For("c", Move{kDay, "g2"}),
                     For("d", Reassignment{kDay, "d2"}),
                     For("e", Rename{kDay, "x"}, "unknown")});

  const InitiativeState before = StateOf(scene, "old", kDayBefore);
  const InitiativeState after = StateOf(scene, "old", kDay);

  EXPECT_EQ(before.name, "旧");
  EXPECT_THAT(before.changes, IsEmpty());
  EXPECT_EQ(after.name, "新");
  EXPECT_EQ(after.number, "9");
  EXPECT_EQ(after.group, "g2");
  EXPECT_EQ(after.department, "d2");
  EXPECT_THAT(IdsOf(after.changes), ElementsAre("a", "b", "c", "d"));
}

TEST(SnapshotStateOn, AppliesByDayOfEffectThenAsRecorded) {
  const Scene scene({For("a", Rename{D("2022-04-01"), "last"}),
                     For("b", Rename{kDay, "first"}),
                     For("c", Rename{kDay, "second"})});

  EXPECT_EQ(StateOf(scene, "old", kDay).name, "second");
  EXPECT_EQ(StateOf(scene, "old", D("2022-04-01")).name, "last");
  EXPECT_THAT(IdsOf(StateOf(scene, "old", D("2022-04-01")).changes),
              ElementsAre("b", "c", "a"));
}

TEST(SnapshotStateOn, EndsAnInitiativeOnce) {
  const Scene scene(
      {For("b", Withdrawal{D("2022-04-01")}), For("a", Merge{kDay, "kept"})});

  EXPECT_TRUE(StateOf(scene, "old", kDayBefore).in_force);
  for (const Date day : {kDay, D("2023-01-01")}) {
    EXPECT_FALSE(StateOf(scene, "old", day).in_force);
    EXPECT_EQ(StateOf(scene, "old", day).ended_by->id, "a");
  }
  EXPECT_TRUE(StateOf(scene, "kept", kDay).in_force);
  EXPECT_THAT(StateOf(scene, "kept", kDay).changes, IsEmpty());
}

TEST(SnapshotStateOn, WithdrawsAnInitiative) {
  const Scene scene({For("a", Withdrawal{kDay})});

  EXPECT_FALSE(StateOf(scene, "old", kDay).in_force);
  EXPECT_EQ(StateOf(scene, "old", kDay).ended_by->id, "a");
}

TEST(SnapshotStateOn, BeginsWhatIsSplitOffOnItsDayOnly) {
  const Scene scene({For("a", Split{kDay, {"half-a", "half-b"}})});

  EXPECT_TRUE(StateOf(scene, "old", kDayBefore).in_force);
  EXPECT_FALSE(StateOf(scene, "half-a", kDayBefore).in_force);
  EXPECT_EQ(StateOf(scene, "half-a", kDayBefore).ended_by, nullptr);
  EXPECT_FALSE(StateOf(scene, "old", kDay).in_force);
  EXPECT_TRUE(StateOf(scene, "half-a", kDay).in_force);
  EXPECT_TRUE(StateOf(scene, "half-b", kDay).in_force);
  EXPECT_THAT(IdsOf(StateOf(scene, "half-b", kDay).changes), ElementsAre("a"));
}

TEST(SnapshotStateOn, BeginsNothingByASplitThatIsNotKnownYet) {
  const Scene scene({For("a", Split{kDay, {"half-a", "half-b"}})}, "2030-01-01",
                    "2021-02-14");

  EXPECT_TRUE(StateOf(scene, "old", kDay).in_force);
  EXPECT_FALSE(StateOf(scene, "half-a", kDay).in_force);
}

TEST(SnapshotStateOn, BeginsWhatOthersAreMergedInto) {
  const Scene scene({For("a", Merge{kDay, "half-a"})});

  EXPECT_FALSE(StateOf(scene, "half-a", kDayBefore).in_force);
  EXPECT_TRUE(StateOf(scene, "half-a", kDay).in_force);
}

TEST(SnapshotStateOn, DoesNotBeginAgainWhatHasEnded) {
  const Scene scene({For("a", Split{kDay, {"half-a", "half-b"}}),
                     For("b", Withdrawal{D("2022-04-01")}, "half-a"),
                     For("c", Merge{D("2022-10-01"), "half-a"}, "kept")});

  EXPECT_FALSE(StateOf(scene, "half-a", D("2022-10-01")).in_force);
}

TEST(SnapshotStateOn, KnowsWhatSupersededThePlan) {
  const Scene scene({For("b", Supersession{D("2022-04-01"), "y"}, "plan"),
                     For("a", Supersession{kDay, "x"}, "plan")});
  const auto superseded_by = [&](Date day) {
    return scene.snapshot.StateOn(scene.plan, day).superseded_by;
  };

  EXPECT_EQ(superseded_by(kDayBefore), nullptr);
  EXPECT_EQ(superseded_by(kDay)->id, "a");
  EXPECT_EQ(superseded_by(D("2022-04-01"))->id, "a");
}

TEST(SnapshotNameOn, IsTheNameOfWhateverHasOne) {
  const Scene scene({For("a", Rename{kDay, "新しい柱"}, "g1"),
                     For("b", Rename{kDay, "新しい部"}, "d1"),
                     For("c", Rename{kDay, "新しい変革"}, "s1")});
  const auto name = [&](std::string_view id, Date day) {
    return scene.snapshot.NameOn(scene.plan, id, day);
  };

  EXPECT_EQ(name("g1", kDayBefore), "柱1");
  EXPECT_EQ(name("g1", kDay), "新しい柱");
  EXPECT_EQ(name("d1", kDay), "新しい部");
  EXPECT_EQ(name("s1", kDay), "新しい変革");
  EXPECT_EQ(name("old", kDay), "旧");
  EXPECT_EQ(name("rate", kDay), "実施率");
  EXPECT_EQ(name("survey", kDay), "調査");
  EXPECT_EQ(name("none", kDay), "");
}

Entry Revision(std::string id, std::string_view effective_on) {
  RoadmapRevision revision = {D(effective_on), {}};
  revision.roadmap.source.note = id;
  return For(std::move(id), revision);
}

TEST(SnapshotRoadmaps, AreTheOriginalAndEachRevisionByDay) {
  const Scene scene({Revision("late", "2022-04-01"),
                     Revision("early", "2021-04-01"),
                     Revision("again", "2021-04-01")});

  const std::vector<RoadmapVersion> versions =
      scene.snapshot.Roadmaps(scene.plan, scene.initiative());

  ASSERT_EQ(versions.size(), 4U);
  EXPECT_EQ(versions[0].roadmap, &scene.initiative().roadmap);
  EXPECT_EQ(versions[0].effective_on, std::nullopt);
  EXPECT_EQ(versions[0].entry, nullptr);
  EXPECT_EQ(versions[1].entry->id, "early");
  EXPECT_EQ(versions[1].effective_on, D("2021-04-01"));
  EXPECT_EQ(versions[2].entry->id, "again");
  EXPECT_EQ(versions[3].roadmap->source.note, "late");
}

TEST(SnapshotRoadmapFor, IsTheOneInForceOnThePeriodsFirstDay) {
  const Scene scene({Revision("a", "2021-04-01"), Revision("b", "2021-04-02")});
  const auto roadmap = [&](std::string_view period) {
    return scene.snapshot.RoadmapFor(scene.plan, scene.initiative(), P(period));
  };

  EXPECT_EQ(roadmap("2020H2").roadmap, &scene.initiative().roadmap);
  EXPECT_EQ(roadmap("2020H2").entry, nullptr);
  EXPECT_EQ(roadmap("2021").entry->id, "a");
  EXPECT_EQ(roadmap("2021").roadmap->source.note, "a");
  EXPECT_EQ(roadmap("2021").effective_on, D("2021-04-01"));
  EXPECT_EQ(roadmap("2021Q2").entry->id, "b");
}

}  // namespace
}  // namespace tassei
