#include "lib/scheme/subject_values.h"

#include <algorithm>
#include <string>
#include <utility>

#include "lib/scheme/fact_variables.h"
#include "lib/scheme/scheme_diagnostics.h"
#include "lib/scheme/scheme_rep.h"

namespace tassei::internal {
namespace {

Value Missing(const CauseKind& kind, std::vector<std::string> arguments) {
  return Value::Null({.kind = &kind, .arguments = std::move(arguments)});
}

// A formula is about one subject, and asked for each of a plan.
constexpr EvaluationLimits kLimits = {.steps = 100'000,
                                      .bytes = std::size_t{16} << 20};

// What an expression gives; null with a cause if it reaches a limit.
Value Answer(const Expression& expression, const std::string& name,
             std::span<const Value> variables) {
  absl::StatusOr<Value> value =
      expression.Evaluate(variables, {.limits = kLimits});
  return value.ok() ? *std::move(value) : Missing(kFormulaLimit, {name});
}

Value OfType(FactType type, const std::string& output) {
  switch (type) {
    case FactType::kNumber:
      return Value(*Decimal::Parse(output));
    case FactType::kBoolean:
      return Value(output == "true");
    case FactType::kCode:
      break;
  }
  return Value(output);
}

bool IsOfType(const Value& value, FactType type) {
  switch (type) {
    case FactType::kNumber:
      return value.number() != nullptr;
    case FactType::kBoolean:
      return value.boolean() != nullptr;
    case FactType::kCode:
      break;
  }
  return value.string() != nullptr;
}

Value FromTable(const RuleSet& table, FactType type,
                std::span<const Value> inputs) {
  if (IsSingleHit(table.hit_policy())) {
    const RuleResult result = table.Evaluate(inputs);
    if (result.rule < 0) return Value::Null(result.cause);
    return OfType(type, table.output(static_cast<std::size_t>(result.rule)));
  }
  const RuleHits hits = table.EvaluateAll(inputs);
  return hits.number.has_value() ? Value(*hits.number)
                                 : Value::Null(hits.cause);
}

Value Rounded(const DerivedFact& fact, Value value) {
  if (!fact.places.has_value() || value.number() == nullptr) return value;
  const std::optional<Decimal> rounded =
      value.number()->Round(*fact.places, fact.rounding);
  return rounded.has_value() ? Value(*rounded)
                             : Missing(kDerivedTooLarge, {fact.name});
}

Value Derive(const CompiledFact& derived, std::span<const FactDefinition> facts,
             std::span<const Value> values) {
  const DerivedFact& fact = *derived.fact;
  if (derived.table.has_value()) {
    std::vector<Value> inputs;
    for (const std::size_t place : derived.reads) {
      inputs.push_back(values[place]);
    }
    return Rounded(fact, FromTable(*derived.table, fact.type, inputs));
  }
  Value value =
      Answer(*derived.formula, fact.name, VariableValues(facts, values));
  if (!value.is_null() && !IsOfType(value, fact.type)) {
    return Missing(kDerivedWrongType, {fact.name, value.ToString()});
  }
  return Rounded(fact, std::move(value));
}

}  // namespace

void AddDerived(const Scheme& scheme, SubjectKind subject,
                std::vector<Value>& values) {
  const CompiledSubject& compiled = scheme.rep().subject(subject);
  const std::span<const FactDefinition> facts = compiled.facts;
  for (const CompiledFact& derived : compiled.derived) {
    values.push_back(Derive(derived, facts.first(values.size()), values));
  }
}

std::vector<std::size_t> InputPlaces(const Scheme& scheme,
                                     SubjectKind subject) {
  const RuleSet* rules = scheme.rules(subject);
  if (rules == nullptr) return {};
  return PlacesOfInputs(*rules, scheme.facts(subject));
}

std::vector<std::size_t> FactsBehind(const Scheme& scheme, SubjectKind subject,
                                     const std::vector<std::size_t>& places) {
  const CompiledSubject& compiled = scheme.rep().subject(subject);
  std::vector<bool> wanted(compiled.facts.size());
  for (const std::size_t place : places) wanted[place] = true;
  const std::size_t own = compiled.facts.size() - compiled.derived.size();
  // A derived fact reads only facts before it.
  for (std::size_t i = compiled.derived.size(); i-- > 0;) {
    if (!wanted[own + i]) continue;
    for (const std::size_t read : compiled.derived[i].reads) {
      wanted[read] = true;
    }
  }
  std::vector<std::size_t> behind;
  for (std::size_t i = 0; i < own; ++i) {
    if (wanted[i]) behind.push_back(i);
  }
  return behind;
}

bool LooksBack(const Scheme& scheme) { return scheme.rep().looks_back; }

bool HasFeel(const Scheme& scheme, std::size_t measure) {
  return scheme.rep().measures[measure].has_feel();
}

MeasureAnswers AnswerMeasure(const Scheme& scheme, std::size_t measure,
                             std::span<const Value> row) {
  const CompiledMeasure& compiled = scheme.rep().measures[measure];
  const std::string& id = scheme.parts().measures[measure].id;
  const std::vector<Value> variables = VariableValues(compiled.facts, row);
  MeasureAnswers answers;
  const auto answer = [&](const std::optional<Expression>& expression,
                          Value& into) {
    if (expression) into = Answer(*expression, id, variables);
  };
  answer(compiled.numerator_filter, answers.numerator);
  answer(compiled.denominator_filter, answers.denominator);
  answer(compiled.value, answers.value);
  answer(compiled.weight, answers.weight);
  return answers;
}

}  // namespace tassei::internal
