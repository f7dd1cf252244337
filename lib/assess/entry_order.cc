#include "lib/assess/entry_order.h"

#include <cstddef>
#include <set>

namespace tassei::internal {
namespace {

EntryList EntriesAt(const std::set<std::size_t>& sequences,
                    const Ledger& ledger) {
  EntryList ordered;
  ordered.reserve(sequences.size());
  for (const std::size_t sequence : sequences) {
    ordered.push_back(&ledger.entry(sequence));
  }
  return ordered;
}

}  // namespace

EntryList Ordered(const EntryList& entries, const Ledger& ledger) {
  std::set<std::size_t> sequences;
  for (const Entry* entry : entries) sequences.insert(ledger.Find(entry->id));
  return EntriesAt(sequences, ledger);
}

EntryList WithCorrected(const EntryList& entries, const Ledger& ledger) {
  std::set<std::size_t> sequences;
  for (const Entry* entry : entries) {
    std::size_t sequence = ledger.Find(entry->id);
    while (sequences.insert(sequence).second &&
           !ledger.entry(sequence).corrects.empty()) {
      sequence = ledger.Find(ledger.entry(sequence).corrects);
    }
  }
  return EntriesAt(sequences, ledger);
}

}  // namespace tassei::internal
