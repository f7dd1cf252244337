// Figures that publishers printed, and what they follow from: the file of
// checks (docs/published-figures.md).

#ifndef TESTS_CONFORMANCE_PUBLISHED_CHECKS_H_
#define TESTS_CONFORMANCE_PUBLISHED_CHECKS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "absl/status/statusor.h"
#include "tassei/decimal.h"
#include "tassei/diagnostic.h"
#include "tassei/expression.h"
#include "tassei/value.h"
#include "tests/conformance/sentence.h"

namespace tassei::conformance {

// Where a figure is printed with places, they are those of its Decimal.

struct SumClaim {
  std::vector<Decimal> parts;
  Decimal published;
};

struct DifferenceClaim {
  Decimal minuend;
  Decimal subtrahend;
  Decimal published;
};

// A share or an achievement rate.
struct RateClaim {
  Decimal numerator;
  Decimal denominator;
  bool is_percent = false;
  Decimal published;
};

struct ProductClaim {
  std::vector<Decimal> factors;
  std::string unit;
  Decimal published;
};

struct YearTargetClaim {
  int64_t baseline_year = 0;
  Decimal baseline;
  int64_t target_year = 0;
  Decimal final_target;
  int64_t year = 0;
  Decimal quantum;
  Decimal published;
};

struct GradeClaim {
  struct Derivation {
    std::string name;
    std::string expression;
  };
  struct Criterion {
    std::string expression;
    std::string grade;
  };

  std::vector<VariableDefinition> names;  // Of the inputs, each once.
  std::vector<Value> inputs;              // One a name.
  std::vector<Derivation> derive;
  std::vector<Criterion> criteria;
  std::optional<std::string> otherwise;
  std::string published;
};

using Claim = std::variant<SumClaim, DifferenceClaim, RateClaim, ProductClaim,
                           YearTargetClaim, GradeClaim>;

// What the file itself found. Absent: it says nothing.
struct Findings {
  std::optional<Decimal> exact;
  bool has_computed = false;
  std::optional<std::string> computed;  // Absent: null.
  std::string result;
  std::string rounding_class;

  // Whether the figure is marked as one that does not follow.
  bool say_not_reproducible() const;
};

struct Check {
  std::string id;
  std::string kind;
  std::string label;
  Claim claim;
  Findings findings;
  // What is wrong with it, or with what the reports have of it. A claim that
  // could not be read is not to be judged.
  bool is_readable = false;
  std::vector<Sentence> problems;
};

// Reads a file of checks; what is wrong with a single check is told there. On
// failure `diagnostics` has the reasons:
//   kInvalidArgument    not JSON, or not an object with an array `checks`
//   kResourceExhausted  larger or deeper than a reader of JSON takes
absl::StatusOr<std::vector<Check>> ReadPublishedChecks(
    std::string json, std::string file, Diagnostics& diagnostics);

}  // namespace tassei::conformance

#endif  // TESTS_CONFORMANCE_PUBLISHED_CHECKS_H_
