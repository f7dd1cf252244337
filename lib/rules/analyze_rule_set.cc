#include "lib/rules/rule_set_rep.h"
#include "lib/rules/table_analysis.h"
#include "tassei/table_analysis.h"

namespace tassei {

std::vector<TableFinding> AnalyzeTable(const RuleSet& rules,
                                       const AnalysisLimits& limits) {
  const RuleSet::Rep& rep = rules.rep();
  internal::AnalyzedTable table{.form = rep.strict.form,
                                .policy = rep.strict.policy};
  for (const FactDefinition& fact : rep.facts) {
    table.inputs.push_back(
        {fact.name_ja.empty() ? fact.name : fact.name_ja, fact.name, {}});
  }
  for (std::size_t i = 0; i < rep.rules.size(); ++i) {
    const RuleSet::Rep::Rule& rule = rep.rules[i];
    const SourceSpan& where = rep.table.rows[rule.row].front().where;
    table.rules.push_back({rule.id, where, rep.strict.ranks[i]});
  }
  if (!rep.table.rows.empty() && !rep.table.rows.front().empty()) {
    table.where = rep.table.rows.front().front().where;
  }
  return internal::Analyze(table, limits);
}

}  // namespace tassei
