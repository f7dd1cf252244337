#include "tassei/explanation.h"

#include <set>
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
using testing::DateOf;
using ::testing::ElementsAre;
using testing::PeriodOf;
using testing::SampleBook;
using testing::StatusIs;

Assessment March() {
  return Assessment::Make(SampleBook(), {.plan = "reform",
                                         .period = PeriodOf("2020"),
                                         .as_of = DateOf("2021-01-31"),
                                         .known_on = DateOf("2021-02-19")})
      .value();
}

std::vector<std::string> IdsOf(const std::vector<const Entry*>& entries) {
  std::vector<std::string> ids;
  for (const Entry* entry : entries) ids.push_back(entry->id);
  return ids;
}

TEST(Explain, NamesTheEntriesBehindAGrade) {
  const Explanation explanation = Explain(March(), "3").value();

  EXPECT_THAT(IdsOf(explanation.entries),
              ElementsAre("e-s3-1-h1", "e-s3-2-h2"));
  ASSERT_EQ(explanation.facts.size(), 3u);
  EXPECT_EQ(explanation.facts[0].definition.name, "all_steps_done");
  EXPECT_EQ(explanation.facts[0].value.ToString(), "true");
  EXPECT_EQ(explanation.facts[0].basis, Basis::kForecast);
  EXPECT_EQ(explanation.facts[0].promises.size(), 1u);
  EXPECT_EQ(explanation.facts[1].value.ToString(), "0");
}

TEST(Explain, TriesRulesUpToTheOneThatWasHit) {
  const Explanation achieved = Explain(March(), "i3").value();
  const Explanation continued = Explain(March(), "i4").value();

  ASSERT_EQ(achieved.rules.size(), 1u);
  EXPECT_EQ(achieved.rules[0].result, TestResult::kTrue);
  ASSERT_EQ(continued.rules.size(), 3u);
  EXPECT_EQ(continued.rules[0].tests[0], TestResult::kFalse);
  EXPECT_EQ(continued.rules[1].result, TestResult::kFalse);
  EXPECT_EQ(continued.rules[2].result, TestResult::kTrue);
}

TEST(Explain, DoesNotKnowWhatIsNotInForce) {
  EXPECT_THAT(Explain(March(), "99"), StatusIs(absl::StatusCode::kNotFound));
}

// The book with only these entries.
Book CutDown(const Book& book, const std::vector<const Entry*>& entries) {
  std::vector<Entry> kept;
  for (const Entry* entry : entries) kept.push_back(*entry);
  BookParts parts = book.parts();
  parts.ledger = testing::LedgerOf(kept);
  return BookOf(std::move(parts));
}

class ExplainRandomBooks : public ::testing::TestWithParam<uint32_t> {};

TEST_P(ExplainRandomBooks, NamesEveryEntryThatAGradeRestsOn) {
  const Book book = testing::RandomBook(GetParam(), 6);
  for (const char* plan : {"plan", "parent"}) {
    const AssessmentRequest request = {.plan = plan,
                                       .period = PeriodOf("2021"),
                                       .as_of = DateOf("2022-02-28"),
                                       .known_on = DateOf("2022-12-01")};
    const Assessment assessment = Assessment::Make(book, request).value();
    for (const AssessedInitiative& initiative : assessment.initiatives()) {
      const std::string& id = initiative.state.initiative->id;
      const Explanation explanation = Explain(assessment, id).value();

      const Assessment again =
          Assessment::Make(CutDown(book, explanation.entries), request).value();

      const AssessedInitiative* same = again.FindInitiative(id);
      ASSERT_NE(same, nullptr) << id;
      EXPECT_EQ(same->decided, initiative.decided) << id;
      EXPECT_EQ(same->computed, initiative.computed) << id;
      EXPECT_EQ(same->rule, initiative.rule) << id;
      EXPECT_EQ(same->basis, initiative.basis) << id;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, ExplainRandomBooks,
                         ::testing::Range(uint32_t{1}, uint32_t{25}));

}  // namespace
}  // namespace tassei
