#include "tassei/snapshot.h"

#include <utility>

#include "lib/ledger/fact_index.h"
#include "lib/ledger/snapshot_rep.h"
#include "lib/ledger/standing_entries.h"
#include "lib/text/absl_text.h"

namespace tassei {

using internal::FactIndex;
using internal::FactKind;
using internal::StandingEntry;

Snapshot::Snapshot(std::shared_ptr<const Rep> rep) : rep_(std::move(rep)) {}

Snapshot Snapshot::Make(std::span<const Plan> plans, const Ledger& ledger,
                        Date as_of, Date known_on) {
  auto rep = std::make_shared<Rep>(
      Rep{{plans.begin(), plans.end()},
          ledger,
          as_of,
          known_on,
          FactIndex(internal::StandingEntries(ledger, as_of, known_on)),
          {},
          {}});
  rep->entries = rep->facts.Decisive();
  for (const Plan& plan : rep->plans) {
    rep->plans_by_id.try_emplace(internal::ToAbsl(plan.id()), &plan);
  }
  return Snapshot(std::move(rep));
}

Date Snapshot::as_of() const { return rep_->as_of; }

Date Snapshot::known_on() const { return rep_->known_on; }

const Ledger& Snapshot::ledger() const { return rep_->ledger; }

std::span<const Plan> Snapshot::plans() const { return rep_->plans; }

const Plan* Snapshot::FindPlan(std::string_view plan) const {
  const auto found = rep_->plans_by_id.find(internal::ToAbsl(plan));
  return found == rep_->plans_by_id.end() ? nullptr : found->second;
}

std::span<const Entry* const> Snapshot::entries() const {
  return rep_->entries;
}

std::vector<const Entry*> Snapshot::Narratives(const Plan& plan,
                                               const Initiative& initiative,
                                               Period period) const {
  const auto all =
      rep_->facts.Find(FactKind::kNarrative, plan.id(), initiative.id);
  const auto exact = ForPeriod(all, period);
  std::vector<const Entry*> narratives;
  for (const StandingEntry& e : exact.empty() ? all : exact) {
    if (period.Contains(*e.entry->period)) narratives.push_back(e.entry);
  }
  return narratives;
}

std::vector<const Entry*> Snapshot::Judgements(const Plan& plan,
                                               std::string_view subject,
                                               Period period) const {
  std::vector<const Entry*> judgements;
  for (const StandingEntry& e :
       ForPeriod(rep_->facts.Find(FactKind::kJudgement, plan.id(), subject),
                 period)) {
    judgements.push_back(e.entry);
  }
  return judgements;
}

std::vector<const Entry*> Snapshot::PublishedFigures(const Plan& plan,
                                                     std::string_view measure,
                                                     Period period) const {
  std::vector<const Entry*> figures;
  for (const StandingEntry& e : ForPeriod(
           rep_->facts.Find(FactKind::kFigure, plan.id(), measure), period)) {
    figures.push_back(e.entry);
  }
  return figures;
}

const Entry* Snapshot::PublicationOf(std::string_view round) const {
  const auto publications = rep_->facts.Find(FactKind::kPublication, "", round);
  return publications.empty() ? nullptr : publications.front().entry;
}

Basis Snapshot::BasisOf(const Entry& entry) {
  if (entry.basis.has_value()) return *entry.basis;
  const bool open =
      entry.period.has_value() && entry.period->last_day() > entry.as_of;
  return open ? Basis::kForecast : Basis::kFinal;
}

}  // namespace tassei
