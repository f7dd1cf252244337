#include "tassei/assessment.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <variant>

#include "absl/status/status.h"
#include "lib/assess/assess_causes.h"
#include "lib/assess/assessment_rep.h"
#include "lib/assess/feeding_order.h"
#include "lib/assess/measure_count.h"
#include "lib/assess/rejudgement.h"
#include "lib/assess/roadmap_progress.h"
#include "lib/scheme/subject_values.h"
#include "lib/text/absl_text.h"

namespace tassei {

using internal::CarriedGrades;
using internal::EntryList;
using internal::Feeds;
using internal::GradedGroup;
using internal::GradedIndicator;
using internal::GradedPeriod;
using internal::GradedPlan;
using internal::InitiativeFacts;
using internal::PeriodToGrade;
using internal::StepFact;

namespace {

// The scheme on trial, if there is one and the plan is the one asked for; else
// the book's.
absl::StatusOr<Scheme> SchemeFor(const Book& book, const Plan& plan,
                                 Period period,
                                 const AssessmentRequest& request) {
  if (request.scheme.has_value() && plan.id() == request.plan) {
    return *request.scheme;
  }
  return book.SchemeFor(plan, period, request.known_on);
}

// The period itself and the one before, or all that were before if they bear on
// measures: as far as they lie in the plan's term and a scheme judges them.
std::vector<PeriodToGrade> PeriodsOf(const Book& book, const Plan& plan,
                                     const AssessmentRequest& request) {
  std::vector<PeriodToGrade> periods;
  std::size_t most = 2;
  for (std::optional<Period> period = request.period;
       period.has_value() && plan.parts().term.Contains(*period) &&
       periods.size() < most;
       period = period->Plus(-1)) {
    absl::StatusOr<Scheme> scheme = SchemeFor(book, plan, *period, request);
    if (!scheme.ok()) break;
    if (internal::LooksBack(*scheme)) {
      most = std::numeric_limits<std::size_t>::max();
    }
    periods.push_back({*period, *std::move(scheme)});
  }
  std::reverse(periods.begin(), periods.end());
  return periods;
}

// The ids of the plans that feed an indicator of one of `plans`.
std::set<std::string_view> FeederIds(const std::vector<const Plan*>& plans) {
  std::set<std::string_view> ids;
  const auto add = [&ids](const std::vector<Indicator>& indicators) {
    for (const Indicator& indicator : indicators) {
      if (indicator.fed_by.has_value()) ids.insert(indicator.fed_by->plan);
    }
  };
  for (const Plan* plan : plans) {
    add(plan->parts().indicators);
    for (const Initiative& initiative : plan->parts().initiatives) {
      add(initiative.indicators);
    }
  }
  return ids;
}

void AddFeeds(const Plan& plan, const GradedPeriod& graded,
              const Snapshot& snapshot, Feeds& feeds) {
  const EntryList entries =
      internal::Ordered(EntriesBehindMeasures(graded), snapshot.ledger());
  const std::vector<Measure>& measures = graded.scheme.parts().measures;
  for (std::size_t i = 0; i < measures.size(); ++i) {
    const Rollup rollup =
        internal::CountMeasure(i, graded, nullptr, plan, snapshot);
    feeds[{.plan = plan.id(),
           .measure = measures[i].id,
           .period = graded.period}] = {.ratio = rollup.ratio,
                                        .kind = measures[i].kind,
                                        .basis = rollup.basis,
                                        .illustrative = rollup.illustrative,
                                        .entries = entries};
  }
}

// What the initiatives that the plan carries on were graded in the period
// before, by the plans that they come from; `make` assesses those.
template <typename MakeAssessment>
absl::StatusOr<CarriedGrades> CarriedInto(const Book& book, const Plan& plan,
                                          Period first,
                                          const AssessmentRequest& request,
                                          MakeAssessment make) {
  CarriedGrades carried;
  const std::optional<Period> before = first.Plus(-1);
  if (!before.has_value() || plan.parts().term.Contains(*before)) {
    return carried;
  }
  std::map<std::string, Assessment, std::less<>> assessed;
  for (const Initiative& initiative : plan.parts().initiatives) {
    if (!initiative.carried_from.has_value()) continue;
    const std::string& id = initiative.carried_from->plan;
    const Plan* earlier = book.FindPlan(id);
    if (earlier == nullptr || !earlier->parts().term.Contains(*before) ||
        !book.SchemeFor(*earlier, *before, request.known_on).ok()) {
      continue;
    }
    auto found = assessed.find(id);
    if (found == assessed.end()) {
      absl::StatusOr<Assessment> made = make({.plan = id,
                                              .period = *before,
                                              .as_of = request.as_of,
                                              .known_on = request.known_on});
      if (!made.ok()) return made.status();
      found = assessed.emplace(id, *std::move(made)).first;
    }
    const AssessedInitiative* before_it =
        found->second.FindInitiative(initiative.carried_from->initiative);
    if (before_it != nullptr && before_it->decided.has_value()) {
      carried.emplace(initiative.id, *before_it->decided);
    }
  }
  return carried;
}

std::vector<StepFact> StepsOf(const Roadmap& roadmap, const Plan& plan,
                              const Snapshot& snapshot, Period period) {
  std::vector<StepFact> steps;
  for (const Step& step : roadmap.steps) {
    if (!step.due().has_value()) continue;
    steps.push_back(
        {.step = &step, .state = snapshot.StepAt(plan, step, period)});
  }
  return steps;
}

// Puts together what is known of one initiative.
class InitiativeAssessor {
 public:
  InitiativeAssessor(const Snapshot& snapshot, const Plan& plan,
                     const GradedPeriod& graded)
      : snapshot_(snapshot), plan_(plan), graded_(graded) {}

