#include "tassei/assessment.h"

#include <set>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "lib/assess/assess_indicator.h"
#include "lib/assess/assessment_rep.h"
#include "lib/assess/feeding_order.h"
#include "lib/assess/measure_count.h"
#include "lib/assess/rejudgement.h"
#include "lib/assess/roadmap_progress.h"
#include "lib/text/absl_text.h"

namespace tassei {

using internal::EntryList;
using internal::Feeds;
using internal::GradedPeriod;
using internal::GradedPlan;
using internal::InitiativeFacts;
using internal::InitiativeGrade;
using internal::PeriodToGrade;
using internal::StepFact;

namespace {

// The period before, if it lies in the plan's term, and the period itself, as
// far as a scheme judges them.
std::vector<PeriodToGrade> PeriodsOf(const Book& book, const Plan& plan,
                                     const AssessmentRequest& request) {
  std::vector<std::optional<Period>> wanted = {request.period.Plus(-1),
                                               request.period};
  std::vector<PeriodToGrade> periods;
  for (const std::optional<Period>& period : wanted) {
    if (!period.has_value() || !plan.parts().term.Contains(*period)) continue;
    absl::StatusOr<Scheme> scheme =
        book.SchemeFor(plan, *period, request.known_on);
    if (scheme.ok()) periods.push_back({*period, *std::move(scheme)});
  }
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
  for (const Measure& measure : graded.scheme.parts().measures) {
    const Rollup rollup = CountMeasure(measure, graded, plan, snapshot);
    feeds[{.plan = plan.id(), .measure = measure.id, .period = graded.period}] =
        {.ratio = rollup.ratio,
         .basis = rollup.basis,
         .illustrative = rollup.illustrative,
         .entries = entries};
  }
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
                     const GradedPeriod& graded, const GradedPeriod* previous)
      : snapshot_(snapshot),
        plan_(plan),
        graded_(graded),
        previous_(previous),
        withdrawn_(snapshot, plan) {}

  AssessedInitiative Assess(std::size_t index) const {
    const InitiativeGrade& grade = graded_.grades[index];
    AssessedInitiative assessed{.state = graded_.state.initiatives[index]};
    assessed.computed = grade.computed;
    assessed.rule = grade.rule;
    assessed.cause = grade.cause;
    assessed.judgement = grade.judgement;
    assessed.needs_rejudgement =
        NeedsRejudgement(graded_, index, snapshot_.ledger(), withdrawn_);
    assessed.decided = grade.decided;
    assessed.basis = grade.basis;
    assessed.illustrative = grade.illustrative;
    CompareRoadmaps(index, assessed);
    ComparePrevious(index, assessed);
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

  void ComparePrevious(std::size_t index, AssessedInitiative& assessed) const {
    if (previous_ == nullptr || !previous_->state.initiatives[index].in_force) {
      return;
    }
    assessed.previous = previous_->grades[index].decided;
    const std::optional<std::size_t> before = JudgedRank(assessed.previous);
    const std::optional<std::size_t> now = JudgedRank(assessed.decided);
    assessed.fell_back =
        before.has_value() && now.has_value() && *now > *before;
  }

  // The place on the scale of a grade that is one; nullopt for the others.
  std::optional<std::size_t> JudgedRank(
      const std::optional<std::string>& code) const {
    if (!code.has_value()) return std::nullopt;
    const Grade* grade = graded_.scheme.FindGrade(*code);
    if (grade == nullptr || !grade->judged) return std::nullopt;
    return graded_.scheme.GradeRank(*code);
  }

  const Snapshot& snapshot_;
  const Plan& plan_;
  const GradedPeriod& graded_;
  const GradedPeriod* previous_;
  const internal::Withdrawn withdrawn_;
};

void AddIndicators(const Feeds& feeds, Assessment::Rep& rep) {
  for (const Indicator& indicator : rep.plan->parts().indicators) {
    rep.indicators.push_back(
        internal::AssessIndicator(rep.snapshot, *rep.plan, nullptr, indicator,
                                  rep.request.period, feeds));
  }
  for (const std::size_t place : rep.places) {
    const std::vector<AssessedIndicator>& own =
        rep.graded.facts[place].indicators;
    rep.indicators.insert(rep.indicators.end(), own.begin(), own.end());
  }
}

void AddInitiatives(const GradedPeriod* previous, Assessment::Rep& rep) {
  const InitiativeAssessor assessor(rep.snapshot, *rep.plan, rep.graded,
                                    previous);
  for (std::size_t i = 0; i < rep.graded.facts.size(); ++i) {
    const InitiativeState& state = rep.graded.state.initiatives[i];
    if (state.in_force) {
      rep.initiatives.push_back(assessor.Assess(i));
      rep.places.push_back(i);
    } else if (state.ended_by != nullptr) {
      rep.ended.push_back(state);
    }
  }
}

}  // namespace

Assessment::Assessment(std::shared_ptr<const Rep> rep) : rep_(std::move(rep)) {}

absl::StatusOr<Assessment> Assessment::Make(const Book& book,
                                            const AssessmentRequest& request) {
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
      book.SchemeFor(*plan, request.period, request.known_on);
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
    absl::StatusOr<GradedPlan> graded =
        internal::GradePlan(snapshot, *fed, periods, feeds);
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
  const GradedPeriod* previous =
      own->periods.size() > 1 ? &own->periods.front() : nullptr;
  AddInitiatives(previous, *rep);
  AddIndicators(feeds, *rep);
  for (const Measure& measure : rep->graded.scheme.parts().measures) {
    rep->rollups.push_back(
        internal::CountMeasure(measure, rep->graded, *plan, snapshot));
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

std::span<const Rollup> Assessment::rollups() const { return rep_->rollups; }

const Rollup* Assessment::FindRollup(std::string_view measure) const {
  for (const Rollup& rollup : rep_->rollups) {
    if (rollup.measure->id == measure) return &rollup;
  }
  return nullptr;
}

}  // namespace tassei
