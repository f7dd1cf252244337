// Decision tables: any cells are compiled or refused with a reason, and what is
// compiled gives for each row what it gives for the column.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "tassei/fact_table.h"
#include "tassei/rule_set.h"

namespace tassei {
namespace {

constexpr std::size_t kRows = 4;

// Cells end with a tab, rows with a line feed.
TableText TableOf(const std::string& text) {
  TableText table;
  table.rows.emplace_back().emplace_back();
  for (const char c : text) {
    if (c == '\n') {
      table.rows.emplace_back().emplace_back();
    } else if (c == '\t') {
      table.rows.back().emplace_back();
    } else {
      table.rows.back().back().text += c;
    }
  }
  return table;
}

const std::vector<FactDefinition>& Facts() {
  static const std::vector<FactDefinition> kFacts = {
      {"n", "数", FactType::kNumber, {}, {}},
      {"b", "真", FactType::kBoolean, {}, {}},
      {"c", "符", FactType::kCode, {}, {}}};
  return kFacts;
}

FactTable FactsOf(const std::vector<std::optional<Decimal>>& numbers,
                  const std::vector<std::optional<bool>>& booleans,
                  const std::vector<std::optional<std::string>>& codes) {
  FactTable::Builder builder(kRows, 1);
  if (!builder.AddNumbers(Facts()[0], Grain::kRow, numbers).ok() ||
      !builder.AddBooleans(Facts()[1], Grain::kRow, booleans).ok() ||
      !builder.AddCodes(Facts()[2], Grain::kRow, codes).ok()) {
    std::abort();
  }
  return std::move(builder).Build();
}

template <typename T>
Value ToValue(const std::optional<T>& value) {
  return value.has_value() ? Value(*value) : Value();
}

void Check(const RuleSet& rules) {
  const std::vector<std::optional<Decimal>> numbers = {
      Decimal(0), Decimal(1), Decimal::Parse("0.85"), std::nullopt};
  const std::vector<std::optional<bool>> booleans = {true, false, std::nullopt,
                                                     std::nullopt};
  const std::vector<std::optional<std::string>> codes = {"a", "達成",
                                                         std::nullopt, "a"};
  const FactTable facts = FactsOf(numbers, booleans, codes);
  std::vector<int32_t> hits(kRows);
  if (!rules.EvaluateRows(facts, hits).ok()) std::abort();
  for (std::size_t row = 0; row < kRows; ++row) {
    std::vector<Value> values;
    for (std::size_t input = 0; input < rules.input_count(); ++input) {
      const std::string& name = rules.input(input).name;
      if (name == "n") {
        values.push_back(ToValue(numbers[row]));
      } else if (name == "b") {
        values.push_back(ToValue(booleans[row]));
      } else {
        values.push_back(ToValue(codes[row]));
      }
    }
    if (rules.Evaluate(values).rule != hits[row]) std::abort();
  }
}

}  // namespace
}  // namespace tassei

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size) {
  const std::vector<std::string> output_names = {"達成度", "g"};
  const tassei::TableText table =
      tassei::TableOf(std::string(data, data + size));
  for (const std::vector<std::string>& outputs :
       {std::vector<std::string>{"x", "達成"}, std::vector<std::string>()}) {
    tassei::Diagnostics diagnostics;
    const absl::StatusOr<tassei::RuleSet> rules = tassei::RuleSet::Compile(
        table, tassei::Facts(), output_names, outputs, &diagnostics);
    if (rules.ok() == diagnostics.has_errors()) std::abort();
    if (rules.ok()) tassei::Check(*rules);
  }
  return 0;
}