  AssessedInitiative Assess(std::size_t index) const {
    AssessedInitiative assessed;
    static_cast<GradeDecision&>(assessed) = graded_.grades[index];
    assessed.state = graded_.state.initiatives[index];
    CompareRoadmaps(index, assessed);
    return assessed;
  }

 private:
  void CompareRoadmaps(std::size_t index, AssessedInitiative& assessed) const {
    const InitiativeFacts& facts = graded_.facts[index];
    const std::optional<bool> achieved =
        internal::IsAchieved(graded_.scheme, assessed.decided);
    assessed.roadmap = facts.roadmap;
    assessed.against_roadmap =
        ProgressOn(*facts.roadmap.roadmap, facts.steps, graded_.period,
                   achieved, assessed.cause);
    for (const RoadmapVersion& version :
         snapshot_.Roadmaps(plan_, *assessed.state.initiative)) {
      if (version.roadmap == facts.roadmap.roadmap) continue;
      assessed.against_other_roadmaps.push_back(ProgressOn(
          *version.roadmap,
          StepsOf(*version.roadmap, plan_, snapshot_, graded_.period),
          graded_.period, achieved, assessed.cause));
    }
  }

  const Snapshot& snapshot_;
  const Plan& plan_;
  const GradedPeriod& graded_;
};

// Marks every judgement under which facts changed.
class Rejudgements {
 public:
  Rejudgements(const Snapshot& snapshot, const Plan& plan, Period period)
      : ledger_(snapshot.ledger()),
        period_(period),
        withdrawn_(snapshot, plan) {}

  void Mark(GradeDecision& decision, const EntryList& tested,
            std::span<const Initiative* const> initiatives) const {
    decision.needs_rejudgement =
        NeedsRejudgement({.judgement = decision.judgement,
                          .tested = tested,
                          .initiatives = initiatives},
                         period_, ledger_, withdrawn_);
  }

