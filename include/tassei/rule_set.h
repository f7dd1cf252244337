// Decision tables (判定表): which grade follows from which facts.

#ifndef TASSEI_RULE_SET_H_
#define TASSEI_RULE_SET_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "tassei/cause.h"
#include "tassei/decimal.h"
#include "tassei/diagnostic.h"
#include "tassei/fact_table.h"
#include "tassei/value.h"

namespace tassei {

// A decision table as people write it: rows of cells, and where each stood.
struct TableText {
  struct Cell {
    std::string text;
    SourceSpan where = {};
  };
  std::vector<std::vector<Cell>> rows = {};
};

enum class HitPolicy {
  kUnique,           // U, 一意: at most one rule may hold.
  kFirst,            // F, 先勝ち: the first rule that holds.
  kAny,              // A, 一致: rules that hold must have the same output.
  kPriority,         // P, 優先: the rule with the output that comes first.
  kRuleOrder,        // R, 規則順: every rule that holds.
  kOutputOrder,      // O, 出力順: the same, by the order of the outputs.
  kCollect,          // C, 収集: every rule that holds.
  kCollectSum,       // C+, 合計: their outputs are numbers, and added.
  kCollectLeast,     // C<, 最小: the least of them.
  kCollectGreatest,  // C>, 最大: the greatest of them.
  kCollectCount,     // C#, 件数: how many rules hold.
};

// Whether a policy gives one rule at most.
constexpr bool IsSingleHit(HitPolicy policy) {
  return policy <= HitPolicy::kPriority;
}

// How it is known by which rule a grade is given.
enum class Evidence {
  kUnstated,
  kPrinted,    // The publisher printed the rule.
  kInferred,   // It follows from what was printed, and is not printed itself.
  kJudgement,  // People judge; no rule computes it.
};

// The code used in files: "", "printed", "inferred", "judgement"; a table may
// also say 明記, 推定, 判断.
std::string_view EvidenceCode(Evidence evidence);
std::optional<Evidence> EvidenceFromCode(std::string_view code);

// The outcome of one test of a cell. A comparison with a missing value is
// neither true nor false.
enum class TestResult { kFalse, kTrue, kUnknown };

// The outcome of a rule table for one row of facts.
struct RuleResult {
  int32_t rule = -1;  // Index of the rule that was hit; −1: none.
  // If no rule was hit: no rule holds, several hold (unique), those that hold
  // have different outputs (any), or which holds depends on inputs that are
  // missing.
  Cause cause = {};
};

// The same for policies that hit several rules.
struct RuleHits {
  std::vector<int32_t> rules = {};  // In the order of the policy.
  // Of the policies that give a number; nullopt if no rule was hit, or if it
  // is out of range.
  std::optional<Decimal> number = {};
  Cause cause = {};  // If no rule was hit, or there is no number.
};

// RuleHits of many rows: row i hit rules[starts[i]] to rules[starts[i + 1] −
// 1].
struct RuleHitRows {
  std::vector<std::size_t> starts = {};
  std::vector<int32_t> rules = {};
  // Of the policies that give a number, one for each row.
  std::vector<std::optional<Decimal>> numbers = {};
};

// Limits of one table; what exceeds them is refused.
struct RuleLimits {
  std::size_t rules = 100'000;
  std::size_t inputs = 256;
  std::size_t cell_bytes = 65'536;
};

// A compiled decision table with one output. Its first row names the columns:
//
//   F,   全工程完了, 達成率_最小, 達成度, 備考
//   1,   true,       >= 1,        達成,   …
//   2,   -,          -,           継続,   …
//
// The first cell names the hit policy (see HitPolicy), and the cells below it
// the rules. Then come the inputs, each the Japanese or English name of a
// fact; their cells are FEEL unary tests. Then comes one output, named as the
// caller says, whose cells are codes as they stand; and then, if there are any,
// the columns 備考 or "annotation", and 根拠 or "evidence": how it is known
// that the publisher judges so (see Evidence). Empty lines are passed over.
//
// Missing facts (DMN's null) never give a result by accident. A rule whose
// test of a missing fact is neither true nor false might hold, so that no other
// is hit, save one that names the case: whose cell for each such fact lists
// `null`; "-" accepts it unnamed. With kFirst only the rules before the one
// that is hit can stand in its way; with kAny only those with another output,
// with kPriority only those with a better one; where several rules are hit each
// must name the case.
//
// Immutable: any number of threads may read one at once.
class RuleSet {
 public:
  struct Rep;  // Defined in lib/; no part of any contract.

  // Compiles a table. `facts` are the names inputs may have, `output_names`
  // those of the output's column, and `outputs` the codes it may have, the
  // first with the highest priority; if there are none, any text but nothing,
  // by first appearance. Adds every problem to `diagnostics`; on any error
  // kInvalidArgument.
  static absl::StatusOr<RuleSet> Compile(
      const TableText& table, std::span<const FactDefinition> facts,
      std::span<const std::string> output_names,
      std::span<const std::string> outputs, Diagnostics* diagnostics,
      const RuleLimits& limits = {});

  HitPolicy hit_policy() const;
  std::size_t rule_count() const;
  std::size_t input_count() const;
  // The fact an input tests. Requires input < input_count().
  const FactDefinition& input(std::size_t input) const;
  // The id of a rule, its output, its annotation, and the text of a cell.
  // Require rule < rule_count() and input < input_count().
  const std::string& rule_id(std::size_t rule) const;
  const std::string& output(std::size_t rule) const;
  const std::string& annotation(std::size_t rule) const;
  Evidence evidence(std::size_t rule) const;
  const std::string& cell(std::size_t rule, std::size_t input) const;
  // The table as it was given, for writing it back.
  const TableText& table() const;

  // Requires one value per input, in the order of the inputs. A value that is
  // not of its fact's type counts as missing, and no cell names it.
  RuleResult Evaluate(std::span<const Value> inputs) const;
  // Every rule that is hit. Evaluate gives the first of them.
  RuleHits EvaluateAll(std::span<const Value> inputs) const;
  // How one cell answers to one value. Requires rule < rule_count() and
  // input < input_count().
  TestResult Test(std::size_t rule, std::size_t input,
                  const Value& value) const;
  // The same where the cell may be a formula about other inputs, which are
  // otherwise taken for missing. Requires one value per input.
  TestResult Test(std::size_t rule, std::size_t input,
                  std::span<const Value> row) const;

  // The same for every row of a table: rule indices, or −1. What Evaluate gives
  // for a row, this gives for it.
  //   kNotFound         the table lacks a column
  //   kInvalidArgument  a column has another type than the fact, or
  //                     rules.size() != facts.row_count()
  absl::Status EvaluateRows(const FactTable& facts,
                            std::span<int32_t> rules) const;
  // What EvaluateAll gives, for every row. Fails as EvaluateRows does.
  absl::StatusOr<RuleHitRows> EvaluateAllRows(const FactTable& facts) const;

  const Rep& rep() const { return *rep_; }

 private:
  explicit RuleSet(std::shared_ptr<const Rep> rep);
  std::shared_ptr<const Rep> rep_;  // Never null.
};

}  // namespace tassei

#endif  // TASSEI_RULE_SET_H_
