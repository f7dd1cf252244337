// The initiatives of earlier plans that a plan carries on.

#ifndef LIB_REPORT_PREDECESSORS_H_
#define LIB_REPORT_PREDECESSORS_H_

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "tassei/assessment.h"

namespace tassei::internal {

// What an initiative had been. Null: not known.
struct CarriedFrom {
  const Plan* plan = nullptr;
  const Initiative* initiative = nullptr;
  // Of the last period before the later plan, and the initiative in it.
  const Assessment* assessment = nullptr;
  const AssessedInitiative* assessed = nullptr;
};

class Predecessors {
 public:
  // Assesses the earlier plans, as known to `assessment`.
  explicit Predecessors(const Assessment& assessment);

  // Nothing is known of an initiative that is carried from none.
  CarriedFrom Of(const Initiative& initiative) const;

 private:
  Book book_;
  std::map<std::string, Assessment, std::less<>> assessments_;
};

// The last period before the plan's term, of the kind of the assessed one.
std::optional<Period> PeriodBeforePlan(const Assessment& assessment);

}  // namespace tassei::internal

#endif  // LIB_REPORT_PREDECESSORS_H_
