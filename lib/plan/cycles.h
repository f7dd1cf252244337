// Cycles in a graph.

#ifndef LIB_PLAN_CYCLES_H_
#define LIB_PLAN_CYCLES_H_

#include <cstddef>
#include <vector>

namespace tassei::internal {

// A way through a graph that ends where it began.
struct Cycle {
  // At most ten nodes from the first on, each pointing to the next; what
  // comes behind is left out.
  std::vector<std::size_t> nodes;
  bool whole = true;  // Whether `nodes` is all of it.
};

// Cycles of the graph in which node n points to the nodes edges[n]: none if
// and only if there are none, and one per edge that closes a way found from
// the first node on. Takes time in proportion to the graph, and no recursion.
std::vector<Cycle> FindCycles(
    const std::vector<std::vector<std::size_t>>& edges);

}  // namespace tassei::internal

#endif  // LIB_PLAN_CYCLES_H_
