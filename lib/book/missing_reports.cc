#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "tassei/book.h"

namespace tassei {
namespace {

// Collects what is missing, and the place of its department.
class MissingFinder {
 public:
  MissingFinder(const Plan& plan, Period period, const Snapshot& snapshot)
      : plan_(plan), period_(period), snapshot_(snapshot) {}

  std::vector<MissingReport> Find() && {
    const PlanState state = snapshot_.StateOn(plan_, period_.last_day());
    for (const InitiativeState& initiative : state.initiatives) {
      if (initiative.in_force) CheckInitiative(initiative);
    }
    for (const Indicator& indicator : plan_.parts().indicators) {
      CheckIndicator(nullptr, indicator);
    }
    std::stable_sort(
        missing_.begin(), missing_.end(),
        [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<MissingReport> reports;
    for (auto& [place, report] : missing_) {
      reports.push_back(std::move(report));
    }
    return reports;
  }

 private:
  void CheckInitiative(const InitiativeState& state) {
    const RoadmapVersion version =
        snapshot_.RoadmapFor(plan_, *state.initiative, period_);
    for (const Step& step : version.roadmap->steps) CheckStep(state, step);
    for (const Indicator& indicator : state.initiative->indicators) {
      CheckIndicator(&state, indicator);
    }
  }

  void CheckStep(const InitiativeState& state, const Step& step) {
    if (!step.due().has_value() || step.span.first_day() > period_.last_day()) {
      return;
    }
    if (snapshot_.StepAt(plan_, step, period_).value.has_value()) return;
    Add(&state, step.id, step.name, period_, "");
  }

  // The periods of the indicator that end in the round's period.
  std::vector<Period> PeriodsDue(const Indicator& indicator) const {
    const std::optional<Period> whole = period_.Enclosing(indicator.frequency);
    if (!whole.has_value()) return period_.Divide(indicator.frequency);
    if (whole->last_day() != period_.last_day()) return {};
    return {*whole};
  }

  void CheckIndicator(const InitiativeState* state,
                      const Indicator& indicator) {
    if (indicator.fed_by.has_value() ||
        snapshot_.ValueAt(plan_, indicator, period_).value.has_value()) {
      return;
    }
    for (const Period period : PeriodsDue(indicator)) {
      const Fact<Decimal> fact = snapshot_.ValueAt(plan_, indicator, period);
      if (fact.value.has_value()) continue;
      Add(state, indicator.id, indicator.name, period, StatedReason(fact));
    }
  }

  static std::string StatedReason(const Fact<Decimal>& fact) {
    for (const Entry* entry : fact.entries) {
      const auto& observation = std::get<Observation>(entry->content);
      if (!observation.value.has_value()) return observation.missing_reason;
    }
    return "";
  }

  void Add(const InitiativeState* state, const std::string& subject,
           const std::string& name, Period period, std::string reason) {
    const std::vector<Department>& departments = plan_.parts().departments;
    std::size_t place = departments.size();
    MissingReport report{.department = "",
                         .initiative = "",
                         .subject = subject,
                         .name = name,
                         .period = period,
                         .stated_reason = std::move(reason)};
    if (state != nullptr) {
      report.initiative = state->number;
      report.department =
          snapshot_.NameOn(plan_, state->department, period_.last_day());
      const Department* department = plan_.FindDepartment(state->department);
      if (department != nullptr) {
        place = static_cast<std::size_t>(department - departments.data());
      }
    }
    missing_.emplace_back(place, std::move(report));
  }

  const Plan& plan_;
  const Period period_;
  const Snapshot& snapshot_;
  std::vector<std::pair<std::size_t, MissingReport>> missing_;
};

}  // namespace

std::vector<MissingReport> MissingReports(const Plan& plan, Period period,
                                          const Snapshot& snapshot) {
  return MissingFinder(plan, period, snapshot).Find();
}

}  // namespace tassei
