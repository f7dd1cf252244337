// How a decision came about: which tables were asked, what of, and which of
// their rules were hit.

#ifndef TASSEI_DECISION_TRACE_H_
#define TASSEI_DECISION_TRACE_H_

#include <cstddef>
#include <string>
#include <vector>

#include "tassei/diagnostic.h"
#include "tassei/rule_set.h"
#include "tassei/value.h"

namespace tassei {

struct TracedRule {
  std::string id;
  std::vector<std::string> cells = {};    // As they are written.
  std::vector<TestResult> tests = {};     // How each answered.
  TestResult result = TestResult::kTrue;  // Of the rule: of all its cells.
};

// One decision table, evaluated once.
struct TracedTable {
  std::string name;  // What it decides.
  SourceSpan where = {};
  std::vector<std::string> input_names = {};
  std::vector<Value> inputs = {};
  // Those looked at, in order: with the hit policy F up to the first that
  // holds, else all.
  std::vector<TracedRule> rules = {};
  Value value = {};  // Null says why.

  // 「達成度: 達成率 が 0.9 なので、規則「2」に当てはまり、結果は…です。」
  std::string Sentence(Language language) const;
};

struct DecisionTrace {
  Value value = {};
  std::vector<TracedTable> tables = {};  // In the order they were evaluated.
  std::size_t left_out = 0;  // Evaluations of tables beyond the first 1,000.
};

}  // namespace tassei

#endif  // TASSEI_DECISION_TRACE_H_
