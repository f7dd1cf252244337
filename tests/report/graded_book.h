// A small book in which everything is graded that can be: indicators,
// initiatives, groups and the plan.

#ifndef TESTS_REPORT_GRADED_BOOK_H_
#define TESTS_REPORT_GRADED_BOOK_H_

#include <string_view>

#include "tassei/assessment.h"
#include "tassei/book.h"

namespace tassei::testing {

// Plan "plan" (2020 to 2023), judged by the scheme "city": version 1 in 2020,
// version 2 from 2021 on. Its grades are A（順調）, B（おおむね順調）, B*,
// which is a part of B, and C（遅れ）.
//
//   i1 of g1  k1, k6, k7. A in 2020, B in 2021: it fell back. The value of k1
//             for 2020 was corrected from 90 to 100; for 2021 it is judged B*
//   i2 of g1  k4. Under g2 too. Computed A, judged A by shokan and B by honbu;
//             after that k4 was corrected
//   i3 of g3  k5, k8, k9, all C; k2, whose target is in words; k3, monitored
//   i4 of g2  withdrawn in 2021
//   i5 of g1  carried from "o1" of plan "old". Judged A, computed null
//
// The numbers of initiatives are 1 to 5. g3 lies under g2. The plan is judged B
// by honbu.

// The second version of the scheme.
SchemeParts GradedSchemeParts();
// The book with that, or with another second version.
Book GradedBook(SchemeParts second = GradedSchemeParts());

// Of "plan", as of the end of the year, known on the last of May after it.
Assessment AssessGraded(const Book& book, std::string_view year);

}  // namespace tassei::testing

#endif  // TESTS_REPORT_GRADED_BOOK_H_
