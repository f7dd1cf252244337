// Maps that share most of their entries with the map they came from.

#ifndef LIB_BOOK_LAYERED_MAP_H_
#define LIB_BOOK_LAYERED_MAP_H_

#include <memory>
#include <utility>
#include <vector>

namespace tassei::internal {

// An immutable map to which entries can be added at a cost in proportion to
// what is added (amortized), not to what is there. For membership only.
template <typename Map>
class LayeredMap {
 public:
  // The value of `key`; null if there is none. Lives as long as any map that
  // has it.
  template <typename Key>
  const typename Map::mapped_type* Find(const Key& key) const {
    for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer) {
      const auto found = (*layer)->find(key);
      if (found != (*layer)->end()) return &found->second;
    }
    return nullptr;
  }

  // This map with `added`, which goes before what has the same key.
  LayeredMap With(Map added) const {
    LayeredMap result(*this);
    if (added.empty()) return result;
    std::vector<std::shared_ptr<const Map>>& layers = result.layers_;
    while (!layers.empty() && layers.back()->size() <= added.size()) {
      for (const auto& item : *layers.back()) added.insert(item);
      layers.pop_back();
    }
    layers.push_back(std::make_shared<const Map>(std::move(added)));
    return result;
  }

 private:
  // Of falling size, the newest last.
  std::vector<std::shared_ptr<const Map>> layers_;
};

}  // namespace tassei::internal

#endif  // LIB_BOOK_LAYERED_MAP_H_
