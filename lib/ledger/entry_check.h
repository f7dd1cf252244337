// Checking what an entry says by itself.

#ifndef LIB_LEDGER_ENTRY_CHECK_H_
#define LIB_LEDGER_ENTRY_CHECK_H_

#include "lib/plan/problems.h"
#include "tassei/entry.h"

namespace tassei::internal {

// Checks what needs no other entry and no plan: ids, texts, that a period is
// there where the content speaks of one, and the content itself.
void CheckEntry(const Entry& entry, const Place& place, Problems& problems);

// Checks `entry` against the one that its `corrects` names.
void CheckCorrection(const Entry& entry, const Entry& corrected,
                     const Place& place, Problems& problems);

}  // namespace tassei::internal

#endif  // LIB_LEDGER_ENTRY_CHECK_H_
