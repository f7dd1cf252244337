// Decision tables by shape: how fast rows are graded. Rates are rows a second
// on one core; tables and facts are the same each time.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <random>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "tassei/decision_model.h"
#include "tassei/fact_table.h"
#include "tassei/rule_set.h"

namespace tassei {
namespace {

using Rows = std::vector<std::vector<std::string>>;

const std::vector<std::string>& Grades() {
  static const auto* const grades =
      new std::vector<std::string>{"達成", "順調", "遅れ", "未達成"};
  return *grades;
}

std::vector<FactDefinition> Facts(std::size_t count) {
  std::vector<FactDefinition> facts;
  for (std::size_t i = 0; i < count; ++i) {
    facts.push_back(
        {"fact" + std::to_string(i), "", FactType::kNumber, {}, {}});
  }
  return facts;
}

std::optional<RuleSet> Compile(const Rows& rows, std::size_t inputs) {
  TableText table;
  for (const std::vector<std::string>& row : rows) {
    auto& cells = table.rows.emplace_back();
    for (const std::string& cell : row) cells.push_back({cell, {}});
  }
  const std::vector<std::string> output_names = {"grade"};
  Diagnostics diagnostics;
  absl::StatusOr<RuleSet> rules = RuleSet::Compile(
      table, Facts(inputs), output_names, Grades(), &diagnostics);
  if (!rules.ok()) return std::nullopt;
  return *std::move(rules);
}

std::string Hundredths(int64_t value) {
  return Decimal::FromScaled(value, -2)->ToString();
}

// Columns of numbers 0.00 to 99.99, of which one in `null_in` is missing.
std::optional<FactTable> RandomFacts(std::size_t inputs, std::size_t rows,
                                     std::size_t null_in) {
  std::mt19937_64 random(1);
  FactTable::Builder builder(rows, 1);
  for (const FactDefinition& fact : Facts(inputs)) {
    std::vector<std::optional<Decimal>> values(rows);
    for (std::optional<Decimal>& value : values) {
      const auto number = static_cast<int64_t>(random() % 10'000);
      if (random() % null_in != 0) value = Decimal::FromScaled(number, -2);
    }
    if (!builder.AddNumbers(fact, Grain::kRow, values).ok()) {
      return std::nullopt;
    }
  }
  return std::move(builder).Build();
}

// The four bands of an attainment.
Rows Bands() {
  return {{"F", "fact0", "grade"},
          {"1", ">= 80", "達成"},
          {"2", "[60..80)", "順調"},
          {"3", "< 60", "遅れ"},
          {"4", "null", "未達成"}};
}

// Rules of random intervals, each an eighth to a half of what facts can be;
// one cell in four is "-".
Rows RandomRules(std::size_t rules, std::size_t inputs) {
  std::mt19937_64 random(2);
  Rows rows = {{"F"}};
  for (const FactDefinition& fact : Facts(inputs)) rows[0].push_back(fact.name);
  rows[0].push_back("grade");
  for (std::size_t rule = 0; rule < rules; ++rule) {
    auto& row = rows.emplace_back();
    row.push_back(std::to_string(rule + 1));
    for (std::size_t i = 0; i < inputs; ++i) {
      const auto low = static_cast<int64_t>(random() % 9'000);
      const auto size = static_cast<int64_t>(random() % 3'750) + 1'250;
      row.push_back(random() % 4 == 0 ? "-"
                                      : "[" + Hundredths(low) + ".." +
                                            Hundredths(low + size) + ")");
    }
    row.push_back(Grades()[rule % Grades().size()]);
  }
  return rows;
}

void EvaluateColumns(benchmark::State& state, const Rows& rows,
                     std::size_t inputs, std::size_t row_count,
                     std::size_t null_in) {
  const std::optional<RuleSet> rules = Compile(rows, inputs);
  const std::optional<FactTable> facts =
      RandomFacts(inputs, row_count, null_in);
  if (!rules.has_value()) return state.SkipWithError("table refused");
  if (!facts.has_value()) return state.SkipWithError("facts refused");
  std::vector<int32_t> hits(row_count);
  for (auto _ : state) {
    if (!rules->EvaluateRows(*facts, hits).ok()) {
      return state.SkipWithError("rows refused");
    }
    benchmark::DoNotOptimize(hits.data());
  }
  state.SetItemsProcessed(state.iterations() * static_cast<int64_t>(row_count));
}

// Four bands over one column, a twentieth of it missing: bound by how fast
// vectors compare, and beyond the caches by memory.
void BM_BandsInColumns(benchmark::State& state) {
  EvaluateColumns(state, Bands(), 1, static_cast<std::size_t>(state.range(0)),
                  20);
}
BENCHMARK(BM_BandsInColumns)
    ->ArgName("rows")
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->Unit(benchmark::kMicrosecond);

// A thousand rules over three columns: a class for each value by one look-up,
// then words of bits joined, in the second cache.
void BM_Rules1000x3(benchmark::State& state) {
  EvaluateColumns(state, RandomRules(1'000, 3), 3, 100'000, 1'000'000'007);
}
BENCHMARK(BM_Rules1000x3)->Unit(benchmark::kMillisecond);

// The size of the largest tables known. The bits of an input take 3 MB, so
// that each row waits for the third cache.
void BM_Rules3700x10First(benchmark::State& state) {
  EvaluateColumns(state, RandomRules(3'700, 10), 10, 20'000, 1'000'000'007);
}
BENCHMARK(BM_Rules3700x10First)->Unit(benchmark::kMillisecond);

// One decision of four rules on values at hand, the way a program calls it.
void BM_OneDecision(benchmark::State& state) {
  const std::optional<RuleSet> rules = Compile(Bands(), 1);
  if (!rules.has_value()) return state.SkipWithError("table refused");
  std::vector<Value> values;
  for (const int64_t number : {9'500, 7'000, 100, 8'000}) {
    values.emplace_back(*Decimal::FromScaled(number, -2));
  }
  std::size_t next = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        rules->Evaluate(std::span(values).subspan(next % 4, 1)));
    ++next;
  }
}
BENCHMARK(BM_OneDecision);

// The same as a decision of a model, whose inputs are named.
void BM_OneModelDecision(benchmark::State& state) {
  const ModelFile file = {"bands.csv",
                          "F,達成率,達成度\n"
                          "1,>= 80,\"\"\"達成\"\"\"\n"
                          "2,[60..80),\"\"\"順調\"\"\"\n"
                          "3,< 60,\"\"\"遅れ\"\"\"\n"
                          "4,null,\"\"\"未達成\"\"\"\n"};
  Diagnostics diagnostics;
  const absl::StatusOr<DecisionModel> model =
      DecisionModel::ReadTable(file, ModelFormat::kCsv, &diagnostics);
  if (!model.ok()) return state.SkipWithError("model refused");
  std::string decision;
  for (const ModelElement& element : model->elements()) {
    if (element.kind == ModelElement::Kind::kDecision) decision = element.name;
  }
  Context inputs;
  inputs.Put("達成率", Decimal(70));
  for (auto _ : state) {
    const absl::StatusOr<Value> value = model->Evaluate(decision, inputs);
    if (!value.ok() || value->is_null()) {
      return state.SkipWithError("no result");
    }
  }
}
BENCHMARK(BM_OneModelDecision);

}  // namespace
}  // namespace tassei
