// Cells brought to the integers of one column.

#ifndef LIB_RULES_INTEGER_TEST_H_
#define LIB_RULES_INTEGER_TEST_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/rules/cell_form.h"
#include "tassei/fact_table.h"

namespace tassei::internal {

// The integers from `first` to `last`, both included.
struct IntegerRun {
  int64_t first = 0;
  int64_t last = 0;

  friend bool operator==(const IntegerRun&, const IntegerRun&) = default;
};

// Where the codes of a column stand in its dictionary. Views into the column,
// which must outlive it.
class CodePlaces {
 public:
  explicit CodePlaces(const Column& column);

  // Ascending runs of the places whose code `form` accepts.
  std::vector<IntegerRun> Accepted(const CellForm& form) const;

 private:
  std::vector<std::pair<std::string_view, int64_t>> places_;  // By code.
  int64_t count_ = 0;
};

// The entries of numbers with `scale` digits after the point that `form`
// accepts: exactly those, as ascending runs apart from each other.
std::vector<IntegerRun> AcceptedNumbers(const CellForm& form, int32_t scale);

}  // namespace tassei::internal

#endif  // LIB_RULES_INTEGER_TEST_H_
