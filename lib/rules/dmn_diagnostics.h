// The problems of DMN files.

#ifndef LIB_RULES_DMN_DIAGNOSTICS_H_
#define LIB_RULES_DMN_DIAGNOSTICS_H_

#include "tassei/diagnostic.h"

namespace tassei::internal {

inline constexpr DiagnosticKind kDmnNotDefinitions{
    "K0930",
    Severity::kCritical,
    {"最も外側の要素「{0}」がDMNのdefinitionsではありません",
     "the outermost element {0} is not the definitions of DMN"},
    {"definitions", "definitions"}};
inline constexpr DiagnosticKind kDmnNamespaceUnknown{
    "K0931",
    Severity::kCritical,
    {"名前空間「{0}」はDMNのモデルのものではありません",
     "the namespace {0} is none of a DMN model"},
    {"DMN 1.1から1.6までのいずれか、たとえば{1}",
     "one of DMN 1.1 to 1.6, such as {1}"}};
inline constexpr DiagnosticKind kDmnElementUnknown{
    "K0932",
    Severity::kWarning,
    {"「{1}」の中の要素「{0}」は知られていません。読み飛ばしました",
     "the element {0} in {1} is unknown and was passed over"}};
inline constexpr DiagnosticKind kDmnAttributeMissing{
    "K0933",
    Severity::kError,
    {"要素「{0}」に属性「{1}」がありません",
     "the element {0} has no attribute {1}"}};
inline constexpr DiagnosticKind kDmnChildMissing{
    "K0934",
    Severity::kError,
    {"要素「{0}」の中に「{1}」がありません", "the element {0} has no {1}"}};
inline constexpr DiagnosticKind kDmnReferenceUnknown{
    "K0935",
    Severity::kError,
    {"参照先「{0}」がモデルにありません", "the model has no element {0}"}};
inline constexpr DiagnosticKind kDmnReferenceOther{
    "K0936",
    Severity::kError,
    {"参照先「{0}」の種類が違います",
     "the element {0} is of another kind than is referred to"},
    {"{1}", "{1}"}};
inline constexpr DiagnosticKind kDmnIdTwice{
    "K0937",
    Severity::kError,
    {"id「{0}」が二度あります", "the id {0} stands twice"}};
inline constexpr DiagnosticKind kDmnLanguageUnknown{
    "K0938",
    Severity::kError,
    {"式の言語「{0}」は使えません",
     "expressions in the language {0} cannot be evaluated"},
    {"FEEL", "FEEL"}};
inline constexpr DiagnosticKind kDmnImportedValues{
    "K0939",
    Severity::kError,
    {"importedValuesは使えません", "importedValues cannot be evaluated"},
    {"text", "text"}};
inline constexpr DiagnosticKind kDmnWordUnknown{
    "K0940",
    Severity::kError,
    {"属性「{0}」の値「{1}」は知られていません",
     "the attribute {0} has the unknown value {1}"}};
inline constexpr DiagnosticKind kDmnRuleRagged{
    "K0941",
    Severity::kError,
    {"規則の{0}が{1}個です", "the rule has {1} of {0}"},
    {"列と同じ{2}個", "{2}, one for each column"}};
inline constexpr DiagnosticKind kDmnRowRagged{
    "K0942",
    Severity::kError,
    {"行の値が{0}個です", "the row has {0} values"},
    {"列と同じ{1}個", "{1}, one for each column"}};
inline constexpr DiagnosticKind kDmnExpressionTwice{
    "K0943",
    Severity::kError,
    {"要素「{0}」の中に式が二つあります",
     "the element {0} has a second expression"}};

}  // namespace tassei::internal

#endif  // LIB_RULES_DMN_DIAGNOSTICS_H_
