// The bytes of docs/digest-chain.md.

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "lib/ledger/entry_digest.h"
#include "tests/ledger/ledger_samples.h"

namespace tassei {
namespace {

using testing::D;
using ::testing::EndsWith;
using testing::EntryOf;
using testing::N;
using testing::P;

std::vector<Entry> WorkedExample() {
  Entry first = EntryOf("e1", "remote-work", Observation{N("47.40"), "", ""});
  first.plan = "mie-gyozaisei-3";
  first.period = P("2020");
  first.source.document = "別表";
  first.source.illustrative = true;
  Entry second = EntryOf("e2", "remote-work", Retraction{});
  second.plan = "mie-gyozaisei-3";
  second.recorded_on = D("2021-03-01");
  second.corrects = "e1";
  second.reason = "誤入力";
  return {first, second};
}

TEST(DigestChain, IsThatOfTheWorkedExample) {
  const Ledger ledger = testing::LedgerOf(WorkedExample());

  ASSERT_EQ(ledger.size(), 2U);
  EXPECT_EQ(ledger.digest(0),
            "55982b1fa5e6d99712fda9d0ee80f61ea578167aa416943ed69f8dc315d70242");
  EXPECT_EQ(ledger.head_digest(),
            "7d97033a66e7073af242be5b547b6618f4ceaa7349443144e133fb30b7e6fd1d");
}

TEST(DigestChain, StartsFromTheDigestOfNothing) {
  EXPECT_EQ(Ledger().head_digest(),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(DigestChain, HasADigestOfItsOwnForEveryFieldOfAnEntry) {
  const Entry entry = WorkedExample()[0];
  std::vector<Entry> changed(11, entry);
  changed[0].id = "e3";
  changed[1].plan = "x";
  changed[2].subject = "x";
  changed[3].period = P("2020H1");
  changed[4].as_of = D("2021-01-30");
  changed[5].recorded_on = D("2021-02-16");
  changed[6].basis = Basis::kForecast;
  changed[7].corrects = "x";
  changed[8].reason = "x";
  changed[9].source.illustrative = false;
  changed[10].content = Observation{N("47.4"), "", ""};

  for (const Entry& other : changed) {
    EXPECT_NE(internal::CanonicalBytes(other), internal::CanonicalBytes(entry));
  }
}

struct Case {
  EntryContent content;
  std::string end;
};

TEST(DigestChain, WritesEachContentAsDocumented) {
  Step step;
  step.id = "s";
  step.span = {P("2020H1"), P("2021")};
  step.kind = StepKind::kMilestone;
  step.after = {"a", "bc"};
  const Roadmap roadmap = {{step}, P("2021"), {}};
  const Date day = D("2021-04-01");
  const std::string on = "12:effective_on10:2021-04-01";
  const std::vector<Case> cases = {
      {Observation{std::nullopt, "集計中", "－"},
       "11:observation7:content38:14:missing_reason9:集計中3:raw3:－"},
      {StepStatus{StepState::kDone}, "11:step_status7:content13:5:state4:done"},
      {Narrative{"t", {"a", "bc"}},
       "9:narrative7:content28:4:text1:t8:sections7:1:a2:bc"},
      {Judgement{"A", "本部"},
       "9:judgement7:content25:5:grade1:A5:stage6:本部"},
      {RoadmapRevision{day, roadmap},
       "16:roadmap_revision7:content149:" + on +
           "7:roadmap108:5:steps70:67:2:id1:s5:first6:2020H14:last4:2021"
           "4:kind9:milestone5:after7:1:a2:bc"
           "19:planned_achievement4:2021"},
      {TargetChange{day, N("1.0"), N("2")},
       "13:target_change7:content50:" + on + "5:value3:1.05:upper1:2"},
      {Withdrawal{day}, "10:withdrawal7:content28:" + on},
      {Merge{day, "x"}, "5:merge7:content37:" + on + "4:into1:x"},
      {Split{day, {"x", "y"}}, "5:split7:content42:" + on + "4:into6:1:x1:y"},
      {Rename{day, "n"}, "6:rename7:content37:" + on + "4:name1:n"},
      {Renumber{day, "2"}, "8:renumber7:content39:" + on + "6:number1:2"},
      {Move{day, "g"}, "4:move7:content38:" + on + "5:group1:g"},
      {Reassignment{day, "d"},
       "12:reassignment7:content44:" + on + "10:department1:d"},
      {Supersession{day, "s"},
       "12:supersession7:content42:" + on + "9:successor1:s"},
      {PublishedFigure{"m", {2, 7}},
       "16:published_figure7:content43:7:measure1:m9:numerator1:211:"
       "denominator1:7"},
      {Publication{"r", day, day, "v1", ""},
       "11:publication7:content74:5:round1:r5:as_of10:2021-04-018:known_on10:"
       "2021-04-01"
       "14:scheme_version2:v1"},
      {Retraction{}, "4:kind10:retraction"},
  };
  for (const Case& c : cases) {
    EXPECT_THAT(internal::CanonicalBytes(EntryOf("e", "s", c.content)),
                EndsWith(c.end));
  }
}

}  // namespace
}  // namespace tassei
