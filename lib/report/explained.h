// What explanations say in text and in JSON alike.

#ifndef LIB_REPORT_EXPLAINED_H_
#define LIB_REPORT_EXPLAINED_H_

#include <optional>
#include <vector>

#include "lib/report/predecessors.h"
#include "tassei/explanation.h"

namespace tassei::internal {

// Whether the scheme derives a fact from others.
bool IsDerived(const Explanation& explanation, const ExplainedFact& fact);
// The facts that a derived one comes from in the end; none for others.
std::vector<const ExplainedFact*> BaseFactsOf(const Explanation& explanation,
                                              const ExplainedFact& fact);

// The entries that `entry` corrects, the latest first.
std::vector<const Entry*> CorrectedBy(const Entry& entry, const Ledger& ledger);

// Why the grade of the period before was given: of the same subject, or of the
// initiative of an earlier plan that it carries on. nullopt if there was none.
std::optional<Explanation> PreviousOf(const Explanation& explanation,
                                      const Predecessors& predecessors);
// The entries that no other of them corrects.
std::vector<const Entry*> Uncorrected(const std::vector<const Entry*>& entries);

// Initiatives under a group or in a plan that had ended.
std::vector<const InitiativeState*> EndedUnder(const Explanation& explanation);

}  // namespace tassei::internal

#endif  // LIB_REPORT_EXPLAINED_H_
