#include "tassei/book.h"

#include <cstddef>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "lib/book/book_diagnostics.h"
#include "lib/book/catalog.h"
#include "lib/book/entries_check.h"
#include "lib/book/parts_check.h"
#include "lib/text/absl_text.h"
#include "lib/text/input_status.h"

namespace tassei {

using internal::Catalog;
using internal::EntryMemory;
using internal::EntryToCheck;

struct Book::Rep {
  BookParts parts;
  std::shared_ptr<const Catalog> catalog;
  EntryMemory memory;
};

namespace {

constexpr int32_t kEarliestYear = 1400;

std::string EntryPointer(const char* list, std::size_t index) {
  return list + std::to_string(index);
}

std::vector<EntryToCheck> AllEntries(const Ledger& ledger) {
  std::vector<EntryToCheck> entries;
  entries.reserve(ledger.size());
  for (std::size_t i = 0; i < ledger.size(); ++i) {
    entries.push_back({&ledger.entry(i), EntryPointer("/ledger/entries/", i)});
  }
  return entries;
}

// Those of `given` that `before` did not have, as `after` keeps them; if there
// is no `after`, as they were given.
std::vector<EntryToCheck> NewEntries(std::span<const Entry> given,
                                     const Ledger& before,
                                     const Ledger* after) {
  std::vector<EntryToCheck> entries;
  std::size_t next = before.size();
  for (std::size_t i = 0; i < given.size(); ++i) {
    const Entry* entry = &given[i];
    if (after != nullptr) {
      // What is sent twice in one go is kept once.
      if (after->Find(entry->id) != next) continue;
      entry = &after->entry(next);
      ++next;
    } else if (before.Find(entry->id) < before.size()) {
      continue;
    }
    entries.push_back({entry, EntryPointer("/entries/", i)});
  }
  return entries;
}

}  // namespace

Book::Book(std::shared_ptr<const Rep> rep) : rep_(std::move(rep)) {}

absl::StatusOr<Book> Book::Make(BookParts parts, Diagnostics* diagnostics) {
  auto rep = std::make_shared<Rep>();
  rep->parts = std::move(parts);
  rep->catalog = std::make_shared<const Catalog>(
      rep->parts.plans, rep->parts.schemes, rep->parts.rounds);
  Diagnostics found;
  internal::CheckParts(*rep->catalog, found);
  const Ledger& ledger = rep->parts.ledger;
  rep->memory = internal::CheckEntries(*rep->catalog, ledger, EntryMemory(),
                                       AllEntries(ledger), found);
  diagnostics->Append(found);
  const absl::Status status = internal::InputStatus(found);
  if (!status.ok()) return status;
  return Book(std::move(rep));
}

const BookParts& Book::parts() const { return rep_->parts; }

const Ledger& Book::ledger() const { return rep_->parts.ledger; }

const Plan* Book::FindPlan(std::string_view id) const {
  return rep_->catalog->FindPlan(id);
}

const Round* Book::FindRound(std::string_view id) const {
  return rep_->catalog->FindRound(id);
}

absl::StatusOr<Scheme> Book::SchemeFor(const Plan& plan, Period period,
                                       Date known_on) const {
  const Scheme* best = nullptr;
  for (const Scheme& scheme : rep_->catalog->schemes()) {
    const SchemeParts& parts = scheme.parts();
    if (parts.id != plan.parts().scheme || parts.known_from > known_on ||
        parts.effective_from.first_day() > period.first_day()) {
      continue;
    }
    if (best == nullptr ||
        std::pair(best->parts().effective_from.first_day(),
                  best->parts().known_from) <
            std::pair(parts.effective_from.first_day(), parts.known_from)) {
      best = &scheme;
    }
  }
  if (best != nullptr) return *best;
  const std::string message = "no scheme judges " + period.id() + " of " +
                              plan.id() + ", as known on " +
                              known_on.ToString();
  return absl::NotFoundError(internal::ToAbsl(message));
}

Date Book::last_recorded_on() const {
  const Ledger& ledger = rep_->parts.ledger;
  if (ledger.size() == 0) return *Date::FromCivil(kEarliestYear, 1, 1);
  return ledger.entry(ledger.size() - 1).recorded_on;
}

absl::StatusOr<Book> Book::Append(std::span<const Entry> entries,
                                  Date recorded_on,
                                  Diagnostics* diagnostics) const {
  Diagnostics found;
  if (recorded_on < last_recorded_on()) {
    Diagnostic backdated{.kind = &internal::book_problem::kRecordedBeforeLast,
                         .where = {}};
    backdated.arguments = {recorded_on.ToString(),
                           last_recorded_on().ToString()};
    const absl::Status refused = internal::Refuse(
        std::move(backdated), absl::StatusCode::kInvalidArgument, found);
    diagnostics->Append(found);
    return refused;
  }
  std::vector<Entry> dated(entries.begin(), entries.end());
  for (Entry& entry : dated) entry.recorded_on = recorded_on;
  const absl::StatusOr<Ledger> ledger =
      rep_->parts.ledger.Append(dated, &found);
  const std::vector<EntryToCheck> added =
      NewEntries(dated, rep_->parts.ledger, ledger.ok() ? &*ledger : nullptr);
  EntryMemory memory = internal::CheckEntries(
      *rep_->catalog, ledger.ok() ? *ledger : rep_->parts.ledger, rep_->memory,
      added, found);
  diagnostics->Append(found);
  const absl::Status status = internal::InputStatus(found);
  if (!status.ok()) return status;
  auto rep = std::make_shared<Rep>(*rep_);
  rep->parts.ledger = *ledger;
  rep->memory = std::move(memory);
  return Book(std::move(rep));
}

Snapshot Book::At(Date as_of, Date known_on) const {
  return Snapshot::Make(rep_->catalog->plans(), rep_->parts.ledger, as_of,
                        known_on);
}

}  // namespace tassei
