// Sets of entries that figures rest on.

#ifndef LIB_ASSESS_ENTRY_ORDER_H_
#define LIB_ASSESS_ENTRY_ORDER_H_

#include <vector>

#include "tassei/entry.h"
#include "tassei/ledger.h"

namespace tassei::internal {

using EntryList = std::vector<const Entry*>;

// The entries, each once, in the order of the ledger that they are of.
EntryList Ordered(const EntryList& entries, const Ledger& ledger);

// The entries and all that they correct, directly or not: without those, a
// ledger would not take them. Ordered as above.
EntryList WithCorrected(const EntryList& entries, const Ledger& ledger);

}  // namespace tassei::internal

#endif  // LIB_ASSESS_ENTRY_ORDER_H_