 private:
  const Ledger& ledger_;
  const Period period_;
  const internal::Withdrawn withdrawn_;
};

void MarkRejudgements(const Snapshot& snapshot, const Plan& plan,
                      GradedPeriod& graded) {
  const Rejudgements rejudgements(snapshot, plan, graded.period);
  std::vector<const Initiative*> all = {nullptr};
  for (std::size_t i = 0; i < graded.grades.size(); ++i) {
    const Initiative* initiative = graded.state.initiatives[i].initiative;
    const std::array<const Initiative*, 1> own = {initiative};
    rejudgements.Mark(graded.grades[i], graded.entries[i], own);
    for (GradedIndicator& indicator : graded.facts[i].indicators) {
      rejudgements.Mark(indicator.assessed, indicator.entries, own);
    }
    all.push_back(initiative);
  }
  const std::array<const Initiative*, 1> none = {nullptr};
  for (GradedIndicator& indicator : graded.own_indicators) {
    rejudgements.Mark(indicator.assessed, indicator.entries, none);
  }
  for (GradedGroup& group : graded.groups) {
    std::vector<const Initiative*> members;
    for (const std::string& id : group.assessed.initiatives) {
      members.push_back(plan.FindInitiative(id));
    }
    rejudgements.Mark(group.assessed, group.entries, members);
  }
  rejudgements.Mark(graded.whole.assessed, graded.whole.entries, all);
}

// The plan's indicators that measures feed wait for those of every plan;
// nothing counts them.
void GradeFedIndicators(const Feeds& feeds, Assessment::Rep& rep) {
  const internal::SubjectGrader grader(rep.graded.scheme,
                                       SubjectKind::kIndicator);
  for (GradedIndicator& own : rep.graded.own_indicators) {
    const Indicator& indicator = *own.assessed.indicator;
    if (!indicator.fed_by.has_value()) continue;
    const std::optional<std::string> previous = own.assessed.previous;
    own = internal::GradeIndicator(rep.snapshot, *rep.plan, nullptr, indicator,
                                   rep.request.period, grader, feeds);
    internal::LinkPrevious(rep.graded.scheme, previous, own.assessed);
  }
}

void AddIndicators(Assessment::Rep& rep) {
  for (const GradedIndicator& own : rep.graded.own_indicators) {
    rep.indicators.push_back(own.assessed);
  }
  for (const std::size_t place : rep.places) {
    for (const GradedIndicator& own : rep.graded.facts[place].indicators) {
      rep.indicators.push_back(own.assessed);
    }
  }
}

// That there is no grade after a withdrawal, a merge or a split.
GradeDecision Ended(const Entry& entry) {
  namespace causes = internal::assess_cause;
  GradeDecision decision;
  decision.cause = {
      .kind = &causes::kWithdrawn,
      .arguments = {EffectiveOn(entry.content)->ToString(), entry.id,
                    entry.reason.empty() ? "-" : entry.reason}};
  if (const auto* merge = std::get_if<Merge>(&entry.content)) {
    decision.cause.kind = &causes::kMerged;
    decision.cause.arguments.push_back(merge->into);
  } else if (const auto* split = std::get_if<Split>(&entry.content)) {
    decision.cause.kind = &causes::kSplit;
    std::string into;
    for (const std::string& id : split->into) {
      if (!into.empty()) into += ", ";
      into += id;
    }
    decision.cause.arguments.push_back(std::move(into));
  }
  decision.illustrative = entry.source.illustrative;
  return decision;
}

void AddInitiatives(Assessment::Rep& rep) {
  const InitiativeAssessor assessor(rep.snapshot, *rep.plan, rep.graded);
  for (std::size_t i = 0; i < rep.graded.facts.size(); ++i) {
    const InitiativeState& state = rep.graded.state.initiatives[i];
    if (state.in_force) {
      rep.initiatives.push_back(assessor.Assess(i));
      rep.places.push_back(i);
    } else if (state.ended_by != nullptr) {
      rep.ended.push_back(state);
      rep.ended_decisions.push_back(Ended(*state.ended_by));
    }
  }
}

}  // namespace

Assessment::Assessment(std::shared_ptr<const Rep> rep) : rep_(std::move(rep)) {}

absl::StatusOr<Assessment> Assessment::Make(const Book& book,
                                            const AssessmentRequest& request) {
  return Make(book, request, true);
}

absl::StatusOr<Assessment> Assessment::Make(const Book& book,
                                            const AssessmentRequest& request,
                                            bool with_carried) {
  const Plan* plan = book.FindPlan(request.plan);
  if (plan == nullptr) {
    return absl::NotFoundError(
        internal::ToAbsl("the book has no plan " + request.plan));
  }
  const PeriodSpan& term = plan->parts().term;
  if (!term.Contains(request.period)) {
    return absl::InvalidArgumentError(
        internal::ToAbsl("the period " + request.period.id() +
                         " is outside the term " + term.ToString()));
  }
  const absl::StatusOr<Scheme> scheme =
      ::tassei::SchemeFor(book, *plan, request.period, request);
  if (!scheme.ok()) return scheme.status();
  const absl::StatusOr<std::vector<const Plan*>> order =
      internal::FeedingOrder(book, *plan);
  if (!order.ok()) return order.status();

  const Snapshot snapshot = book.At(request.as_of, request.known_on);
  const std::set<std::string_view> feeders = FeederIds(*order);
  Feeds feeds;
  std::optional<GradedPlan> own;
  for (const Plan* fed : *order) {
    const std::vector<PeriodToGrade> periods = PeriodsOf(book, *fed, request);
    if (periods.empty()) continue;
    absl::StatusOr<CarriedGrades> carried = CarriedGrades();
    if (with_carried) {
      // A grade does not rest on the ones before it: no further plan is asked.
      carried = CarriedInto(book, *fed, periods.front().period, request,
                            [&](const AssessmentRequest& earlier) {
                              return Make(book, earlier, false);
                            });
    }
    if (!carried.ok()) return carried.status();
    absl::StatusOr<GradedPlan> graded =
        internal::GradePlan(snapshot, *fed, periods, feeds, *carried);
    if (!graded.ok()) return graded.status();
    for (const GradedPeriod& period : graded->periods) {
      if (!feeders.contains(fed->id())) break;
      AddFeeds(*fed, period, snapshot, feeds);
    }
    if (fed == plan) own = *std::move(graded);
  }

  auto rep =
      std::make_shared<Rep>(Rep{.request = request,
                                .book = book,
                                .snapshot = snapshot,
                                .plan = plan,
                                .table = own->table,
                                .graded = std::move(own->periods.back())});
  const GradedPeriod* previous = own->periods.size() > 1
                                     ? &own->periods[own->periods.size() - 2]
                                     : nullptr;
  GradeFedIndicators(feeds, *rep);
  MarkRejudgements(snapshot, *plan, rep->graded);
  AddInitiatives(*rep);
  AddIndicators(*rep);
  for (const GradedGroup& group : rep->graded.groups) {
    rep->groups.push_back(group.assessed);
  }
  rep->whole = rep->graded.whole.assessed;
  const std::size_t measures = rep->graded.scheme.parts().measures.size();
  for (std::size_t i = 0; i < measures; ++i) {
    rep->rollups.push_back(
        internal::CountMeasure(i, rep->graded, previous, *plan, snapshot));
  }
  return Assessment(std::move(rep));
}

const AssessmentRequest& Assessment::request() const { return rep_->request; }

const Book& Assessment::book() const { return rep_->book; }

const Snapshot& Assessment::snapshot() const { return rep_->snapshot; }

const Plan& Assessment::plan() const { return *rep_->plan; }

const Scheme& Assessment::scheme() const { return rep_->graded.scheme; }

const FactTable& Assessment::facts() const { return rep_->table; }

const PlanState& Assessment::plan_state() const { return rep_->graded.state; }

std::span<const AssessedInitiative> Assessment::initiatives() const {
  return rep_->initiatives;
}

const AssessedInitiative* Assessment::FindInitiative(
    std::string_view id_or_number) const {
  const AssessedInitiative* by_number = nullptr;
  for (const AssessedInitiative& initiative : rep_->initiatives) {
    if (initiative.state.initiative->id == id_or_number) return &initiative;
    if (by_number == nullptr && initiative.state.number == id_or_number) {
      by_number = &initiative;
    }
  }
  return by_number;
}

std::span<const InitiativeState> Assessment::ended() const {
  return rep_->ended;
}

std::span<const AssessedIndicator> Assessment::indicators() const {
  return rep_->indicators;
}

std::span<const AssessedGroup> Assessment::groups() const {
  return rep_->groups;
}

const AssessedGroup& Assessment::whole() const { return rep_->whole; }

std::span<const Rollup> Assessment::rollups() const { return rep_->rollups; }

const Rollup* Assessment::FindRollup(std::string_view measure) const {
  for (const Rollup& rollup : rep_->rollups) {
    if (rollup.measure->id == measure) return &rollup;
  }
  return nullptr;
}

}  // namespace tassei
