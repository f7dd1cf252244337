#include "lib/plan/plan_check.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/plan/cycles.h"
#include "lib/plan/indicator_check.h"
#include "lib/plan/known_ids.h"
#include "lib/plan/plan_diagnostics.h"
#include "lib/plan/problems.h"
#include "lib/plan/roadmap_check.h"
#include "lib/text/absl_text.h"
#include "lib/text/hash_map.h"
#include "lib/text/input_status.h"

namespace tassei::internal {
namespace {

std::size_t CountItems(const Indicator& indicator) {
  return 1 + indicator.targets.size() + indicator.sections.size();
}

std::size_t CountItems(const Initiative& initiative) {
  std::size_t count = 1 + initiative.also_under.size() +
                      initiative.formed_from.size() +
                      initiative.sections.size();
  for (const Indicator& indicator : initiative.indicators) {
    count += CountItems(indicator);
  }
  for (const Step& step : initiative.roadmap.steps) {
    count += 1 + step.after.size() + step.sections.size();
  }
  return count;
}

// Everything of which there can be many, references included.
std::size_t CountItems(const PlanParts& parts) {
  std::size_t count = parts.groups.size() + parts.departments.size();
  for (const Initiative& initiative : parts.initiatives) {
    count += CountItems(initiative);
  }
  for (const Indicator& indicator : parts.indicators) {
    count += CountItems(indicator);
  }
  return count;
}

// Checks one plan. Used once.
class PlanCheck {
 public:
  PlanCheck(const PlanParts& parts, const PlanLimits& limits,
            Diagnostics& found)
      : parts_(parts),
        limits_(limits),
        problems_(found),
        groups_(parts.groups),
        departments_(parts.departments),
        initiatives_(parts.initiatives),
        term_(parts.term) {}

  // Whether no limit was exceeded.
  bool Run() {
    CheckHead();
    CheckGroups();
    for (std::size_t i = 0; i < parts_.departments.size(); ++i) {
      const Department& department = parts_.departments[i];
      const Place place = {department.id, Top().Element("departments", i)};
      problems_.CheckId(department.id, place);
      problems_.CheckText(department.name, place, "name");
      Claim(place);
    }
    for (std::size_t i = 0; i < parts_.initiatives.size(); ++i) {
      const Initiative& initiative = parts_.initiatives[i];
      CheckInitiative(initiative,
                      {initiative.id, Top().Element("initiatives", i)});
    }
    CheckIndicators(parts_.indicators, KnownIds(std::vector<Section>()), Top());
    return !too_deep_;
  }

 private:
  Place Top() const { return {parts_.id, ""}; }

  // Takes the id of the item at `place`, which no other may have.
  void Claim(const Place& place) {
    if (place.subject.empty()) return;
    const auto [first, added] =
        claimed_.try_emplace(ToAbsl(place.subject), place.pointer);
    if (added) return;
    problems_.Add(kIdTaken, place, "id",
                  {std::string(place.subject),
                   first->second.empty() ? "/id" : first->second});
  }

  void CheckHead() {
    problems_.CheckId(parts_.id, Top());
    Claim(Top());
    problems_.CheckText(parts_.name, Top(), "name");
    problems_.CheckText(parts_.publisher, Top(), "publisher");
    problems_.CheckText(parts_.scheme, Top(), "scheme");
    problems_.CheckSource(parts_.source, Top());
    if (term_.last_day() >= term_.first_day()) return;
    problems_.Add(kSpanBackwards, Top(), "term", {term_.ToString()});
    // What lies between its ends is not to be reported besides.
    term_ = {term_.last, term_.first};
  }

  void CheckGroups() {
    std::vector<std::vector<std::size_t>> parents(parts_.groups.size());
    std::vector<std::size_t> depths(parts_.groups.size(), 1);
    for (std::size_t i = 0; i < parts_.groups.size(); ++i) {
      const Group& group = parts_.groups[i];
      const Place place = {group.id, Top().Element("groups", i)};
      problems_.CheckId(group.id, place);
      problems_.CheckText(group.name, place, "name");
      Claim(place);
      if (group.parent.empty()) continue;
      problems_.CheckReference(kGroupUnknown, group.parent, groups_, place,
                               "parent");
      const std::optional<std::size_t> parent = groups_.Find(group.parent);
      if (!parent.has_value()) continue;
      parents[i].push_back(*parent);
      if (*parent < i) depths[i] = depths[*parent] + 1;
      if (*parent > i)
        problems_.Add(kParentLater, place, "parent", {group.parent});
      if (depths[i] != limits_.group_depth + 1) continue;
      too_deep_ = true;
      problems_.Add(kGroupTooDeep, place, "parent",
                    {std::to_string(limits_.group_depth)});
    }
    for (const Cycle& cycle : FindCycles(parents)) {
      const std::size_t first = cycle.nodes.front();
      problems_.Add(kGroupCycle,
                    {groups_.ids()[first], Top().Element("groups", first)},
                    "parent", {CycleText(cycle, groups_.ids())});
    }
  }

