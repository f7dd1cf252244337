// Which entries decide.

#include "tassei/snapshot.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ledger/ledger_samples.h"

namespace tassei {
namespace {

using testing::At;
using testing::Correcting;
using testing::D;
using ::testing::ElementsAre;
using testing::EntryOf;
using testing::IdsOf;
using ::testing::IsEmpty;
using testing::N;
using testing::P;
using testing::RetractionOf;
using testing::Scene;
using testing::ValueOf;

Entry For(std::string id, std::string_view period, EntryContent content) {
  Entry entry = EntryOf(std::move(id), "old", std::move(content));
  entry.period = P(period);
  return entry;
}

TEST(Snapshot, KnowsItsDatesPlansAndLedger) {
  const Scene scene({ValueOf("a", "2020", "1")}, "2021-01-31", "2021-02-28");

  EXPECT_EQ(scene.snapshot.as_of(), D("2021-01-31"));
  EXPECT_EQ(scene.snapshot.known_on(), D("2021-02-28"));
  EXPECT_EQ(scene.snapshot.ledger().size(), 1U);
  ASSERT_EQ(scene.snapshot.plans().size(), 1U);
  EXPECT_EQ(scene.snapshot.FindPlan("plan"), &scene.snapshot.plans()[0]);
  EXPECT_EQ(scene.snapshot.FindPlan("none"), nullptr);
}

TEST(Snapshot, LeavesOutWhatWasRecordedLater) {
  const std::vector<Entry> entries = {
      At(ValueOf("a", "2020", "1"), "2021-01-31", "2021-02-15")};

  EXPECT_THAT(
      IdsOf(Scene(entries, "2021-01-31", "2021-02-14").snapshot.entries()),
      IsEmpty());
  EXPECT_THAT(
      IdsOf(Scene(entries, "2021-01-31", "2021-02-15").snapshot.entries()),
      ElementsAre("a"));
}

TEST(Snapshot, LeavesOutWhatIsAsOfALaterDay) {
  const std::vector<Entry> entries = {
      At(ValueOf("a", "2020", "1"), "2021-01-31", "2021-02-15")};

  EXPECT_THAT(
      IdsOf(Scene(entries, "2021-01-30", "2021-02-15").snapshot.entries()),
      IsEmpty());
}

TEST(Snapshot, LetsTheGreatestAsOfDecideThenTheLastRecorded) {
  const Scene scene(
      {At(ValueOf("a", "2020", "1"), "2021-03-31", "2021-04-10"),
       At(ValueOf("b", "2020", "2"), "2021-03-31", "2021-04-10"),
       At(ValueOf("c", "2020", "3"), "2021-01-31", "2021-04-11"),
       At(ValueOf("d", "2021", "4"), "2021-01-31", "2021-04-11")});

  EXPECT_THAT(IdsOf(scene.snapshot.entries()), ElementsAre("b", "d"));
  EXPECT_EQ(scene.Value("2020").value, N("2"));
}

TEST(Snapshot, PutsACorrectionInThePlaceOfWhatItCorrects) {
  const std::vector<Entry> entries = {
      ValueOf("a", "2020", "1"),
      At(ValueOf("later", "2020", "5"), "2021-02-10", "2021-02-16"),
      Correcting(ValueOf("b", "2020", "2"), "a", "2021-03-01")};

  EXPECT_EQ(Scene(entries, "2021-01-31", "2021-02-28").Value("2020").value,
            N("1"));
  EXPECT_EQ(Scene(entries, "2021-01-31", "2021-03-01").Value("2020").value,
            N("2"));
  EXPECT_EQ(Scene(entries).Value("2020").value, N("5"));
}

TEST(Snapshot, FollowsChainsOfCorrections) {
  const Scene scene({ValueOf("a", "2020", "1"),
                     Correcting(ValueOf("b", "2020", "2"), "a", "2021-03-01"),
                     Correcting(ValueOf("c", "2020", "3"), "b", "2021-04-01")});

  EXPECT_THAT(IdsOf(scene.snapshot.entries()), ElementsAre("c"));
}

TEST(Snapshot, LetsTheLaterOfTwoCorrectionsOfOneEntryStand) {
  const Scene scene(
      {EntryOf("a", "old", Rename{D("2020-04-01"), "1"}),
       Correcting(EntryOf("b", "old", Rename{D("2020-04-01"), "2"}), "a",
                  "2021-03-01"),
       Correcting(EntryOf("c", "old", Rename{D("2020-04-01"), "3"}), "a",
                  "2021-04-01")});

  EXPECT_THAT(IdsOf(scene.snapshot.entries()), ElementsAre("c"));
}

TEST(Snapshot, TakesBackWhatIsRetractedFromThatDayOn) {
  const std::vector<Entry> entries = {ValueOf("a", "2020", "1"),
                                      RetractionOf("r", "a", "2021-03-01")};

  EXPECT_THAT(
      IdsOf(Scene(entries, "2030-01-01", "2021-02-28").snapshot.entries()),
      ElementsAre("a"));
  EXPECT_THAT(IdsOf(Scene(entries).snapshot.entries()), IsEmpty());
}

TEST(Snapshot, BringsBackWhatARetractedCorrectionHadCorrected) {
  const Scene scene({ValueOf("a", "2020", "1"),
                     Correcting(ValueOf("b", "2020", "2"), "a", "2021-03-01"),
                     RetractionOf("r", "b", "2021-04-01")});

  EXPECT_THAT(IdsOf(scene.snapshot.entries()), ElementsAre("a"));
}

TEST(Snapshot, KeepsTheLatestVersionWhenOneBeforeItIsRetracted) {
  const Scene scene({ValueOf("a", "2020", "1"),
                     Correcting(ValueOf("b", "2020", "2"), "a", "2021-03-01"),
                     Correcting(ValueOf("c", "2020", "3"), "b", "2021-03-02"),
                     RetractionOf("r", "b", "2021-04-01"),
                     RetractionOf("s", "a", "2021-04-01")});

  EXPECT_THAT(IdsOf(scene.snapshot.entries()), ElementsAre("c"));
}

TEST(Snapshot, BringsBackWhatWasRetractedWhenTheRetractionIs) {
  const Scene scene({ValueOf("a", "2020", "1"),
                     RetractionOf("r", "a", "2021-03-01"),
                     RetractionOf("s", "r", "2021-04-01")});

  EXPECT_THAT(IdsOf(scene.snapshot.entries()), ElementsAre("a"));
}

TEST(Snapshot, LetsACorrectionOfARetractedEntryStand) {
  const Scene scene({ValueOf("a", "2020", "1"),
                     RetractionOf("r", "a", "2021-03-01"),
                     Correcting(ValueOf("b", "2020", "2"), "a", "2021-04-01")});

  EXPECT_THAT(IdsOf(scene.snapshot.entries()), ElementsAre("b"));
}

TEST(Snapshot, KeepsPlansApart) {
  Entry other = ValueOf("b", "2020", "2");
  other.plan = "other";

  const Scene scene({ValueOf("a", "2020", "1"), other});

  EXPECT_THAT(IdsOf(scene.snapshot.entries()), ElementsAre("a", "b"));
  EXPECT_EQ(scene.Value("2020").value, N("1"));
}

TEST(Snapshot, ListsTheNarrativesOfAPeriodElseOfThePeriodsInIt) {
  const Scene scene({For("b", "2020H2", Narrative{"2", {}}),
                     For("c", "2020", Narrative{"3", {}}),
                     For("a", "2020H1", Narrative{"1", {}}),
                     For("d", "2020", Narrative{"4", {}}),
                     For("f", "2021H2", Narrative{"6", {}}),
                     For("e", "2021H1", Narrative{"5", {}})});
  const auto narratives = [&scene](std::string_view period) {
    return IdsOf(
        scene.snapshot.Narratives(scene.plan, scene.initiative(), P(period)));
  };

  EXPECT_THAT(narratives("2020"), ElementsAre("c", "d"));
  EXPECT_THAT(narratives("2020H1"), ElementsAre("a"));
  EXPECT_THAT(narratives("2021"), ElementsAre("e", "f"));
}

TEST(Snapshot, LetsNewerNarrativesReplaceThoseOfTheirOwnSectionOnly) {
  const Scene scene({
      For("a", "2020", Narrative{"1", {"s1"}}),
      For("b", "2020", Narrative{"2", {"s2", "s1"}}),
      At(For("c", "2020", Narrative{"3", {"s1"}}), "2021-03-31", "2021-05-01"),
      At(For("d", "2020", Narrative{"4", {"s1"}}), "2021-03-31", "2021-05-01"),
  });

  EXPECT_THAT(IdsOf(scene.snapshot.Narratives(scene.plan, scene.initiative(),
                                              P("2020"))),
              ElementsAre("b", "c", "d"));
}

TEST(Snapshot, HasOneJudgementPerStageForExactlyThePeriod) {
  const Scene scene({For("a", "2020", Judgement{"A", "本部"}),
                     For("b", "2020", Judgement{"B", "所管課"}),
                     For("c", "2020", Judgement{"C", "所管課"}),
                     For("d", "2020H2", Judgement{"D", "本部"})});

  EXPECT_THAT(IdsOf(scene.snapshot.Judgements(scene.plan, scene.initiative().id,
                                              P("2020"))),
              ElementsAre("a", "c"));
}

TEST(Snapshot, HasTheNewestFiguresOfAMeasure) {
  const auto figure = [](std::string id, std::string measure,
                         std::string_view as_of) {
    Entry entry = At(
        For(std::move(id), "2020", PublishedFigure{std::move(measure), {2, 7}}),
        as_of, "2021-06-01");
    entry.subject = "plan";
    return entry;
  };
  const Scene scene(
      {figure("a", "m", "2021-01-31"), figure("b", "m", "2021-03-31"),
       figure("c", "m", "2021-03-31"), figure("d", "other", "2021-01-31")});

  EXPECT_THAT(
      IdsOf(scene.snapshot.PublishedFigures(scene.plan, "m", P("2020"))),
      ElementsAre("b", "c"));
  EXPECT_THAT(
      IdsOf(scene.snapshot.PublishedFigures(scene.plan, "m", P("2021"))),
      IsEmpty());
}

TEST(Snapshot, KnowsThePublicationOfARound) {
  const auto publication = [](std::string id, std::string round) {
    return EntryOf(std::move(id), "plan",
                   Publication{std::move(round), {}, {}, "", ""});
  };
  Entry with_period = publication("c", "r1");
  with_period.period = P("2020");
  const Scene scene(
      {publication("a", "r1"), publication("b", "r2"), with_period});

  EXPECT_EQ(scene.snapshot.PublicationOf("r1")->id, "c");
  EXPECT_EQ(scene.snapshot.PublicationOf("r2")->id, "b");
  EXPECT_EQ(scene.snapshot.PublicationOf("r3"), nullptr);
}

TEST(SnapshotBasisOf, IsForecastWhileThePeriodGoesOn) {
  EXPECT_EQ(Snapshot::BasisOf(
                At(ValueOf("a", "2020", "1"), "2021-03-30", "2021-04-01")),
            Basis::kForecast);
  EXPECT_EQ(Snapshot::BasisOf(
                At(ValueOf("a", "2020", "1"), "2021-03-31", "2021-04-01")),
            Basis::kFinal);
}

TEST(SnapshotBasisOf, IsAsStatedWhereItIsStated) {
  Entry entry = ValueOf("a", "2020", "1");
  entry.basis = Basis::kProvisional;

  EXPECT_EQ(Snapshot::BasisOf(entry), Basis::kProvisional);
}

TEST(SnapshotBasisOf, IsFinalWithoutAPeriod) {
  EXPECT_EQ(Snapshot::BasisOf(EntryOf("a", "old", Withdrawal{})),
            Basis::kFinal);
}

}  // namespace
}  // namespace tassei
