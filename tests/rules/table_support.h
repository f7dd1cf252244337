// Tables for tests.

#ifndef TESTS_RULES_TABLE_SUPPORT_H_
#define TESTS_RULES_TABLE_SUPPORT_H_

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "gtest/gtest.h"
#include "tassei/rule_set.h"

namespace tassei::testing {

inline const std::array<FactDefinition, 3> kFacts = {{
    {"done", "全工程完了", FactType::kBoolean, {}, {}},
    {"attainment", "達成率", FactType::kNumber, {}, {}},
    {"department", "所管", FactType::kCode, {}, {}},
}};
inline const std::array<std::string, 2> kOutputNames = {"達成度", "grade"};
inline const std::array<std::string, 2> kOutputs = {"達成", "継続"};

// Rows of cells, each cell with its place ("B2") as in a sheet.
inline TableText TableOf(const std::vector<std::vector<std::string>>& rows) {
  TableText table;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    auto& cells = table.rows.emplace_back();
    for (std::size_t column = 0; column < rows[row].size(); ++column) {
      std::string place(1, static_cast<char>('A' + column % 26));
      place += std::to_string(row + 1);
      cells.push_back({rows[row][column], {.cell = place}});
    }
  }
  return table;
}

inline absl::StatusOr<RuleSet> Compile(
    const std::vector<std::vector<std::string>>& rows, Diagnostics& diagnostics,
    const RuleLimits& limits = {}) {
  return RuleSet::Compile(TableOf(rows), kFacts, kOutputNames, kOutputs,
                          &diagnostics, limits);
}

// Requires a table without errors.
inline RuleSet MustCompile(const std::vector<std::vector<std::string>>& rows) {
  Diagnostics diagnostics;
  absl::StatusOr<RuleSet> rules = Compile(rows, diagnostics);
  EXPECT_TRUE(rules.ok()) << diagnostics.ToString(Language::kEnglish);
  return *std::move(rules);
}

}  // namespace tassei::testing

#endif  // TESTS_RULES_TABLE_SUPPORT_H_
