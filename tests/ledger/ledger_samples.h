// Entries and plans for the tests of ledgers and snapshots.

#ifndef TESTS_LEDGER_LEDGER_SAMPLES_H_
#define TESTS_LEDGER_LEDGER_SAMPLES_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tassei/ledger.h"
#include "tassei/plan.h"
#include "tassei/snapshot.h"

namespace tassei::testing {

inline Period P(std::string_view id) { return *Period::Parse(id); }
inline Date D(std::string_view day) { return *Date::Parse(day); }
inline Decimal N(std::string_view number) { return *Decimal::Parse(number); }

// An entry as of the end of January 2021, recorded in February.
inline Entry EntryOf(std::string id, std::string subject,
                     EntryContent content) {
  Entry entry;
  entry.id = std::move(id);
  entry.plan = "plan";
  entry.subject = std::move(subject);
  entry.as_of = D("2021-01-31");
  entry.recorded_on = D("2021-02-15");
  entry.content = std::move(content);
  return entry;
}

inline Entry ValueOf(std::string id, std::string_view period,
                     std::string_view value) {
  Entry entry = EntryOf(std::move(id), "rate", Observation{N(value), "", ""});
  entry.period = P(period);
  return entry;
}

inline Entry MissingOf(std::string id, std::string_view period,
                       std::string reason) {
  Entry entry = EntryOf(std::move(id), "rate",
                        Observation{std::nullopt, std::move(reason), "－"});
  entry.period = P(period);
  return entry;
}

inline Entry StatusOf(std::string id, std::string_view period,
                      StepState state) {
  Entry entry = EntryOf(std::move(id), "survey", StepStatus{state});
  entry.period = P(period);
  return entry;
}

inline Entry Correcting(Entry entry, std::string corrects,
                        std::string_view recorded_on) {
  entry.corrects = std::move(corrects);
  entry.recorded_on = D(recorded_on);
  return entry;
}

inline Entry RetractionOf(std::string id, std::string corrects,
                          std::string_view recorded_on) {
  return Correcting(EntryOf(std::move(id), "rate", Retraction{}),
                    std::move(corrects), recorded_on);
}

inline Entry At(Entry entry, std::string_view as_of,
                std::string_view recorded_on) {
  entry.as_of = D(as_of);
  entry.recorded_on = D(recorded_on);
  return entry;
}

// The ledger of these entries; an empty one if they are refused.
inline Ledger LedgerOf(const std::vector<Entry>& entries) {
  Diagnostics diagnostics;
  return Ledger().Append(entries, &diagnostics).value_or(Ledger());
}

// Initiatives "old", "kept" and "half-a", "half-b", which are formed from
// "old"; "old" has the indicator "rate" and the step "survey".
inline PlanParts SampleParts() {
  PlanParts parts;
  parts.id = "plan";
  parts.term = {P("2020"), P("2023")};
  parts.groups = {{"g1", "柱1", ""}, {"g2", "柱2", ""}};
  parts.departments = {{"d1", "総務部"}, {"d2", "企画部"}};
  Indicator rate;
  rate.id = "rate";
  rate.name = "実施率";
  rate.targets = {{P("2020"), Decimal(10)}, {P("2021"), Decimal(20)}};
  Step survey;
  survey.id = "survey";
  survey.name = "調査";
  survey.span = {P("2020H1"), P("2020H2")};
  Initiative old;
  old.id = "old";
  old.number = "1";
  old.name = "旧";
  old.group = "g1";
  old.department = "d1";
  old.sections = {{"s1", "変革1"}, {"s2", "変革2"}};
  old.indicators = {rate};
  old.roadmap.steps = {survey};
  Initiative kept;
  kept.id = "kept";
  Initiative half_a;
  half_a.id = "half-a";
  half_a.formed_from = {"old"};
  Initiative half_b = half_a;
  half_b.id = "half-b";
  parts.initiatives = {old, kept, half_a, half_b};
  return parts;
}

inline Plan PlanOf(PlanParts parts) {
  Diagnostics diagnostics;
  return *Plan::Make(std::move(parts), &diagnostics);
}

// A plan, a snapshot of entries, and the things that are asked about.
struct Scene {
  explicit Scene(const std::vector<Entry>& entries,
                 std::string_view as_of = "2030-01-01",
                 std::string_view known_on = "2030-01-01",
                 PlanParts parts = SampleParts())
      : plan(PlanOf(std::move(parts))),
        ledger(LedgerOf(entries)),
        snapshot(Snapshot::Make({&plan, 1}, ledger, D(as_of), D(known_on))) {}

  const Initiative& initiative(std::string_view id = "old") const {
    return *plan.FindInitiative(id);
  }
  const Indicator& rate() const { return *plan.FindIndicator("rate"); }
  const Step& survey() const {
    return *initiative().roadmap.FindStep("survey");
  }
  Fact<Decimal> Value(std::string_view period) const {
    return snapshot.ValueAt(plan, rate(), P(period));
  }
  Fact<StepState> State(std::string_view period) const {
    return snapshot.StepAt(plan, survey(), P(period));
  }

  Plan plan;
  Ledger ledger;
  Snapshot snapshot;
};

inline std::vector<std::string> IdsOf(std::span<const Entry* const> entries) {
  std::vector<std::string> ids;
  for (const Entry* entry : entries) ids.push_back(entry->id);
  return ids;
}

}  // namespace tassei::testing

#endif  // TESTS_LEDGER_LEDGER_SAMPLES_H_
