// The problems of values given as JSON.

#ifndef LIB_RULES_VALUE_DIAGNOSTICS_H_
#define LIB_RULES_VALUE_DIAGNOSTICS_H_

#include "tassei/diagnostic.h"

namespace tassei::internal {

// {0} is a type, {1} an example of how its values are written.
inline constexpr DiagnosticKind kValueOfOtherType{
    "K0990",
    Severity::kError,
    {"値が型「{0}」に合いません", "the value is not of the type {0}"},
    {"{1}", "{1}"}};
inline constexpr DiagnosticKind kValueTooLong{
    "K0991",
    Severity::kError,
    {"34桁では正確に表せない数です",
     "the number needs more than 34 digits, or is out of range"}};
inline constexpr DiagnosticKind kValueNoType{
    "K0992",
    Severity::kError,
    {"型「{0}」はありません", "there is no type {0}"}};
inline constexpr DiagnosticKind kInputUnknown{
    "K0993",
    Severity::kWarning,
    {"モデルには「{0}」という名前のものがありません",
     "nothing in the model has the name {0}"}};
inline constexpr DiagnosticKind kInputsNotObject{
    "K0994",
    Severity::kError,
    {"入力がオブジェクトではありません", "the inputs are no object"},
    {"{\"名前\": 値, …}", "{\"name\": value, …}"}};

}  // namespace tassei::internal

#endif  // LIB_RULES_VALUE_DIAGNOSTICS_H_
