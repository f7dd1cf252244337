#include "tassei/plan.h"

#include <algorithm>
#include <utility>

#include "lib/plan/plan_check.h"
#include "lib/text/absl_text.h"
#include "lib/text/hash_map.h"
#include "lib/text/nearest.h"

namespace tassei {

struct Plan::Rep {
  // What an id names, and the initiative it belongs to.
  struct Named {
    Item item;
    const Initiative* initiative = nullptr;
  };

  explicit Rep(PlanParts plan_parts) : parts(std::move(plan_parts)) {
    for (const Group& group : parts.groups) Add(group, nullptr);
    for (const Department& department : parts.departments) {
      Add(department, nullptr);
    }
    for (const Initiative& initiative : parts.initiatives) {
      Add(initiative, &initiative);
      for (const Section& section : initiative.sections) {
        Add(section, &initiative);
      }
      for (const Indicator& indicator : initiative.indicators) {
        Add(indicator, &initiative);
      }
      for (const Step& step : initiative.roadmap.steps) Add(step, &initiative);
    }
    for (const Indicator& indicator : parts.indicators) Add(indicator, nullptr);
  }
  Rep(const Rep&) = delete;
  Rep& operator=(const Rep&) = delete;

  template <typename T>
  void Add(const T& item, const Initiative* initiative) {
    names.try_emplace(internal::ToAbsl(item.id), Named{&item, initiative});
    ids.push_back(item.id);
  }

  const Named& Find(std::string_view id) const {
    static constexpr Named kNothing;
    const auto found = names.find(internal::ToAbsl(id));
    return found == names.end() ? kNothing : found->second;
  }

  template <typename T>
  const T* FindAs(std::string_view id) const {
    const T* const* item = std::get_if<const T*>(&Find(id).item);
    return item == nullptr ? nullptr : *item;
  }

  const PlanParts parts;
  internal::HashMap<absl::string_view, Named> names;
  std::vector<std::string_view> ids;  // In the order of the parts.
};

Plan::Plan(std::shared_ptr<const Rep> rep) : rep_(std::move(rep)) {}

absl::StatusOr<Plan> Plan::Make(PlanParts parts, Diagnostics* diagnostics,
                                const PlanLimits& limits) {
  Diagnostics found;
  const absl::Status status = internal::CheckPlan(parts, limits, found);
  diagnostics->Append(found);
  if (!status.ok()) return status;
  return Plan(std::make_shared<const Rep>(std::move(parts)));
}

const std::string& Plan::id() const { return rep_->parts.id; }

const PlanParts& Plan::parts() const { return rep_->parts; }

Plan::Item Plan::Find(std::string_view id) const { return rep_->Find(id).item; }

const Initiative* Plan::FindInitiative(std::string_view id) const {
  return rep_->FindAs<Initiative>(id);
}

const Indicator* Plan::FindIndicator(std::string_view id) const {
  return rep_->FindAs<Indicator>(id);
}

const Group* Plan::FindGroup(std::string_view id) const {
  return rep_->FindAs<Group>(id);
}

const Department* Plan::FindDepartment(std::string_view id) const {
  return rep_->FindAs<Department>(id);
}

const Initiative* Plan::InitiativeOf(std::string_view id) const {
  return rep_->Find(id).initiative;
}

std::string Plan::NearestId(std::string_view id) const {
  return std::string(internal::Nearest(id, rep_->ids));
}

}  // namespace tassei
