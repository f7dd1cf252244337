// Properties of assessments over random books.

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tassei/assessment.h"
#include "tassei/comparison.h"
#include "tests/assess/indicator_plan.h"
#include "tests/support/random_book.h"
#include "tests/support/sample_book.h"

namespace tassei {
namespace {

using testing::BookOf;
using testing::DateOf;
using testing::PeriodOf;
using testing::Random;
using testing::RandomBook;
using testing::TableOf;

std::string CauseText(const Cause& cause) {
  return cause.Message(Language::kEnglish);
}

// Everything an assessment says, in words, so that two can be compared.
std::string Summary(const Assessment& assessment) {
  std::string text;
  for (const AssessedInitiative& initiative : assessment.initiatives()) {
    text += initiative.state.number + " " + initiative.state.name + " " +
            initiative.state.group + " " + initiative.state.department + " " +
            initiative.computed.value_or("?") + " " +
            initiative.decided.value_or("?") + " " +
            std::to_string(initiative.rule) + " " +
            CauseText(initiative.cause) + " " +
            std::string(BasisCode(initiative.basis)) + " " +
            initiative.previous.value_or("?") +
            (initiative.fell_back ? " fell back" : "") +
            (initiative.needs_rejudgement ? " again" : "") +
            (initiative.illustrative ? " invented" : "");
    for (const std::string& step : initiative.against_roadmap.steps_behind) {
      text += " " + step;
    }
    text += "\n";
  }
  for (const AssessedIndicator& indicator : assessment.indicators()) {
    text +=
        indicator.indicator->id + " " +
        (indicator.value.value ? indicator.value.value->ToString() : "?") +
        " " + std::string(BasisCode(indicator.value.basis)) + " " +
        (indicator.attainment.value ? indicator.attainment.value->ToString()
                                    : CauseText(indicator.attainment.cause)) +
        "\n";
  }
  for (const Rollup& rollup : assessment.rollups()) {
    text += rollup.measure->id + " " + rollup.ratio.ToString() + " " +
            std::string(BasisCode(rollup.basis)) + " " +
            std::to_string(rollup.excluded.size()) + " " +
            (rollup.planned ? rollup.planned->ToString() : "?") + "\n";
  }
  return text;
}

class RandomAssessments : public ::testing::TestWithParam<uint32_t> {
 protected:
  static AssessmentRequest RequestFor(const char* plan) {
    return {.plan = plan,
            .period = PeriodOf("2021"),
            .as_of = DateOf("2022-02-28"),
            .known_on = DateOf("2022-03-15")};
  }
};

TEST_P(RandomAssessments, StayTheSameWhateverIsRecordedLater) {
  const Book book = RandomBook(GetParam(), 6);
  Random random(GetParam() + 100);
  Diagnostics diagnostics;
  const Date later = DateOf("2024-04-01");
  const Book grown =
      book.Append(RandomEntries(random, book, later, "later", 40), later,
                  &diagnostics)
          .value();

  for (const char* plan : {"plan", "parent"}) {
    const std::string before =
        Summary(Assessment::Make(book, RequestFor(plan)).value());
    const std::string after =
        Summary(Assessment::Make(grown, RequestFor(plan)).value());
    EXPECT_EQ(before, after);
  }
}

TEST_P(RandomAssessments, DoNotDependOnTheOrderOfFactsOfOneDay) {
  // Independent: no two are about the same thing, and none corrects another.
  const Book book = RandomBook(GetParam(), 6);
  Random random(GetParam() + 200);
  const Date later = DateOf("2024-04-01");
  std::vector<Entry> entries;
  std::vector<std::string> subjects;
  for (Entry& entry : RandomEntries(random, book, later, "later", 60)) {
    const bool is_fact = std::holds_alternative<Observation>(entry.content) ||
                         std::holds_alternative<StepStatus>(entry.content);
    if (!is_fact || !entry.corrects.empty() ||
        std::find(subjects.begin(), subjects.end(), entry.subject) !=
            subjects.end()) {
      continue;
    }
    subjects.push_back(entry.subject);
    entries.push_back(std::move(entry));
  }
  // A step of a roadmap that is revised later in the list is not known.
  std::erase_if(entries, [](const Entry& entry) {
    return entry.subject.starts_with("later");
  });
  Diagnostics diagnostics;
  const Book forward = book.Append(entries, later, &diagnostics).value();
  std::reverse(entries.begin(), entries.end());
  const Book backward = book.Append(entries, later, &diagnostics).value();
  AssessmentRequest request = RequestFor("plan");
  request.as_of = later;
  request.known_on = later;
  request.period = PeriodOf("2023");

  const std::string one = Summary(Assessment::Make(forward, request).value());
  const std::string other =
      Summary(Assessment::Make(backward, request).value());

  EXPECT_EQ(one, other);
}

// The scheme with a grade for every kind of subject and a measure of each kind.
SchemeParts Widened(SchemeParts scheme) {
  scheme.indicator_rules = TableOf({{"F", "達成率", "達成度"},
                                    {"1", ">= 1", "A"},
                                    {"2", ">= 0.5", "B"},
                                    {"3", "< 0.5", "C"}});
  scheme.group_rules = TableOf({{"F", "達成取組割合", "達成指標割合", "達成度"},
                                {"1", ">= 0.4", ">= 0.4", "A"},
                                {"2", "-", "-", "C"}});
  scheme.plan_rules = TableOf({{"F", "指標の最低判定", "達成度"},
                               {"1", "\"A\"", "A"},
                               {"2", "\"C\"", "C"}});
  scheme.measures.push_back({.id = "rate",
                             .name = "",
                             .kind = MeasureKind::kMean,
                             .subject = SubjectKind::kIndicator,
                             .denominator_filter = "達成率 != null",
                             .value = "達成率"});
  scheme.measures.push_back({.id = "spread",
                             .name = "",
                             .kind = MeasureKind::kDistribution,
                             .counting = Counting::kEveryListing,
                             .residue = Residue::kAdjustLargest});
  return scheme;
}

// Every grade and figure of an assessment, by id.
std::map<std::string, std::string> FiguresOf(const Assessment& assessment) {
  std::map<std::string, std::string> figures;
  for (const AssessedInitiative& initiative : assessment.initiatives()) {
    figures[initiative.state.initiative->id] =
        initiative.decided.value_or("?") + CauseText(initiative.cause);
  }
  for (const AssessedIndicator& indicator : assessment.indicators()) {
    figures[indicator.indicator->id] =
        indicator.decided.value_or("?") + CauseText(indicator.cause);
  }
  for (const AssessedGroup& group : assessment.groups()) {
    figures[group.group->id] = group.decided.value_or("?");
  }
  figures[assessment.plan().id()] = assessment.whole().decided.value_or("?");
  for (const Rollup& rollup : assessment.rollups()) {
    std::string text =
        rollup.ratio.ToString() + " " + std::string(BasisCode(rollup.basis));
    if (rollup.previous) text += " " + rollup.previous->ToString();
    for (const GradeShare& share : rollup.shares) {
      text += " " + share.grade + share.count.ToString() +
              (share.percent ? share.percent->ToString() : "?");
    }
    figures["measure " + rollup.measure->id] = text;
  }
  return figures;
}

TEST_P(RandomAssessments, HaveTheSameFiguresInWhateverOrderThePlanStands) {
  const Book book = RandomBook(GetParam(), 7);
  Diagnostics diagnostics;
  BookParts parts = book.parts();
  for (Scheme& scheme : parts.schemes) {
    scheme = Scheme::Make(Widened(scheme.parts()), &diagnostics).value();
  }
  const Book widened = BookOf(parts);
  std::mt19937 order(GetParam());
  PlanParts plan = parts.plans[0].parts();
  ASSERT_EQ(plan.id, "plan");
  std::shuffle(plan.initiatives.begin(), plan.initiatives.end(), order);
  for (Initiative& initiative : plan.initiatives) {
    std::shuffle(initiative.indicators.begin(), initiative.indicators.end(),
                 order);
  }
  parts.plans[0] = Plan::Make(plan, &diagnostics).value();
  const Book shuffled = BookOf(parts);

  const auto as_planned =
      FiguresOf(Assessment::Make(widened, RequestFor("plan")).value());
  const auto in_disorder =
      FiguresOf(Assessment::Make(shuffled, RequestFor("plan")).value());

  EXPECT_EQ(as_planned, in_disorder);
}

TEST_P(RandomAssessments, CountEachInitiativeInForceOnce) {
  const Book book = RandomBook(GetParam(), 8);

  const Assessment assessment =
      Assessment::Make(book, RequestFor("plan")).value();

  for (const Rollup& rollup : assessment.rollups()) {
    std::size_t counted = 0;
    std::size_t excluded = 0;
    for (const AssessedInitiative& initiative : assessment.initiatives()) {
      const std::string grade = initiative.decided.value_or("");
      const bool is_good = rollup.measure->id == "good";
      counted += grade == "A" || (is_good && grade == "B");
      excluded += is_good && grade == "－";
    }
    EXPECT_EQ(rollup.ratio.numerator, Decimal(static_cast<int64_t>(counted)));
    EXPECT_EQ(rollup.ratio.denominator,
              Decimal(static_cast<int64_t>(assessment.initiatives().size() -
                                           excluded)));
  }
}

TEST_P(RandomAssessments, HaveNoDifferenceFromThemselves) {
  const Book book = RandomBook(GetParam(), 6);
  const Assessment assessment =
      Assessment::Make(book, RequestFor("plan")).value();

  const Comparison comparison = Compare(assessment, assessment);

  EXPECT_TRUE(comparison.changes.empty());
}

TEST_P(RandomAssessments, NameTheEntriesBehindEachDifferenceOverTime) {
  const Book book = RandomBook(GetParam(), 6);
  AssessmentRequest request = RequestFor("plan");
  const Assessment before = Assessment::Make(book, request).value();
  // The second version of the scheme judges 2022 and later: 2021 is the same.
  request.as_of = DateOf("2023-03-31");
  request.known_on = DateOf("2023-04-30");
  const Assessment after = Assessment::Make(book, request).value();

  const Comparison comparison = Compare(before, after);

  for (const Change& change : comparison.changes) {
    EXPECT_FALSE(change.entries.empty())
        << ChangeKindCode(change.kind) << " " << change.subject << ": "
        << change.before << " -> " << change.after;
    EXPECT_FALSE(change.by_request);
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomAssessments,
                         ::testing::Range(uint32_t{1}, uint32_t{25}));

}  // namespace
}  // namespace tassei
