#include "lib/ledger/fact_index.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

#include "lib/text/absl_text.h"

namespace tassei::internal {
namespace {

bool IsChange(FactKind kind) { return kind >= FactKind::kTargetChange; }

// Whether several entries of one as_of make up the fact together.
bool IsMany(FactKind kind) {
  return kind == FactKind::kNarrative || kind == FactKind::kFigure;
}

// What tells apart facts of the same subject and period.
std::string_view DetailOf(const Entry& entry) {
  if (const auto* judgement = std::get_if<Judgement>(&entry.content)) {
    return judgement->stage;
  }
  const auto* narrative = std::get_if<Narrative>(&entry.content);
  if (narrative != nullptr && !narrative->sections.empty()) {
    return narrative->sections.front();
  }
  return {};
}

// A publication is found by its round; a period means nothing to it.
std::optional<Period> PeriodOf(const Entry& entry) {
  if (std::holds_alternative<Publication>(entry.content)) return std::nullopt;
  return entry.period;
}

// Orders changes: by period for targets, then by day of effect.
void SortChanges(FactKind kind, std::vector<StandingEntry>& entries) {
  const auto key = [kind](const StandingEntry& e) {
    return std::tuple(
        kind == FactKind::kTargetChange ? e.entry->period : std::nullopt,
        EffectiveOn(e.entry->content), e.sequence);
  };
  std::sort(entries.begin(), entries.end(),
            [&](const StandingEntry& a, const StandingEntry& b) {
              return key(a) < key(b);
            });
}

// Keeps the entries that decide, by period and then as in the ledger.
void Decide(FactKind kind, std::vector<StandingEntry>& entries) {
  const auto fact = [](const StandingEntry& e) {
    return std::pair(PeriodOf(*e.entry), DetailOf(*e.entry));
  };
  // The decisive one first of each fact.
  std::sort(entries.begin(), entries.end(),
            [&](const StandingEntry& a, const StandingEntry& b) {
              const auto fact_a = fact(a);
              const auto fact_b = fact(b);
              if (fact_a != fact_b) return fact_a < fact_b;
              return std::pair(a.entry->as_of, a.sequence) >
                     std::pair(b.entry->as_of, b.sequence);
            });
  std::vector<StandingEntry> decisive;
  for (const StandingEntry& entry : entries) {
    const bool same = !decisive.empty() && fact(decisive.back()) == fact(entry);
    if (!same ||
        (IsMany(kind) && decisive.back().entry->as_of == entry.entry->as_of)) {
      decisive.push_back(entry);
    }
  }
  std::sort(decisive.begin(), decisive.end(),
            [](const StandingEntry& a, const StandingEntry& b) {
              return std::pair(PeriodOf(*a.entry), a.sequence) <
                     std::pair(PeriodOf(*b.entry), b.sequence);
            });
  entries = std::move(decisive);
}

}  // namespace

FactIndex::FactIndex(std::span<const StandingEntry> standing) {
  for (const StandingEntry& entry : standing) Add(entry);
  for (std::size_t i = 0; i < facts_.size(); ++i) {
    if (IsChange(kinds_[i])) {
      SortChanges(kinds_[i], facts_[i]);
    } else {
      Decide(kinds_[i], facts_[i]);
    }
  }
}

void FactIndex::Add(FactKind kind, std::string_view plan,
                    std::string_view subject, StandingEntry entry) {
  const auto [place, added] = places_.try_emplace(
      Key(kind, ToAbsl(plan), ToAbsl(subject)), facts_.size());
  if (added) {
    facts_.emplace_back();
    kinds_.push_back(kind);
  }
  facts_[place->second].push_back(entry);
}

void FactIndex::Add(StandingEntry entry) {
  const std::string_view plan = entry.entry->plan;
  const std::string_view subject = entry.entry->subject;
  const EntryContent& content = entry.entry->content;
  if (std::holds_alternative<Observation>(content)) {
    Add(FactKind::kObservation, plan, subject, entry);
  } else if (std::holds_alternative<StepStatus>(content)) {
    Add(FactKind::kStepStatus, plan, subject, entry);
  } else if (std::holds_alternative<Narrative>(content)) {
    Add(FactKind::kNarrative, plan, subject, entry);
  } else if (std::holds_alternative<Judgement>(content)) {
    Add(FactKind::kJudgement, plan, subject, entry);
  } else if (const auto* figure = std::get_if<PublishedFigure>(&content)) {
    Add(FactKind::kFigure, plan, figure->measure, entry);
  } else if (const auto* publication = std::get_if<Publication>(&content)) {
    Add(FactKind::kPublication, "", publication->round, entry);
  } else if (std::holds_alternative<TargetChange>(content)) {
    Add(FactKind::kTargetChange, plan, subject, entry);
  } else if (std::holds_alternative<RoadmapRevision>(content)) {
    Add(FactKind::kRoadmapRevision, plan, subject, entry);
  } else {
    if (std::holds_alternative<Rename>(content)) {
      Add(FactKind::kRename, plan, subject, entry);
    }
    Add(FactKind::kChange, plan, "", entry);
  }
}

std::span<const StandingEntry> FactIndex::Find(FactKind kind,
                                               std::string_view plan,
                                               std::string_view subject) const {
  const auto found = places_.find(Key(kind, ToAbsl(plan), ToAbsl(subject)));
  if (found == places_.end()) return {};
  return facts_[found->second];
}

std::vector<const Entry*> FactIndex::Decisive() const {
  Entries all;
  for (std::size_t i = 0; i < facts_.size(); ++i) {
    // Renames are among the changes as well.
    if (kinds_[i] == FactKind::kRename) continue;
    all.insert(all.end(), facts_[i].begin(), facts_[i].end());
  }
  std::sort(all.begin(), all.end(),
            [](const StandingEntry& a, const StandingEntry& b) {
              return a.sequence < b.sequence;
            });
  std::vector<const Entry*> entries;
  entries.reserve(all.size());
  for (const StandingEntry& entry : all) entries.push_back(entry.entry);
  return entries;
}

std::span<const StandingEntry> ForPeriod(std::span<const StandingEntry> entries,
                                         Period period) {
  const auto first = std::partition_point(
      entries.begin(), entries.end(),
      [period](const StandingEntry& e) { return *e.entry->period < period; });
  const auto last = std::partition_point(
      first, entries.end(),
      [period](const StandingEntry& e) { return *e.entry->period == period; });
  return {first, last};
}

}  // namespace tassei::internal
