#include "lib/book/entries_check.h"

#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <variant>

#include "lib/book/book_diagnostics.h"
#include "lib/book/entry_references.h"
#include "lib/book/problem_sink.h"

namespace tassei::internal {
namespace {

// Tells periods of all kinds apart.
int64_t PeriodKey(Period period) {
  return int64_t{period.first_day().days()} * 4 +
         static_cast<int64_t>(period.kind());
}

// Checks the entries that come after `before`. Used once.
class EntriesCheck {
 public:
  EntriesCheck(const Catalog& catalog, const Ledger& ledger,
               const EntryMemory& before, Diagnostics& diagnostics)
      : catalog_(catalog),
        ledger_(ledger),
        before_(before),
        diagnostics_(diagnostics) {}

  EntryMemory Check(const std::vector<EntryToCheck>& entries) {
    for (const EntryToCheck& item : entries) NoteSteps(item);
    for (const EntryToCheck& item : entries) CheckOne(item);
    CheckYears();
    return {.steps = before_.steps.With(std::move(steps_)),
            .values = before_.values.With(std::move(values_))};
  }

 private:
  // An indicator's value for a year, or for a part of it, is new.
  struct TouchedYear {
    const Indicator* indicator;
    Period year;
    const EntryToCheck* last;
  };

  const Initiative* const* FindStep(const Plan* plan,
                                    const std::string& id) const {
    const std::pair<const Plan*, std::string> key(plan, id);
    const auto found = steps_.find(key);
    return found != steps_.end() ? &found->second : before_.steps.Find(key);
  }

  bool IsRevisedStep(const Plan* plan, const Entry& entry) const {
    return std::holds_alternative<StepStatus>(entry.content) &&
           FindStep(plan, entry.subject) != nullptr;
  }

  const Entry* const* FindValue(const Indicator* indicator,
                                Period period) const {
    const std::pair<const Indicator*, int64_t> key(indicator,
                                                   PeriodKey(period));
    const auto found = values_.find(key);
    return found != values_.end() ? &found->second : before_.values.Find(key);
  }

  // Remembers the steps that a revised roadmap brings in.
  void NoteSteps(const EntryToCheck& item) {
    const auto* revision = std::get_if<RoadmapRevision>(&item.entry->content);
    const Plan* plan = catalog_.FindPlan(item.entry->plan);
    if (revision == nullptr || plan == nullptr) return;
    const Initiative* initiative = plan->FindInitiative(item.entry->subject);
    if (initiative == nullptr) return;
    for (std::size_t i = 0; i < revision->roadmap.steps.size(); ++i) {
      const std::string& id = revision->roadmap.steps[i].id;
      if (plan->InitiativeOf(id) != nullptr) continue;
      const Initiative* const* owner = FindStep(plan, id);
      if (owner == nullptr) {
        steps_.try_emplace({plan, id}, initiative);
      } else if (*owner != initiative) {
        ProblemSink sink(item.pointer, item.entry->id, diagnostics_);
        sink.Add(book_problem::kStepOfAnotherInitiative,
                 "/roadmap/steps/" + std::to_string(i) + "/id", {id});
      }
    }
  }

  void CheckOne(const EntryToCheck& item) {
    const Entry& entry = *item.entry;
    ProblemSink sink(item.pointer, entry.id, diagnostics_);
    CheckDays(entry, sink);
    const Plan* plan = catalog_.FindPlan(entry.plan);
    if (plan == nullptr) {
      sink.Add(book_problem::kPlanUnknown, "/plan", {entry.plan},
               sink.keeps() ? catalog_.NearestPlan(entry.plan) : "");
      return;
    }
    CheckReferences(catalog_, *plan, entry, IsRevisedStep(plan, entry), sink);
    const Entry* corrected = Corrected(entry);
    CheckReason(entry, corrected, sink);
    NoteValue(*plan, item, corrected);
  }

  const Entry* Corrected(const Entry& entry) const {
    if (entry.corrects.empty()) return nullptr;
    const std::size_t sequence = ledger_.Find(entry.corrects);
    return sequence < ledger_.size() ? &ledger_.entry(sequence) : nullptr;
  }

