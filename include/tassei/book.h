// Books (台帳): what one body keeps.

#ifndef TASSEI_BOOK_H_
#define TASSEI_BOOK_H_

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "tassei/date.h"
#include "tassei/diagnostic.h"
#include "tassei/entry.h"
#include "tassei/ledger.h"
#include "tassei/plan.h"
#include "tassei/round.h"
#include "tassei/scheme.h"
#include "tassei/snapshot.h"

namespace tassei {

// What a book is made of.
struct BookParts {
  std::string title;
  std::vector<Plan> plans = {};
  std::vector<Scheme> schemes = {};  // Every version of every scheme.
  std::vector<Round> rounds = {};
  Ledger ledger;
};

// A valid book. Immutable: any number of threads may read one at once. Copies
// share state.
class Book {
 public:
  // Checks everything against everything: each entry's plan, subject, period,
  // grade, stage and measure; each round's plan; each plan's scheme; measures
  // that feed indicators, which must not form a circle. Adds every problem to
  // `diagnostics`. On any error kInvalidArgument.
  static absl::StatusOr<Book> Make(BookParts parts, Diagnostics* diagnostics);

  const BookParts& parts() const;
  const Ledger& ledger() const;
  const Plan* FindPlan(std::string_view id) const;
  const Round* FindRound(std::string_view id) const;

  // The version that judges `period` of a plan, as known on `known_on`: of
  // those that apply, the one with the latest effective_from, then known_from.
  // kNotFound if there is none.
  absl::StatusOr<Scheme> SchemeFor(const Plan& plan, Period period,
                                   Date known_on) const;

  // The day the last entry was recorded; the earliest day there is if none was.
  Date last_recorded_on() const;

  // Adds entries, recorded on `recorded_on`, all or none; this book stays as
  // it is. Resends change nothing. `diagnostics` as for Make, and:
  //   kInvalidArgument  an entry is refused, or the day is before the last one
  absl::StatusOr<Book> Append(std::span<const Entry> entries, Date recorded_on,
                              Diagnostics* diagnostics) const;

  Snapshot At(Date as_of, Date known_on) const;

 private:
  struct Rep;
  explicit Book(std::shared_ptr<const Rep> rep);
  std::shared_ptr<const Rep> rep_;  // Never null.
};

// One thing that should have been reported for a period and was not (未入力).
struct MissingReport {
  std::string department;     // Name; empty if the initiative has none.
  std::string initiative;     // Number as printed.
  std::string subject;        // Id of the step or indicator.
  std::string name;           // Its name.
  Period period;              // The one it was due for.
  std::string stated_reason;  // If it was reported as missing.
};

// What is due of `plan` for `period` and not known in `snapshot`: the state of
// every step that is due or under way (ongoing ones, which are never due, left
// out), and the value of every indicator reported that often, unless a measure
// feeds it; ordered by department, then as in the plan.
std::vector<MissingReport> MissingReports(const Plan& plan, Period period,
                                          const Snapshot& snapshot);

}  // namespace tassei

#endif  // TASSEI_BOOK_H_
