#include "lib/ledger/standing_entries.h"

#include <variant>

namespace tassei::internal {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

bool IsRetraction(const Entry& entry) {
  return std::holds_alternative<Retraction>(entry.content);
}

// How many entries were recorded by `day`.
std::size_t CountRecordedBy(const Ledger& ledger, Date day) {
  std::size_t low = 0;
  std::size_t high = ledger.size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (ledger.entry(middle).recorded_on <= day) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

}  // namespace

std::vector<StandingEntry> StandingEntries(const Ledger& ledger, Date as_of,
                                           Date known_on) {
  const std::size_t known = CountRecordedBy(ledger, known_on);
  // What each entry corrects: always an earlier one with the same as_of.
  std::vector<std::size_t> corrected(known, kNone);
  for (std::size_t i = 0; i < known; ++i) {
    const Entry& entry = ledger.entry(i);
    if (!entry.corrects.empty()) corrected[i] = ledger.Find(entry.corrects);
  }
  // Whatever takes an entry back stands behind it, so going backwards each
  // retraction is known to hold before it is applied.
  std::vector<bool> retracted(known, false);
  for (std::size_t i = known; i-- > 0;) {
    if (!retracted[i] && IsRetraction(ledger.entry(i))) {
      retracted[corrected[i]] = true;
    }
  }
  // The first version of each statement, and the latest version of each first.
  std::vector<std::size_t> first(known);
  std::vector<std::size_t> latest(known, kNone);
  for (std::size_t i = 0; i < known; ++i) {
    first[i] = corrected[i] == kNone ? i : first[corrected[i]];
    const Entry& entry = ledger.entry(i);
    if (retracted[i] || IsRetraction(entry) || entry.as_of > as_of) continue;
    latest[first[i]] = i;
  }
  std::vector<StandingEntry> standing;
  for (std::size_t i = 0; i < known; ++i) {
    if (latest[first[i]] == i) standing.push_back({&ledger.entry(i), i});
  }
  return standing;
}

}  // namespace tassei::internal
