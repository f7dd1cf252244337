// A small book in the likeness of a printed report: three pillars, seven
// initiatives, two of them achieved in fiscal 2020 as planned.

#ifndef TESTS_SUPPORT_SAMPLE_BOOK_H_
#define TESTS_SUPPORT_SAMPLE_BOOK_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tassei/book.h"
#include "tassei/date.h"
#include "tassei/decimal.h"
#include "tassei/entry.h"
#include "tassei/period.h"

namespace tassei::testing {

// Values from their ids and plain forms; the program ends on what is none.
Date DateOf(std::string_view text);
Period PeriodOf(std::string_view id);
PeriodSpan SpanOf(std::string_view first, std::string_view last);
Decimal DecimalOf(std::string_view text);

// An entry as of and recorded on the given days; all else is left empty.
Entry MakeEntry(std::string id, std::string plan, std::string subject,
                std::optional<Period> period, std::string_view as_of,
                std::string_view recorded_on, EntryContent content);

// Contents of entries.
Observation Reported(Decimal value);
Observation NotReported(std::string reason);

// Adds the entries to an empty ledger; the program ends if one is refused.
Ledger LedgerOf(const std::vector<Entry>& entries);
// The program ends, with every problem printed, if the parts make no book.
Book BookOf(BookParts parts);
// The same, recorded on the given day.
Book Appended(const Book& book, const std::vector<Entry>& entries,
              std::string_view recorded_on);

// --- The sample
// ---------------------------------------------------------------
//
// Plan "reform" (2020 to 2023, scheme "mie", initiatives "i1" to "i7" with the
// numbers 1 to 7), and plan "vision", whose indicator "vision-share" is fed by
// the measure "achieved-share" of "reform".
//
// Assessed for 2020:
//   as of 2021-01-31, known on 2021-02-19  2/7, forecast, as planned: i3, i7
//   as of 2021-03-31, known on 2021-04-30  2/7, final, as planned
//   as of 2020-09-30, known on 2020-10-31  0/7: the second half is not known
//
// The completions in the second half are the entries "e-s3-2-h2" (of step
// "s3-2" of i3) and "e-s7-2-h2" (of step "s7-2" of i7); the same states as of
// 2021-03-31 are "f-s3-2-h2" and "f-s7-2-h2".

// The scheme "mie": 達成 if every step is done and, where indicators have
// targets, each is attained; else 継続.
SchemeParts SampleSchemeParts();
PlanParts SamplePlanParts();
PlanParts SampleParentPlanParts();
std::vector<Round> SampleRounds();
std::vector<Entry> SampleEntries();
BookParts SampleBookParts();
Book SampleBook();
// The sample with a target in words for 2020 of the indicator "smart-staff".
Book BookWithTargetInWords(std::string text);

}  // namespace tassei::testing

#endif  // TESTS_SUPPORT_SAMPLE_BOOK_H_
