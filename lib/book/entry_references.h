// Checking what one entry names.

#ifndef LIB_BOOK_ENTRY_REFERENCES_H_
#define LIB_BOOK_ENTRY_REFERENCES_H_

#include "lib/book/catalog.h"
#include "lib/book/problem_sink.h"
#include "tassei/entry.h"
#include "tassei/plan.h"

namespace tassei::internal {

// Checks the subject of an entry of `plan`, its period and all that its
// content names. `has_step` says whether a revised roadmap of the plan has the
// step that is the subject. A retraction is about what it takes back: its
// subject is not looked at.
void CheckReferences(const Catalog& catalog, const Plan& plan,
                     const Entry& entry, bool has_step, ProblemSink& sink);

}  // namespace tassei::internal

#endif  // LIB_BOOK_ENTRY_REFERENCES_H_
