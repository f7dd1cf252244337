// Which members the structs of a book have in native JSON.

#ifndef LIB_EXCHANGE_READ_MEMBERS_H_
#define LIB_EXCHANGE_READ_MEMBERS_H_

#include "lib/exchange/json_fields.h"
#include "tassei/entry.h"
#include "tassei/plan.h"
#include "tassei/round.h"
#include "tassei/scheme.h"

namespace tassei::internal {

void ReadMembers(Fields& fields, Source& into);
void ReadMembers(Fields& fields, PeriodSpan& into);
void ReadMembers(Fields& fields, Group& into);
void ReadMembers(Fields& fields, Department& into);
void ReadMembers(Fields& fields, Section& into);
void ReadMembers(Fields& fields, Baseline& into);
void ReadMembers(Fields& fields, Target& into);
void ReadMembers(Fields& fields, MeasureReference& into);
void ReadMembers(Fields& fields, Indicator& into);
void ReadMembers(Fields& fields, Step& into);
void ReadMembers(Fields& fields, Roadmap& into);
void ReadMembers(Fields& fields, Predecessor& into);
void ReadMembers(Fields& fields, Initiative& into);
void ReadMembers(Fields& fields, PlanParts& into);
void ReadMembers(Fields& fields, Grade& into);
void ReadMembers(Fields& fields, Stage& into);
void ReadMembers(Fields& fields, Measure& into);
// All but the table.
void ReadMembers(Fields& fields, DerivedFact& into);
// All but the derived facts and the tables of rules.
void ReadMembers(Fields& fields, SchemeParts& into);
void ReadMembers(Fields& fields, Round& into);
void ReadMembers(Fields& fields, Ratio& into);
// The whole entry, Finish included. `recorded_on` is Need::kOptional where the
// entry is still to be recorded.
void ReadEntry(Fields& fields, Need recorded_on, Entry& into);

}  // namespace tassei::internal

#endif  // LIB_EXCHANGE_READ_MEMBERS_H_
