#include "lib/ledger/ledger_chunks.h"

#include <utility>

#include "lib/text/absl_text.h"

namespace tassei::internal {

LedgerChunk::LedgerChunk(LedgerLines chunk_lines)
    : lines(std::move(chunk_lines)) {
  places.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    places.try_emplace(ToAbsl(lines[i]->entry.id), i);
  }
}

const LedgerLine& LedgerChunks::line(std::size_t sequence) const {
  std::size_t chunk = 0;
  while (sequence >= chunks_[chunk]->lines.size()) {
    sequence -= chunks_[chunk]->lines.size();
    ++chunk;
  }
  return *chunks_[chunk]->lines[sequence];
}

std::optional<std::size_t> LedgerChunks::Find(std::string_view id) const {
  std::size_t first = 0;
  for (const std::shared_ptr<const LedgerChunk>& chunk : chunks_) {
    const auto found = chunk->places.find(ToAbsl(id));
    if (found != chunk->places.end()) return first + found->second;
    first += chunk->lines.size();
  }
  return std::nullopt;
}

void LedgerChunks::Append(LedgerLines lines) {
  if (lines.empty()) return;
  size_ += lines.size();
  while (!chunks_.empty() && chunks_.back()->lines.size() <= 2 * lines.size()) {
    LedgerLines joined = chunks_.back()->lines;
    joined.insert(joined.end(), lines.begin(), lines.end());
    lines = std::move(joined);
    chunks_.pop_back();
  }
  chunks_.push_back(std::make_shared<const LedgerChunk>(std::move(lines)));
}

}  // namespace tassei::internal
