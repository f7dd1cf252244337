#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "lib/exchange/book_text.h"
#include "lib/exchange/exchange_diagnostics.h"
#include "lib/exchange/json_fields.h"
#include "lib/exchange/json_places.h"
#include "lib/exchange/limited_json.h"
#include "lib/exchange/named_files.h"
#include "lib/exchange/read_members.h"
#include "lib/exchange/scheme_reader.h"
#include "lib/format/json.h"
#include "lib/text/hash_map.h"
#include "lib/text/input_status.h"
#include "tassei/book_file.h"

namespace tassei {
namespace internal {
namespace {

// Reads one book. Each part is made as soon as it was read without an error,
// and the book when every part was made.
class BookReader {
 public:
  BookReader(JsonValue root, std::string_view bytes, const BookOrigin& from,
             const ReadLimits& limits, Diagnostics& found)
      : root_(root),
        limits_(limits),
        budget_{.bytes = limits.file_bytes},
        files_(from.folder, budget_.bytes),
        schemes_(root, from.file, bytes, from.origin, from.folder, budget_),
        found_(found) {}

  std::optional<Book> Read() {
    Fields fields(root_, found_);
    const auto version = fields.Version("tassei");
    if (version && *version != 1) {
      found_.Add({.kind = &kVersionUnknown,
                  .where = fields.SpanOf("tassei"),
                  .arguments = {std::to_string(*version)}});
      return std::nullopt;
    }
    fields.Text("title", Need::kOptional, parts_.title);
    ReadPlans(fields);
    ReadSchemes(fields);
    fields.Structs("rounds", parts_.rounds);
    ReadLedger(fields);
    fields.Finish();
    if (found_.has_errors()) return std::nullopt;
    Diagnostics making;
    absl::StatusOr<Book> book = Book::Make(std::move(parts_), &making);
    AppendPlaced(making, root_, "", found_);
    if (!book.ok()) return std::nullopt;
    return *std::move(book);
  }

 private:
  void ReadPlans(Fields& fields) {
    std::size_t index = 0;
    for (const JsonValue item : fields.Items("plans")) {
      const std::string pointer = "/plans/" + std::to_string(index++);
      Diagnostics reading;
      PlanParts parts;
      Fields members(item, reading);
      ReadMembers(members, parts);
      members.Finish();
      found_.Append(reading);
      if (reading.has_errors()) continue;
      Diagnostics making;
      absl::StatusOr<Plan> plan = Plan::Make(std::move(parts), &making);
      AppendPlaced(making, root_, pointer, found_);
      if (plan.ok()) parts_.plans.push_back(*std::move(plan));
    }
  }

  void ReadSchemes(Fields& fields) {
    std::size_t index = 0;
    for (const JsonValue item : fields.Items("schemes")) {
      const std::string pointer = "/schemes/" + std::to_string(index++);
      std::optional<Scheme> scheme = NamedFiles::IsName(item)
                                         ? ReadNamedScheme(item)
                                         : schemes_.Read(item, pointer, found_);
      if (scheme) parts_.schemes.push_back(*std::move(scheme));
    }
  }

  std::optional<Scheme> ReadNamedScheme(JsonValue name) {
    const auto file = files_.Read(name, Reach::kBelow, found_);
    if (!file) return std::nullopt;
    return ReadSchemeText(file->bytes, file->path, limits_, budget_, found_);
  }

  void ReadLedger(Fields& fields) {
    const std::vector<JsonValue> items = fields.Items("entries");
    std::vector<Entry> entries;
    std::vector<std::string> digests;
    Diagnostics reading;
    for (const JsonValue item : items) {
      Fields members(item, reading);
      if (members.Flooded()) break;
      members.Text("digest", Need::kOptional, digests.emplace_back());
      ReadEntry(members, Need::kRequired, entries.emplace_back());
    }
    if (!reading.has_errors()) FindTwice(items, entries, reading);
    found_.Append(reading);
    if (reading.has_errors()) return;
    Diagnostics appending;
    absl::StatusOr<Ledger> ledger = parts_.ledger.Append(entries, &appending);
    AppendPlaced(appending, root_, "", found_);
    if (!ledger.ok()) return;
    CheckDigests(items, digests, *ledger);
    parts_.ledger = *std::move(ledger);
  }