  void CheckDays(const Entry& entry, ProblemSink& sink) const {
    // A correction has the as_of of what it corrects.
    if (entry.corrects.empty() && entry.as_of > entry.recorded_on) {
      sink.Add(book_problem::kAsOfAfterRecording, "/as_of",
               {entry.as_of.ToString(), entry.recorded_on.ToString()});
    }
    if (entry.basis == Basis::kFinal && entry.period.has_value() &&
        entry.period->last_day() > entry.as_of) {
      sink.Add(book_problem::kFinalTooEarly, "/basis",
               {entry.period->id(), entry.as_of.ToString()});
    }
  }

  static void CheckReason(const Entry& entry, const Entry* corrected,
                          ProblemSink& sink) {
    if (corrected == nullptr || !entry.reason.empty()) return;
    const auto* now = std::get_if<Observation>(&entry.content);
    const auto* then = std::get_if<Observation>(&corrected->content);
    if (now == nullptr || then == nullptr || now->value == then->value) return;
    sink.Add(book_problem::kCorrectedWithoutReason, "/reason", {entry.subject});
  }

  void NoteValue(const Plan& plan, const EntryToCheck& item,
                 const Entry* corrected) {
    const bool retracts =
        std::holds_alternative<Retraction>(item.entry->content);
    const Entry* about = retracts ? corrected : item.entry;
    if (about == nullptr || !about->period.has_value() ||
        !std::holds_alternative<Observation>(about->content)) {
      return;
    }
    const Indicator* indicator = plan.FindIndicator(about->subject);
    if (indicator == nullptr) return;
    const Entry* const* known = FindValue(indicator, *about->period);
    if (retracts) {
      if (known == nullptr || *known != about) return;
      values_[{indicator, PeriodKey(*about->period)}] = nullptr;
      return;
    }
    const bool decides = known == nullptr || *known == nullptr ||
                         item.entry->as_of >= (*known)->as_of;
    if (!decides) return;
    values_[{indicator, PeriodKey(*about->period)}] = item.entry;
    const std::optional<Period> year =
        about->period->Enclosing(PeriodKind::kYear);
    if (year.has_value() &&
        touched_keys_.insert({indicator, PeriodKey(*year)}).second) {
      touched_.push_back({indicator, *year, &item});
    }
  }

  std::optional<Decimal> ValueOf(const Indicator* indicator,
                                 Period period) const {
    const Entry* const* known = FindValue(indicator, period);
    if (known == nullptr || *known == nullptr) return std::nullopt;
    return std::get<Observation>((*known)->content).value;
  }

  // What the halves say of the year; nullopt if they say nothing.
  std::optional<Decimal> ValueOfHalves(const Indicator* indicator,
                                       Period year) const {
    const std::vector<Period> halves = year.Divide(PeriodKind::kHalf);
    const std::optional<Decimal> second = ValueOf(indicator, halves[1]);
    if (indicator->kind != IndicatorKind::kFlow) return second;
    const std::optional<Decimal> first = ValueOf(indicator, halves[0]);
    if (!first.has_value() || !second.has_value()) return std::nullopt;
    return Decimal::Add(*first, *second);
  }

  void CheckYears() {
    for (const TouchedYear& touched : touched_) {
      const std::optional<Decimal> year =
          ValueOf(touched.indicator, touched.year);
      const std::optional<Decimal> halves =
          ValueOfHalves(touched.indicator, touched.year);
      if (!year.has_value() || !halves.has_value() || *year == *halves) {
        continue;
      }
      ProblemSink sink(touched.last->pointer, touched.last->entry->id,
                       diagnostics_);
      sink.Add(book_problem::kYearDisagrees, "/value",
               {touched.indicator->id, touched.year.id(), year->ToString(),
                halves->ToString()});
    }
  }

  const Catalog& catalog_;
  const Ledger& ledger_;
  const EntryMemory& before_;
  Diagnostics& diagnostics_;
  EntryMemory::Steps steps_;
  EntryMemory::Values values_;
  std::vector<TouchedYear> touched_;  // In the order they were first met.
  std::set<std::pair<const Indicator*, int64_t>> touched_keys_;
};

}  // namespace

EntryMemory CheckEntries(const Catalog& catalog, const Ledger& ledger,
                         const EntryMemory& before,
                         const std::vector<EntryToCheck>& entries,
                         Diagnostics& diagnostics) {
  return EntriesCheck(catalog, ledger, before, diagnostics).Check(entries);
}

}  // namespace tassei::internal
