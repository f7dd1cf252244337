// Plans (取組, 計画): what was promised.

#ifndef TASSEI_PLAN_H_
#define TASSEI_PLAN_H_

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "absl/status/statusor.h"
#include "tassei/diagnostic.h"
#include "tassei/initiative.h"
#include "tassei/period.h"
#include "tassei/source.h"

namespace tassei {

// A node of the tree above initiatives (柱, 推進項目). Parents stand before
// their children.
struct Group {
  std::string id;  // Unique in its plan.
  std::string name;
  std::string parent = {};  // Id; empty at the top.

  friend bool operator==(const Group&, const Group&) = default;
};

// Who answers for an initiative (所管).
struct Department {
  std::string id;  // Unique in its plan.
  std::string name;

  friend bool operator==(const Department&, const Department&) = default;
};

// What a plan is made of, in the order it is printed.
struct PlanParts {
  std::string id;         // Unique in its book.
  std::string name;       // 「第三次三重県行財政改革取組」
  std::string publisher;  // 「三重県」
  PeriodSpan term;        // As planned; a supersession may end it earlier.
  std::string scheme;     // Id of the scheme that judges it; may be empty.
  std::vector<Group> groups = {};
  std::vector<Department> departments = {};
  std::vector<Initiative> initiatives = {};
  std::vector<Indicator> indicators = {};  // Of the plan as a whole.
  Source source = {};

  friend bool operator==(const PlanParts&, const PlanParts&) = default;
};

// Limits of one plan; what exceeds them is refused.
struct PlanLimits {
  std::size_t items = 1'000'000;  // Groups, initiatives, sections, steps, ….
  std::size_t group_depth = 32;
};

// A valid plan. Immutable: any number of threads may read one at once. Copies
// share state and cost one reference count.
class Plan {
 public:
  // Checks the parts as a whole and adds every problem to `diagnostics`:
  // empty or repeated ids, references to nothing, groups that are their own
  // ancestors, periods outside the term, targets and steps out of order,
  // dependency cycles, targets without content, unusable keep-within ranges,
  // linear paths without ends. `where.pointer` of each is relative to the plan,
  // such as "/initiatives/2/group". On any error:
  //   kInvalidArgument     the parts make no plan
  //   kResourceExhausted   a limit was exceeded
  static absl::StatusOr<Plan> Make(PlanParts parts, Diagnostics* diagnostics,
                                   const PlanLimits& limits = {});

  const std::string& id() const;
  const PlanParts& parts() const;

  // What an id names: monostate if nothing. Pointers live as long as any copy
  // of this plan.
  using Item = std::variant<std::monostate, const Group*, const Department*,
                            const Initiative*, const Section*, const Indicator*,
                            const Step*>;
  Item Find(std::string_view id) const;

  const Initiative* FindInitiative(std::string_view id) const;
  const Indicator* FindIndicator(std::string_view id) const;
  const Group* FindGroup(std::string_view id) const;
  const Department* FindDepartment(std::string_view id) const;
  // The initiative that an initiative's, section's, step's or indicator's id
  // belongs to; null for all else.
  const Initiative* InitiativeOf(std::string_view id) const;
  // The name most like `id`, for messages; empty if none is near.
  std::string NearestId(std::string_view id) const;

 private:
  struct Rep;
  explicit Plan(std::shared_ptr<const Rep> rep);
  std::shared_ptr<const Rep> rep_;  // Never null.
};

}  // namespace tassei

#endif  // TASSEI_PLAN_H_
