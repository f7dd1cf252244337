// Hashed containers that answer membership; nothing printed comes from them.

#ifndef LIB_TEXT_HASH_MAP_H_
#define LIB_TEXT_HASH_MAP_H_

#include <unordered_map>
#include <unordered_set>

#include "absl/hash/hash.h"

namespace tassei::internal {

// The standard's containers, which an allocation that fails leaves as they
// were; Abseil's 20220623 do not survive one. Abseil's hash, whose seed no
// input can know.
template <typename Key, typename Value>
using HashMap = std::unordered_map<Key, Value, absl::Hash<Key>>;
template <typename Key>
using HashSet = std::unordered_set<Key, absl::Hash<Key>>;

}  // namespace tassei::internal

#endif  // LIB_TEXT_HASH_MAP_H_
