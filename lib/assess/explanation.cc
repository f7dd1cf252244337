#include "tassei/explanation.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "lib/assess/assessment_rep.h"
#include "lib/scheme/subject_values.h"
#include "lib/text/absl_text.h"

namespace tassei {

using internal::EntryList;
using internal::FactSet;
using internal::GradedGroup;
using internal::GradedIndicator;
using internal::GradedPeriod;
using internal::Ground;
using internal::IsCounted;

namespace {

// What is known of the explained subject.
struct Subject {
  const FactSet* facts = nullptr;
  const EntryList* entries = nullptr;
};

// How a rule answers as a whole to its tests.
TestResult All(const std::vector<TestResult>& tests) {
  TestResult result = TestResult::kTrue;
  for (const TestResult test : tests) {
    if (test == TestResult::kFalse) return TestResult::kFalse;
    if (test == TestResult::kUnknown) result = TestResult::kUnknown;
  }
  return result;
}

// The rules up to the one that was hit; all if none was.
std::vector<ExplainedRule> ExplainRules(const RuleSet& rules,
                                        const std::vector<ExplainedFact>& facts,
                                        int32_t hit) {
  const std::size_t count =
      hit < 0 ? rules.rule_count() : static_cast<std::size_t>(hit) + 1;
  std::vector<Value> values;
  for (std::size_t input = 0; input < rules.input_count(); ++input) {
    values.push_back(facts[input].value);
  }
  std::vector<ExplainedRule> explained;
  for (std::size_t rule = 0; rule < count; ++rule) {
    ExplainedRule& tried = explained.emplace_back();
    tried.rule = static_cast<int32_t>(rule);
    for (std::size_t input = 0; input < values.size(); ++input) {
      tried.tests.push_back(
          rules.Test(rule, input, std::span<const Value>(values)));
    }
    tried.result = All(tried.tests);
  }
  return explained;
}

class Explainer {
 public:
  explicit Explainer(const Assessment& assessment)
      : assessment_(assessment),
        rep_(assessment.rep()),
        graded_(rep_.graded),
        explanation_{.assessment = assessment,
                     .kind = SubjectKind::kPlan,
                     .id = {},
                     .name = {},
                     .decision = nullptr} {}

  // False if there is no such subject.
  bool Find(std::string_view subject) {
    return FindInitiative(subject) || FindIndicator(subject) ||
           FindGroup(subject) || FindEnded(subject);
  }

  Explanation Explain() && {
    if (subject_.facts == nullptr) {
      explanation_.entries = internal::WithCorrected({ended_by_}, ledger());
      return std::move(explanation_);
    }
    const RuleSet* rules = graded_.scheme.rules(explanation_.kind);
    if (rules != nullptr) {
      ExplainFacts();
      explanation_.rules =
          ExplainRules(*rules, explanation_.facts, explanation_.decision->rule);
    }
    explanation_.judgements = rep_.snapshot.Judgements(
        *rep_.plan, explanation_.id, rep_.request.period);
    explanation_.entries = internal::WithCorrected(*subject_.entries, ledger());
    return std::move(explanation_);
  }

 private:
  const Ledger& ledger() const { return rep_.snapshot.ledger(); }

  void Take(SubjectKind kind, const std::string& id, const std::string& name,
            const GradeDecision& decision) {
    explanation_.kind = kind;
    explanation_.id = id;
    explanation_.name = name;
    explanation_.decision = &decision;
  }

  void AddChild(const std::string& id, const std::string& name,
                const GradeDecision& decision) {
    explanation_.children.push_back(
        {.id = id, .name = name, .decision = &decision});
  }

  bool FindInitiative(std::string_view subject) {
    const AssessedInitiative* assessed = assessment_.FindInitiative(subject);
    if (assessed == nullptr) return false;
    const std::size_t place = rep_.places[static_cast<std::size_t>(
        assessed - rep_.initiatives.data())];
    Take(SubjectKind::kInitiative, assessed->state.initiative->id,
         assessed->state.name, *assessed);
    explanation_.initiative = assessed;
    subject_ = {.facts = &graded_.facts[place].facts,
                .entries = &graded_.entries[place]};
    for (const GradedIndicator& own : graded_.facts[place].indicators) {
      AddIndicator(own);
    }
    return true;
  }

  void AddIndicator(const GradedIndicator& indicator) {
    if (!IsCounted(indicator.assessed)) return;
    const Indicator& named = *indicator.assessed.indicator;
    AddChild(named.id, named.name, indicator.assessed);
  }

  bool FindIndicator(std::string_view subject) {
    for (const AssessedIndicator& assessed : rep_.indicators) {
      if (assessed.indicator->id != subject) continue;
      Take(SubjectKind::kIndicator, assessed.indicator->id,
           assessed.indicator->name, assessed);
      explanation_.indicator = &assessed;
      for (const GradedIndicator& own : graded_.own_indicators) Take(own);
      for (const std::size_t place : rep_.places) {
        for (const GradedIndicator& own : graded_.facts[place].indicators) {
          Take(own);
        }
      }
      return true;
    }
    return false;
  }

