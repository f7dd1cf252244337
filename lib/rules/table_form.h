// A decision table in normal form.

#ifndef LIB_RULES_TABLE_FORM_H_
#define LIB_RULES_TABLE_FORM_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "lib/rules/cell_form.h"
#include "lib/rules/ordered_set.h"

namespace tassei::internal {

struct TableForm {
  struct Input {
    Domain domain = Domain::kNone;     // Of kStrict.
    std::vector<CellForm> forms = {};  // Of its different cells.
  };

  TableMode mode = TableMode::kFeel;
  std::vector<Input> inputs = {};
  std::size_t rule_count = 0;
  // By rule, and in a rule by input: the place among the input's forms.
  std::vector<uint32_t> cells = {};

  uint32_t cell(std::size_t rule, std::size_t input) const {
    return cells[rule * inputs.size() + input];
  }
  const CellForm& FormOf(std::size_t rule, std::size_t input) const {
    return inputs[input].forms[cell(rule, input)];
  }
};

}  // namespace tassei::internal

#endif  // LIB_RULES_TABLE_FORM_H_
