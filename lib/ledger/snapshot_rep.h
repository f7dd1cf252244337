// What a snapshot holds.

#ifndef LIB_LEDGER_SNAPSHOT_REP_H_
#define LIB_LEDGER_SNAPSHOT_REP_H_

#include <vector>

#include "lib/ledger/fact_index.h"
#include "lib/text/hash_map.h"
#include "tassei/snapshot.h"

namespace tassei {

struct Snapshot::Rep {
  std::vector<Plan> plans;
  Ledger ledger;
  Date as_of;
  Date known_on;
  internal::FactIndex facts;
  std::vector<const Entry*> entries;
  internal::HashMap<absl::string_view, const Plan*> plans_by_id;
};

}  // namespace tassei

#endif  // LIB_LEDGER_SNAPSHOT_REP_H_
