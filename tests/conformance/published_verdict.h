// Whether a printed figure follows from what was printed with it.

#ifndef TESTS_CONFORMANCE_PUBLISHED_VERDICT_H_
#define TESTS_CONFORMANCE_PUBLISHED_VERDICT_H_

#include <cstdint>
#include <optional>
#include <string>

#include "tassei/decimal.h"
#include "tassei/rounding.h"
#include "tests/conformance/published_checks.h"
#include "tests/conformance/sentence.h"

namespace tassei::conformance {

// An exact value: a quotient, or 100 times one. The denominator is not zero.
struct Quotient {
  Decimal numerator;
  Decimal denominator = 1;
  bool is_percent = false;

  // nullopt if 34 digits do not hold it.
  std::optional<Decimal> Rounded(int32_t places, Rounding rounding) const;
  // Cut behind `places` digits, with … for the rest.
  std::string ToString(int32_t places) const;
};

enum class Outcome {
  kReproduced,
  kNotReproducible,
  kUndecided,  // The rule makes no sense, or exceeds what can be computed.
};

// Which ways of rounding give the printed figure.
struct RoundingFit {
  bool half_up = false;
  bool truncated = false;
};

struct Verdict {
  Outcome outcome;
  // The values on both sides, or why there is none.
  Sentence why;
  // Where figures are computed.
  std::optional<Quotient> exact = {};
  // Where the figure is printed with places, and can be computed.
  std::optional<RoundingFit> fit = {};
  // Where a grade is computed.
  std::optional<std::string> grade = {};
};

// Looks at the claim alone, never at what the file found.
Verdict Judge(const Claim& claim);

}  // namespace tassei::conformance

#endif  // TESTS_CONFORMANCE_PUBLISHED_VERDICT_H_