  // The ledger takes an entry that comes again for a resend; in a file it is a
  // slip.
  void FindTwice(const std::vector<JsonValue>& items,
                 const std::vector<Entry>& entries, Diagnostics& reading) {
    internal::HashMap<std::string_view, std::size_t> first;
    first.reserve(entries.size());
    for (std::size_t index = 0; index < entries.size(); ++index) {
      const auto [found, added] = first.try_emplace(entries[index].id, index);
      if (added) continue;
      SourceSpan before = items[found->second].Span();
      before.file.clear();
      reading.Add({.kind = &kEntryTwice,
                   .where = items[index].Span(),
                   .arguments = {entries[index].id, before.ToString()},
                   .subject = entries[index].id});
      if (reading.left_out() > 0) return;
    }
  }

  // The first that differs makes all behind it differ, so only that is told.
  void CheckDigests(const std::vector<JsonValue>& items,
                    const std::vector<std::string>& digests,
                    const Ledger& ledger) {
    for (std::size_t sequence = 0; sequence < digests.size(); ++sequence) {
      const std::string& stated = digests[sequence];
      if (stated.empty()) continue;
      std::string digest = ledger.digest(sequence);
      if (stated == digest) continue;
      const std::string& id = ledger.entry(sequence).id;
      found_.Add({.kind = &kDigestMismatch,
                  .where = FindPlace(items[sequence], "/digest"),
                  .arguments = {id, std::move(digest)},
                  .subject = id,
                  .found = stated});
      return;
    }
  }

  const JsonValue root_;
  const ReadLimits& limits_;
  SchemeBudget budget_;
  const NamedFiles files_;
  SchemeReader schemes_;
  Diagnostics& found_;
  BookParts parts_;
};

}  // namespace

absl::StatusOr<Book> ReadBookText(std::string_view bytes,
                                  const BookOrigin& from,
                                  const ReadLimits& limits,
                                  Diagnostics& diagnostics) {
  Diagnostics found;
  std::optional<Book> book;
  if (const auto document = ReadLimited(bytes, from.file, limits, found)) {
    book = BookReader(document->root(), bytes, from, limits, found).Read();
  }
  for (Diagnostic diagnostic : found) {
    if (from.origin && !diagnostic.where.pointer.empty()) {
      diagnostic.where = from.origin(diagnostic.where);
    }
    diagnostics.Add(std::move(diagnostic));
  }
  if (book) return *std::move(book);
  const absl::Status status = InputStatus(found);
  // Errors behind the limit of the diagnostics leave no trace in them.
  return status.ok() ? absl::InvalidArgumentError("the input has errors")
                     : status;
}

}  // namespace internal

using internal::Fields;
using internal::InputStatus;
using internal::JsonValue;
using internal::ReadLimited;

absl::StatusOr<Book> ReadBookJson(std::string_view bytes, std::string_view file,
                                  Diagnostics* diagnostics,
                                  const ReadLimits& limits) {
  return internal::ReadBookText(bytes, {.file = std::string(file)}, limits,
                                *diagnostics);
}

namespace {

std::vector<Entry> EntriesIn(JsonValue root, Diagnostics& found) {
  std::vector<Entry> entries;
  Fields fields(root, found);
  for (const JsonValue item : fields.Items("entries")) {
    Fields members(item, found);
    if (members.Flooded()) break;
    ReadEntry(members, internal::Need::kOptional, entries.emplace_back());
  }
  fields.Finish();
  return entries;
}

}  // namespace

absl::StatusOr<std::vector<Entry>> ReadEntriesJson(std::string_view bytes,
                                                   std::string_view file,
                                                   Diagnostics* diagnostics,
                                                   const ReadLimits& limits) {
  Diagnostics found;
  std::vector<Entry> entries;
  if (const auto document = ReadLimited(bytes, file, limits, found)) {
    entries = EntriesIn(document->root(), found);
  }
  diagnostics->Append(found);
  if (absl::Status status = InputStatus(found); !status.ok()) return status;
  return entries;
}

absl::StatusOr<Book> AppendEntriesJson(const Book& book, std::string_view bytes,
                                       std::string_view file, Date recorded_on,
                                       Diagnostics* diagnostics,
                                       const ReadLimits& limits) {
  Diagnostics found;
  if (const auto document = ReadLimited(bytes, file, limits, found)) {
    const std::vector<Entry> entries = EntriesIn(document->root(), found);
    if (!found.has_errors()) {
      Diagnostics appending;
      auto appended = book.Append(entries, recorded_on, &appending);
      internal::AppendPlaced(appending, document->root(), "", found);
      diagnostics->Append(found);
      return appended;
    }
  }
  diagnostics->Append(found);
  return InputStatus(found);
}

}  // namespace tassei
