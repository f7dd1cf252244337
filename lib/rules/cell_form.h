// The normal form of a cell: what it accepts, as a set.

#ifndef LIB_RULES_CELL_FORM_H_
#define LIB_RULES_CELL_FORM_H_

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/feel/unary_tests.h"
#include "tassei/decimal.h"
#include "tassei/fact_table.h"
#include "tassei/value.h"

namespace tassei::internal {

// A run of numbers; an end that is missing is endless. Never empty.
struct NumberInterval {
  std::optional<Decimal> lower = {};
  std::optional<Decimal> upper = {};
  bool lower_closed = false;  // Of ends that are there.
  bool upper_closed = false;

  friend bool operator==(const NumberInterval&,
                         const NumberInterval&) = default;
};

// The set a cell accepts. Null is a point of its own, beside the others. Cells
// that accept the same values of one type, and treat null alike, have the same
// form, but for a cell that accepts everything without being "-".
struct CellForm {
  bool any = false;  // Everything, null and values of other types too.
  FactType type = FactType::kNumber;
  Truth on_null = Truth::kUnknown;
  // Numbers: ascending, and apart from each other.
  std::vector<NumberInterval> intervals = {};
  // Codes, and of booleans "false" and "true": ascending, no code twice.
  std::vector<std::string> codes = {};
  bool complement = false;  // Every code but those.

  // Whether null is named and accepted.
  bool names_null() const { return !any && on_null == Truth::kTrue; }

  friend bool operator==(const CellForm&, const CellForm&) = default;
};

// Requires tests that fit the type.
CellForm NormalForm(const UnaryTests& tests, FactType type);

// The code that stands for a boolean.
constexpr std::string_view BooleanCode(bool value) {
  return value ? "true" : "false";
}

// For null and values of the form's type, what Evaluate gives for the tests the
// form was made from. Any other value is unknown, unless the form is any.
Truth Answer(const CellForm& form, const Value& value);

}  // namespace tassei::internal

#endif  // LIB_RULES_CELL_FORM_H_
