#include "lib/assess/feeding_order.h"

#include <cstddef>
#include <map>
#include <string>

#include "absl/status/status.h"

namespace tassei::internal {
namespace {

void AddFeeder(const Book& book, const Indicator& indicator,
               std::vector<const Plan*>& feeders) {
  if (!indicator.fed_by.has_value()) return;
  const Plan* feeder = book.FindPlan(indicator.fed_by->plan);
  if (feeder != nullptr) feeders.push_back(feeder);
}

// The plans that the grades of `plan` rest on.
std::vector<const Plan*> FeedersOf(const Book& book, const Plan& plan) {
  std::vector<const Plan*> feeders;
  for (const Initiative& initiative : plan.parts().initiatives) {
    for (const Indicator& indicator : initiative.indicators) {
      AddFeeder(book, indicator, feeders);
    }
  }
  return feeders;
}

// Follows feeders depth first, without recursion.
class OrderFinder {
 public:
  explicit OrderFinder(const Book& book) : book_(book) {}

  absl::Status Visit(const Plan& root) {
    if (!Enter(root)) return absl::OkStatus();
    while (!way_.empty()) {
      if (way_.back().next == way_.back().feeders.size()) {
        state_[way_.back().plan] = State::kPlaced;
        order_.push_back(way_.back().plan);
        way_.pop_back();
        continue;
      }
      const Plan* feeder = way_.back().feeders[way_.back().next++];
      if (!Enter(*feeder) && state_[feeder] == State::kOnTheWay) {
        return absl::FailedPreconditionError(
            "plans feed each other in a circle");
      }
    }
    return absl::OkStatus();
  }

  std::vector<const Plan*> Order() && { return std::move(order_); }

 private:
  enum class State { kOnTheWay, kPlaced };
  struct Stop {
    const Plan* plan;
    std::vector<const Plan*> feeders;
    std::size_t next = 0;
  };

  // False if the plan was entered before.
  bool Enter(const Plan& plan) {
    if (!state_.try_emplace(&plan, State::kOnTheWay).second) return false;
    way_.push_back({.plan = &plan, .feeders = FeedersOf(book_, plan)});
    return true;
  }

  const Book& book_;
  std::map<const Plan*, State> state_;  // Looked up only.
  std::vector<Stop> way_;
  std::vector<const Plan*> order_;
};

}  // namespace

absl::StatusOr<std::vector<const Plan*>> FeedingOrder(const Book& book,
                                                      const Plan& plan) {
  OrderFinder finder(book);
  std::vector<const Plan*> roots = {&plan};
  for (const Indicator& indicator : plan.parts().indicators) {
    AddFeeder(book, indicator, roots);
  }
  for (const Plan* root : roots) {
    const absl::Status status = finder.Visit(*root);
    if (!status.ok()) return status;
  }
  return std::move(finder).Order();
}

}  // namespace tassei::internal
