// Whether facts under a judgement changed after it.

#ifndef LIB_ASSESS_REJUDGEMENT_H_
#define LIB_ASSESS_REJUDGEMENT_H_

#include <cstddef>
#include <map>
#include <span>
#include <vector>

#include "lib/assess/entry_order.h"
#include "tassei/entry.h"
#include "tassei/initiative.h"
#include "tassei/ledger.h"
#include "tassei/period.h"
#include "tassei/plan.h"
#include "tassei/snapshot.h"

namespace tassei::internal {

// What was taken back of one plan, as a snapshot knows it: that leaves no
// entry under a fact, but changes it all the same.
class Withdrawn {
 public:
  Withdrawn(const Snapshot& snapshot, const Plan& plan);

  // Whether a step state or value of an initiative, or of an indicator of the
  // plan for null, that could bear on `period` was taken back by an entry
  // behind `sequence`.
  bool Since(std::size_t sequence, const Initiative* initiative,
             Period period) const;

 private:
  struct Retracted {
    std::size_t sequence;  // Of the retraction.
    const Entry* entry;    // What it took back.
  };
  std::map<const Initiative*, std::vector<Retracted>> retracted_;
};

// A subject that may be judged: the entries under the facts its rules test, and
// the initiatives whose facts those may be; null among them: the plan's own.
struct JudgedSubject {
  const Entry* judgement;
  const EntryList& tested;
  std::span<const Initiative* const> initiatives;
};

// Whether an entry under the tested facts came after the judgement, or one was
// taken back after it. False if there is no judgement.
bool NeedsRejudgement(const JudgedSubject& subject, Period period,
                      const Ledger& ledger, const Withdrawn& withdrawn);

}  // namespace tassei::internal

#endif  // LIB_ASSESS_REJUDGEMENT_H_
