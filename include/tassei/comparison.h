// Comparisons: what changed between two assessments, and which entries did it.

#ifndef TASSEI_COMPARISON_H_
#define TASSEI_COMPARISON_H_

#include <string>
#include <vector>

#include "tassei/assessment.h"

namespace tassei {

enum class ChangeKind {
  kGrade,       // The decided grade.
  kBasis,       // 見込み → 確定, the grade being the same.
  kMeasure,     // A ratio, its basis or its standing to the plan.
  kValue,       // The value or basis of an indicator.
  kTarget,      // The target of an indicator.
  kStep,        // The state of a step.
  kNarrative,   // What was reported in words.
  kInitiative,  // Its name, number, group, department, or that it is in force.
  kRoadmap,     // The roadmap it is compared with.
  kJudgement,   // A judgement, or that it is to be made again.
};

// One difference. `before` and `after` are as printed in Japanese; empty:
// absent.
struct Change {
  ChangeKind kind;
  std::string subject;  // Id: initiative, indicator, step, measure.
  std::string name;     // What people call it.
  std::string before;
  std::string after;
  // The entries that one side rests on and the other does not, oldest first.
  // Empty only where `by_request` says that the question itself differed.
  std::vector<const Entry*> entries;
  bool by_request = false;
};

// Everything that differs, in the order of the plan. Keeps alive what it points
// into.
struct Comparison {
  Assessment before;
  Assessment after;
  std::vector<Change> changes;
};

// Compares two assessments of the same plan id; the books may differ.
Comparison Compare(const Assessment& before, const Assessment& after);

// "grade", "basis", "measure", "value", "target", "step", "narrative",
// "initiative", "roadmap", "judgement".
std::string_view ChangeKindCode(ChangeKind kind);

}  // namespace tassei

#endif  // TASSEI_COMPARISON_H_
