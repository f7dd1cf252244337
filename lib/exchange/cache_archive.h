// The structs of a book in a Boost binary archive.

#ifndef LIB_EXCHANGE_CACHE_ARCHIVE_H_
#define LIB_EXCHANGE_CACHE_ARCHIVE_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tassei/entry.h"
#include "tassei/plan.h"
#include "tassei/round.h"
#include "tassei/scheme.h"

namespace tassei::internal {

// What a book holds, before anything of it is made.
struct CachedBook {
  std::string title;
  std::vector<PlanParts> plans;
  std::vector<SchemeParts> schemes;
  std::vector<Round> rounds;
  std::vector<Entry> entries;
};

std::string ArchiveBook(const CachedBook& book);

// nullopt if the bytes are not exactly one archive of a book. Takes memory in
// proportion to `bytes`, whatever they say.
std::optional<CachedBook> UnarchiveBook(std::string_view bytes);

}  // namespace tassei::internal

#endif  // LIB_EXCHANGE_CACHE_ARCHIVE_H_
