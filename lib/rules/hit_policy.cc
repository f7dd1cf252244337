#include "lib/rules/hit_policy.h"

#include <algorithm>
#include <compare>
#include <optional>
#include <utility>

#include "lib/feel/interpreter.h"
#include "lib/feel/list_builder.h"
#include "lib/feel/operations.h"
#include "lib/rules/model_causes.h"
#include "lib/rules/rule_diagnostics.h"

namespace tassei::internal {
namespace {

// The rules of the rows, counted from 1.
std::string RulesOf(const std::vector<OutputRow>& rows) {
  std::string text;
  for (const OutputRow& row : rows) {
    if (!text.empty()) text += ", ";
    text += std::to_string(row.rule + 1);
  }
  return text;
}

Value NullBecause(const CauseKind& kind, const std::vector<OutputRow>& rows,
                  const SourceSpan& where) {
  return Value::Null({&kind, {RulesOf(rows)}, where});
}

// The place of a value in the list of an output's values; behind all of them
// if it is none.
std::size_t RankOf(const Value& value, const TypeConstraint* order,
                   Evaluation& evaluation) {
  if (order == nullptr) return 0;
  const Program& program = order->tests.program;
  Activation activation(program.slot_count);
  activation[0] = value;
  const std::vector<NodePtr>& listed = program.root->children;
  std::size_t rank = 0;
  while (rank < listed.size() &&
         !IsTrue(Evaluate(*listed[rank], activation, evaluation))) {
    ++rank;
  }
  return rank;
}

// Puts the rows in the order of their outputs' priorities, the first output
// foremost; rows of equal priority stay as they are.
void SortByPriority(std::vector<OutputRow>& rows,
                    std::span<const TableOutput> outputs,
                    Evaluation& evaluation) {
  struct Ranked {
    std::vector<std::size_t> ranks = {};
    OutputRow row = {};
  };
  std::vector<Ranked> ranked;
  for (OutputRow& row : rows) {
    ranked.emplace_back();
    for (std::size_t i = 0; i < outputs.size(); ++i) {
      ranked.back().ranks.push_back(
          RankOf(row.values[i], outputs[i].order.get(), evaluation));
    }
    ranked.back().row = std::move(row);
  }
  std::stable_sort(
      ranked.begin(), ranked.end(),
      [](const Ranked& a, const Ranked& b) { return a.ranks < b.ranks; });
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i] = std::move(ranked[i].row);
  }
}

Value ListOfRows(const std::vector<OutputRow>& rows,
                 std::span<const TableOutput> outputs, Evaluation& evaluation) {
  ListBuilder list(evaluation);
  for (const OutputRow& row : rows) {
    if (!list.Add(ValueOfRow(row, outputs))) return {};
  }
  return list.Seen();
}

// The one value all rows have; null if they differ.
Value CommonValue(const std::vector<OutputRow>& rows,
                  std::span<const TableOutput> outputs,
                  const SourceSpan& where) {
  Value first = ValueOfRow(rows.front(), outputs);
  for (const OutputRow& row : rows) {
    if (Equal(first, ValueOfRow(row, outputs)) != true) {
      return NullBecause(kRulesDisagree, rows, where);
    }
  }
  return first;
}

// Whether `value` takes the place of `best` as the least, or the greatest;
// nullopt if they have no order.
std::optional<bool> IsBetter(const Value& value, const Value& best,
                             TableAggregation aggregation) {
  const std::optional<std::strong_ordering> order = Order(value, best);
  if (!order.has_value()) return std::nullopt;
  return aggregation == TableAggregation::kMin ? *order < 0 : *order > 0;
}

Value SumOf(const std::vector<OutputRow>& rows, const SourceSpan& where) {
  Value sum = rows.front().values.front();
  for (std::size_t i = 1; i < rows.size(); ++i) {
    sum = Calculate(NodeOperator::kAdd, sum, rows[i].values.front());
  }
  const bool is_sum = sum.number() != nullptr ||
                      sum.years_months() != nullptr ||
                      sum.days_time() != nullptr;
  return is_sum ? sum : NullBecause(kNothingToAggregate, rows, where);
}

Value ExtremeOf(const std::vector<OutputRow>& rows,
                TableAggregation aggregation, const SourceSpan& where) {
  Value best = rows.front().values.front();
  for (const OutputRow& row : rows) {
    const Value& value = row.values.front();
    const std::optional<bool> better = IsBetter(value, best, aggregation);
    if (!better.has_value()) {
      return NullBecause(kNothingToAggregate, rows, where);
    }
    if (*better) best = value;
  }
  return best;
}

Value Collect(TableAggregation aggregation, const std::vector<OutputRow>& rows,
              std::span<const TableOutput> outputs, const SourceSpan& where,
              Evaluation& evaluation) {
  switch (aggregation) {
    case TableAggregation::kNone:
      return ListOfRows(rows, outputs, evaluation);
    case TableAggregation::kCount:
      return Decimal(static_cast<int64_t>(rows.size()));
    case TableAggregation::kSum:
      return SumOf(rows, where);
    case TableAggregation::kMin:
    case TableAggregation::kMax:
      return ExtremeOf(rows, aggregation, where);
  }
  return {};
}

}  // namespace

Value ValueOfRow(const OutputRow& row, std::span<const TableOutput> outputs) {
  if (outputs.size() == 1) return row.values.front();
  Context context;
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    context.Put(outputs[i].name, row.values[i]);
  }
  return context;
}

Value ApplyHitPolicy(TableHitPolicy policy, TableAggregation aggregation,
                     std::vector<OutputRow> rows,
                     std::span<const TableOutput> outputs,
                     const SourceSpan& where, Evaluation& evaluation) {
  switch (policy) {
    case TableHitPolicy::kUnique:
      if (rows.size() > 1) return NullBecause(kSeveralRulesHold, rows, where);
      return ValueOfRow(rows.front(), outputs);
    case TableHitPolicy::kAny:
      return CommonValue(rows, outputs, where);
    case TableHitPolicy::kPriority:
      SortByPriority(rows, outputs, evaluation);
      return ValueOfRow(rows.front(), outputs);
    case TableHitPolicy::kFirst:
      return ValueOfRow(rows.front(), outputs);
    case TableHitPolicy::kRuleOrder:
      return ListOfRows(rows, outputs, evaluation);
    case TableHitPolicy::kOutputOrder:
      SortByPriority(rows, outputs, evaluation);
      return ListOfRows(rows, outputs, evaluation);
    case TableHitPolicy::kCollect:
      return Collect(aggregation, rows, outputs, where, evaluation);
  }
  return {};
}

}  // namespace tassei::internal
