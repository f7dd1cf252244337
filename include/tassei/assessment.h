// Assessments: the grade of every initiative of a plan for one period, and why.

#ifndef TASSEI_ASSESSMENT_H_
#define TASSEI_ASSESSMENT_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "tassei/attainment.h"
#include "tassei/basis.h"
#include "tassei/book.h"
#include "tassei/cause.h"
#include "tassei/fact_table.h"
#include "tassei/period.h"
#include "tassei/rollup.h"
#include "tassei/scheme.h"
#include "tassei/snapshot.h"

namespace tassei {

// How an initiative stands to its roadmap.
struct RoadmapProgress {
  std::optional<Progress> progress;  // nullopt if a due step has no status,
                                     // or nothing is known of the roadmap.
  Cause cause = {};
  std::vector<std::string> steps_behind = {};  // Ids of due steps not done.
  bool achievement_behind =
      false;  // Its achievement was planned, and is not met.
};

// A grade, and how it came about.
struct GradeDecision {
  // From the rules. If nullopt, `cause` says why.
  std::optional<std::string> computed = {};
  int32_t rule = -1;  // Index in the rules of the subject; −1: none was hit.
  Cause cause = {};
  // The judgement of the highest stage known; null if there is none.
  const Entry* judgement = nullptr;
  // 要再判断: a fact under the judgement was recorded after it.
  bool needs_rejudgement = false;
  // The judgement's grade, else the computed one. Measures count this.
  std::optional<std::string> decided = {};
  Basis basis = Basis::kFinal;
  bool illustrative = false;  // Anything that the decided grade rests on is.
  // The decided grade in the period of the same kind before this one; in the
  // first of a plan, that of the initiative it is carried from.
  std::optional<std::string> previous = {};
  bool fell_back = false;  // 後退: graded worse than then.
};

// One initiative in one period. Text is as it held at the period's end.
struct AssessedInitiative : GradeDecision {
  InitiativeState state = {};
  RoadmapVersion roadmap = {};  // The one it is compared with.
  RoadmapProgress against_roadmap = {};
  // The same against every other version, in the order of Snapshot::Roadmaps.
  std::vector<RoadmapProgress> against_other_roadmaps = {};
};

// One indicator, of the plan or of an initiative, in the assessed period.
struct AssessedIndicator : GradeDecision {
  const Indicator* indicator = nullptr;    // Never null.
  const Initiative* initiative = nullptr;  // Null for the plan's own.
  Fact<Decimal> value;
  Fact<Target> target;
  std::optional<Target> original_target;
  // What a formula that adds up the periods so far rests on besides.
  std::optional<Fact<Decimal>> actual_so_far = {};
  std::optional<Fact<Decimal>> target_so_far = {};
  AttainmentResult attainment;
  // If another plan's measure feeds it: that measure's result, and its kind.
  std::optional<Ratio> fed_by;
  MeasureKind fed_by_kind = MeasureKind::kShare;
};

// One group, or the plan as a whole, in the assessed period. What it counts
// are the initiatives in force under it, each once, and their indicators.
struct AssessedGroup : GradeDecision {
  const Group* group = nullptr;               // Null for the plan.
  std::string name;                           // At the period's end.
  std::vector<std::string> initiatives = {};  // Ids, in the plan's order.
};

// What to assess. Dates are always given: nothing is read from a clock.
struct AssessmentRequest {
  std::string plan;
  Period period;
  Date as_of;
  Date known_on;
  // Judges the plan's periods in place of the scheme that the book has for
  // them, to try new rules against past years. Judgements whose grade is not on
  // its scale do not count.
  std::optional<Scheme> scheme = {};
};

// Immutable: any number of threads may read one at once. Keeps alive the book
// and snapshot that its pointers lead into.
class Assessment {
 public:
  struct Rep;  // Defined in lib/; no part of any contract.

  //   kNotFound            no such plan, or no scheme judges the period
  //   kInvalidArgument     the period is outside the plan's term
  //   kFailedPrecondition  plans feed each other in a circle
  static absl::StatusOr<Assessment> Make(const Book& book,
                                         const AssessmentRequest& request);

  const AssessmentRequest& request() const;
  const Book& book() const;
  const Snapshot& snapshot() const;
  const Plan& plan() const;
  const Scheme& scheme() const;
  // One row per initiative and period: the assessed one last, and before it the
  // one that came before, if that lies in the term and a scheme judges it.
  const FactTable& facts() const;
  // The plan at the period's end.
  const PlanState& plan_state() const;

  // Initiatives in force at the period's end, in the plan's order.
  std::span<const AssessedInitiative> initiatives() const;
  const AssessedInitiative* FindInitiative(std::string_view id_or_number) const;
  // Initiatives that had ended by then, in the plan's order.
  std::span<const InitiativeState> ended() const;
  // The plan's own indicators, then each initiative's.
  std::span<const AssessedIndicator> indicators() const;
  // The groups of the plan, in its order, and the plan itself. Graded where the
  // scheme has rules for them, or somebody judged.
  std::span<const AssessedGroup> groups() const;
  const AssessedGroup& whole() const;
  // One per measure of the scheme, in its order.
  std::span<const Rollup> rollups() const;
  const Rollup* FindRollup(std::string_view measure) const;

  // For the library's own use.
  const Rep& rep() const { return *rep_; }

 private:
  // Without the grades of earlier plans unless `with_carried`.
  static absl::StatusOr<Assessment> Make(const Book& book,
                                         const AssessmentRequest& request,
                                         bool with_carried);

  explicit Assessment(std::shared_ptr<const Rep> rep);
  std::shared_ptr<const Rep> rep_;  // Never null.
};

}  // namespace tassei

#endif  // TASSEI_ASSESSMENT_H_
