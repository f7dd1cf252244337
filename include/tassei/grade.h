// Grades (達成度): the scale that a scheme judges on.

#ifndef TASSEI_GRADE_H_
#define TASSEI_GRADE_H_

#include <optional>
#include <string>
#include <vector>

#include "tassei/decimal.h"
#include "tassei/rule_set.h"
#include "tassei/subject.h"

namespace tassei {

// One grade of a scale.
struct Grade {
  std::string code;          // As printed: "達成", "B+", "①".
  std::string name = {};     // What it stands for: 「順調」; may be empty.
  std::string name_en = {};  // For English output; the code if empty.
  bool achieved = false;     // Counts as achieved.
  bool judged = true;        // false: stands for "not judged".
  // false: what has it leaves every measure from the next period on (完了した
  // ものは翌年度の対象外).
  bool monitored = true;
  // The code of the grade that it is a part of, and is counted with: B* is one
  // of B (内数). Empty: none.
  std::string part_of = {};
  std::optional<Decimal> points = {};  // What it adds to sums of points.
  // What it is given to; empty: to every kind of subject.
  std::vector<SubjectKind> subjects = {};
  std::string rule = {};  // In words, as the publisher states it.
  Evidence evidence = Evidence::kUnstated;

  friend bool operator==(const Grade&, const Grade&) = default;
};

}  // namespace tassei

#endif  // TASSEI_GRADE_H_
