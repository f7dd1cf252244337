// What explanations say in text and in JSON alike.

#ifndef LIB_REPORT_EXPLAINED_H_
#define LIB_REPORT_EXPLAINED_H_

#include <optional>
#include <string>
#include <vector>

#include "lib/report/report_context.h"
#include "tassei/explanation.h"

namespace tassei::internal {

// Whether the scheme derives a fact from others.
bool IsDerived(const Explanation& explanation, const ExplainedFact& fact);
// The facts that a derived one comes from in the end; none for others.
std::vector<const ExplainedFact*> BaseFactsOf(const Explanation& explanation,
                                              const ExplainedFact& fact);
// Of a derived fact the weakest of those that it comes from.
Basis BasisOf(const Explanation& explanation, const ExplainedFact& fact);

// The entries that `entry` corrects, the latest first.
std::vector<const Entry*> CorrectedBy(const Explanation& explanation,
                                      const Entry& entry);

// Where the grade of the period before comes from.
struct PreviousGrade {
  std::string grade;
  Period period;
  std::string plan;     // Id.
  std::string subject;  // Id.
  Scheme scheme;
};
// nullopt if there was none. `context` must be of the explained assessment.
std::optional<PreviousGrade> PreviousOf(const ReportContext& context,
                                        const Explanation& explanation);

// Initiatives under a group or in a plan that had ended.
std::vector<const InitiativeState*> EndedUnder(const Explanation& explanation);

}  // namespace tassei::internal

#endif  // LIB_REPORT_EXPLAINED_H_
