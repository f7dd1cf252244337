// Snapshots: what was known of the plans on a day.

#ifndef TASSEI_SNAPSHOT_H_
#define TASSEI_SNAPSHOT_H_

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tassei/basis.h"
#include "tassei/cause.h"
#include "tassei/date.h"
#include "tassei/entry.h"
#include "tassei/ledger.h"
#include "tassei/period.h"
#include "tassei/plan.h"

namespace tassei {

// One fact and the entries it rests on, most decisive first. Where the value
// is missing, `cause` says why. Pointers live as long as the snapshot.
template <typename T>
struct Fact {
  std::optional<T> value = {};
  Basis basis = Basis::kFinal;  // Of the entries; the weakest if several.
  Cause cause = {};
  std::vector<const Entry*> entries = {};
  bool illustrative = false;  // An entry, or the promise itself, is.
};

// How values or targets of several periods are added up.
enum class Accumulation {
  kSimple,          // Each once (単純合計).
  kCarriedForward,  // Each period adds the sum so far once more, for what was
                    // reached goes on (継続効果): 1, 2, 3 make 1, 4, 10.
};

// What holds of one initiative on one day, whatever became of its plan.
struct InitiativeState {
  const Initiative* initiative;  // As planned at first.
  std::string number;
  std::string name;
  std::string group;
  std::string department;
  bool in_force;
  const Entry* ended_by;  // The withdrawal, merge or split; null if in force,
                          // or if it has not begun.
  std::vector<const Entry*> changes;  // Behind the above, in order of effect.
};

// What holds of a whole plan on one day.
struct PlanState {
  const Entry* superseded_by;  // Null if the plan is in force.
  std::vector<InitiativeState>
      initiatives;  // In the plan's order, ended ones too.
};

// A version of an initiative's roadmap.
struct RoadmapVersion {
  const Roadmap* roadmap;
  std::optional<Date> effective_on;  // nullopt: the original.
  const Entry* entry;                // Null: the original.
};

// What the ledger says of the plans when only entries with as_of <= D and
// recorded_on <= K are known. For one fact and period the greatest as_of
// decides, then the sequence; what was corrected or retracted is gone. Rules
// for both are in docs/semantics.md. Immutable; shares the plans and the
// ledger.
class Snapshot {
 public:
  static Snapshot Make(std::span<const Plan> plans, const Ledger& ledger,
                       Date as_of, Date known_on);

  Date as_of() const;
  Date known_on() const;
  const Ledger& ledger() const;
  std::span<const Plan> plans() const;
  const Plan* FindPlan(std::string_view plan) const;

  // The decisive entries, in the order of the ledger.
  std::span<const Entry* const> entries() const;

  PlanState StateOn(const Plan& plan, Date day) const;

  // The name of a group, initiative, section or department on a day, and of an
  // indicator or step as planned; empty if the plan does not know the id.
  std::string NameOn(const Plan& plan, std::string_view id, Date day) const;

  // The original roadmap and each revision of an initiative, by day of effect.
  std::vector<RoadmapVersion> Roadmaps(const Plan& plan,
                                       const Initiative& initiative) const;
  // The one in force on the first day of `period`; the original if none was.
  RoadmapVersion RoadmapFor(const Plan& plan, const Initiative& initiative,
                            Period period) const;

  // The state of a step, of whichever version of a roadmap, at the end of
  // `period`: as reported for the period, or else for one that ends with it
  // (the greatest as_of decides, then the last recorded, then the shortest
  // period); else `done` or `cancelled` of the latest
  // earlier period, for finished work stays finished until an entry says
  // otherwise.
  Fact<StepState> StepAt(const Plan& plan, const Step& step,
                         Period period) const;

  // The value of an indicator for `period` by Semantics 4: as reported for it;
  // else from its halves, a half from its quarters, a quarter from its months.
  // A flow needs every part. A point, a cumulative and a carried-forward value
  // is that of the last part. If the indicator carries forward and nothing is
  // reported, the latest earlier value. Looks at entries only: what a measure
  // feeds is not computed here.
  Fact<Decimal> ValueAt(const Plan& plan, const Indicator& indicator,
                        Period period) const;
  // What the parts of `period` say by the same rules, whether or not there is
  // an entry for the whole: where both have a value, they should agree.
  Fact<Decimal> ValueOfParts(const Plan& plan, const Indicator& indicator,
                             Period period) const;
  // The value summed over the term of the plan: for each period as long as
  // `period`, from the one in which the term begins to `period` itself, that
  // of ValueAt. A value of a cumulative indicator is such a sum already.
  // Missing if one of them is, or if `period` lies outside the term.
  Fact<Decimal> ValueSoFar(const Plan& plan, const Indicator& indicator,
                           Period period, Accumulation accumulation) const;

  // The target for `period` that holds on its last day: as changed, else as
  // promised, else as the indicator's path says by the targets that hold on
  // that day. nullopt with a cause if there is none.
  Fact<Target> TargetAt(const Plan& plan, const Indicator& indicator,
                        Period period) const;
  // The targets of TargetAt summed as ValueSoFar does. Missing also if one is
  // in words.
  Fact<Decimal> TargetSoFar(const Plan& plan, const Indicator& indicator,
                            Period period, Accumulation accumulation) const;
  // The target as first promised, or as the path said by the first promises.
  std::optional<Target> OriginalTarget(const Indicator& indicator,
                                       Period period) const;

  // Narratives of an initiative for `period`; where there are none, those of
  // the periods inside it. In the order of periods, then of the ledger. Those
  // of one period and one own section are one fact: all that have the greatest
  // as_of decide.
  std::vector<const Entry*> Narratives(const Plan& plan,
                                       const Initiative& initiative,
                                       Period period) const;
  // Judgements of a subject for exactly `period`, one per stage, in the order
  // of the ledger. `subject` is the id of an indicator, an initiative, a group
  // or the plan.
  std::vector<const Entry*> Judgements(const Plan& plan,
                                       std::string_view subject,
                                       Period period) const;
  // Figures printed for exactly `period`: all that have the greatest as_of.
  std::vector<const Entry*> PublishedFigures(const Plan& plan,
                                             std::string_view measure,
                                             Period period) const;
  // The publication of a round; null if it is not known here.
  const Entry* PublicationOf(std::string_view round) const;

  // The stated basis, or else final if the period of the entry had ended by
  // its as_of, and forecast if not.
  static Basis BasisOf(const Entry& entry);

 private:
  struct Rep;
  explicit Snapshot(std::shared_ptr<const Rep> rep);
  std::shared_ptr<const Rep> rep_;  // Never null.
};

}  // namespace tassei

#endif  // TASSEI_SNAPSHOT_H_
