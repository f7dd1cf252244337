// Unary tests: what a cell of a decision table asks of its input
// (DMN 1.5, 10.3.1.3, rules 7 to 18).

#ifndef LIB_FEEL_UNARY_TESTS_H_
#define LIB_FEEL_UNARY_TESTS_H_

#include <cstddef>
#include <optional>
#include <vector>

#include "lib/feel/source_text.h"
#include "tassei/diagnostic.h"
#include "tassei/fact_table.h"
#include "tassei/value.h"

namespace tassei::internal {

// Three-valued logic.
enum class Truth { kFalse, kTrue, kUnknown };

constexpr Truth Not(Truth truth) {
  if (truth == Truth::kUnknown) return truth;
  return truth == Truth::kTrue ? Truth::kFalse : Truth::kTrue;
}
constexpr Truth Or(Truth a, Truth b) {
  if (a == Truth::kTrue || b == Truth::kTrue) return Truth::kTrue;
  return a == Truth::kUnknown ? a : b;
}

enum class TestOperator {
  kEqual,  // Also a value that stands alone.
  kNotEqual,
  kLess,
  kLessEqual,
  kGreater,
  kGreaterEqual,
  kInterval,
};

// A value as it stands in the text.
struct Operand {
  Value value = {};
  TextRange range = {};
};

struct UnaryTest {
  TestOperator op = TestOperator::kEqual;
  Operand operand = {};  // The lower end of an interval.
  // Of intervals only.
  Operand upper = {};
  bool lower_closed = false;
  bool upper_closed = false;
  TextRange range = {};
};

// A list of tests of which one must hold, or with `negated` none.
struct UnaryTests {
  bool any = false;  // "-", or no text at all: everything holds.
  bool negated = false;
  std::vector<UnaryTest> tests = {};
};

inline constexpr std::size_t kMostNesting = 64;

// Reads tests. nullopt if there is an error; every problem goes to
// `diagnostics`. Names are refused: for facts of codes the text in quotes is
// suggested.
std::optional<UnaryTests> ParseUnaryTests(const SourceText& source,
                                          FactType type,
                                          Diagnostics& diagnostics);

// Reads tests of a fact and checks that they fit its type. Text that would be
// right if its full-width characters were ASCII is an error with the corrected
// text. nullopt if there is an error.
std::optional<UnaryTests> CompileUnaryTests(const SourceText& source,
                                            const FactDefinition& fact,
                                            Diagnostics& diagnostics);

// Walks the tests. A value that is missing, or of another kind than the one it
// is compared with, makes a comparison unknown; only `null` and `!= null` know
// of missing values.
Truth Evaluate(const UnaryTests& tests, const Value& value);

}  // namespace tassei::internal

#endif  // LIB_FEEL_UNARY_TESTS_H_
