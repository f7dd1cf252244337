#include "lib/rules/tracer.h"

#include <utility>

#include "lib/feel/interpreter.h"

namespace tassei::internal {
namespace {

constexpr std::size_t kMostTables = 1'000;

TestResult Ask(const Node& tests, Activation& activation,
               Evaluation& evaluation) {
  const Value answer = Evaluate(tests, activation, evaluation);
  if (answer.boolean() == nullptr) return TestResult::kUnknown;
  return *answer.boolean() ? TestResult::kTrue : TestResult::kFalse;
}

TestResult All(const std::vector<TestResult>& tests) {
  TestResult all = TestResult::kTrue;
  for (const TestResult test : tests) {
    if (test == TestResult::kFalse) return test;
    if (test == TestResult::kUnknown) all = test;
  }
  return all;
}

TracedRule Trace(const CompiledTable& table, std::size_t rule,
                 Activation& activation, Evaluation& evaluation) {
  const CompiledTable::Rule& compiled = table.rules[rule];
  TracedRule traced{.id = RuleName(table, rule)};
  for (const PlacedText& cell : table.parts->rules[compiled.place].inputs) {
    traced.cells.push_back(cell.text);
  }
  for (const NodePtr& tests : compiled.tests) {
    traced.tests.push_back(Ask(*tests, activation, evaluation));
  }
  traced.result = All(traced.tests);
  return traced;
}

}  // namespace

std::string RuleName(const CompiledTable& table, std::size_t rule) {
  const std::string& id = table.parts->rules[table.rules[rule].place].id;
  const bool is_made = id.empty() || id.starts_with('_');
  return is_made ? std::to_string(rule + 1) : id;
}

void Tracer::Add(const CompiledTable& table, const Value& value,
                 Activation& activation, Evaluation& evaluation) {
  if (trace_.tables.size() == kMostTables) {
    ++trace_.left_out;
    return;
  }
  TracedTable traced{.name = table.name, .where = table.where, .value = value};
  for (const CompiledTable::Input& input : table.inputs) {
    traced.input_names.push_back(input.label);
    traced.inputs.push_back(activation[input.slot]);
  }
  evaluation.set_tracer(nullptr);
  for (std::size_t i = 0; i < table.rules.size(); ++i) {
    traced.rules.push_back(Trace(table, i, activation, evaluation));
    const bool holds = traced.rules.back().result == TestResult::kTrue;
    if (holds && table.hit_policy == TableHitPolicy::kFirst) break;
  }
  evaluation.set_tracer(this);
  trace_.tables.push_back(std::move(traced));
}

}  // namespace tassei::internal
