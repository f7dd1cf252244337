// Indicators that measures of other plans feed.

#include <string>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tassei/assessment.h"
#include "tassei/explanation.h"
#include "tests/support/random_book.h"
#include "tests/support/sample_book.h"
#include "tests/support/status_matchers.h"

namespace tassei {
namespace {

using testing::BookOf;
using testing::DateOf;
using testing::DecimalOf;
using testing::PeriodOf;
using testing::SampleBook;

AssessmentRequest March(std::string plan) {
  return {.plan = std::move(plan),
          .period = PeriodOf("2020"),
          .as_of = DateOf("2021-01-31"),
          .known_on = DateOf("2021-02-19")};
}

Book WithPlan(PlanParts plan) {
  BookParts parts = testing::SampleBookParts();
  Diagnostics diagnostics;
  parts.plans[1] = Plan::Make(std::move(plan), &diagnostics).value();
  return BookOf(std::move(parts));
}

TEST(Feeding, GivesAParentPlanTheUnroundedPercentage) {
  const Assessment assessment =
      Assessment::Make(SampleBook(), March("vision")).value();

  ASSERT_EQ(assessment.indicators().size(), 1u);
  const AssessedIndicator& share = assessment.indicators()[0];
  EXPECT_EQ(share.fed_by->ToString(), "2/7");
  EXPECT_EQ(share.value.value,
            DecimalOf("28.57142857142857142857142857142857"));
  EXPECT_EQ(share.value.basis, Basis::kForecast);
  EXPECT_TRUE(share.value.illustrative);
  EXPECT_FALSE(share.value.entries.empty());
}

TEST(Feeding, JudgesInitiativesByFedIndicators) {
  PlanParts parts = testing::SampleParentPlanParts();
  Initiative initiative;
  initiative.id = "v1";
  initiative.number = "1";
  initiative.indicators = std::move(parts.indicators);
  initiative.indicators[0].targets = {
      {.period = PeriodOf("2020"), .value = DecimalOf("25")}};
  parts.indicators.clear();
  parts.initiatives = {std::move(initiative)};
  const Book book = WithPlan(std::move(parts));

  const Assessment assessment = Assessment::Make(book, March("vision")).value();

  const FactTable& facts = assessment.facts();
  const Column& least = facts.column(facts.FindColumn("attainment_min"));
  EXPECT_EQ(facts.At(facts.FindColumn("attainment_min"), 0), 1'142'857'145);
  EXPECT_EQ(least.scale, 9);
  const Explanation explanation = Explain(assessment, "v1").value();
  EXPECT_FALSE(explanation.facts[2].entries.empty());
}

TEST(Feeding, LetsAPlanShowItsOwnMeasure) {
  PlanParts parts = testing::SampleParentPlanParts();
  parts.indicators[0].fed_by = {.plan = "vision", .measure = "achieved-share"};
  const Book book = WithPlan(std::move(parts));

  const Assessment assessment = Assessment::Make(book, March("vision")).value();

  const AssessedIndicator& share = assessment.indicators()[0];
  EXPECT_EQ(share.fed_by->ToString(), "0/0");
  EXPECT_EQ(share.value.value, std::nullopt);
  EXPECT_EQ(share.value.cause.code(), "C1211");
}

TEST(Feeding, IsMissingWithACauseOutsideTheOtherPlansTerm) {
  PlanParts parts = testing::SampleParentPlanParts();
  parts.term = testing::SpanOf("2020", "2024");
  const Book book = WithPlan(std::move(parts));
  AssessmentRequest request = March("vision");
  request.period = PeriodOf("2024");

  const Assessment assessment = Assessment::Make(book, request).value();

  const AssessedIndicator& share = assessment.indicators()[0];
  EXPECT_EQ(share.fed_by, std::nullopt);
  EXPECT_EQ(share.value.cause.code(), "C1210");
}

}  // namespace
}  // namespace tassei
