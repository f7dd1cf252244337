#include "tassei/entry.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ledger/ledger_samples.h"

namespace tassei {
namespace {

using testing::D;

TEST(EntryKindCode, IsThatOfFilesForEveryContent) {
  const std::vector<std::pair<EntryContent, std::string_view>> kinds = {
      {Observation{}, "observation"},
      {StepStatus{}, "step_status"},
      {Narrative{}, "narrative"},
      {Judgement{}, "judgement"},
      {RoadmapRevision{}, "roadmap_revision"},
      {TargetChange{}, "target_change"},
      {Withdrawal{}, "withdrawal"},
      {Merge{}, "merge"},
      {Split{}, "split"},
      {Rename{}, "rename"},
      {Renumber{}, "renumber"},
      {Move{}, "move"},
      {Reassignment{}, "reassignment"},
      {Supersession{}, "supersession"},
      {PublishedFigure{}, "published_figure"},
      {Publication{}, "publication"},
      {Retraction{}, "retraction"}};

  EXPECT_EQ(kinds.size(), std::variant_size_v<EntryContent>);
  for (const auto& [content, code] : kinds) {
    EXPECT_EQ(EntryKindCode(content), code);
  }
}

TEST(EffectiveOn, IsTheDayOfAChangeAndNothingForTheRest) {
  EXPECT_EQ(EffectiveOn(Move{D("2021-04-01"), "g"}), D("2021-04-01"));
  EXPECT_EQ(EffectiveOn(RoadmapRevision{D("2021-04-02"), {}}), D("2021-04-02"));
  EXPECT_EQ(EffectiveOn(Publication{}), std::nullopt);
  EXPECT_EQ(EffectiveOn(Retraction{}), std::nullopt);
}

TEST(StepStateCode, IsThatOfFilesAndReadsBack) {
  for (const auto& [state, code] :
       {std::pair(StepState::kNotStarted, "not_started"),
        {StepState::kInProgress, "in_progress"},
        {StepState::kDone, "done"},
        {StepState::kCancelled, "cancelled"}}) {
    EXPECT_EQ(StepStateCode(state), code);
    EXPECT_EQ(StepStateFromCode(code), state);
  }
  EXPECT_EQ(StepStateFromCode("Done"), std::nullopt);
}

TEST(Basis, HasNamesAndCodesThatReadBack) {
  const std::vector<std::tuple<Basis, std::string_view, std::string_view>>
      bases = {{Basis::kFinal, "確定", "final"},
               {Basis::kProvisional, "暫定", "provisional"},
               {Basis::kEstimated, "推計", "estimated"},
               {Basis::kForecast, "見込み", "forecast"}};
  for (const auto& [basis, name, code] : bases) {
    EXPECT_EQ(BasisName(basis), name);
    EXPECT_EQ(BasisCode(basis), code);
    EXPECT_EQ(BasisFromCode(code), basis);
  }
  EXPECT_EQ(BasisFromCode("確定"), std::nullopt);
}

TEST(Basis, WeakestIsTheOneFurthestFromFinal) {
  EXPECT_EQ(Weakest(Basis::kFinal, Basis::kForecast), Basis::kForecast);
  EXPECT_EQ(Weakest(Basis::kEstimated, Basis::kProvisional), Basis::kEstimated);
}

}  // namespace
}  // namespace tassei