  void CheckPlacing(const Initiative& initiative, const Place& place) {
    if (!initiative.group.empty()) {
      problems_.CheckReference(kGroupUnknown, initiative.group, groups_, place,
                               "group");
    }
    if (!initiative.department.empty()) {
      problems_.CheckReference(kDepartmentUnknown, initiative.department,
                               departments_, place, "department");
    }
    problems_.CheckReferences(kGroupUnknown, initiative.also_under, groups_,
                              place, "also_under");
    for (const std::string& group : initiative.also_under) {
      if (group != initiative.group) continue;
      problems_.Add(kListedTwice, place, "also_under", {group});
    }
    problems_.CheckReferences(kInitiativeUnknown, initiative.formed_from,
                              initiatives_, place, "formed_from");
    for (const std::string& former : initiative.formed_from) {
      if (former != initiative.id) continue;
      problems_.Add(kNamesItself, place, "formed_from", {former});
    }
  }

  void CheckPredecessor(const Predecessor& former, const Place& place) {
    problems_.CheckText(former.plan, place, "carried_from/plan");
    problems_.CheckText(former.initiative, place, "carried_from/initiative");
    if (former.plan.empty() || former.initiative.empty()) {
      problems_.Add(kPredecessorIncomplete, place, "carried_from");
    } else if (former.plan == parts_.id) {
      problems_.Add(kPredecessorHere, place, "carried_from/plan",
                    {former.initiative});
    }
  }

  void CheckInitiative(const Initiative& initiative, const Place& place) {
    problems_.CheckId(initiative.id, place);
    problems_.CheckText(initiative.number, place, "number");
    problems_.CheckText(initiative.name, place, "name");
    problems_.CheckSource(initiative.source, place);
    Claim(place);
    CheckPlacing(initiative, place);
    if (initiative.carried_from.has_value()) {
      CheckPredecessor(*initiative.carried_from, place);
    }
    for (std::size_t i = 0; i < initiative.sections.size(); ++i) {
      const Section& section = initiative.sections[i];
      const Place at = {section.id, place.Element("sections", i)};
      problems_.CheckId(section.id, at);
      problems_.CheckText(section.name, at, "name");
      Claim(at);
    }
    CheckIndicators(initiative.indicators, KnownIds(initiative.sections),
                    place);
    const Place roadmap = {initiative.id, place.pointer + "/roadmap"};
    CheckRoadmap(initiative.roadmap, initiative, term_, roadmap, problems_);
    for (std::size_t i = 0; i < initiative.roadmap.steps.size(); ++i) {
      Claim({initiative.roadmap.steps[i].id, roadmap.Element("steps", i)});
    }
  }

  void CheckIndicators(const std::vector<Indicator>& indicators,
                       const KnownIds& sections, const Place& owner) {
    for (std::size_t i = 0; i < indicators.size(); ++i) {
      const Place place = {indicators[i].id, owner.Element("indicators", i)};
      CheckIndicator(indicators[i], sections, term_, place, problems_);
      Claim(place);
    }
  }

  const PlanParts& parts_;
  const PlanLimits& limits_;
  Problems problems_;
  const KnownIds groups_;
  const KnownIds departments_;
  const KnownIds initiatives_;
  PeriodSpan term_;
  // Where each id was first used; empty for the plan's own.
  internal::HashMap<absl::string_view, std::string> claimed_;
  bool too_deep_ = false;
};

}  // namespace

absl::Status CheckPlan(const PlanParts& parts, const PlanLimits& limits,
                       Diagnostics& found) {
  if (CountItems(parts) > limits.items) {
    Problems(found).Add(kTooManyItems, {parts.id, ""}, "",
                        {std::to_string(limits.items)});
    return absl::ResourceExhaustedError("the plan has too many items");
  }
  if (!PlanCheck(parts, limits, found).Run()) {
    return absl::ResourceExhaustedError("groups are nested too deeply");
  }
  return InputStatus(found);
}

}  // namespace tassei::internal
