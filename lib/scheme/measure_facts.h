// What a measure's FEEL may name of a grade, beside the facts of its subject.

#ifndef LIB_SCHEME_MEASURE_FACTS_H_
#define LIB_SCHEME_MEASURE_FACTS_H_

#include <span>

#include "tassei/fact_table.h"

namespace tassei::internal {

// In the order of the definitions that MeasureFacts gives.
enum class MeasureFact {
  kGrade,
  kComputedGrade,
  kAchieved,
  kJudged,
  kPreviousGrade,
  kFellBack,
};
inline constexpr std::size_t kMeasureFacts = 6;

std::span<const FactDefinition> MeasureFacts();

}  // namespace tassei::internal

#endif  // LIB_SCHEME_MEASURE_FACTS_H_
