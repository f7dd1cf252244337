// What grades, stages and evidence are called.

#ifndef LIB_REPORT_GRADE_WORDS_H_
#define LIB_REPORT_GRADE_WORDS_H_

#include <string>
#include <string_view>

#include "tassei/diagnostic.h"
#include "tassei/rule_set.h"
#include "tassei/scheme.h"

namespace tassei::internal {

// The code and what it stands for: 「A（順調）」. In English its English name,
// behind the code if that is no word of its own. A sign that nothing names gets
// its place on the scale: 「◎（上から1番目）」.
std::string GradeLabel(const Scheme& scheme, std::string_view code,
                       Language language);

// Whether a grade is one of those that subjects of a kind are given.
bool IsGivenTo(const Grade& grade, SubjectKind kind);

// In English its code.
std::string StageLabel(const Scheme& scheme, std::string_view code,
                       Language language);

// 「明記」 …; empty if it is not stated.
std::string_view EvidenceLabel(Evidence evidence, Language language);

}  // namespace tassei::internal

#endif  // LIB_REPORT_GRADE_WORDS_H_
