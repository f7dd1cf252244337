// Derived facts and measures, evaluated for one subject.

#ifndef LIB_SCHEME_SUBJECT_VALUES_H_
#define LIB_SCHEME_SUBJECT_VALUES_H_

#include <cstddef>
#include <span>
#include <vector>

#include "tassei/scheme.h"
#include "tassei/value.h"

namespace tassei::internal {

// Adds the derived facts to `values`, which must be those of SubjectFacts.
void AddDerived(const Scheme& scheme, SubjectKind subject,
                std::vector<Value>& values);

// The place of each input of the rules among the facts; empty without rules.
std::vector<std::size_t> InputPlaces(const Scheme& scheme, SubjectKind subject);

// Which of SubjectFacts the facts at `places` come from, ascending, by way of
// any derived ones.
std::vector<std::size_t> FactsBehind(const Scheme& scheme, SubjectKind subject,
                                     const std::vector<std::size_t>& places);

// Whether grades of earlier periods bear on what a measure counts: there are
// grades that end the monitoring, or a measure reads one.
bool LooksBack(const Scheme& scheme);

// Whether a measure has any filter, value or weight.
bool HasFeel(const Scheme& scheme, std::size_t measure);

// The FEEL of one measure for one subject: what is absent has no answer. `row`
// has the facts of the subject, then those of MeasureFacts.
struct MeasureAnswers {
  Value numerator = {};
  Value denominator = {};
  Value value = {};
  Value weight = {};
};
MeasureAnswers AnswerMeasure(const Scheme& scheme, std::size_t measure,
                             std::span<const Value> row);

}  // namespace tassei::internal

#endif  // LIB_SCHEME_SUBJECT_VALUES_H_