  void Take(const GradedIndicator& indicator) {
    if (indicator.assessed.indicator->id != explanation_.id) return;
    subject_ = {.facts = &indicator.facts, .entries = &indicator.entries};
  }

  bool FindGroup(std::string_view subject) {
    if (subject == rep_.plan->id()) {
      Take(SubjectKind::kPlan, rep_.plan->id(), rep_.whole.name, rep_.whole);
      TakeMembers(graded_.whole, rep_.whole);
      for (const GradedIndicator& own : graded_.own_indicators) {
        AddIndicator(own);
      }
      return true;
    }
    for (std::size_t i = 0; i < rep_.groups.size(); ++i) {
      const AssessedGroup& group = rep_.groups[i];
      if (group.group->id != subject) continue;
      Take(SubjectKind::kGroup, group.group->id, group.name, group);
      TakeMembers(graded_.groups[i], group);
      return true;
    }
    return false;
  }

  // An initiative that has ended has no facts, and no grade.
  bool FindEnded(std::string_view subject) {
    for (std::size_t i = 0; i < rep_.ended.size(); ++i) {
      const InitiativeState& state = rep_.ended[i];
      if (state.initiative->id != subject && state.number != subject) continue;
      Take(SubjectKind::kInitiative, state.initiative->id, state.name,
           rep_.ended_decisions[i]);
      ended_by_ = state.ended_by;
      return true;
    }
    return false;
  }

  void TakeMembers(const GradedGroup& graded, const AssessedGroup& group) {
    subject_ = {.facts = &graded.facts, .entries = &graded.entries};
    for (const std::string& id : group.initiatives) {
      const AssessedInitiative& member = *assessment_.FindInitiative(id);
      AddChild(id, member.state.name, member);
    }
  }

  // The inputs, then what the derived ones among them come from.
  void ExplainFacts() {
    const Scheme& scheme = graded_.scheme;
    const std::vector<std::size_t> inputs =
        internal::InputPlaces(scheme, explanation_.kind);
    for (const std::size_t place : inputs) AddFact(place);
    for (const std::size_t place :
         internal::FactsBehind(scheme, explanation_.kind, inputs)) {
      if (std::find(inputs.begin(), inputs.end(), place) == inputs.end()) {
        AddFact(place);
      }
    }
    if (!ReadsChildren()) explanation_.children.clear();
  }

  // Whether a fact that the rules read comes from the grades below.
  bool ReadsChildren() const {
    if (explanation_.kind != SubjectKind::kInitiative) return true;
    return std::any_of(explanation_.facts.begin(), explanation_.facts.end(),
                       [](const ExplainedFact& fact) {
                         const std::string& name = fact.definition.name;
                         return name.starts_with("indicators_") ||
                                name.starts_with("indicator_");
                       });
  }

  void AddFact(std::size_t place) {
    const auto definitions = graded_.scheme.facts(explanation_.kind);
    ExplainedFact explained{.definition = definitions[place],
                            .value = subject_.facts->values[place]};
    const std::size_t own = SubjectFacts(explanation_.kind).size();
    if (place < own) {
      const Ground& ground = subject_.facts->GroundOf(place);
      explained.basis = ground.basis.value_or(Basis::kFinal);
      explained.entries = internal::Ordered(ground.entries, ledger());
      explained.promises = ground.promises;
    } else {
      explained.basis = BasisBehind(place);
      explained.formula = FormulaOf(definitions[place].name);
    }
    explanation_.facts.push_back(std::move(explained));
  }

  // The weakest of what a derived fact comes from.
  Basis BasisBehind(std::size_t place) const {
    Basis basis = Basis::kFinal;
    for (const std::size_t behind :
         internal::FactsBehind(graded_.scheme, explanation_.kind, {place})) {
      const Ground& ground = subject_.facts->GroundOf(behind);
      basis = Weakest(basis, ground.basis.value_or(Basis::kFinal));
    }
    return basis;
  }

  std::string FormulaOf(const std::string& name) const {
    for (const DerivedFact& fact : graded_.scheme.parts().derived) {
      if (fact.subject == explanation_.kind && fact.name == name) {
        return fact.formula;
      }
    }
    return {};
  }

  const Assessment& assessment_;
  const Assessment::Rep& rep_;
  const GradedPeriod& graded_;
  Explanation explanation_;
  Subject subject_;
  const Entry* ended_by_ = nullptr;
};

}  // namespace

absl::StatusOr<Explanation> Explain(const Assessment& assessment,
                                    std::string_view subject) {
  Explainer explainer(assessment);
  if (explainer.Find(subject)) return std::move(explainer).Explain();
  const std::string message = "nothing that is graded at the end of " +
                              assessment.request().period.id() + " is called " +
                              std::string(subject);
  return absl::NotFoundError(internal::ToAbsl(message));
}

}  // namespace tassei
