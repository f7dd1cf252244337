#include "lib/plan/cycles.h"

#include <cstdint>
#include <random>
#include <set>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace tassei::internal {
namespace {

using Graph = std::vector<std::vector<std::size_t>>;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// By removing nodes that point nowhere until none is left.
bool HasCycleSlowly(const Graph& graph) {
  std::set<std::size_t> left;
  for (std::size_t i = 0; i < graph.size(); ++i) left.insert(i);
  for (bool removed = true; removed;) {
    removed = false;
    for (auto node = left.begin(); node != left.end();) {
      bool points = false;
      for (const std::size_t next : graph[*node]) {
        points = points || left.contains(next);
      }
      removed = removed || !points;
      node = points ? std::next(node) : left.erase(node);
    }
  }
  return !left.empty();
}

TEST(FindCycles, NamesTheNodesInTheOrderTheyPoint) {
  const std::vector<Cycle> cycles = FindCycles({{1}, {2}, {3}, {1}, {0}});

  ASSERT_THAT(cycles, SizeIs(1));
  EXPECT_THAT(cycles[0].nodes, ElementsAre(1, 2, 3));
  EXPECT_TRUE(cycles[0].whole);
}

TEST(FindCycles, FindsANodeThatPointsToItself) {
  const std::vector<Cycle> cycles = FindCycles({{}, {1}});

  ASSERT_THAT(cycles, SizeIs(1));
  EXPECT_THAT(cycles[0].nodes, ElementsAre(1));
}

TEST(FindCycles, FindsEachOfSeveral) {
  EXPECT_THAT(FindCycles({{1, 2}, {0}, {3}, {2}, {0}}), SizeIs(2));
}

TEST(FindCycles, SharedNodesAreNoCycle) {
  EXPECT_THAT(FindCycles({{1, 2}, {3}, {3}, {}}), IsEmpty());
}

TEST(FindCycles, CutsLongCyclesAndNeedsNoStack) {
  constexpr std::size_t kNodes = 300'000;
  Graph graph(kNodes);
  for (std::size_t i = 0; i < kNodes; ++i) graph[i] = {(i + 1) % kNodes};

  const std::vector<Cycle> cycles = FindCycles(graph);

  ASSERT_THAT(cycles, SizeIs(1));
  EXPECT_THAT(cycles[0].nodes, SizeIs(10));
  EXPECT_FALSE(cycles[0].whole);
}

TEST(FindCycles, AgreesWithTheSlowWayOnRandomGraphs) {
  std::mt19937 random(20210331);
  for (int round = 0; round < 2'000; ++round) {
    Graph graph(1 + random() % 8);
    for (std::size_t edges = random() % 12; edges > 0; --edges) {
      graph[random() % graph.size()].push_back(random() % graph.size());
    }

    const std::vector<Cycle> cycles = FindCycles(graph);

    EXPECT_EQ(!cycles.empty(), HasCycleSlowly(graph));
    for (const Cycle& cycle : cycles) {
      for (std::size_t i = 0; i < cycle.nodes.size(); ++i) {
        const std::size_t next = cycle.nodes[(i + 1) % cycle.nodes.size()];
        EXPECT_THAT(graph[cycle.nodes[i]], ::testing::Contains(next));
      }
    }
  }
}

}  // namespace
}  // namespace tassei::internal
