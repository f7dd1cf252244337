// The standard facts of one initiative in one period, and what they rest on.

#ifndef LIB_ASSESS_INITIATIVE_FACTS_H_
#define LIB_ASSESS_INITIATIVE_FACTS_H_

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "lib/assess/feeds.h"
#include "tassei/assessment.h"
#include "tassei/basis.h"
#include "tassei/entry.h"
#include "tassei/snapshot.h"
#include "tassei/source.h"
#include "tassei/value.h"

namespace tassei::internal {

// In the order of StandardFacts.
enum class StandardFact {
  kPlanYear,
  kSteps,
  kStepsDue,
  kStepsDone,
  kStepsOverdue,
  kAllStepsDone,
  kAchievementPlanned,
  kIndicators,
  kAttainmentMin,
  kAttainmentMean,
  kStepsBasis,
  kAttainmentBasis,
  kDepartment,
  kGroup,
};
inline constexpr std::size_t kStandardFacts = 14;

// What a fact rests on.
struct Ground {
  std::optional<Basis> basis = {};  // nullopt: on nothing that was reported.
  std::vector<const Entry*> entries = {};
  std::vector<Source> promises = {};  // Of the plan's part in it.
  bool illustrative = false;

  void AddPromise(const Source& source);
  // Takes over entries and marks; the basis too where the fact was reported.
  template <typename T>
  void AddReport(const Fact<T>& fact) {
    AddChange(fact);
    if (fact.entries.empty()) return;
    basis = basis.has_value() ? Weakest(*basis, fact.basis) : fact.basis;
  }
  // Takes over entries and marks, but no basis: what is promised has none.
  template <typename T>
  void AddChange(const Fact<T>& fact) {
    entries.insert(entries.end(), fact.entries.begin(), fact.entries.end());
    illustrative = illustrative || fact.illustrative;
  }
};

struct StepFact {
  const Step* step;
  Fact<StepState> state;
};

// A step begins and is due as its span says. One that begins after the period
// needs no report: it is not done. A cancelled step counts neither as due nor
// as open; an ongoing one is never due and not counted.
struct InitiativeFacts {
  RoadmapVersion roadmap = {};
  std::vector<StepFact> steps = {};  // Those that can be due.
  std::vector<AssessedIndicator> indicators = {};
  std::array<Value, kStandardFacts> values = {};

  Ground steps_ground = {};
  Ground roadmap_ground = {};
  Ground targets_ground = {};
  Ground attainment_ground = {};
  Ground department_ground = {};
  Ground group_ground = {};
  Ground no_ground = {};

  const Value& ValueOf(StandardFact fact) const {
    return values[static_cast<std::size_t>(fact)];
  }
  const Ground& GroundOf(StandardFact fact) const;
};

// Every fact of one initiative for `period`; `state` is that of its last day.
// Used to fill tables and to explain, so that the two cannot differ.
InitiativeFacts FactsOf(const Snapshot& snapshot, const Plan& plan,
                        const InitiativeState& state, Period period,
                        const Feeds& feeds);

// The fact with this English name. Requires a name of StandardFacts.
StandardFact StandardFactOf(std::string_view name);

// The number a rule compares for an exact one: the same up to 8 digits behind
// the point; behind more, a 5 at the 9th stands for whatever follows, so that
// it compares with every bound of up to 8 digits as the exact one does.
// nullopt if 18 digits do not hold it.
std::optional<Decimal> Comparable(Decimal exact);

}  // namespace tassei::internal

#endif  // LIB_ASSESS_INITIATIVE_FACTS_H_
