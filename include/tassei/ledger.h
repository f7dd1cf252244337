// The ledger: everything that was ever reported, in the order it came.

#ifndef TASSEI_LEDGER_H_
#define TASSEI_LEDGER_H_

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "tassei/diagnostic.h"
#include "tassei/entry.h"

namespace tassei {

// Append only. The sequence number of an entry is its index. Each entry has a
// digest made of the entry and the digest before it, so that no entry can be
// changed, removed or put in between unnoticed; docs/digest-chain.md says which
// bytes are digested.
//
// Immutable: any number of threads may read one at once; appending gives a new
// ledger that shares the entries of the old.
class Ledger {
 public:
  Ledger();  // Empty.

  // Adds `entries` in order, all or none. An entry whose id is there already
  // is left out if it is the same in all but `recorded_on` (a resend), and
  // refused if not. An entry with `corrects` must name an entry before it, of
  // the same plan and, unless it is a retraction, of the same content,
  // subject and period; it takes over that entry's as_of. Adds every problem
  // to `diagnostics`; on any error kInvalidArgument.
  absl::StatusOr<Ledger> Append(std::span<const Entry> entries,
                                Diagnostics* diagnostics) const;

  std::size_t size() const;
  // Requires sequence < size(). Lives as long as any ledger that has it.
  const Entry& entry(std::size_t sequence) const;
  // Lower-case hex of the chained SHA-256 after `sequence`.
  std::string digest(std::size_t sequence) const;
  // The digest after the last entry; of nothing if there is none.
  std::string head_digest() const;

  // The sequence number of an id; size() if there is none.
  std::size_t Find(std::string_view id) const;

 private:
  struct Rep;
  explicit Ledger(std::shared_ptr<const Rep> rep);
  std::shared_ptr<const Rep> rep_;  // Never null.
};

}  // namespace tassei

#endif  // TASSEI_LEDGER_H_
