// Numbers as reports and answers print them.

#ifndef LIB_REPORT_NUMBERS_H_
#define LIB_REPORT_NUMBERS_H_

#include <optional>
#include <string>
#include <string_view>

#include "tassei/decimal.h"
#include "tassei/diagnostic.h"
#include "tassei/value.h"

namespace tassei::internal {

// "1,234.5"; below zero 「△5」, in English "-5".
std::string NumberText(Decimal value, Language language);
// The same of a change: "+3", "±0", 「△5」.
std::string ChangeText(Decimal value, Language language);
// "28.6%"; kNoValue for none.
std::string PercentText(const std::optional<Decimal>& percent);

// A number in digits, cut for reading behind the eighth digit after the point:
// "0.33333333…". Whole if all that is cut is zeros.
std::string CutDigits(std::string_view number);
// As FEEL would write it, numbers cut.
std::string ReadableValue(const Value& value);

}  // namespace tassei::internal

#endif  // LIB_REPORT_NUMBERS_H_
