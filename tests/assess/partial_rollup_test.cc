#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tassei/assessment.h"
#include "tassei/rollup.h"
#include "tests/support/random_book.h"
#include "tests/support/sample_book.h"
#include "tests/support/status_matchers.h"

namespace tassei {
namespace {

using ::testing::ElementsAre;
using testing::IsOk;
using testing::Random;
using testing::StatusIs;

Decimal D(std::string_view text) { return Decimal::Parse(text).value(); }

Measure MeasureOf(MeasureKind kind) {
  return {.id = "m", .name = "指標", .kind = kind};
}

Rollup ShareOf(const Measure& measure, Ratio ratio) {
  return {.measure = &measure, .ratio = ratio};
}

// "B 20 37.7" of each; with a star the parts.
std::vector<std::string> Texts(const std::vector<GradeShare>& shares) {
  std::vector<std::string> texts;
  texts.reserve(shares.size());
  for (const GradeShare& share : shares) {
    texts.push_back(
        (share.is_part ? "*" : "") + share.grade + " " +
        share.count.ToString() +
        (share.percent.has_value() ? " " + share.percent->ToString() : ""));
  }
  return texts;
}

// --- Change on the period before ---------------------------------------------

TEST(RollupChange, IsInCountsAndInPointsBetweenPrintedPercentages) {
  const Measure measure = MeasureOf(MeasureKind::kShare);
  Rollup rollup = ShareOf(measure, {2, 7});
  rollup.previous = Ratio{1, 6};

  const RollupChange change = ChangeOn(rollup);

  EXPECT_EQ(change.count, 1);
  EXPECT_EQ(change.points->ToString(), "11.9");
  // 71.4 − 16.7; unrounded it would be 54.76….
  rollup.ratio = {5, 7};
  EXPECT_EQ(ChangeOn(rollup).points->ToString(), "54.7");
  rollup.ratio = {0, 7};
  EXPECT_EQ(ChangeOn(rollup).count, -1);
  EXPECT_EQ(ChangeOn(rollup).points->ToString(), "-16.7");
}

TEST(RollupChange, FollowsTheRoundingOfTheMeasure) {
  Measure measure = MeasureOf(MeasureKind::kShare);
  measure.places = 0;
  measure.rounding = Rounding::kDown;
  Rollup rollup = ShareOf(measure, {2, 3});
  rollup.previous = Ratio{1, 3};

  EXPECT_EQ(ChangeOn(rollup).points->ToString(), "33");
}

TEST(RollupChange, IsNoneWhereEitherSideHasNone) {
  const Measure measure = MeasureOf(MeasureKind::kShare);
  Rollup rollup = ShareOf(measure, {2, 7});

  EXPECT_EQ(ChangeOn(rollup).count, std::nullopt);
  EXPECT_EQ(ChangeOn(rollup).points, std::nullopt);
  rollup.previous = Ratio{0, 0};
  EXPECT_EQ(ChangeOn(rollup).count, 2);
  EXPECT_EQ(ChangeOn(rollup).points, std::nullopt);
}

TEST(RollupChange, IsNoneOfMeasuresThatAreNoShares) {
  for (const MeasureKind kind :
       {MeasureKind::kMean, MeasureKind::kSum, MeasureKind::kDistribution}) {
    const Measure measure = MeasureOf(kind);
    Rollup rollup = ShareOf(measure, {2, 7});
    rollup.previous = Ratio{1, 7};

    EXPECT_EQ(ChangeOn(rollup).count, std::nullopt);
    EXPECT_EQ(ChangeOn(rollup).points, std::nullopt);
  }
}

// --- Merging -----------------------------------------------------------------

TEST(PartialRollup, AddsUpSharesOfSeveralBodies) {
  const Measure measure = MeasureOf(MeasureKind::kShare);
  Rollup forecast = ShareOf(measure, {2, 7});
  forecast.basis = Basis::kForecast;
  Rollup illustrative = ShareOf(measure, {3, 4});
  illustrative.illustrative = true;

  const auto merged = MergeParts(PartOf(forecast), PartOf(illustrative));

  ASSERT_THAT(merged, IsOk());
  EXPECT_EQ(FinishPart(*merged, measure).ratio, (Ratio{5, 11}));
  EXPECT_EQ(merged->basis, Basis::kForecast);
  EXPECT_TRUE(merged->illustrative);
}

// 健康日本21（第二次）最終評価, as if two bodies had counted it.
// https://www.wic-net.com/material/document/5431/1
TEST(PartialRollup, PrintsTheSharesOfADistributionAsItsMeasureDoes) {
  Measure measure = MeasureOf(MeasureKind::kDistribution);
  const Rollup one = {.measure = &measure,
                      .ratio = {23, 23},
                      .shares = {{.grade = "C", .count = 6},
                                 {.grade = "B", .count = 12},
                                 {.grade = "B*", .count = 7, .is_part = true},
                                 {.grade = "E", .count = 5}}};
  const Rollup other = {.measure = &measure,
                        .ratio = {30, 30},
                        .shares = {{.grade = "A", .count = 8},
                                   {.grade = "B", .count = 8},
                                   {.grade = "B*", .count = 5, .is_part = true},
                                   {.grade = "C", .count = 8},
                                   {.grade = "D", .count = 4},
                                   {.grade = "E", .count = 2}}};

  const auto merged = MergeParts(PartOf(one), PartOf(other));

  ASSERT_THAT(merged, IsOk());
  EXPECT_THAT(Texts(merged->grades),
              ElementsAre("A 8", "B 20", "*B* 12", "C 14", "D 4", "E 7"));
  EXPECT_THAT(Texts(FinishPart(*merged, measure).shares),
              ElementsAre("A 8 15.1", "B 20 37.7", "*B* 12 22.6", "C 14 26.4",
                          "D 4 7.5", "E 7 13.2"));
  measure.residue = Residue::kLargestRemainder;
  EXPECT_THAT(Texts(FinishPart(*merged, measure).shares),
              ElementsAre("A 8 15.1", "B 20 37.7", "*B* 12 22.6", "C 14 26.4",
                          "D 4 7.6", "E 7 13.2"));
}

TEST(PartialRollup, GivesSharesInTheOrderOfAScaleAndOthersBehindIt) {
  Measure measure = MeasureOf(MeasureKind::kDistribution);
  measure.residue = Residue::kLargestRemainder;
  const Rollup rollup = {.measure = &measure,
                         .ratio = {3, 3},
                         .shares = {{.grade = "×", .count = 1},
                                    {.grade = "？", .count = 0},
                                    {.grade = "○", .count = 1},
                                    {.grade = "◎", .count = 1}}};
  const std::vector<Grade> scale = {
      {.code = "◎"}, {.code = "○"}, {.code = "△"}, {.code = "×"}};

  EXPECT_THAT(Texts(FinishPart(PartOf(rollup), measure, scale).shares),
              ElementsAre("◎ 1 33.4", "○ 1 33.3", "× 1 33.3", "？ 0 0.0"));
}

TEST(PartialRollup, LeavesAShareToThoseWithoutAGrade) {
  Measure measure = MeasureOf(MeasureKind::kDistribution);
  const Rollup rollup = {
      .measure = &measure,
      .ratio = {3, 4},
      .shares = {{.grade = "A", .count = 3}, {.grade = "B", .count = 0}}};

  for (const Residue residue :
       {Residue::kLeave, Residue::kAdjustLargest, Residue::kLargestRemainder}) {
    measure.residue = residue;
    EXPECT_THAT(Texts(FinishPart(PartOf(rollup), measure).shares),
                ElementsAre("A 3 75.0", "B 0 0.0"));
  }
}

TEST(PartialRollup, PrintsNoPercentagesOfNothing) {
  const Measure measure = MeasureOf(MeasureKind::kDistribution);
  const Rollup rollup = {.measure = &measure,
                         .ratio = {0, 0},
                         .shares = {{.grade = "A", .count = 0}}};

  EXPECT_THAT(Texts(FinishPart(PartOf(rollup), measure).shares),
              ElementsAre("A 0"));
}

TEST(PartialRollup, KeepsTheDenominatorOfASum) {
  const Measure measure = MeasureOf(MeasureKind::kSum);

  const auto merged = MergeParts(PartOf(ShareOf(measure, {D("1.5"), 1})),
                                 PartOf(ShareOf(measure, {D("-0.25"), 1})));

  ASSERT_THAT(merged, IsOk());
  EXPECT_EQ(FinishPart(*merged, measure).ratio, (Ratio{D("1.25"), 1}));
}

TEST(PartialRollup, HasNoValueWhereAPartHasNone) {
  const CauseKind kind = {"C9901", {"欠測", "missing"}};
  const Measure measure = MeasureOf(MeasureKind::kMean);
  Rollup missing = ShareOf(measure, {0, 0});
  missing.cause = {.kind = &kind};

  const auto merged =
      MergeParts(PartOf(ShareOf(measure, {3, 2})), PartOf(missing));

  ASSERT_THAT(merged, IsOk());
  EXPECT_FALSE(merged->has_value);
  EXPECT_EQ(FinishPart(*merged, measure).ratio, std::nullopt);
}

TEST(PartialRollup, RefusesToMergeDifferentMeasures) {
  const PartialRollup part = {.measure = "m"};
  PartialRollup other = part;

  other.measure = "n";
  EXPECT_THAT(MergeParts(part, other),
              StatusIs(absl::StatusCode::kInvalidArgument));
  other.measure = "m";
  other.kind = MeasureKind::kMean;
  EXPECT_THAT(MergeParts(part, other),
              StatusIs(absl::StatusCode::kInvalidArgument));
}

TEST(PartialRollup, RefusesAGradeThatIsAPartOfAnotherInOneOnly) {
  const PartialRollup part = {.measure = "m",
                              .kind = MeasureKind::kDistribution,
                              .grades = {{.grade = "B*", .count = 1}}};
  PartialRollup other = part;
  other.grades[0].is_part = true;

  EXPECT_THAT(MergeParts(part, other),
              StatusIs(absl::StatusCode::kInvalidArgument));
}

TEST(PartialRollup, RefusesASumThatWouldLoseDigits) {
  const auto part = [](std::string_view numerator, std::string_view grade) {
    return PartialRollup{.measure = "m",
                         .kind = MeasureKind::kSum,
                         .numerator = D(numerator),
                         .denominator = 1,
                         .grades = {{.grade = "A", .count = D(grade)}}};
  };
  const std::string most(34, '9');

  EXPECT_THAT(MergeParts(part(most, "1"), part("0.0", "1")), IsOk());
  EXPECT_THAT(MergeParts(part(most, "1"), part("1", "1")),
              StatusIs(absl::StatusCode::kOutOfRange));
  EXPECT_THAT(MergeParts(part("1e33", "1"), part("0.1", "1")),
              StatusIs(absl::StatusCode::kOutOfRange));
  EXPECT_THAT(MergeParts(part("1", most), part("1", "1")),
              StatusIs(absl::StatusCode::kOutOfRange));
}

// --- Properties --------------------------------------------------------------

struct Subject {
  std::optional<std::size_t> grade = {};  // Its place on the scale.
  Decimal value = {};
  Decimal weight = {};
  Basis basis = Basis::kFinal;
  bool illustrative = false;
};

std::vector<Grade> Scale() {
  return {{.code = "◎", .achieved = true},
          {.code = "B"},
          {.code = "B*", .part_of = "B"},
          {.code = "A"},
          {.code = "−"}};
}

std::vector<Subject> RandomSubjects(Random& random) {
  const auto number = [&random](int64_t least, uint32_t bound) {
    return *Decimal::FromScaled(least + random.Below(bound),
                                -static_cast<int32_t>(random.Below(4)));
  };
  std::vector<Subject> subjects(random.Below(40));
  for (Subject& subject : subjects) {
    if (!random.Chance(15)) subject.grade = random.Below(5);
    subject.value = number(-500, 3'000);
    subject.weight = number(0, 20);
    subject.basis = static_cast<Basis>(random.Chance(95) ? 0 : random.Below(4));
    subject.illustrative = random.Chance(3);
  }
  return subjects;
}

void Add(Decimal more, Decimal& sum) { sum = *Decimal::Add(sum, more); }

// The measure, counted in the plainest way.
Rollup Counted(const Measure& measure, const std::vector<Subject>& subjects) {
  const std::vector<Grade> scale = Scale();
  Rollup rollup = {.measure = &measure, .ratio = {}};
  for (const Grade& grade : scale) {
    if (measure.kind != MeasureKind::kDistribution) break;
    rollup.shares.push_back(
        {.grade = grade.code, .count = 0, .is_part = !grade.part_of.empty()});
  }
  for (const Subject& subject : subjects) {
    rollup.basis = Weakest(rollup.basis, subject.basis);
    rollup.illustrative |= subject.illustrative;
    if (measure.kind == MeasureKind::kMean ||
        measure.kind == MeasureKind::kSum) {
      Add(*Decimal::Multiply(subject.value, subject.weight),
          rollup.ratio.numerator);
      Add(subject.weight, rollup.ratio.denominator);
      continue;
    }
    Add(1, rollup.ratio.denominator);
    if (!subject.grade.has_value()) continue;
    if (measure.kind == MeasureKind::kShare) {
      Add(scale[*subject.grade].achieved ? 1 : 0, rollup.ratio.numerator);
      continue;
    }
    Add(1, rollup.ratio.numerator);
    Add(1, rollup.shares[*subject.grade].count);
    if (scale[*subject.grade].code == "B*") Add(1, rollup.shares[1].count);
  }
  if (measure.kind == MeasureKind::kSum) rollup.ratio.denominator = 1;
  return rollup;
}

// Each subject falls to one of up to six bodies, some of which have none.
std::vector<PartialRollup> RandomParts(Random& random, const Measure& measure,
                                       const std::vector<Subject>& subjects) {
  std::vector<std::vector<Subject>> bodies(1 + random.Below(6));
  const auto count = static_cast<uint32_t>(bodies.size());
  for (const Subject& subject : subjects) {
    bodies[random.Below(count)].push_back(subject);
  }
  std::vector<PartialRollup> parts;
  parts.reserve(bodies.size());
  for (const auto& body : bodies) {
    parts.push_back(PartOf(Counted(measure, body)));
  }
  return parts;
}

PartialRollup Take(Random& random, std::vector<PartialRollup>& parts) {
  const auto place = random.Below(static_cast<uint32_t>(parts.size()));
  std::swap(parts[place], parts.back());
  PartialRollup taken = std::move(parts.back());
  parts.pop_back();
  return taken;
}

// In random order and grouping. Requires some parts.
absl::StatusOr<PartialRollup> MergeAll(Random& random,
                                       std::vector<PartialRollup> parts) {
  while (parts.size() > 1) {
    const PartialRollup a = Take(random, parts);
    const PartialRollup b = Take(random, parts);
    absl::StatusOr<PartialRollup> merged = MergeParts(a, b);
    if (!merged.ok()) return merged.status();
    parts.push_back(*std::move(merged));
  }
  return parts.front();
}

TEST(PartialRollup, MergesToTheMeasureOfTheWholeInAnyOrderAndGrouping) {
  Random random(1);
  for (int i = 0; i < 2'000; ++i) {
    Measure measure = MeasureOf(static_cast<MeasureKind>(random.Below(4)));
    measure.residue = static_cast<Residue>(random.Below(3));
    const std::vector<Subject> subjects = RandomSubjects(random);
    const PartialRollup whole = PartOf(Counted(measure, subjects));
    const auto parts = RandomParts(random, measure, subjects);

    const auto merged = MergeAll(random, parts);
    const auto again = MergeAll(random, parts);

    ASSERT_THAT(merged, IsOk());
    EXPECT_EQ(*merged, whole);
    EXPECT_EQ(*merged, again.value());
    const MergedRollup finished = FinishPart(*merged, measure, Scale());
    const MergedRollup of_whole = FinishPart(whole, measure, Scale());
    EXPECT_EQ(finished.ratio, of_whole.ratio);
    EXPECT_EQ(finished.shares, of_whole.shares);
  }
}

// Of the initiatives with many steps, of the others, and of all.
std::vector<Measure> LeftRightAndWhole(MeasureKind kind) {
  Measure whole = MeasureOf(kind);
  whole.id = std::string(MeasureKindCode(kind));
  if (kind == MeasureKind::kDistribution) {
    whole.residue = Residue::kLargestRemainder;
  }
  if (kind == MeasureKind::kMean || kind == MeasureKind::kSum) {
    whole.value = "indicators + 0.5";
  }
  if (kind == MeasureKind::kMean) whole.weight = "steps + 1";
  Measure left = whole;
  left.id += "-left";
  left.denominator_filter = "steps > 2";
  Measure right = whole;
  right.id += "-right";
  right.denominator_filter = "not(steps > 2)";
  return {left, right, whole};
}

Assessment AssessedBy(const Book& book, const std::vector<Measure>& measures) {
  AssessmentRequest request = {.plan = "plan",
                               .period = testing::PeriodOf("2021"),
                               .as_of = testing::DateOf("2022-02-28"),
                               .known_on = testing::DateOf("2022-03-15")};
  SchemeParts scheme = Assessment::Make(book, request).value().scheme().parts();
  scheme.measures = measures;
  Diagnostics diagnostics;
  request.scheme = Scheme::Make(std::move(scheme), &diagnostics).value();
  return Assessment::Make(book, request).value();
}

TEST(PartialRollup, MergesPartsOfAPlanToTheRollupOfThePlan) {
  int divided = 0;
  for (uint32_t seed = 1; seed <= 20; ++seed) {
    const Book book = testing::RandomBook(seed, 10);
    for (const MeasureKind kind :
         {MeasureKind::kShare, MeasureKind::kMean, MeasureKind::kSum,
          MeasureKind::kDistribution}) {
      const std::vector<Measure> measures = LeftRightAndWhole(kind);
      const Assessment assessment = AssessedBy(book, measures);
      const Rollup& whole = *assessment.FindRollup(measures[2].id);
      PartialRollup left = PartOf(*assessment.FindRollup(measures[0].id));
      PartialRollup right = PartOf(*assessment.FindRollup(measures[1].id));
      left.measure = right.measure = whole.measure->id;

      const auto merged = MergeParts(left, right);

      ASSERT_THAT(merged, IsOk());
      EXPECT_EQ(*merged, PartOf(whole));
      const MergedRollup finished = FinishPart(
          *merged, *whole.measure, assessment.scheme().parts().grades);
      EXPECT_EQ(finished.ratio, whole.ratio);
      EXPECT_EQ(finished.shares, whole.shares);
      divided += !left.numerator.is_zero() && !right.numerator.is_zero();
    }
  }
  EXPECT_GT(divided, 40);
}

// Sums near the 34 digits that a number holds: zeros, and units far apart.
TEST(PartialRollup, CanOrCannotBeMergedWhateverTheOrder) {
  Random random(2);
  int refused = 0;
  for (int i = 0; i < 5'000; ++i) {
    std::vector<PartialRollup> parts(1 + random.Below(6));
    for (PartialRollup& part : parts) {
      part.measure = "m";
      part.numerator =
          *Decimal::FromScaled(random.Chance(20) ? 0 : 1 + random.Below(99),
                               static_cast<int32_t>(random.Below(40)) - 5);
      part.denominator = 1;
    }

    const auto merged = MergeAll(random, parts);
    const auto again = MergeAll(random, parts);

    ASSERT_EQ(merged.status().code(), again.status().code());
    refused += !merged.ok();
    if (!merged.ok()) continue;
    EXPECT_EQ(*merged, *again);
    EXPECT_EQ(merged->numerator.ToString(), again->numerator.ToString());
  }
  EXPECT_GT(refused, 100);
}

}  // namespace
}  // namespace tassei
