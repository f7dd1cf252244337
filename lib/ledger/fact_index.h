// Finding the decisive entries of a fact.

#ifndef LIB_LEDGER_FACT_INDEX_H_
#define LIB_LEDGER_FACT_INDEX_H_

#include <cstddef>
#include <span>
#include <string_view>
#include <tuple>
#include <vector>

#include "absl/strings/string_view.h"
#include "lib/ledger/standing_entries.h"
#include "lib/text/hash_map.h"
#include "tassei/period.h"

namespace tassei::internal {

// What entries are found by.
enum class FactKind {
  // Facts of periods: by period, then as in the ledger.
  kObservation,  // Of an indicator: one per period.
  kStepStatus,   // Of a step: one per period.
  kNarrative,    // Of an initiative: per period and own section, all that have
                 // the greatest as_of.
  kJudgement,    // Of an initiative: one per period and stage.
  kFigure,       // Of a measure: per period, all that have the greatest as_of.
  // One per round, whatever its plan.
  kPublication,
  // Changes: by the day of effect, then as in the ledger. All of them.
  kTargetChange,     // Of an indicator; by period first.
  kRoadmapRevision,  // Of an initiative.
  kRename,           // Of anything that has a name.
  kChange,           // Of a whole plan: all but the two kinds above.
};

// The entries that decide, by what they speak of. Looking one up takes
// constant time. Immutable.
class FactIndex {
 public:
  explicit FactIndex(std::span<const StandingEntry> standing);

  // The decisive entries in the order of the kind. `subject` is the measure
  // for figures, the round for publications, and empty for changes; `plan` is
  // empty for publications.
  std::span<const StandingEntry> Find(FactKind kind, std::string_view plan,
                                      std::string_view subject) const;

  // All decisive entries, in the order of the ledger.
  std::vector<const Entry*> Decisive() const;

 private:
  using Key = std::tuple<FactKind, absl::string_view, absl::string_view>;
  using Entries = std::vector<StandingEntry>;

  void Add(FactKind kind, std::string_view plan, std::string_view subject,
           StandingEntry entry);
  void Add(StandingEntry entry);

  internal::HashMap<Key, std::size_t> places_;
  std::vector<Entries> facts_;
  std::vector<FactKind> kinds_;  // Of facts_.
};

// The run of `entries`, which are ordered by period, that is for `period`.
std::span<const StandingEntry> ForPeriod(std::span<const StandingEntry> entries,
                                         Period period);

}  // namespace tassei::internal

#endif  // LIB_LEDGER_FACT_INDEX_H_
