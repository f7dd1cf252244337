// What a rule set is made of.

#ifndef LIB_RULES_RULE_SET_REP_H_
#define LIB_RULES_RULE_SET_REP_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "lib/rules/cell_form.h"
#include "tassei/rule_set.h"

namespace tassei {

struct RuleSet::Rep {
  struct Input {
    FactDefinition fact;
    std::vector<internal::CellForm> forms = {};  // Of its different cells.
  };
  struct Rule {
    std::string id;
    std::string output;
    std::string annotation;
    std::size_t row;                   // Of the table.
    std::vector<uint32_t> cells = {};  // By input: the place among its forms.
  };

  TableText table = {};
  HitPolicy hit_policy = HitPolicy::kUnique;
  std::vector<Input> inputs = {};
  std::vector<Rule> rules = {};

  const internal::CellForm& FormOf(const Rule& rule, std::size_t input) const {
    return inputs[input].forms[rule.cells[input]];
  }
};

}  // namespace tassei

#endif  // LIB_RULES_RULE_SET_REP_H_
