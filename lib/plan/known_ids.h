// The ids that references may name.

#ifndef LIB_PLAN_KNOWN_IDS_H_
#define LIB_PLAN_KNOWN_IDS_H_

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "lib/text/absl_text.h"
#include "lib/text/hash_map.h"

namespace tassei::internal {

// Ids in order, found in constant time. Holds views: the ids must outlive it.
class KnownIds {
 public:
  // The ids of `items`, in their order.
  template <typename Items>
  explicit KnownIds(const Items& items) {
    ids_.reserve(items.size());
    for (const auto& item : items) {
      places_.try_emplace(ToAbsl(item.id), ids_.size());
      ids_.push_back(item.id);
    }
  }

  // The place of the first item with this id; nullopt if there is none.
  std::optional<std::size_t> Find(std::string_view id) const {
    const auto found = places_.find(ToAbsl(id));
    if (found == places_.end()) return std::nullopt;
    return found->second;
  }

  std::span<const std::string_view> ids() const { return ids_; }

 private:
  std::vector<std::string_view> ids_;
  internal::HashMap<absl::string_view, std::size_t> places_;
};

}  // namespace tassei::internal

#endif  // LIB_PLAN_KNOWN_IDS_H_
