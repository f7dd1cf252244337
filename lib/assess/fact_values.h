// Facts as values, and why they are missing.

#ifndef LIB_ASSESS_FACT_VALUES_H_
#define LIB_ASSESS_FACT_VALUES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lib/assess/fact_set.h"
#include "tassei/cause.h"
#include "tassei/decimal.h"
#include "tassei/period.h"
#include "tassei/plan.h"
#include "tassei/value.h"

namespace tassei::internal {

Value MissingValue(const CauseKind& kind,
                   std::vector<std::string> arguments = {});
Value CountValue(int64_t count);
// Null for a ground on which nothing was reported.
Value BasisValue(const Ground& ground);
// 計画年次 and 期間種別.
Value PlanYearValue(const Plan& plan, Period period);
Value PeriodKindValue(Period period);

// The number a rule compares for an exact one: the same up to 8 digits behind
// the point; behind more, a 5 at the 9th stands for whatever follows, so that
// it compares with every bound of up to 8 digits as the exact one does.
// nullopt if 18 digits do not hold it.
std::optional<Decimal> Comparable(Decimal exact);

}  // namespace tassei::internal

#endif  // LIB_ASSESS_FACT_VALUES_H_
