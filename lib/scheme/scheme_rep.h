// What a scheme is made of, compiled.

#ifndef LIB_SCHEME_SCHEME_REP_H_
#define LIB_SCHEME_SCHEME_REP_H_

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "tassei/expression.h"
#include "tassei/rule_set.h"
#include "tassei/scheme.h"

namespace tassei::internal {

// A derived fact; exactly one of the two is there.
struct CompiledFact {
  const DerivedFact* fact;
  std::optional<Expression> formula = {};
  std::optional<RuleSet> table = {};
  // The facts it reads, by their place among those of the subject, ascending.
  std::vector<std::size_t> reads = {};
};

// How one kind of subject is judged.
struct CompiledSubject {
  std::vector<FactDefinition> facts = {};  // SubjectFacts, then the derived.
  std::vector<CompiledFact> derived = {};
  std::optional<RuleSet> rules = {};
};

// The FEEL of a measure; what it leaves empty is absent.
struct CompiledMeasure {
  std::vector<FactDefinition> facts = {};  // Of the subject, and MeasureFacts.
  std::optional<Expression> numerator_filter = {};
  std::optional<Expression> denominator_filter = {};
  std::optional<Expression> value = {};
  std::optional<Expression> weight = {};

  bool has_feel() const {
    return numerator_filter || denominator_filter || value || weight;
  }
};

}  // namespace tassei::internal

namespace tassei {

struct Scheme::Rep {
  SchemeParts parts;
  std::array<internal::CompiledSubject, kSubjectKinds.size()> subjects = {};
  std::vector<internal::CompiledMeasure> measures = {};  // One for each.
  bool looks_back = false;                               // See LooksBack.

  const internal::CompiledSubject& subject(SubjectKind kind) const {
    return subjects[static_cast<std::size_t>(kind)];
  }
};

}  // namespace tassei

#endif  // LIB_SCHEME_SCHEME_REP_H_
