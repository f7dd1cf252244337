#include "tassei/snapshot_cache.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "lib/exchange/cache_archive.h"
#include "lib/exchange/exchange_diagnostics.h"
#include "lib/text/digest.h"
#include "lib/text/input_status.h"

namespace tassei {
namespace internal {
namespace {

// A byte above ASCII, so that no text begins like it, and a line end that a
// transfer as text would change.
constexpr std::string_view kMagic = "\x89TASSEI\n";
constexpr uint64_t kVersion = 2;

// The frame: magic, version, length and digest of the content, which follows.
constexpr std::size_t kVersionAt = kMagic.size();
constexpr std::size_t kLengthAt = kVersionAt + 8;
constexpr std::size_t kDigestAt = kLengthAt + 8;
constexpr std::size_t kFrameSize = kDigestAt + 32;

// Little endian.
void AppendNumber(uint64_t number, std::string& bytes) {
  for (int shift = 0; shift < 64; shift += 8) {
    bytes += static_cast<char>((number >> shift) & 0xFF);
  }
}

uint64_t NumberAt(std::string_view bytes, std::size_t at) {
  uint64_t number = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    number |= uint64_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
  }
  return number;
}

std::string DigestOf(std::string_view content) {
  Sha256 digest;
  digest.Add(content);
  const Sha256::Digest bytes = digest.Finish();
  return std::string(bytes.begin(), bytes.end());
}

// What is wrong with the frame; nullopt if nothing is.
std::optional<Diagnostic> CheckFrame(std::string_view bytes,
                                     std::string_view file) {
  const SourceSpan where = {.file = std::string(file)};
  if (!IsSnapshotCache(bytes)) {
    return Diagnostic{.kind = &kCacheNotOne, .where = where};
  }
  if (bytes.size() < kFrameSize) {
    return Diagnostic{.kind = &kCacheTruncated,
                      .where = where,
                      .arguments = {std::to_string(bytes.size()),
                                    std::to_string(kFrameSize)}};
  }
  if (const uint64_t version = NumberAt(bytes, kVersionAt);
      version != kVersion) {
    return Diagnostic{
        .kind = &kCacheOtherVersion,
        .where = where,
        .arguments = {std::to_string(version), std::to_string(kVersion)}};
  }
  const std::string_view content = bytes.substr(kFrameSize);
  if (const uint64_t length = NumberAt(bytes, kLengthAt);
      length != content.size()) {
    return Diagnostic{
        .kind = &kCacheTruncated,
        .where = where,
        .arguments = {std::to_string(content.size()), std::to_string(length)}};
  }
  if (DigestOf(content) != bytes.substr(kDigestAt, kFrameSize - kDigestAt)) {
    return Diagnostic{.kind = &kCacheDamaged, .where = where};
  }
  return std::nullopt;
}

// The book of a cache. The digest keeps out damage, not intent: everything is
// checked as if it had been read from JSON.
absl::StatusOr<Book> MakeBook(CachedBook cached, Diagnostics& diagnostics) {
  BookParts parts;
  parts.title = std::move(cached.title);
  for (PlanParts& plan_parts : cached.plans) {
    auto plan = Plan::Make(std::move(plan_parts), &diagnostics);
    if (!plan.ok()) return plan.status();
    parts.plans.push_back(*std::move(plan));
  }
  for (SchemeParts& scheme_parts : cached.schemes) {
    auto scheme = Scheme::Make(std::move(scheme_parts), &diagnostics);
    if (!scheme.ok()) return scheme.status();
    parts.schemes.push_back(*std::move(scheme));
  }
  parts.rounds = std::move(cached.rounds);
  auto ledger = Ledger().Append(cached.entries, &diagnostics);
  if (!ledger.ok()) return ledger.status();
  parts.ledger = *std::move(ledger);
  return Book::Make(std::move(parts), &diagnostics);
}

}  // namespace
}  // namespace internal

std::string WriteSnapshotCache(const Book& book) {
  internal::CachedBook cached;
  cached.title = book.parts().title;
  for (const Plan& plan : book.parts().plans) {
    cached.plans.push_back(plan.parts());
  }
  for (const Scheme& scheme : book.parts().schemes) {
    cached.schemes.push_back(scheme.parts());
  }
  cached.rounds = book.parts().rounds;
  cached.entries.reserve(book.ledger().size());
  for (std::size_t i = 0; i < book.ledger().size(); ++i) {
    cached.entries.push_back(book.ledger().entry(i));
  }
  const std::string content = internal::ArchiveBook(cached);
  std::string bytes(internal::kMagic);
  internal::AppendNumber(internal::kVersion, bytes);
  internal::AppendNumber(content.size(), bytes);
  bytes += internal::DigestOf(content);
  return bytes + content;
}

bool IsSnapshotCache(std::string_view bytes) {
  return bytes.starts_with(internal::kMagic);
}

absl::StatusOr<Book> ReadSnapshotCache(std::string_view bytes,
                                       std::string_view file,
                                       Diagnostics* diagnostics) {
  if (auto problem = internal::CheckFrame(bytes, file)) {
    return internal::Refuse(*std::move(problem), absl::StatusCode::kDataLoss,
                            *diagnostics);
  }
  auto cached = internal::UnarchiveBook(bytes.substr(internal::kFrameSize));
  Diagnostics making;
  if (cached) {
    auto book = internal::MakeBook(*std::move(cached), making);
    for (Diagnostic problem : making) {
      problem.where.file = file;
      diagnostics->Add(std::move(problem));
    }
    if (book.ok()) return book;
  }
  return internal::Refuse(
      {.kind = &internal::kCacheDamaged, .where = {.file = std::string(file)}},
      absl::StatusCode::kDataLoss, *diagnostics);
}

}  // namespace tassei
