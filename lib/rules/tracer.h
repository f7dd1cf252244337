// Takes note of the decision tables that are evaluated.

#ifndef LIB_RULES_TRACER_H_
#define LIB_RULES_TRACER_H_

#include <string>

#include "lib/feel/evaluation_state.h"
#include "lib/rules/decision_table.h"
#include "tassei/decision_trace.h"
#include "tassei/value.h"

namespace tassei::internal {

// What people call a rule: its id, but its number where a program made the id.
std::string RuleName(const CompiledTable& table, std::size_t rule);

class Tracer {
 public:
  // `trace` must outlive it.
  explicit Tracer(DecisionTrace& trace) : trace_(trace) {}

  // A table was evaluated; the values of its inputs are still in their slots.
  // Asks its cells again.
  void Add(const CompiledTable& table, const Value& value,
           Activation& activation, Evaluation& evaluation);

 private:
  DecisionTrace& trace_;
};

}  // namespace tassei::internal

#endif  // LIB_RULES_TRACER_H_
