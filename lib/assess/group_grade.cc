#include "lib/assess/group_grade.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "lib/assess/assess_causes.h"
#include "lib/assess/fact_values.h"
#include "lib/assess/grade_tally.h"
#include "lib/scheme/subject_values.h"

namespace tassei::internal {
namespace {

// The facts of one group or plan.
class GroupFiller {
 public:
  GroupFiller(const Scheme& scheme, SubjectKind kind, GradedGroup& graded)
      : is_read_(ReadsGroups(scheme)),
        kind_(kind),
        graded_(graded),
        initiatives_(scheme),
        indicators_(scheme) {}

  void Add(const GroupMember& member) {
    graded_.assessed.initiatives.push_back(member.state->initiative->id);
    if (!is_read_) return;
    initiatives_.Add(*member.decision, *member.entries);
    for (const GradedIndicator& indicator : *member.indicators) Add(indicator);
  }

  void Add(const GradedIndicator& indicator) {
    if (!is_read_ || !IsCounted(indicator.assessed)) return;
    ++indicator_count_;
    indicators_.Add(indicator.assessed, indicator.entries);
  }

  void Fill(const Scheme& scheme, const Plan& plan, Period period) {
    if (!is_read_) return;
    const std::string id =
        graded_.assessed.group == nullptr ? "" : graded_.assessed.group->id;
    graded_.facts.Set(F::kPlanYear, PlanYearValue(plan, period));
    graded_.facts.Set(F::kPeriodKind, PeriodKindValue(period));
    graded_.facts.Set(F::kGroup, id.empty()
                                     ? MissingValue(assess_cause::kNoGroup)
                                     : Value(id));
    FillInitiatives();
    FillIndicators();
    AddDerived(scheme, kind_, graded_.facts.values);
  }

 private:
  using F = GroupFact;

  void FillInitiatives() {
    FactSet& facts = graded_.facts;
    const std::size_t ground = facts.AddGround(initiatives_.ground());
    const auto count =
        static_cast<int64_t>(graded_.assessed.initiatives.size());
    facts.Set(F::kInitiatives, CountValue(count), ground);
    facts.Set(F::kInitiativesJudged, CountValue(initiatives_.judged()), ground);
    facts.Set(F::kInitiativesAchieved, CountValue(initiatives_.achieved()),
              ground);
    facts.Set(F::kInitiativesUndecided, CountValue(initiatives_.undecided()),
              ground);
    facts.Set(F::kAchievedShare, initiatives_.AchievedShare(), ground);
    facts.Set(F::kPoints, initiatives_.Points(), ground);
    facts.Set(F::kGradeWorst, initiatives_.Worst(), ground);
    facts.Set(F::kGradeBest, initiatives_.Best(), ground);
  }

  void FillIndicators() {
    FactSet& facts = graded_.facts;
    const std::size_t ground = facts.AddGround(indicators_.ground());
    facts.Set(F::kIndicators, CountValue(indicator_count_), ground);
    facts.Set(F::kIndicatorsJudged, CountValue(indicators_.judged()), ground);
    facts.Set(F::kIndicatorsAchieved, CountValue(indicators_.achieved()),
              ground);
    facts.Set(F::kIndicatorsUndecided, CountValue(indicators_.undecided()),
              ground);
    facts.Set(F::kIndicatorsAchievedShare, indicators_.AchievedShare(), ground);
    facts.Set(F::kIndicatorPoints, indicators_.Points(), ground);
    facts.Set(F::kIndicatorGradeWorst, indicators_.Worst(), ground);
    facts.Set(F::kIndicatorGradeBest, indicators_.Best(), ground);
  }

  const bool is_read_;
  const SubjectKind kind_;
  GradedGroup& graded_;
  GradeTally initiatives_;
  GradeTally indicators_;
  int64_t indicator_count_ = 0;
};

void Decide(const Snapshot& snapshot, const Plan& plan, std::string_view id,
            Period period, const SubjectGrader& grader, const Source& source,
            GradedGroup& graded) {
  const Entry* judgement =
      HighestJudgement(snapshot, plan, id, period, grader.scheme());
  static_cast<GradeDecision&>(graded.assessed) =
      grader.Grade(graded.facts, judgement, source);
  graded.entries = grader.TestedEntries(graded.facts);
  if (judgement != nullptr) graded.entries.push_back(judgement);
}

}  // namespace

bool LiesUnder(const Plan& plan, std::string_view group,
               std::string_view above) {
  while (!group.empty()) {
    if (group == above) return true;
    const Group* found = plan.FindGroup(group);
    if (found == nullptr) return false;
    group = found->parent;
  }
  return false;
}

bool ReadsGroups(const Scheme& scheme) {
  const auto is_about_one = [](const auto& item) {
    return item.subject == SubjectKind::kGroup ||
           item.subject == SubjectKind::kPlan;
  };
  const SchemeParts& parts = scheme.parts();
  return scheme.rules(SubjectKind::kGroup) != nullptr ||
         scheme.rules(SubjectKind::kPlan) != nullptr ||
         std::any_of(parts.derived.begin(), parts.derived.end(),
                     is_about_one) ||
         std::any_of(parts.measures.begin(), parts.measures.end(),
                     is_about_one);
}

bool IsCounted(const AssessedIndicator& indicator) {
  return indicator.indicator->role != IndicatorRole::kMonitoring &&
         (indicator.initiative != nullptr ||
          !indicator.indicator->fed_by.has_value());
}

std::vector<GradedGroup> GradeGroups(const Snapshot& snapshot, const Plan& plan,
                                     Period period, const Scheme& scheme,
                                     const std::vector<GroupMember>& members) {
  const SubjectGrader grader(scheme, SubjectKind::kGroup);
  std::vector<GradedGroup> groups;
  for (const Group& group : plan.parts().groups) {
    GradedGroup& graded = groups.emplace_back(GradedGroup{.assessed = {}});
    graded.assessed.group = &group;
    graded.assessed.name = snapshot.NameOn(plan, group.id, period.last_day());
    GroupFiller filler(scheme, SubjectKind::kGroup, graded);
    for (const GroupMember& member : members) {
      if (LiesUnder(plan, member.state->group, group.id)) filler.Add(member);
    }
    filler.Fill(scheme, plan, period);
    Decide(snapshot, plan, group.id, period, grader, plan.parts().source,
           graded);
  }
  return groups;
}

GradedGroup GradeWhole(const Snapshot& snapshot, const Plan& plan,
                       Period period, const Scheme& scheme,
                       const std::vector<GroupMember>& members,
                       const std::vector<GradedIndicator>& own) {
  GradedGroup graded{.assessed = {}};
  graded.assessed.group = nullptr;
  graded.assessed.name = plan.parts().name;
  GroupFiller filler(scheme, SubjectKind::kPlan, graded);
  for (const GroupMember& member : members) filler.Add(member);
  for (const GradedIndicator& indicator : own) filler.Add(indicator);
  filler.Fill(scheme, plan, period);
  Decide(snapshot, plan, plan.id(), period,
         SubjectGrader(scheme, SubjectKind::kPlan), plan.parts().source,
         graded);
  return graded;
}

}  // namespace tassei::internal
