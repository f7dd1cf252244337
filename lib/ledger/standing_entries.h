// Which entries stand once corrections and retractions are taken into account.

#ifndef LIB_LEDGER_STANDING_ENTRIES_H_
#define LIB_LEDGER_STANDING_ENTRIES_H_

#include <cstddef>
#include <vector>

#include "tassei/date.h"
#include "tassei/entry.h"
#include "tassei/ledger.h"

namespace tassei::internal {

// An entry and its place in the ledger.
struct StandingEntry {
  const Entry* entry;
  std::size_t sequence;

  friend bool operator==(const StandingEntry&, const StandingEntry&) = default;
};

// Of the entries with as_of <= `as_of` and recorded_on <= `known_on`, those
// that nothing known replaces or takes back, in the order of the ledger. An
// entry and all that correct it, directly or by way of others, are versions of
// one statement: the latest that is not retracted stands. A retraction takes
// back only the entry it names, and may itself be retracted; it never stands.
std::vector<StandingEntry> StandingEntries(const Ledger& ledger, Date as_of,
                                           Date known_on);

}  // namespace tassei::internal

#endif  // LIB_LEDGER_STANDING_ENTRIES_H_
