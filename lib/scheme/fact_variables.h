// Facts as the variables of FEEL.

#ifndef LIB_SCHEME_FACT_VARIABLES_H_
#define LIB_SCHEME_FACT_VARIABLES_H_

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "tassei/expression.h"
#include "tassei/fact_table.h"
#include "tassei/rule_set.h"
#include "tassei/value.h"

namespace tassei::internal {

// Both names of each fact, in the order of the facts.
std::vector<VariableDefinition> VariablesOf(
    std::span<const FactDefinition> facts);

// The values of those variables, from one of each fact.
std::vector<Value> VariableValues(std::span<const FactDefinition> facts,
                                  std::span<const Value> values);

// The facts whose variables an expression over `facts` reads, ascending.
std::vector<std::size_t> FactsRead(const Expression& expression,
                                   std::span<const FactDefinition> facts);

// The place of each input of a table among the facts it was compiled with.
std::vector<std::size_t> PlacesOfInputs(const RuleSet& table,
                                        std::span<const FactDefinition> facts);

}  // namespace tassei::internal

#endif  // LIB_SCHEME_FACT_VARIABLES_H_
