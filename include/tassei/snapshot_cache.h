// Snapshot cache: a book in a form that loads faster than JSON. Never needed,
// never exchanged: another version of the library may refuse it.

#ifndef TASSEI_SNAPSHOT_CACHE_H_
#define TASSEI_SNAPSHOT_CACHE_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "tassei/book.h"
#include "tassei/diagnostic.h"

namespace tassei {

// Framed: magic, version, length, SHA-256 of the content.
std::string WriteSnapshotCache(const Book& book);

// Whether the bytes begin as a cache of any version does.
bool IsSnapshotCache(std::string_view bytes);

// Damaged, truncated or of another version: a diagnostic and kDataLoss.
absl::StatusOr<Book> ReadSnapshotCache(std::string_view bytes,
                                       std::string_view file,
                                       Diagnostics* diagnostics);

}  // namespace tassei

#endif  // TASSEI_SNAPSHOT_CACHE_H_
