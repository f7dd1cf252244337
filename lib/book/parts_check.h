// Checking plans, schemes and rounds of a book against each other.

#ifndef LIB_BOOK_PARTS_CHECK_H_
#define LIB_BOOK_PARTS_CHECK_H_

#include "lib/book/catalog.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

// Adds every problem: ids used twice, references to nothing, formulas that do
// not exist, measures that feed each other in a circle, rounds that fit no
// plan. Pointers are those of a book: "/plans/1/indicators/0/fed_by/plan".
void CheckParts(const Catalog& catalog, Diagnostics& diagnostics);

}  // namespace tassei::internal

#endif  // LIB_BOOK_PARTS_CHECK_H_
