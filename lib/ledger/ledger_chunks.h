// How ledgers keep their entries and share them.

#ifndef LIB_LEDGER_LEDGER_CHUNKS_H_
#define LIB_LEDGER_LEDGER_CHUNKS_H_

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "lib/text/digest.h"
#include "lib/text/hash_map.h"
#include "tassei/entry.h"

namespace tassei::internal {

// An entry and the digest of the chain up to it.
struct LedgerLine {
  Entry entry;
  Sha256::Digest digest;
};

using LedgerLines = std::vector<std::shared_ptr<const LedgerLine>>;

// Some lines that follow each other, and where each id is.
struct LedgerChunk {
  explicit LedgerChunk(LedgerLines chunk_lines);

  LedgerLines lines;
  internal::HashMap<absl::string_view, std::size_t> places;
};

// All lines in order, in chunks. Each is more than twice as long as the one
// behind it, so there are few, and appending moves each line few times.
// Copies share the lines.
class LedgerChunks {
 public:
  std::size_t size() const { return size_; }
  // Requires sequence < size().
  const LedgerLine& line(std::size_t sequence) const;
  // The sequence number of an id.
  std::optional<std::size_t> Find(std::string_view id) const;

  // Adds lines whose ids are new and differ.
  void Append(LedgerLines lines);

 private:
  std::vector<std::shared_ptr<const LedgerChunk>> chunks_;
  std::size_t size_ = 0;
};

}  // namespace tassei::internal

#endif  // LIB_LEDGER_LEDGER_CHUNKS_H_
