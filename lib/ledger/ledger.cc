#include "tassei/ledger.h"

#include <optional>
#include <utility>

#include "lib/ledger/entry_check.h"
#include "lib/ledger/entry_digest.h"
#include "lib/ledger/ledger_chunks.h"
#include "lib/ledger/ledger_diagnostics.h"
#include "lib/plan/problems.h"
#include "lib/text/absl_text.h"
#include "lib/text/hash_map.h"
#include "lib/text/input_status.h"

namespace tassei {

using internal::LedgerChunks;
using internal::LedgerLine;
using internal::LedgerLines;
using internal::Place;
using internal::Problems;

struct Ledger::Rep {
  LedgerChunks chunks;
};

namespace {

// Whether `b` is `a` sent again: the same in all but the day of recording.
bool IsResend(const Entry& a, Entry b) {
  b.recorded_on = a.recorded_on;
  return a == b;
}

// Entries being added to a ledger. Used once.
class Batch {
 public:
  Batch(const LedgerChunks& before, Diagnostics& found)
      : before_(before), problems_(found) {}

  void Add(const Entry& entry, std::size_t index) {
    const Place place = {entry.id, Place{"", ""}.Element("entries", index)};
    CheckEntry(entry, place, problems_);
    Entry taken = entry;
    if (!entry.corrects.empty()) {
      const Entry* corrected = Find(entry.corrects);
      if (corrected == nullptr) {
        problems_.Add(internal::kCorrectsUnknown, place, "corrects",
                      {entry.corrects});
      } else {
        CheckCorrection(entry, *corrected, place, problems_);
        taken.as_of = corrected->as_of;
      }
    }
    const Entry* known = Find(entry.id);
    if (known == nullptr) {
      CheckDays(taken, place);
      Take(std::move(taken));
    } else if (!IsResend(*known, std::move(taken))) {
      problems_.Add(internal::kEntryDiffers, place, "id", {entry.id});
    }
  }

  LedgerLines Lines() && { return std::move(lines_); }

 private:
  const Entry* Find(std::string_view id) const {
    const auto found = places_.find(internal::ToAbsl(id));
    if (found != places_.end()) return &lines_[found->second]->entry;
    const std::optional<std::size_t> sequence = before_.Find(id);
    return sequence.has_value() ? &before_.line(*sequence).entry : nullptr;
  }

  const LedgerLine* Last() const {
    if (!lines_.empty()) return lines_.back().get();
    if (before_.size() > 0) return &before_.line(before_.size() - 1);
    return nullptr;
  }

  void CheckDays(const Entry& entry, const Place& place) {
    const LedgerLine* last = Last();
    if (last != nullptr && entry.recorded_on < last->entry.recorded_on) {
      problems_.Add(
          internal::kRecordedEarlier, place, "recorded_on",
          {entry.recorded_on.ToString(), last->entry.recorded_on.ToString()});
    }
    if (entry.as_of > entry.recorded_on) {
      problems_.Add(internal::kAsOfAhead, place, "as_of",
                    {entry.as_of.ToString(), entry.recorded_on.ToString()});
    }
  }

  void Take(Entry entry) {
    const LedgerLine* last = Last();
    const internal::Sha256::Digest digest = internal::ChainedDigest(
        last == nullptr ? internal::ChainStart() : last->digest, entry);
    lines_.push_back(std::make_shared<const LedgerLine>(
        LedgerLine{std::move(entry), digest}));
    places_.try_emplace(internal::ToAbsl(lines_.back()->entry.id),
                        lines_.size() - 1);
  }

  const LedgerChunks& before_;
  Problems problems_;
  LedgerLines lines_;
  internal::HashMap<absl::string_view, std::size_t> places_;
};

}  // namespace

Ledger::Ledger() : rep_(std::make_shared<const Rep>()) {}

Ledger::Ledger(std::shared_ptr<const Rep> rep) : rep_(std::move(rep)) {}

absl::StatusOr<Ledger> Ledger::Append(std::span<const Entry> entries,
                                      Diagnostics* diagnostics) const {
  Diagnostics found;
  Batch batch(rep_->chunks, found);
  for (std::size_t i = 0; i < entries.size(); ++i) batch.Add(entries[i], i);
  diagnostics->Append(found);
  const absl::Status status = internal::InputStatus(found);
  if (!status.ok()) return status;
  Rep rep = *rep_;
  rep.chunks.Append(std::move(batch).Lines());
  return Ledger(std::make_shared<const Rep>(std::move(rep)));
}

std::size_t Ledger::size() const { return rep_->chunks.size(); }

const Entry& Ledger::entry(std::size_t sequence) const {
  return rep_->chunks.line(sequence).entry;
}

std::string Ledger::digest(std::size_t sequence) const {
  return internal::Hex(rep_->chunks.line(sequence).digest);
}

std::string Ledger::head_digest() const {
  return size() == 0 ? internal::Hex(internal::ChainStart())
                     : digest(size() - 1);
}

std::size_t Ledger::Find(std::string_view id) const {
  return rep_->chunks.Find(id).value_or(size());
}

}  // namespace tassei
