// What a rule set is made of.

#ifndef LIB_RULES_RULE_SET_REP_H_
#define LIB_RULES_RULE_SET_REP_H_

#include <cstddef>
#include <string>
#include <vector>

#include "lib/rules/strict_table.h"
#include "tassei/decimal.h"
#include "tassei/rule_set.h"

namespace tassei {

struct RuleSet::Rep {
  struct Rule {
    std::string id;
    std::string output;
    std::string annotation;
    Evidence evidence = Evidence::kUnstated;
    std::size_t row = 0;  // Of the table.
    Decimal number = {};  // The output, where it is to be aggregated.
  };

  TableText table = {};
  std::vector<FactDefinition> facts = {};  // Of the inputs.
  std::vector<Rule> rules = {};
  internal::StrictTable strict = {};
};

namespace internal {

// What the rules of `hits` give as a number under the policy of the table;
// nullopt where it gives none, or no rule was hit.
std::optional<Decimal> NumberOf(const RuleSet::Rep& rep,
                                const StrictHits& hits);

}  // namespace internal

}  // namespace tassei

#endif  // LIB_RULES_RULE_SET_REP_H_
