// Checking entries against the plans, schemes and rounds of their book.

#ifndef LIB_BOOK_ENTRIES_CHECK_H_
#define LIB_BOOK_ENTRIES_CHECK_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/book/catalog.h"
#include "lib/book/layered_map.h"
#include "lib/text/hash_map.h"
#include "tassei/diagnostic.h"
#include "tassei/entry.h"
#include "tassei/ledger.h"
#include "tassei/plan.h"

namespace tassei::internal {

// What checking entries needs to know of the entries before them, found at a
// cost that does not grow with their number. Lives beside the book's plans.
struct EntryMemory {
  // By plan and id: the initiative to whose roadmaps a step belongs that the
  // plan itself does not have.
  using Steps =
      internal::HashMap<std::pair<const Plan*, std::string>, const Initiative*>;
  // By indicator and period (see entries_check.cc): the decisive value; null
  // if it was retracted.
  using Values =
      internal::HashMap<std::pair<const Indicator*, int64_t>, const Entry*>;

  LayeredMap<Steps> steps;
  LayeredMap<Values> values;
};

// One entry to be checked, and where it stood.
struct EntryToCheck {
  const Entry* entry;
  std::string pointer;
};

// Checks `entries`, in the order of the ledger, which has all of them and
// what they correct; if it could not be made, it has only what came before.
// Adds every problem and returns what is known after them. Errors: subjects
// and references that are not in the plan or of the wrong kind, periods that
// do not fit, codes that no version of the plan's scheme has, days out of
// order. Warnings: years that disagree with their halves, final values of
// periods that had not ended, values corrected without a reason.
EntryMemory CheckEntries(const Catalog& catalog, const Ledger& ledger,
                         const EntryMemory& before,
                         const std::vector<EntryToCheck>& entries,
                         Diagnostics& diagnostics);

}  // namespace tassei::internal

#endif  // LIB_BOOK_ENTRIES_CHECK_H_
