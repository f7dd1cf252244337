// A plan of nothing but indicators, judged by a scheme as a test wants it.

#ifndef TESTS_ASSESS_INDICATOR_PLAN_H_
#define TESTS_ASSESS_INDICATOR_PLAN_H_

#include <string>
#include <utility>
#include <vector>

#include "gtest/gtest.h"
#include "tassei/assessment.h"
#include "tests/support/sample_book.h"

namespace tassei::testing {

inline TableText TableOf(const std::vector<std::vector<std::string>>& rows) {
  TableText table;
  for (const auto& row : rows) {
    auto& cells = table.rows.emplace_back();
    for (const std::string& text : row) cells.push_back({text, {}});
  }
  return table;
}

// A plan of 2015 to 2019, two groups deep: "g" with "g-a" and "g-b" under it.
inline PlanParts IndicatorPlanParts() {
  PlanParts plan;
  plan.id = "kpi";
  plan.name = "総合戦略";
  plan.term = SpanOf("2015", "2019");
  plan.scheme = "judging";
  plan.groups = {{.id = "g", .name = "柱"},
                 {.id = "g-a", .name = "施策A", .parent = "g"},
                 {.id = "g-b", .name = "施策B", .parent = "g"}};
  return plan;
}

inline Indicator IndicatorOf(std::string id, std::string_view baseline,
                             std::string_view target,
                             std::string_view period = "2017") {
  Indicator indicator;
  indicator.id = std::move(id);
  indicator.name = indicator.id;
  indicator.baseline =
      Baseline{.period = PeriodOf("2014"), .value = DecimalOf(baseline)};
  indicator.targets = {
      {.period = PeriodOf(period), .value = DecimalOf(target)}};
  return indicator;
}

inline Initiative InitiativeOf(std::string id, std::string group,
                               std::vector<Indicator> indicators) {
  Initiative initiative;
  initiative.id = std::move(id);
  initiative.number = initiative.id;
  initiative.name = initiative.id;
  initiative.group = std::move(group);
  initiative.indicators = std::move(indicators);
  return initiative;
}

// A / B / C by the year's guide value and 80 % of the way to it, as 長野県
// judges its 信州創生戦略; E is not judged.
inline SchemeParts JudgingParts() {
  SchemeParts scheme;
  scheme.id = "judging";
  scheme.version = "1";
  scheme.effective_from = PeriodOf("2015");
  scheme.known_from = DateOf("2015-04-01");
  scheme.grades = {{.code = "A", .achieved = true, .points = 3},
                   {.code = "B", .points = 2},
                   {.code = "C", .points = 1},
                   {.code = "E", .judged = false}};
  scheme.stages = {{.code = "dept", .name = "所管課"},
                   {.code = "board", .name = "本部"}};
  scheme.indicator_rules =
      TableOf({{"F", "実績値", "目標値", "進捗率", "達成度"},
               {"1", ">= 目標値", "-", "-", "A"},
               {"2", "-", "-", ">= 0.8", "B"},
               {"3", "-", "-", "< 0.8", "C"},
               {"4", "null", "-", "null", "E"}});
  return scheme;
}

inline Entry ValueEntry(std::string indicator, std::string_view period,
                        std::string_view value) {
  const std::string id = "v-" + indicator + "-" + std::string(period);
  return MakeEntry(id, "kpi", std::move(indicator), PeriodOf(period),
                   "2018-06-30", "2018-07-01", Reported(DecimalOf(value)));
}

inline Entry JudgementEntry(std::string subject, std::string_view period,
                            std::string grade, std::string stage = "dept") {
  const std::string id = "j-" + subject + "-" + std::string(period) + stage;
  return MakeEntry(id, "kpi", std::move(subject), PeriodOf(period),
                   "2018-06-30", "2018-07-01",
                   Judgement{std::move(grade), std::move(stage)});
}

inline Book IndicatorBook(PlanParts plan, SchemeParts scheme,
                          const std::vector<Entry>& entries) {
  Diagnostics diagnostics;
  BookParts parts;
  absl::StatusOr<Plan> made = Plan::Make(std::move(plan), &diagnostics);
  EXPECT_TRUE(made.ok()) << diagnostics.ToString(Language::kEnglish);
  absl::StatusOr<Scheme> judging =
      Scheme::Make(std::move(scheme), &diagnostics);
  EXPECT_TRUE(judging.ok()) << diagnostics.ToString(Language::kEnglish);
  parts.plans = {*made};
  parts.schemes = {*judging};
  parts.ledger = LedgerOf(entries);
  return BookOf(std::move(parts));
}

inline Assessment AssessKpi(const Book& book, std::string_view period) {
  return Assessment::Make(book, {.plan = "kpi",
                                 .period = PeriodOf(period),
                                 .as_of = DateOf("2018-06-30"),
                                 .known_on = DateOf("2018-07-01")})
      .value();
}

inline const AssessedIndicator& IndicatorIn(const Assessment& assessment,
                                            std::string_view id) {
  for (const AssessedIndicator& indicator : assessment.indicators()) {
    if (indicator.indicator->id == id) return indicator;
  }
  ADD_FAILURE() << "no indicator " << id;
  return assessment.indicators().front();
}

}  // namespace tassei::testing

#endif  // TESTS_ASSESS_INDICATOR_PLAN_H_
