#include "lib/scheme/fact_variables.h"

namespace tassei::internal {
namespace {

std::string TypeOf(const FactDefinition& fact) {
  switch (fact.type) {
    case FactType::kNumber:
      return "number";
    case FactType::kBoolean:
      return "boolean";
    case FactType::kCode:
      break;
  }
  return "string";
}

bool HasTwoNames(const FactDefinition& fact) {
  return !fact.name_ja.empty() && fact.name_ja != fact.name;
}

}  // namespace

std::vector<VariableDefinition> VariablesOf(
    std::span<const FactDefinition> facts) {
  std::vector<VariableDefinition> variables;
  for (const FactDefinition& fact : facts) {
    variables.push_back({.name = fact.name, .type = TypeOf(fact)});
    if (HasTwoNames(fact)) {
      variables.push_back({.name = fact.name_ja, .type = TypeOf(fact)});
    }
  }
  return variables;
}

std::vector<Value> VariableValues(std::span<const FactDefinition> facts,
                                  std::span<const Value> values) {
  std::vector<Value> variables;
  variables.reserve(2 * facts.size());
  for (std::size_t i = 0; i < facts.size(); ++i) {
    variables.push_back(values[i]);
    if (HasTwoNames(facts[i])) variables.push_back(values[i]);
  }
  return variables;
}

std::vector<std::size_t> FactsRead(const Expression& expression,
                                   std::span<const FactDefinition> facts) {
  std::vector<std::size_t> fact_of;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    fact_of.insert(fact_of.end(), HasTwoNames(facts[i]) ? 2 : 1, i);
  }
  std::vector<std::size_t> read;
  for (const std::size_t variable : expression.used_variables()) {
    const std::size_t fact = fact_of[variable];
    if (read.empty() || read.back() != fact) read.push_back(fact);
  }
  return read;
}

std::vector<std::size_t> PlacesOfInputs(const RuleSet& table,
                                        std::span<const FactDefinition> facts) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < table.input_count(); ++i) {
    std::size_t place = 0;
    while (facts[place].name != table.input(i).name) ++place;
    places.push_back(place);
  }
  return places;
}

}  // namespace tassei::internal
