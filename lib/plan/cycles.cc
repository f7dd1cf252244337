#include "lib/plan/cycles.h"

#include <algorithm>

namespace tassei::internal {
namespace {

constexpr std::size_t kMostNodes = 10;

// A node on the way being followed, and how many of its edges were taken.
struct Visit {
  std::size_t node;
  std::size_t taken;
};

constexpr std::size_t kUnseen = static_cast<std::size_t>(-1);
constexpr std::size_t kLeft = static_cast<std::size_t>(-2);

Cycle CycleFrom(const std::vector<Visit>& way, std::size_t start) {
  Cycle cycle;
  const std::size_t length = way.size() - start;
  cycle.whole = length <= kMostNodes;
  for (std::size_t i = 0; i < std::min(length, kMostNodes); ++i) {
    cycle.nodes.push_back(way[start + i].node);
  }
  return cycle;
}

}  // namespace

std::vector<Cycle> FindCycles(
    const std::vector<std::vector<std::size_t>>& edges) {
  std::vector<Cycle> cycles;
  // Where each node stands on the way, or kUnseen, or kLeft.
  std::vector<std::size_t> place(edges.size(), kUnseen);
  std::vector<Visit> way;
  const auto enter = [&](std::size_t node) {
    place[node] = way.size();
    way.push_back({node, 0});
  };
  for (std::size_t root = 0; root < edges.size(); ++root) {
    if (place[root] != kUnseen) continue;
    enter(root);
    while (!way.empty()) {
      Visit& visit = way.back();
      if (visit.taken == edges[visit.node].size()) {
        place[visit.node] = kLeft;
        way.pop_back();
        continue;
      }
      const std::size_t next = edges[visit.node][visit.taken++];
      if (place[next] == kUnseen) {
        enter(next);
      } else if (place[next] != kLeft) {
        cycles.push_back(CycleFrom(way, place[next]));
      }
    }
  }
  return cycles;
}

}  // namespace tassei::internal
