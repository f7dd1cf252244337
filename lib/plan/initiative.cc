#include "tassei/initiative.h"

#include <algorithm>

namespace tassei {
namespace {

template <typename Item>
const Item* FindById(const std::vector<Item>& items, std::string_view id) {
  const auto found =
      std::find_if(items.begin(), items.end(),
                   [id](const Item& item) { return item.id == id; });
  return found == items.end() ? nullptr : &*found;
}

}  // namespace

const Section* Initiative::FindSection(std::string_view section) const {
  return FindById(sections, section);
}

const Indicator* Initiative::FindIndicator(std::string_view indicator) const {
  return FindById(indicators, indicator);
}

}  // namespace tassei
